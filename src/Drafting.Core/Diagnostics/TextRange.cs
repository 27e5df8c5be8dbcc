namespace Drafting.Core.Diagnostics;

/// <summary>Khoảng chữ: a piece of a paragraph's visible text.</summary>
/// <param name="Start">Offset of its first character, from 0, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two have a character in common, or one is empty and stands in or at the edge of the other.</summary>
    /// <param name="other">The other range.</param>
    public bool Touches(TextRange other) =>
        Length == 0 || other.Length == 0 ? Start <= other.End && other.Start <= End : Start < other.End && other.Start < End;
}
