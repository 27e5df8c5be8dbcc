using System.Collections.Immutable;
using Drafting.Core.Checking.Content;
using Drafting.Core.Checking.Rules.KyThuat;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <summary>Văn bản đang kiểm tra: what a rule may look at, and how it names a place.</summary>
/// <param name="paper">The paper.</param>
/// <param name="settings">By what it is checked.</param>
public sealed class CheckedPaper(RecognizedDocument paper, CheckSettings settings)
{
    private readonly Lazy<OfficialDocument> official = new(paper.ToOfficial);
    private readonly ILookup<Component, RecognizedPart> byComponent = paper.Parts.Where(static p => p.Component is not null).ToLookup(static p => p.Component!.Value);

    /// <summary>Văn bản đã nhận dạng.</summary>
    public RecognizedDocument Paper { get; } = paper;

    /// <summary>Chế độ trình bày.</summary>
    public LayoutStandard Layout => settings.Layout;

    /// <summary>Thể loại và thẩm quyền.</summary>
    public AuthorityStandard Authority => settings.Authority;

    /// <summary>Giai đoạn.</summary>
    public PaperStage Stage => settings.Stage;

    /// <summary>The day of the check, where it is known.</summary>
    public DateOnly? Today => settings.Today;

    /// <summary>What the paper says, in the model of the drafting half; made once, when first asked for.</summary>
    public OfficialDocument Official => official.Value;

    /// <summary>What the paper says in its words: passages, citations, deadlines, tasks.</summary>
    public PaperContent Content { get; } = new(paper);

    /// <summary>The pieces that the guidance has formats for; found once, for the rules of all formats.</summary>
    internal ImmutableArray<FormattedPiece> Pieces => field.IsDefault ? field = [.. FormatRows.Pieces(this)] : field;

    /// <summary>The regions of the paper in order, the paper itself first.</summary>
    public ImmutableArray<PaperRegion> Regions { get; } = [PaperRegion.Paper, .. paper.Parts.Select(static p => p.Region).Distinct().Where(static r => r != PaperRegion.Paper)];

    /// <summary>The pieces of a component in all regions, in document order.</summary>
    /// <param name="component">The component.</param>
    public IEnumerable<RecognizedPart> Parts(Component component) => byComponent[component];

    /// <summary>The pieces of a component in one region, in document order.</summary>
    /// <param name="component">The component.</param>
    /// <param name="region">The region.</param>
    public IEnumerable<RecognizedPart> Parts(Component component, PaperRegion region) => byComponent[component].Where(p => p.Region == region);

    /// <summary>The text of a piece, trimmed.</summary>
    /// <param name="part">The piece.</param>
    public string Text(RecognizedPart part) => Paper.TextOf(part);

    /// <summary>The paragraph of a piece.</summary>
    /// <param name="part">The piece.</param>
    public ObservedParagraph Paragraph(RecognizedPart part) => Paper.ParagraphOf(part);

    /// <summary>The visible runs of a piece, cut to it; blanks alone are left out.</summary>
    /// <param name="part">The piece.</param>
    public IEnumerable<ObservedRun> Runs(RecognizedPart part)
    {
        ObservedParagraph paragraph = Paragraph(part);
        foreach (ObservedRun run in paragraph.Runs)
        {
            int start = Math.Max(run.Start, part.Start), end = Math.Min(run.Start + run.Length, part.Start + part.Length);
            if (start < end && !paragraph.Text.AsSpan(start, end - start).IsWhiteSpace())
                yield return run with { Start = start, Length = end - start };
        }
    }

    /// <summary>The place of a piece: its trimmed range.</summary>
    /// <param name="part">The piece.</param>
    public FindingPlace At(RecognizedPart part)
    {
        ReadOnlySpan<char> text = Paragraph(part).Text.AsSpan(part.Start, part.Length);
        int start = part.Start + (text.Length - text.TrimStart().Length);
        return At(part, new TextRange(start, text.Trim().Length));
    }

    /// <summary>The place of some characters of a piece.</summary>
    /// <param name="part">The piece.</param>
    /// <param name="range">The characters, by offsets in the paragraph's text.</param>
    public FindingPlace At(RecognizedPart part, TextRange range)
    {
        ObservedParagraph paragraph = Paragraph(part);
        return new FindingPlace(paragraph.Address, paragraph.Text, part.Component, range, part.Certainty);
    }

    /// <summary>The place of a paragraph that belongs to no piece: of a header, a footnote.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="component">What it is.</param>
    /// <param name="range">Some of its characters, or <see langword="null"/>.</param>
    public static FindingPlace At(ObservedParagraph paragraph, Component? component, TextRange? range = null) =>
        new(paragraph.Address, paragraph.Text, component, range, 1);

    /// <summary>The place of a section as a whole: its first paragraph, which names no component.</summary>
    /// <param name="section">Index of the section.</param>
    public FindingPlace AtSection(int section) =>
        Paper.Observed.Paragraphs.FirstOrDefault(p => p.Section == section) is { } first ? At(first, component: null) : Whole;

    /// <summary>The place of what concerns the paper as a whole, or is missing from it.</summary>
    public static FindingPlace Whole => new(null, "", null, null, 1);
}
