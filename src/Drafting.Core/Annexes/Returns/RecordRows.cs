using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Hàng của danh sách: every row with content from the first row that has a key to the last, and those typed right below.</summary>
internal static class RecordRows
{
    public static ImmutableArray<MappedLine> Find(TableMap table, ImmutableArray<int> candidates)
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

            if ((key.Length > 0 && !TableFinder.IsRowKey(key)) || !HasContent(table, row))
                continue;
            // Rows copied in go without a key, or with that of the row that was copied; below the list a blank row ends it.
            if (lastKeyed > 0 && row > lastKeyed && row != expected++)
                break;
            rows.Add(new MappedLine(FigureWords.Of(++count).Replace(".", "", StringComparison.Ordinal), row));
        }

        return rows.ToImmutable();
    }

    // A prepared row that nobody filled in holds formulas at most.
    private static bool HasContent(TableMap table, int row) =>
        table.Text(row, table.TitleColumn).Length > 0
        || table.Columns.Any(c => table.Sheet.Find(new CellAddress(row, c.Line)) is { Formula: null } cell && CellText.Of(cell).Length > 0);
}
