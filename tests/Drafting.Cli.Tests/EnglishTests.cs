namespace Drafting.Cli.Tests;

public class EnglishTests
{
    [Theory]
    [InlineData("Required argument missing for command: 'new'.")]
    [InlineData("Unrecognized command or argument 'x'.")]
    [InlineData("Option '--out' expects a single argument but 2 were provided.")]
    [InlineData("Show help and usage information")]
    public void TheParsersOwnSentencesWouldBeFound(string sentence) => Should.Throw<ShouldAssertException>(() => English.ShouldBeAbsent(sentence));

    [Fact]
    public void NamesOfOptionsAreNoEnglish() => English.ShouldBeAbsent("xem cách dùng: drafting draft --help, -h [--version]");
}
