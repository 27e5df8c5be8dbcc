using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Recognition;

/// <summary>Nguồn của mẩu chữ: a paragraph as the cutter sees it.</summary>
internal sealed class PieceSource
{
    // About half of the text's width: what is indented so far stands in the right half.
    private static readonly Length RightHalf = Length.FromPoints(170);

    private readonly ObservedParagraph paragraph;
    private readonly int index;
    private readonly bool hasFormats;
    private readonly bool hasRule;
    private readonly bool spans;
    private readonly Component? doubted;
    private string? whole;

    public PieceSource(ObservedDocument paper, int index, bool hasRule, bool spans)
    {
        paragraph = paper.Paragraphs[index];
        (this.index, this.hasRule, this.spans) = (index, hasRule, spans);
        hasFormats = paper.Kind == ObservationKind.Word;
        Component? named = StyleEvidence.Of(paragraph);
        bool isDoubted = named is { } style && StyleEvidence.Contradicts(style, Normal(0, Text.Length));
        Style = isDoubted ? null : named;
        doubted = isDoubted ? named : null;
    }

    public string Text => paragraph.Text;

    /// <summary>What the name of our own style says, unless the words contradict it.</summary>
    public Component? Style { get; }

    public string Normal(int start, int end) =>
        start == 0 && end == Text.Length ? whole ??= PieceText.Normalize(Text, 0, end) : PieceText.Normalize(Text, start, end);

    public Piece Piece(int start, int length, Side side, bool isFirst)
    {
        PieceLook look = Look(start, length, out bool isShownInCaps);
        string text = Normal(start, start + length);
        return new Piece(
            index,
            start,
            length,
            isShownInCaps ? text.ToUpperInvariant() : text,
            isFirst ? paragraph.ListLabel : null,
            look,
            PlaceSide() ?? side,
            paragraph.Place,
            paragraph.Section,
            spans,
            Style,
            doubted);
    }

    /// <summary>The half in which a line stands that has no other half: tabs before it, a deep indent, an alignment.</summary>
    public Side LeadSide(int start, int end)
    {
        int tabs = 0;
        int blanks = 0;
        for (int i = start; i < end && char.IsWhiteSpace(Text[i]); i++)
        {
            tabs += Text[i] == '\t' ? 1 : 0;
            blanks++;
        }

        if (tabs >= 2 || blanks >= 20 || paragraph.Format.Left + paragraph.Format.FirstLine >= RightHalf || paragraph.Format.Alignment == Alignment.Right)
            return Side.Right;
        return paragraph.Format.Right >= RightHalf ? Side.Left : Side.Unknown;
    }

    private Side? PlaceSide() => !spans && paragraph.Place is ObservedPlace.InCell { Columns: > 1 } cell ? cell.Column * 2 < cell.Columns ? Side.Left : Side.Right : null;

    private PieceLook Look(int start, int length, out bool isShownInCaps)
    {
        bool ruled = hasRule || paragraph.Format.TopRule > Length.Zero || paragraph.Format.BottomRule > Length.Zero;
        bool centered = paragraph.Format.Alignment == Alignment.Center;
        (int size, int bold, int italic, int caps, int seen) = (0, 0, 0, 0, 0);
        int first = paragraph.RunAt(start);
        bool isOneLook = IsOneLook(first, start + length);
        for (int r = first; r < paragraph.Runs.Length && paragraph.Runs[r].Start < start + length; r++)
        {
            ObservedRun run = paragraph.Runs[r];
            int from = Math.Max(run.Start, start);
            int to = Math.Min(run.Start + run.Length, start + length);
            int letters = from >= to ? 0 : Letters(Text.AsSpan(from, to - from), isOneLook);
            seen += letters;
            bold += run.Format.Bold ? letters : 0;
            italic += run.Format.Italic ? letters : 0;
            caps += run.Caps ? letters : 0;
            size = letters > 0 ? Math.Max(size, run.Format.Size.HalfPoints) : size;
        }

        isShownInCaps = seen > 0 && caps * 2 > seen;
        return new PieceLook(hasFormats, size, bold * 2 > seen, italic * 2 > seen, centered, ruled);
    }

    // Where all runs look alike, that there is a letter says as much as how many there are.
    private static int Letters(ReadOnlySpan<char> text, bool oneWillDo)
    {
        if (oneWillDo)
            return text.IsWhiteSpace() ? 0 : 1;
        int letters = 0;
        foreach (char letter in text)
            letters += char.IsWhiteSpace(letter) ? 0 : 1;
        return letters;
    }

    private bool IsOneLook(int first, int end)
    {
        for (int r = first + 1; r < paragraph.Runs.Length && paragraph.Runs[r].Start < end; r++)
        {
            (ObservedRun one, ObservedRun other) = (paragraph.Runs[r - 1], paragraph.Runs[r]);
            if (one.Format.Bold != other.Format.Bold || one.Format.Italic != other.Format.Italic || one.Caps != other.Caps)
                return false;
        }

        return true;
    }
}
