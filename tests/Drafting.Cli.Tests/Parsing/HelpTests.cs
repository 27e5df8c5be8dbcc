using System.CommandLine;
using Drafting.Cli.Commands;
using Drafting.Cli.Parsing;

namespace Drafting.Cli.Tests.Parsing;

public class HelpTests
{
    public static TheoryData<string> CommandPaths()
    {
        CommandTree tree = CommandTree.Whole(CommandList.All);
        var paths = new TheoryData<string>();
        var waiting = new Queue<Command>([tree.Root]);
        while (waiting.TryDequeue(out Command? command))
        {
            paths.Add(tree.PathOf(command));
            foreach (Command child in command.Subcommands)
                waiting.Enqueue(child);
        }

        return paths;
    }

    [Fact]
    public void EveryCommandOfTheProgramIsWalked() => CommandPaths().Count.ShouldBeGreaterThan(8);

    [Theory]
    [MemberData(nameof(CommandPaths))]
    public void HelpIsVietnameseAndHasExamples(string path)
    {
        using var desk = new Desk();
        Ran ran = desk.Run([.. Words(path), "--help"]);
        ran.Exit.ShouldBe(0);
        ran.Error.ShouldBeEmpty();
        ran.Output.ShouldContain("Cách dùng:\n  drafting ");
        ran.Output.ShouldContain("Ví dụ:\n  drafting ");
        ran.Output.ShouldContain("Tuỳ chọn chung:");
        English.ShouldBeAbsent(ran.Output);
    }

    [Theory]
    [MemberData(nameof(CommandPaths))]
    public void EveryOptionAndArgumentIsDescribed(string path)
    {
        CommandTree tree = CommandTree.Whole(CommandList.All);
        Command command = tree.Root;
        foreach (string word in Words(path))
            command = command.Subcommands.Single(c => c.Name == word);
        foreach (Symbol symbol in command.Options.Concat<Symbol>(command.Arguments).Append(command))
            symbol.Description.ShouldNotBeNullOrWhiteSpace(symbol.Name);
        command.Options.Where(static o => o.Arity.MaximumNumberOfValues > 0).ShouldAllBe(static o => !string.IsNullOrEmpty(o.HelpName));
    }

    [Theory]
    [MemberData(nameof(CommandPaths))]
    public void EveryExampleParses(string path)
    {
        CommandTree tree = CommandTree.Whole(CommandList.All);
        Command command = tree.Root;
        foreach (string word in Words(path))
            command = command.Subcommands.Single(c => c.Name == word);
        foreach (string example in tree.OwnerOf(command)?.Examples ?? [])
        {
            string[] arguments = Split(example);
            ParseErrors.Of(tree.Root.Parse(arguments), arguments).ShouldBeEmpty(example);
        }
    }

    [Fact]
    public void NoArgumentsAtAllShowHelp()
    {
        using var desk = new Desk();
        desk.Run().Output.ShouldBe(desk.Run("--help").Output);
        desk.Run().Exit.ShouldBe(0);
    }

    [Fact]
    public void HelpWinsOverMistakes()
    {
        using var desk = new Desk();
        desk.Run("draft", "--help", "thừa", "--nope").Exit.ShouldBe(0);
    }

    [Fact]
    public void TheVersionIsPrinted()
    {
        using var desk = new Desk();
        Ran ran = desk.Run("--version");
        ran.Exit.ShouldBe(0);
        ran.Output.ShouldMatch(@"^drafting \d+\.\d+\.\d+\n$");
    }

    private static string[] Words(string path) => path.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Quotes hold words together; what stands behind a redirection is the shell's.
    private static string[] Split(string example)
    {
        string line = example.Split([" > ", " >> ", " < "], StringSplitOptions.None)[0];
        return [.. System.Text.RegularExpressions.Regex.Matches(line, "\"([^\"]*)\"|\\S+").Select(static m => m.Value.Trim('"'))];
    }
}
