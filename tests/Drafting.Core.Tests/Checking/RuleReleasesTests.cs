using System.Text.RegularExpressions;
using Drafting.Core.Checking;

namespace Drafting.Core.Tests.Checking;

/// <summary>A rule that nobody was told of would change what an office's papers are found guilty of.</summary>
public partial class RuleReleasesTests
{
    [Fact]
    public void EveryRuleStandsInOneRelease()
    {
        string[] codes = Codes(Text());
        // What is missing is told as the lines to add.
        string.Join('\n', RuleCatalog.All.Where(r => !codes.Contains(r.Code)).Select(static r => $"| {r.Code} | {r.Title} |")).ShouldBeEmpty();
        codes.ShouldBe(RuleCatalog.All.Select(static r => r.Code), ignoreOrder: true);
    }

    [Fact]
    public void ACodeThatIsMissingOrStandsTwiceWouldBeSeen()
    {
        string text = Text();
        string first = Codes(text)[0];
        Codes(text.Replace($"| {first} |", "| |", StringComparison.Ordinal)).ShouldNotContain(first);
        Codes($"{text}| {first} | lần nữa |\n").Count(code => code == first).ShouldBe(2);
    }

    private static string[] Codes(string text) => [.. Row().Matches(text).Select(static m => m.Groups[1].Value)];

    private static string Text()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "src", "Drafting.Core", "Checking", "RELEASES.md");
            if (File.Exists(path))
                return File.ReadAllText(path);
        }

        throw new FileNotFoundException("RELEASES.md");
    }

    [GeneratedRegex(@"^\| ([A-Z]{2}\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
