namespace Drafting.Word.Reading;

/// <summary>Đường kẻ ô: which edges one place draws; <see langword="null"/> where it is silent.</summary>
internal readonly record struct CellBorders(bool? Top, bool? Bottom, bool? Left, bool? Right, bool? InsideAcross, bool? InsideDown)
{
    /// <summary>Whether a border element draws anything.</summary>
    /// <param name="at">The cursor on the element.</param>
    public static bool IsDrawn(PartCursor at) => at.Val() is not (null or "nil" or "none") && at.Number("sz") is not 0;

    /// <summary>Reads <c>w:tblBorders</c> or <c>w:tcBorders</c>.</summary>
    /// <param name="at">The cursor on the element.</param>
    public static CellBorders Read(PartCursor at)
    {
        CellBorders borders = default;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            bool drawn = IsDrawn(at);
            borders = at.Name switch
            {
                "top" => borders with { Top = drawn },
                "bottom" => borders with { Bottom = drawn },
                "left" or "start" => borders with { Left = drawn },
                "right" or "end" => borders with { Right = drawn },
                "insideH" => borders with { InsideAcross = drawn },
                "insideV" => borders with { InsideDown = drawn },
                _ => borders,
            };
        }

        return borders;
    }

    /// <summary>These borders laid over others.</summary>
    /// <param name="under">The others.</param>
    public CellBorders Over(CellBorders under) => new(
        Top ?? under.Top,
        Bottom ?? under.Bottom,
        Left ?? under.Left,
        Right ?? under.Right,
        InsideAcross ?? under.InsideAcross,
        InsideDown ?? under.InsideDown);

    /// <summary>Whether any edge of a cell is drawn, its own word before that of the table.</summary>
    /// <param name="table">The borders of the table.</param>
    /// <param name="edges">Which edges of the table the cell touches.</param>
    public bool Show(CellBorders table, TableEdges edges) =>
        (Top ?? (edges.HasFlag(TableEdges.Top) ? table.Top : table.InsideAcross)) == true
        || (Bottom ?? (edges.HasFlag(TableEdges.Bottom) ? table.Bottom : table.InsideAcross)) == true
        || (Left ?? (edges.HasFlag(TableEdges.Left) ? table.Left : table.InsideDown)) == true
        || (Right ?? (edges.HasFlag(TableEdges.Right) ? table.Right : table.InsideDown)) == true;
}

/// <summary>Mép bảng.</summary>
[Flags]
internal enum TableEdges
{
    /// <summary>Không.</summary>
    None = 0,

    /// <summary>Trên.</summary>
    Top = 1,

    /// <summary>Dưới.</summary>
    Bottom = 2,

    /// <summary>Trái.</summary>
    Left = 4,

    /// <summary>Phải.</summary>
    Right = 8,
}
