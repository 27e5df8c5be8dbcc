using System.Globalization;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Writing;

/// <summary>Công thức của phụ lục: what Excel shows behind a computed figure; its result is ours.</summary>
internal static class SheetFormulas
{
    /// <summary>The formula of a cell, or <see langword="null"/> where the figure is given.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="column">Index of the column.</param>
    /// <param name="place">Where the table stands.</param>
    public static string? Of(FormTable table, int row, int column, TablePlace place)
    {
        FormTableRow line = table.Rows[row];
        FormColumn figures = table.Columns[column];
        if (line.Cells[column].Value is not FormValue.Figure)
            return null;
        if (!line.SumOf.IsEmpty && figures.Total == ColumnTotal.Sum)
            return Sum(line.SumOf, column, place);
        if (figures.Formula is null || (!line.SumOf.IsEmpty && figures.Total != ColumnTotal.Formula))
            return null;
        return null;
    }

    // Rows that follow one another are one range: SUM(D7:D40,D43:D48).
    private static string Sum(System.Collections.Immutable.ImmutableArray<int> rows, int column, TablePlace place)
    {
        List<string> ranges = [];
        for (int i = 0; i < rows.Length;)
        {
            int end = i;
            while (end + 1 < rows.Length && rows[end + 1] == rows[end] + 1)
                end++;
            string first = place.Address(rows[i], column);
            ranges.Add(end == i ? first : $"{first}:{place.Address(rows[end], column)}");
            i = end + 1;
        }

        return $"SUM({string.Join(',', ranges)})";
    }
}

/// <summary>Chỗ của bảng trên trang tính.</summary>
/// <param name="FirstRow">The sheet's row of the first row of figures, from 1.</param>
/// <param name="FirstColumn">The sheet's column of the first column of figures, from 1.</param>
internal readonly record struct TablePlace(int FirstRow, int FirstColumn)
{
    /// <summary>The address of a cell of the table.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="column">Index of the column.</param>
    public string Address(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(FirstColumn + column)}{FirstRow + row}");

    /// <summary>The letters of a column from 1: <c>A</c>, <c>Z</c>, <c>AA</c>.</summary>
    /// <param name="column">The column.</param>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[3];
        int at = letters.Length;
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[at..]);
    }
}
