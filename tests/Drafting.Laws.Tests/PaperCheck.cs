using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>The backward half in one step: bytes → observed → recognised → findings.</summary>
internal static class PaperCheck
{
    public static readonly ImmutableArray<Rule> LayoutRules = [.. RuleCatalog.All.Where(static r => r.Area != RuleArea.Content)];

    public static readonly ImmutableArray<Rule> FormatRules = [.. RuleCatalog.All.Where(static r => r.Area == RuleArea.Format)];

    public static RecognizedDocument Recognize(byte[] word) =>
        ComponentRecognizer.Recognize(WordReader.Read(new MemoryStream(word), "van-ban.docx").Value.ShouldNotBeNull());

    public static CheckSettings Settings(LayoutStandard standard, OfficialDocument document, PaperStage stage = PaperStage.Draft) =>
        new(standard, AuthorityStandards.For(document.Head.Date.Calendar ?? standard.To), stage);

    public static ImmutableArray<Diagnostic> Check(byte[] word, CheckSettings settings, ImmutableArray<Rule> rules) => Checker.Check(Recognize(word), settings, rules);

    /// <summary>What law L1 forbids: an error or a warning about the layout of a paper of our own.</summary>
    public static IEnumerable<string> Faults(byte[] word, CheckSettings settings, ImmutableArray<Rule> rules) =>
        Check(word, settings, rules).Where(static d => d.Severity >= Severity.Warning).Select(static d => $"{d.Code} {d.Message} “{d.Quote}” {d.Location}");
}
