using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules;

/// <summary>Dòng: a piece of the paper with its trimmed text. Ranges are offsets in that text; places and edits turn them into the paragraph's own.</summary>
internal sealed class Line
{
    private readonly CheckedPaper paper;
    private readonly int start;

    public Line(CheckedPaper paper, RecognizedPart part)
    {
        this.paper = paper;
        Part = part;
        Paragraph = paper.Paragraph(part);
        ReadOnlySpan<char> raw = Paragraph.Text.AsSpan(part.Start, part.Length);
        start = part.Start + (raw.Length - raw.TrimStart().Length);
        ReadOnlySpan<char> words = raw.Trim();
        Text = words.Length == Paragraph.Text.Length ? Paragraph.Text : words.ToString();
    }

    public RecognizedPart Part { get; }

    public ObservedParagraph Paragraph { get; }

    public string Text { get; }

    /// <summary>Offset behind the text in its paragraph.</summary>
    public int End => start + Text.Length;

    public ParagraphAddress Address => Paragraph.Address;

    /// <summary>The label that Word counts, where the piece begins the paragraph.</summary>
    public string? Label => Paragraph.ListLabel is { Length: > 0 } label && Paragraph.Text.AsSpan(0, start).IsWhiteSpace() ? label : null;

    /// <summary>Whether the paragraph holds nothing else.</summary>
    public bool IsAlone => Paragraph.Text.AsSpan().Trim().Length == Text.Length;

    /// <summary>The format of the first visible characters.</summary>
    public ObservedRun? FirstRun => paper.Runs(Part).Select(static r => (ObservedRun?)r).FirstOrDefault();

    public FindingPlace Place => paper.At(Part);

    public FindingPlace At(TextRange range) => paper.At(Part, range with { Start = start + range.Start });

    public Edit Replace(TextRange range, string text) => new Edit.ReplaceText(Address, start + range.Start, range.Length, text);

    public Edit ReplaceAll(string text) => Replace(new TextRange(0, Text.Length), text);

    public Edit Insert(int at, string text) => Replace(new TextRange(at, 0), text);

    /// <summary>A new paragraph of a component beside this one, with the component's whole format.</summary>
    public Edit Add(InsertSide side, Component component, string text) =>
        new Edit.InsertParagraph(Address, StyleSheets.For(paper.Layout)[component], paper.Layout.Page.FontName.Preferred, text, side);

    /// <summary>The paragraph taken away.</summary>
    public Edit Remove() => new Edit.RemoveParagraph(Address);
}

/// <summary>Các dòng của một thành phần.</summary>
internal static class PaperLines
{
    /// <summary>The lines of a component in all regions.</summary>
    public static IEnumerable<Line> Lines(this CheckedPaper paper, Component component) => paper.Parts(component).Select(p => new Line(paper, p));

    /// <summary>The lines of a component in the paper itself.</summary>
    public static IEnumerable<Line> OwnLines(this CheckedPaper paper, Component component) =>
        paper.Parts(component, PaperRegion.Paper).Select(p => new Line(paper, p));

    /// <summary>The lines of a component, region by region.</summary>
    public static IEnumerable<IGrouping<PaperRegion, Line>> Lists(this CheckedPaper paper, Component component) =>
        paper.Lines(component).GroupBy(static l => l.Part.Region);

    /// <summary>Whether rules about a paper's form have anything to look at.</summary>
    public static bool IsOfficial(this CheckedPaper paper) => paper.Paper.Nature != PaperNature.NotOfficial;
}
