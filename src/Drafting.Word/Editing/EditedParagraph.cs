using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Recognition;
using Drafting.Word.Reading;

namespace Drafting.Word.Editing;

/// <summary>Đoạn đang sửa: a paragraph of the file with the way from offsets of its text to its elements.</summary>
internal sealed class EditedParagraph
{
    private readonly List<TextPiece> pieces = [];
    private readonly int[] stored;

    /// <summary>Takes a paragraph.</summary>
    /// <param name="source">What was read of it.</param>
    /// <param name="element">Its element.</param>
    /// <param name="nodeOf">Finds the element of a piece.</param>
    public EditedParagraph(ParagraphSource source, XElement element, Func<int, XElement> nodeOf)
    {
        Source = source;
        Element = element;
        int start = 0;
        foreach (PieceSource piece in source.Pieces)
        {
            pieces.Add(new TextPiece(nodeOf(piece.Element), start, piece.Text, piece.InField));
            start += piece.Text.Length;
        }

        stored = Offsets(string.Concat(source.Pieces.Select(static p => p.Text)), source.Paragraph.Text);
    }

    /// <summary>What was read of it.</summary>
    public ParagraphSource Source { get; }

    /// <summary>Its element.</summary>
    public XElement Element { get; }

    /// <summary>Its text before any edit.</summary>
    public string Text => Source.Paragraph.Text;

    /// <summary>Its address.</summary>
    public ParagraphAddress Address => Source.Paragraph.Address;

    /// <summary>The pieces that show, in order.</summary>
    public IReadOnlyList<TextPiece> Pieces => pieces;

    /// <summary>Whether the file holds the text letter by letter as it was read.</summary>
    public bool IsPlain => Source.Paragraph.WasNfc;

    /// <summary>Whether an offset of the text is a place in the file: inside a letter that the file holds as letter and mark there is none.</summary>
    /// <param name="offset">The offset.</param>
    public bool Has(int offset) => offset >= 0 && offset < stored.Length && stored[offset] >= 0;

    /// <summary>The pieces that hold some of the text, whole ones where a border falls inside.</summary>
    /// <param name="start">Offset in the text.</param>
    /// <param name="length">Number of characters.</param>
    public IEnumerable<TextPiece> Touched(int start, int length) => length == 0
        ? []
        : pieces.Where(p => p.Text.Length > 0 && p.Start < stored[start + length] && p.End > stored[start]);

    /// <summary>The piece that ends at an offset, else the one that begins there: whose format an insertion takes.</summary>
    /// <param name="offset">Offset in the text.</param>
    public TextPiece? Beside(int offset) =>
        pieces.LastOrDefault(p => p.Text.Length > 0 && p.Start < stored[offset] && p.End >= stored[offset])
        ?? pieces.FirstOrDefault(p => p.Text.Length > 0 && p.Start >= stored[offset]);

    /// <summary>The pieces that hold exactly some of the text, cut at its borders.</summary>
    /// <param name="start">Offset in the text.</param>
    /// <param name="length">Number of characters.</param>
    public IReadOnlyList<TextPiece> Take(int start, int length)
    {
        Cut(stored[start]);
        Cut(stored[start + length]);
        return [.. Touched(start, length)];
    }

    /// <summary>Cuts at an offset, so that a piece ends there.</summary>
    /// <param name="offset">Offset in the text.</param>
    public void CutAt(int offset) => Cut(stored[offset]);

    /// <summary>Takes pieces for runs of their own.</summary>
    /// <param name="taken">Pieces that follow each other.</param>
    /// <returns>The runs.</returns>
    public static IEnumerable<XElement> Isolate(IReadOnlyList<TextPiece> taken)
    {
        foreach (TextPiece[] group in taken.GroupBy(static p => p.Run).Select(static g => g.ToArray()).ToList())
        {
            if (group[0].IsPlain && group[^1].IsPlain)
            {
                group[0].PartBefore();
                group[^1].PartAfter();
            }
        }

        return taken.Select(static p => p.Run).Distinct();
    }

    private void Cut(int at)
    {
        int index = pieces.FindIndex(p => p.Start < at && at < p.End);
        if (index >= 0)
            pieces.Insert(index + 1, pieces[index].Cut(at - pieces[index].Start));
    }

    /// <summary>For each offset of the text, and its end, the offset in the stored characters; -1 where there is none.</summary>
    private static int[] Offsets(string raw, string text)
    {
        int[] offsets = new int[text.Length + 1];
        if (raw == text)
        {
            for (int i = 0; i < offsets.Length; i++)
                offsets[i] = i;
            return offsets;
        }

        Array.Fill(offsets, -1);
        int at = 0;
        for (int start = 0; start < raw.Length;)
        {
            int end = start + 1;
            while (end < raw.Length && IsMark(raw, end))
                end++;
            string letter = raw[start..end].Normalize();
            // Letters that compose across such borders are no Vietnamese; then no offset inside is safe.
            if (at + letter.Length > text.Length || !text.AsSpan(at, letter.Length).SequenceEqual(letter))
                break;
            offsets[at] = start;
            at += letter.Length;
            start = end;
        }

        offsets[0] = 0;
        offsets[^1] = raw.Length;
        return offsets;
    }

    private static bool IsMark(string text, int at) => char.IsLowSurrogate(text[at])
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
