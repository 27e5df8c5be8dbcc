namespace Drafting.Core.Diagnostics;

/// <summary>Khoảng chữ: a piece of a paragraph's visible text.</summary>
/// <param name="Start">Offset of its first character, from 0, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>A piece of a text without the blanks at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Offset of the first character.</param>
    /// <param name="to">Offset behind the last one.</param>
    public static TextRange Trimmed(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return new TextRange(from, to - from);
    }

    /// <summary>Whether the two have a character in common, or one is empty and stands in or at the edge of the other.</summary>
    /// <param name="other">The other range.</param>
    public bool Touches(TextRange other) =>
        Length == 0 || other.Length == 0 ? Start <= other.End && other.Start <= End : Start < other.End && other.Start < End;
}
