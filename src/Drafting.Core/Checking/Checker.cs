using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <summary>Bộ kiểm tra: every rule over one paper.</summary>
public static class Checker
{
    private const int QuoteLength = 60;

    // A paragraph of any length with a finding on every word would else be read once for each of them.
    private const int MostRead = 4_000;

    /// <summary>Checks a paper by every rule of the catalogue.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="settings">By what it is checked.</param>
    /// <param name="cancellation">Ends the work between two rules.</param>
    /// <returns>The findings in document order, those of the whole paper first.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Diagnostic> Check(RecognizedDocument paper, CheckSettings settings, CancellationToken cancellation = default) =>
        Check(paper, settings, RuleCatalog.All, cancellation);

    /// <summary>Checks a paper by some rules.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="settings">By what it is checked.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellation">Ends the work between two rules.</param>
    /// <returns>The findings in document order, those of the whole paper first.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Diagnostic> Check(RecognizedDocument paper, CheckSettings settings, ImmutableArray<Rule> rules, CancellationToken cancellation = default)
    {
        var subject = new CheckedPaper(paper, settings);
        var found = new List<(Rule Rule, Finding Finding)>();
        foreach (Rule rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Applies(rule, paper, settings.Layout))
                found.AddRange(rule.Check(subject).Select(finding => (rule, finding)));
        }

        if (found.Count == 0)
            return [];
        Dictionary<ParagraphAddress, (int Order, ObservedParagraph Paragraph)> index = Index(paper.Observed);
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. Precedence.Apply(found)
                .OrderBy(f => f.Finding.Place.Address is { } address ? index[address].Order : -1)
                .ThenBy(static f => f.Finding.Place.Range?.Start ?? -1)
                .ThenBy(static f => f.Rule.Code, StringComparer.Ordinal)
                .Select(f => Diagnose(f.Rule, f.Finding, subject, index, occurrences)),
        ];
    }

    private static bool Applies(Rule rule, RecognizedDocument paper, LayoutStandard layout) =>
        (rule.Family is null || rule.Family == layout.Family)
        && (rule.Area != RuleArea.Format || paper.Observed.Kind == ObservationKind.Word)
        && (rule.Area == RuleArea.Content || paper.Nature != PaperNature.NotOfficial);

    private static Diagnostic Diagnose(
        Rule rule, Finding finding, CheckedPaper paper, Dictionary<ParagraphAddress, (int Order, ObservedParagraph Paragraph)> index, Dictionary<string, int> occurrences)
    {
        FindingPlace place = finding.Place;
        Citation? source = finding.Source ?? BasisOf(rule, paper);
        Location location = place.Address is { } address
            ? new Location.InDocument(address.Story, address.Ordinal, place.Component, place.Range)
            : new Location.InFile(paper.Paper.Observed.File);
        return new Diagnostic(rule.Code, Capped(rule, finding, source), finding.Message, location, source, finding.Hint, Quote(Beginning(place.Text)),
            finding.Fix is not { } fix || (place.Address is { } at && !FixGuard.Allows(fix, index[at].Paragraph))
                ? null
                : fix with { Formats = FormatChanges.Of(fix, paper.Paper.Observed, a => index.GetValueOrDefault(a).Paragraph) },
            Identity(rule.Code, place, occurrences));
    }

    private static Severity Capped(Rule rule, Finding finding, Citation? source)
    {
        Severity severity = Least(rule.Severity, finding.AtMost);
        if (rule.Basis != RuleBasis.Advice)
            severity = Least(severity, Most(rule.Confidence));
        if (finding.Source is not null && source is not null)
            severity = Least(severity, Most(source.Confidence));
        return finding.Place.Certainty < RecognizedPart.Sure ? Least(severity, Severity.Warning) : severity;
    }

    private static Severity Most(Confidence confidence) => confidence switch
    {
        Confidence.Verified => Severity.Error,
        Confidence.Secondary => Severity.Warning,
        _ => Severity.Info,
    };

    private static Severity Least(Severity a, Severity b) => a < b ? a : b;

    private static Citation? BasisOf(Rule rule, CheckedPaper paper) => rule.Basis switch
    {
        RuleBasis.Layout => paper.Layout.Words.Title.Citation with { Source = new RequirementSource.Unlocated(), Confidence = rule.Confidence },
        RuleBasis.Authority => new Citation(paper.Authority.Title, new RequirementSource.Unlocated(), rule.Confidence),
        _ => null,
    };

    private static string Beginning(string text) => text.Length <= MostRead ? text : text[..MostRead];

    private static string? Quote(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0)
            return null;
        if (line.Length <= QuoteLength)
            return line;
        int end = line.LastIndexOf(' ', QuoteLength);
        return line[..(end > 0 ? end : QuoteLength)] + "…";
    }

    // Made of what an edit elsewhere does not change, so that an accepted finding stays accepted.
    private static string Identity(string code, FindingPlace place, Dictionary<string, int> occurrences)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{code}\n{place.Component?.Key}\n{place.Address?.Story}\n{Beginning(place.Text)}"));
        string subject = $"{code}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
        int occurrence = occurrences[subject] = occurrences.GetValueOrDefault(subject) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{subject}-{occurrence}");
    }

    private static Dictionary<ParagraphAddress, (int Order, ObservedParagraph Paragraph)> Index(ObservedDocument paper)
    {
        IEnumerable<ObservedParagraph> paragraphs = paper.Margins.SelectMany(static m => m.Paragraphs)
            .Concat(paper.Paragraphs)
            .Concat(paper.Notes.SelectMany(static n => n.Paragraphs));
        var index = new Dictionary<ParagraphAddress, (int, ObservedParagraph)>();
        foreach (ObservedParagraph paragraph in paragraphs)
            index.TryAdd(paragraph.Address, (index.Count, paragraph));
        return index;
    }
}
