using Drafting.Core.Documents;

namespace Drafting.Core.Recognition;

/// <summary>Mẩu chữ: what is judged at once: a paragraph, or one of the lines and halves that it was cut into.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Start">Offset in the paragraph's text.</param>
/// <param name="Length">Length in the paragraph's text.</param>
/// <param name="Text">What is compared: one spelling of tones, single blanks, plain hyphens, capitals where the format shows them;
/// at most <see cref="PieceText.Longest"/> characters.</param>
/// <param name="ListLabel">The label that Word counts, of the first piece of a paragraph.</param>
/// <param name="Look">How the letters look.</param>
/// <param name="Side">Which half of the page it stands in, where that can be told.</param>
/// <param name="Place">What holds it.</param>
/// <param name="Section">The section.</param>
/// <param name="Spans">Whether its cell is as wide as its table, so that it stands on the page like a paragraph.</param>
/// <param name="Styled">What the name of our own style says, unless the words contradict it.</param>
/// <param name="Doubted">What the name of our own style says where the words contradict it.</param>
/// <param name="Known">What the cut itself shows: the name behind <c>Kính gửi:</c> is an addressee.</param>
internal sealed record Piece(
    int Paragraph,
    int Start,
    int Length,
    string Text,
    string? ListLabel,
    PieceLook Look,
    Side Side,
    ObservedPlace Place,
    int Section,
    bool Spans = false,
    Component? Styled = null,
    Component? Doubted = null,
    Component? Known = null)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether every letter is a capital.</summary>
    public bool Caps { get; } = PieceText.IsCaps(Text);

    /// <summary>The text with its automatic label before it, as it is printed.</summary>
    public string Printed => ListLabel is null ? Text : $"{ListLabel} {Text}";

    public ObservedPlace.InCell? Cell => Place as ObservedPlace.InCell;

    /// <summary>The cell of a row that has several.</summary>
    public ObservedPlace.InCell? Column => Spans ? null : Cell is { Columns: > 1 } cell ? cell : null;

    public ObservedPlace.InBox? Box => Place as ObservedPlace.InBox;
}

/// <summary>Dáng chữ: the format that most of a piece's letters have.</summary>
/// <param name="Known">Whether formats could be seen at all.</param>
/// <param name="HalfPoints">Size.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
/// <param name="Centered">Whether the paragraph is centred.</param>
/// <param name="Ruled">Whether a line is drawn at the paragraph: a border or a shape.</param>
internal readonly record struct PieceLook(bool Known, int HalfPoints, bool Bold, bool Italic, bool Centered, bool Ruled);

/// <summary>Nửa trang.</summary>
internal enum Side
{
    Unknown,
    Left,
    Right,
}
