using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Writing;

/// <summary>Công thức trên trang tính: what Excel shows behind a computed figure; its result is ours.</summary>
/// <param name="table">The table.</param>
/// <param name="place">Where it stands.</param>
/// <param name="lastDay">Ngày cuối kỳ.</param>
internal sealed class SheetFormulas(FormTable table, TablePlace place, DateOnly lastDay)
{
    // Stands in a formula where the number of its row will be.
    private const char RowSign = '\u0001';

    private readonly string[]?[] parts = [.. table.Columns.Select(static _ => (string[]?)null)];
    private readonly Dictionary<string, int> columns = table.Columns.Select(static (c, i) => (c.Key, i)).ToDictionary(static c => c.Key, static c => c.i, StringComparer.Ordinal);

    /// <summary>The formula of a cell, or <see langword="null"/> where the figure is given.</summary>
    /// <param name="line">The row.</param>
    /// <param name="row">Its index.</param>
    /// <param name="column">Index of the column.</param>
    public string? Of(FormTableRow line, int row, int column)
    {
        FormColumn figures = table.Columns[column];
        if (!line.SumOf.IsEmpty && figures.Total != ColumnTotal.Formula)
            return figures.Total == ColumnTotal.Sum ? Sum(line.SumOf, column) : null;
        if (figures.Formula is not { } formula)
            return null;
        // The formulas of a column differ in the number of their row only.
        parts[column] ??= Print(formula, at => $"{TablePlace.Letters(place.FirstColumn + at)}{RowSign}")?.Split(RowSign) ?? [];
        return parts[column] is { Length: > 0 } text ? string.Join((place.FirstRow + row).ToString(CultureInfo.InvariantCulture), text) : null;
    }

    /// <summary>An expression over a row as Excel computes it, or <see langword="null"/> where it asks for what the sheet does not have.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="sheet">The sheet of the table, for the formula stands on another.</param>
    public string? Print(FigureExpression expression, int row, string sheet) => Print(expression, at => $"'{sheet}'!{place.Address(row, at)}");

    private string? Print(FigureExpression expression, Func<int, string> address) =>
        ExcelFormula.Print(expression, leaf => leaf is FigureExpression.Column column && columns.TryGetValue(column.Key, out int at) ? address(at) : null, lastDay);

    // Rows that follow one another are one range: SUM(D7:D40,D43:D48).
    private string Sum(ImmutableArray<int> rows, int column)
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

        // Excel takes 255 ranges; an annex has a few groups.
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
