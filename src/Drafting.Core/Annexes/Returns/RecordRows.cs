using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Hàng của danh sách: every row with content from the first row that has a key to the last, and those typed right below.</summary>
internal static class RecordRows
{
    public static ImmutableArray<MappedLine> Find(TableMap table, ImmutableArray<int> candidates, Body? body)
    {
        var rows = ImmutableArray.CreateBuilder<MappedLine>();
        int lastKeyed = candidates.LastOrDefault(row => TableFinder.IsRowKey(table.KeyOf(row)));
        int expected = lastKeyed + 1, count = 0;
        foreach (int row in candidates)
        {
            string key = table.KeyOf(row);
            if (key == ReturnedForm.TotalKey || (key.Length == 0 && RowFinder.IsTotal(table.Text(row, table.TitleColumn))))
            {
                rows.Add(new MappedLine(ReturnedForm.TotalKey, row));
                continue;
            }

            if ((key.Length > 0 && !TableFinder.IsRowKey(key)) || !HasContent(table, row, body))
                continue;
            // Rows copied in go without a key, or with that of the row that was copied; below the list a blank row ends it.
            if (lastKeyed > 0 && row > lastKeyed && row != expected++)
                break;
            rows.Add(new MappedLine(FigureWords.Of(++count).Replace(".", "", StringComparison.Ordinal), row));
        }

        return rows.ToImmutable();
    }

    /// <summary>The prepared rows that nobody filled in: the ordinal and the unit's name, and formulas.</summary>
    public static IEnumerable<int> Empty(TableMap table, Body? body) => table.Sheet.Cells
        .Where(c => c.Address.Row > table.HeaderEnd && c.Address.Column != table.KeyColumn && CellText.IsThere(c))
        .GroupBy(static c => c.Address.Row)
        .Where(row => !row.Any(c => c.Formula is null && c.Address.Column != table.OrdinalColumn && (c.Address.Column != table.TitleColumn || IsTitle(CellText.Of(c), body)))
            && !TableFinder.IsFrame(table.KeyOf(row.Key)))
        .Select(static row => row.Key);

    /// <summary>Whether a title says more than whose list it is.</summary>
    public static bool IsTitle(string title, Body? body) => title.Length > 0 && title != body?.Name && CellText.Fold(title) != CellText.Fold(body?.Name ?? "");

    // A prepared row that nobody filled in holds the unit's name and formulas at most.
    private static bool HasContent(TableMap table, int row, Body? body) =>
        IsTitle(table.Text(row, table.TitleColumn), body)
        || table.Columns.Any(c => table.Sheet.Find(new CellAddress(row, c.Line)) is { Formula: null } cell && CellText.IsThere(cell));
}
