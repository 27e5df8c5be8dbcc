namespace Drafting.Cli.Tests.Commands;

public class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -F _drafting drafting")]
    [InlineData("zsh", "#compdef drafting")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName drafting")]
    public void TheScriptKnowsCommandsOptionsAndChoices(string shell, string mark)
    {
        using var desk = new Desk();
        Ran ran = desk.Run("completion", shell);
        ran.Exit.ShouldBe(0);
        foreach (string word in (string[])[mark, "templates", "check", "--labels", "auto typed", "full concise json"])
            ran.Output.ShouldContain(word);
    }
}
