using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Checking;

/// <summary>A rule's page is its test: every <c>sai</c> block raises exactly the messages written under it, every <c>dung</c> block none.</summary>
public partial class RulePageTests
{
    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(static r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePageSaysWhatTheRuleDoes(string code)
    {
        Rule rule = RuleCatalog.Find(code)!;
        string page = RulePages.Find(code).ShouldNotBeNull($"{code} has no page");
        page.ShouldStartWith($"# {code} · {rule.Title}\n");
        Example[] examples = [.. Examples(page)];
        examples.Count(static e => e.IsWrong).ShouldBePositive();
        examples.Count(static e => !e.IsWrong).ShouldBePositive();
        foreach (Example example in examples)
        {
            (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read(example.Info, example.Text);
            ImmutableArray<Diagnostic> found = Checker.Check(paper, settings, [rule]);
            found.Select(static d => $"{Word(d.Severity)}: {d.Message}").ShouldBe(example.Messages, $"{code}:\n{example.Text}");
            if (example.IsWrong)
                example.Messages.ShouldNotBeEmpty($"{code}: a wrong example says nothing:\n{example.Text}");
        }

        FixSafety[] fixes =
        [
            .. examples.Where(static e => e.IsWrong)
                .SelectMany(e => Checker.Check(PaperSketch.Read(e.Info, e.Text).Paper, PaperSketch.Read(e.Info, e.Text).Settings, [rule]))
                .Select(static d => d.Fix?.Safety).OfType<FixSafety>(),
        ];
        (fixes.Length == 0 ? null : (FixSafety?)fixes.Max()).ShouldBe(rule.Fix, $"{code}: the catalogue says otherwise how safe the least safe of its fixes is");
    }

    /// <summary>A mended paper raises nothing more, for what could be mended; formats of runs and pages are tried by the technique's own tests.</summary>
    [Theory]
    [MemberData(nameof(ComponentCodes))]
    public void TheFixMends(string code)
    {
        Rule rule = RuleCatalog.Find(code)!;
        foreach (Example example in Examples(RulePages.Find(code)!).Where(static e => e.IsWrong))
        {
            (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read(example.Info, example.Text);
            ImmutableArray<Diagnostic> found = Checker.Check(paper, settings, [rule]);
            RecognizedDocument mended = SketchedFix.Apply(paper, found.SelectMany(static d => d.Fix?.Edits ?? []));
            Checker.Check(mended, settings, [rule]).Length.ShouldBe(found.Count(static d => d.Fix is null), $"{code}:\n{example.Text}");
        }
    }

    /// <summary>What only tests understand is said in words wherever a drafter reads the page; all else is the same.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void SettingsOfExamplesAreSaidInWords(string code)
    {
        string[] page = RulePages.Find(code)!.Split('\n'), said = RulePages.FindInWords(code)!.Split('\n');
        said.Length.ShouldBe(page.Length);
        foreach ((string line, string words) in page.Zip(said))
        {
            string[] settings = line.StartsWith("```", StringComparison.Ordinal) ? line.Split(' ')[1..] : [];
            if (settings.Length == 0)
                words.ShouldBe(line);
            foreach (string setting in settings)
                words.ShouldNotContain(setting);
        }
    }

    [Fact]
    public void WordsOfSettings() =>
        RulePages.FindInWords("TT003")!.ShouldContain("```sai Hướng dẫn 36-HD/VPTW; công văn; khi phát hành\n");

    public static TheoryData<string> ComponentCodes => [.. RuleCatalog.All.Where(static r => r.Code.StartsWith("TT", StringComparison.Ordinal) && r.Fix is not null).Select(static r => r.Code)];

    private static string Word(Severity severity) => severity switch { Severity.Error => "lỗi", Severity.Warning => "cảnh báo", _ => "thông tin" };

    private static IEnumerable<Example> Examples(string page) => ExamplePattern().Matches(page).Select(static m => new Example(
        m.Groups["kind"].Value == "sai",
        m.Groups["info"].Value.Trim(),
        m.Groups["text"].Value,
        [.. m.Groups["messages"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l[2..])]));

    [GeneratedRegex(@"^```(?<kind>sai|dung)(?<info>[^\n]*)\n(?<text>.*?)^```\n(?<messages>(?:- (?:lỗi|cảnh báo|thông tin): [^\n]*\n?)*)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ExamplePattern();

    private sealed record Example(bool IsWrong, string Info, string Text, string[] Messages);
}
