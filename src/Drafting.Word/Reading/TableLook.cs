using System.Globalization;

namespace Drafting.Word.Reading;

/// <summary>Cách dùng kiểu bảng: which parts of its style a table shows (ECMA-376 part 1 §17.4.55).</summary>
[Flags]
internal enum TableLook
{
    /// <summary>Không.</summary>
    None = 0,

    /// <summary>Hàng đầu.</summary>
    FirstRow = 0x20,

    /// <summary>Hàng cuối.</summary>
    LastRow = 0x40,

    /// <summary>Cột đầu.</summary>
    FirstColumn = 0x80,

    /// <summary>Cột cuối.</summary>
    LastColumn = 0x100,

    /// <summary>Không có dải hàng.</summary>
    NoRowBands = 0x200,

    /// <summary>Không có dải cột.</summary>
    NoColumnBands = 0x400,
}

/// <summary>Vị trí ô: where a cell stands and which parts of the style it shows.</summary>
internal static class TableLooks
{
    /// <summary>Reads <c>w:tblLook</c>: single attributes, or one number in base 16.</summary>
    /// <param name="at">The cursor on the element.</param>
    public static TableLook Read(PartCursor at)
    {
        if (!int.TryParse(at.Val(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int bits))
            bits = 0;
        return Own("firstRow", TableLook.FirstRow) | Own("lastRow", TableLook.LastRow) | Own("firstColumn", TableLook.FirstColumn)
            | Own("lastColumn", TableLook.LastColumn) | Own("noHBand", TableLook.NoRowBands) | Own("noVBand", TableLook.NoColumnBands);

        TableLook Own(string name, TableLook flag) => at.Flag(name) ?? ((TableLook)bits).HasFlag(flag) ? flag : TableLook.None;
    }

    /// <summary>The parts of its table that a cell belongs to.</summary>
    /// <param name="look">What the table shows.</param>
    /// <param name="style">Its style.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="edges">The edges that the cell touches.</param>
    public static TableParts PartsOf(TableLook look, TableStyle style, int row, int column, TableEdges edges)
    {
        bool firstRow = look.HasFlag(TableLook.FirstRow) && row == 0;
        bool lastRow = look.HasFlag(TableLook.LastRow) && edges.HasFlag(TableEdges.Bottom) && !firstRow;
        bool firstColumn = look.HasFlag(TableLook.FirstColumn) && edges.HasFlag(TableEdges.Left);
        bool lastColumn = look.HasFlag(TableLook.LastColumn) && edges.HasFlag(TableEdges.Right) && !firstColumn;
        int rowBand = (row - (look.HasFlag(TableLook.FirstRow) ? 1 : 0)) / style.RowBand % 2;
        int columnBand = (column - (look.HasFlag(TableLook.FirstColumn) ? 1 : 0)) / style.ColumnBand % 2;
        bool banded = !look.HasFlag(TableLook.NoRowBands) && !firstRow && !lastRow;
        bool striped = !look.HasFlag(TableLook.NoColumnBands) && !firstColumn && !lastColumn;
        return default(TableParts)
            .And(TablePart.Whole, true)
            .And(TablePart.OddColumns, striped && columnBand == 0)
            .And(TablePart.EvenColumns, striped && columnBand == 1)
            .And(TablePart.OddRows, banded && rowBand == 0)
            .And(TablePart.EvenRows, banded && rowBand == 1)
            .And(TablePart.FirstColumn, firstColumn)
            .And(TablePart.LastColumn, lastColumn)
            .And(TablePart.FirstRow, firstRow)
            .And(TablePart.LastRow, lastRow)
            .And(TablePart.TopLeft, firstRow && firstColumn)
            .And(TablePart.TopRight, firstRow && lastColumn)
            .And(TablePart.BottomLeft, lastRow && firstColumn)
            .And(TablePart.BottomRight, lastRow && lastColumn);
    }
}
