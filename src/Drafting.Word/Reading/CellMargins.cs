using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Lề trong của ô (ECMA-376 part 1 §17.4.42, §17.4.68).</summary>
/// <param name="Left">What is kept free at the left.</param>
/// <param name="Right">What is kept free at the right.</param>
internal readonly record struct CellMargins(Length Left, Length Right)
{
    /// <summary>What Word keeps free where nothing is said.</summary>
    public static CellMargins Usual { get; } = new(Length.FromTwips(108), Length.FromTwips(108));

    /// <summary>Both sides together.</summary>
    public Length Both => Left + Right;

    /// <summary>Reads <c>w:tblCellMar</c> or <c>w:tcMar</c>.</summary>
    /// <param name="at">The cursor on the element.</param>
    /// <param name="otherwise">What holds for a side that is not named.</param>
    public static CellMargins Read(PartCursor at, CellMargins otherwise)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name is "left" or "start" && at.Length("w") is { } left)
                otherwise = otherwise with { Left = left };
            else if (at.Name is "right" or "end" && at.Length("w") is { } right)
                otherwise = otherwise with { Right = right };
        }

        return otherwise;
    }
}
