using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Core.Checking;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Laws.Tests;

/// <summary>The samples of the shipped templates, drafted, read and checked: exactly the findings that their <c>.findings</c> files list, and none where a
/// sample has no such file. A line is a code, <c>×n</c> where it is found more than once, and why the text deserves it.</summary>
public partial class SampleFindingsTests
{
    private static readonly DraftingEngine Engine = Templates.Engine();

    public static TheoryData<string> Samples => [.. Templates.Samples(Engine).Select(static s => Path.GetRelativePath(Templates.Folder, s.Sample))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleHasTheFindingsOfItsText(string sample)
    {
        ImmutableArray<Diagnostic> found = Check(sample);
        string[] expected = [.. Expected(Path.Combine(Templates.Folder, sample)).Select(Show)];
        string[] seen = [.. found.CountBy(static d => d.Code).Select(static c => Show((c.Key, c.Value))).Order(StringComparer.Ordinal)];
        seen.ShouldBe(expected, string.Join('\n', found.Select(static d => $"{d.Code} {d.Severity}: {d.Message} | {d.Location}")));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleIsCleanAtTheDefaultSeverity(string sample)
    {
        ImmutableArray<Diagnostic> found = Check(sample);
        found.Where(static d => d.Severity == Severity.Error).ShouldBeEmpty();
        found.Where(static d => d.Severity != Severity.Info && RuleCatalog.Find(d.Code)!.Area != RuleArea.Content).ShouldBeEmpty();
    }

    [Fact]
    public void EveryFindingsFileStandsBesideASample() =>
        Directory.EnumerateFiles(Templates.Folder, "*.findings", SearchOption.AllDirectories).ShouldAllBe(static f => File.Exists(Path.ChangeExtension(f, ".yaml")));

    private static ImmutableArray<Diagnostic> Check(string sample)
    {
        (string key, _, DataNode.Map data) = Templates.Samples(Engine).First(s => Path.GetRelativePath(Templates.Folder, s.Sample) == sample);
        DraftedPaper paper = Templates.Draft(Engine, key, data).Value.ShouldNotBeNull();
        Outcome<CheckedFile> check = Engine.Check(new MemoryStream(paper.Word), "van-ban.docx", new CheckRequest(Regime: paper.Standard.Id));
        return check.Value.ShouldNotBeNull().Findings;
    }

    private static IEnumerable<(string Code, int Count)> Expected(string sample)
    {
        string file = Path.ChangeExtension(sample, ".findings");
        if (!File.Exists(file))
            return [];
        return File.ReadLines(file)
            .Where(static l => l.Length > 0 && l[0] != '#')
            .Select(static l => Line().Match(l) is { Success: true } m
                ? (m.Groups["code"].Value, m.Groups["count"].Success ? int.Parse(m.Groups["count"].Value, CultureInfo.InvariantCulture) : 1)
                : throw new FormatException(l))
            .OrderBy(static l => l.Item1, StringComparer.Ordinal);
    }

    private static string Show((string Code, int Count) line) => string.Create(CultureInfo.InvariantCulture, $"{line.Code} ×{line.Count}");

    [GeneratedRegex(@"^(?<code>(?:TT|KT|ND|TV)\d{3})(?: ×(?<count>\d+))? \S")]
    private static partial Regex Line();
}
