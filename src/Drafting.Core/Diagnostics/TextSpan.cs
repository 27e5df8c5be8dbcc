namespace Drafting.Core.Diagnostics;

/// <summary>Đoạn văn bản nguồn: where a piece of a source text stands.</summary>
/// <param name="Start">Offset of the first character, from 0, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1, in UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length, int Line, int Column)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span that starts with this one and ends with another.</summary>
    /// <param name="last">The last span of the run.</param>
    public TextSpan To(TextSpan last) => this with { Length = Math.Max(last.End - Start, Length) };
}
