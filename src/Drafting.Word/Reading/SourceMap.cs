using System.Collections.Immutable;
using Drafting.Core.Recognition;

namespace Drafting.Word.Reading;

/// <summary>Chỗ của phần tử trong gói.</summary>
/// <param name="Part">The part.</param>
/// <param name="Element">Ordinal of the element in the part, in document order, the root 0.</param>
internal readonly record struct ElementSource(string Part, int Element);

/// <summary>Nguồn của mẩu chữ.</summary>
/// <param name="Element">Ordinal of the element that holds the characters.</param>
/// <param name="Text">The characters as the reader took them, before NFC.</param>
/// <param name="InField">Whether they are the result of a field.</param>
internal readonly record struct PieceSource(int Element, string Text, bool InField);

/// <summary>Nguồn của đoạn: where a paragraph and each piece of its text stand in the file.</summary>
/// <param name="Paragraph">The paragraph as it was read.</param>
/// <param name="Source">Its element.</param>
/// <param name="Pieces">The pieces that show, in order; their characters joined, in NFC, are the paragraph's text.</param>
/// <param name="Layer">All that the file says of its format, as one layer.</param>
internal sealed record ParagraphSource(ObservedParagraph Paragraph, ElementSource Source, ImmutableArray<PieceSource> Pieces, ParagraphLayer Layer);

/// <summary>Bản đồ nguồn: the way back from what was read to the elements of the file. It is noted by the reader itself on its one walk, so that an
/// address or an offset cannot mean one thing to who finds fault and another to who mends it.</summary>
internal sealed class SourceMap
{
    private readonly Dictionary<ParagraphAddress, ParagraphSource> paragraphs = [];

    /// <summary>The paragraphs by address.</summary>
    public IReadOnlyDictionary<ParagraphAddress, ParagraphSource> Paragraphs => paragraphs;

    /// <summary>The properties of each section; <see langword="null"/> where the file has none.</summary>
    public List<ElementSource?> Sections { get; } = [];

    /// <summary>The drawn lines: the paragraph that each is anchored to, and its shape.</summary>
    public List<(ParagraphAddress After, ElementSource Shape)> Rules { get; } = [];

    /// <summary>Notes a paragraph.</summary>
    /// <param name="raw">Where it was read.</param>
    /// <param name="paragraph">What it came to.</param>
    /// <param name="shown">The pieces that show.</param>
    /// <param name="layer">All that the file says of its format, as one layer.</param>
    public void Add(RawParagraph raw, ObservedParagraph paragraph, List<RawPiece> shown, ParagraphLayer layer) =>
        paragraphs[raw.Address] = new ParagraphSource(paragraph, raw.Source, [.. shown.Select(static p => new PieceSource(p.Element, p.Text, p.InField))], layer);
}
