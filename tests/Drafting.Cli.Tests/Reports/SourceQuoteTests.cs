using Drafting.Cli.Reports;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Tests.Reports;

public class SourceQuoteTests
{
    [Fact]
    public void ALongLineIsCutAroundTheMark()
    {
        string line = new string('a', 300) + "LỖI" + new string('b', 300);
        SourceQuote quote = Of(line, 301, 3);
        quote.Line.Length.ShouldBeLessThan(110);
        quote.Line[quote.Marks!.IndexOf('^')..][..3].ShouldBe("LỖI");
        quote.Marks.Count(static c => c == '^').ShouldBe(3);
    }

    [Fact]
    public void TheMarkStandsUnderLettersWithSeparateMarks()
    {
        SourceQuote quote = Of("tru\u031bo\u031b\u0300ng: x", 11, 1);
        quote.Marks.ShouldBe(new string(' ', 7) + "^");
    }

    [Theory]
    [InlineData(1, 500, 5)]
    [InlineData(5, 1, 1)]
    [InlineData(6, 1, 1)]
    [InlineData(5, 0, 1)]
    public void TheMarkStaysOnTheLine(int column, int length, int marks) => Of("abcde", column, length).Marks!.Count(static c => c == '^').ShouldBe(marks);

    [Fact]
    public void AColumnBehindTheLineMarksNothing() => Of("abc", 9, 1).Marks.ShouldBeNull();

    [Fact]
    public void ControlCharactersReachNoTerminal() => Of("a\u001b[31mb\tc", 1, 1).Line.ShouldBe("a·[31mb c");

    private static SourceQuote Of(string line, int column, int length) =>
        SourceQuote.Of(new Diagnostic("X", Severity.Error, "m", new Location.InData("f", "", new TextSpan(0, length, 1, column)), Quote: line))!.Value;
}
