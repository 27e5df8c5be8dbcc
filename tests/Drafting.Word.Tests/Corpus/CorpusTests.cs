using System.Text.RegularExpressions;
using Drafting.Core.Documents;

namespace Drafting.Word.Tests.Corpus;

public partial class CorpusTests
{
    private static readonly string[] OtherKeys = ["trong", "khac", "ke"];

    private static readonly string[] Kinds =
    [
        "nghi-quyet", "chi-thi", "ket-luan", "quyet-dinh", "quy-dinh", "quy-che", "thong-tri", "huong-dan", "thong-bao", "thong-cao", "bao-cao", "ke-hoach",
        "quy-hoach", "chuong-trinh", "de-an", "phuong-an", "du-an", "to-trinh", "cong-van", "bien-ban", "ban-sao", "giay-moi", "giay-gioi-thieu",
    ];

    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void LabelsCoverEachParagraphExactly(string name)
    {
        CorpusPaper paper = CorpusPaper.All.Single(p => p.Name == name);
        paper.Labels.Select(static l => (l.Story, l.Ordinal, l.Words)).ShouldBe(paper.Paragraphs(), name);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void EveryKeyIsAComponent(string name)
    {
        foreach (CorpusLabel label in CorpusPaper.All.Single(p => p.Name == name).Labels)
        {
            string[] keys = label.Keys.Split('+');
            keys.Where(static key => !OtherKeys.Contains(key) && !ComponentNames.TryFind(key, out _)).ShouldBeEmpty($"{name}, {label.Story} {label.Ordinal}");
            bool wordless = label.Keys is "trong" || (label.Words.Length == 0 && label.Keys is ("ke" or "ke-ban-sao"));
            wordless.ShouldBe(label.Words.Length == 0, $"{name}, {label.Story} {label.Ordinal}");
        }
    }

    [Fact]
    public void TheCorpusIsLargeEnough()
    {
        CorpusPaper.All.Length.ShouldBeGreaterThanOrEqualTo(60);
        CorpusPaper.All.Select(static p => p.Name).ShouldBeUnique();
        foreach (string half in new[] { "work", "measure" })
            Layouts(half).Count.ShouldBeGreaterThanOrEqualTo(10, half);
    }

    [Fact]
    public void NoLayoutIsInBothHalves() => Layouts("work").Intersect(Layouts("measure")).ShouldBeEmpty();

    [Theory]
    [InlineData("work")]
    [InlineData("measure")]
    public void EachHalfHoldsEachSort(string half)
    {
        CorpusPaper[] papers = [.. CorpusPaper.All.Where(p => p.Half == half)];
        foreach (string kind in new[] { "ket-luan", "cong-van", "quyet-dinh" })
            papers.ShouldContain(p => p.Head["family"] == "dang" && p.Head["kind"] == kind, kind);
        papers.ShouldContain(static p => p.Head["family"] == "nha-nuoc");
        papers.ShouldContain(static p => p.Head["family"] == "khac");
        papers.ShouldContain(static p => p.Labels.Any(static l => l.Keys == "hinh-thuc-sao"));
    }

    [Fact]
    public void EveryKindOccurs() => Kinds.Except(CorpusPaper.All.Select(static p => p.Head["kind"])).ShouldBeEmpty();

    [Fact]
    public void NoTestWritesIntoTheCorpus()
    {
        string tests = Path.GetFullPath(Path.Combine(CorpusPaper.Folder(), ".."));
        string[] sources = [.. Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Where(static path => path.Contains(".Tests" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.GetFileName(path) != "CorpusTests.cs")];
        sources.Length.ShouldBeGreaterThan(50);
        foreach (string source in sources.Where(static path => CorpusFolder().IsMatch(File.ReadAllText(path))))
            File.ReadAllText(source).ShouldNotMatch(Writing().ToString(), source);
    }

    private static HashSet<string> Layouts(string half) =>
        [.. CorpusPaper.All.Where(p => p.Half == half).Select(static p => p.Head["layout"])];

    [GeneratedRegex("\"corpus\"|tests/corpus|CorpusPaper")]
    private static partial Regex CorpusFolder();

    [GeneratedRegex(@"File\.(Write|Create|Copy|Move|Delete|Append|Open\(|OpenWrite)|FileMode\.(Create|Append|Truncate)|Drafting\.Corpus\b(?!;)")]
    private static partial Regex Writing();
}
