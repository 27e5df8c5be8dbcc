using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes;

/// <summary>Bảng kèm ghi chú: a table with the notes under it, as a workbook keeps them beside the table.</summary>
/// <param name="Table">The table; its cells carry the marks.</param>
/// <param name="Notes">Ghi chú, numbered from 1.</param>
public sealed record NotedTable(FormTable Table, ImmutableArray<string> Notes)
{
    private const string Note = "ghi_chu.", Mark = "dau_ghi_chu.";

    /// <summary>The notes and marks as names and values of the very hidden sheet.</summary>
    public IEnumerable<(string Name, string Value)> ToProperties()
    {
        for (int i = 0; i < Notes.Length; i++)
            yield return (Note + Number(i + 1), Notes[i]);
        foreach (FormTableRow row in Table.Rows)
        {
            for (int c = 0; c < row.Cells.Length; c++)
            {
                if (row.Cells[c].Note > 0)
                    yield return ($"{Mark}{row.Key}|{Table.Columns[c].Key}", Number(row.Cells[c].Note));
            }
        }
    }

    /// <summary>The table with the notes and marks that its workbook keeps.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="table">The table as read from its sheet.</param>
    public static NotedTable Of(ObservedWorkbook workbook, FormTable table)
    {
        if (workbook.Sheets.FirstOrDefault(static s => s.Name == FormSheetNames.Properties) is not { } sheet)
            return new NotedTable(table, []);
        Dictionary<string, string> properties = sheet.Cells.Where(static c => c.Address.Column == 1)
            .GroupBy(static c => CellText.Of(c), StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, g => CellText.Of(sheet.Find(g.First().Address with { Column = 2 })), StringComparer.Ordinal);
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        while (properties.TryGetValue(Note + Number(notes.Count + 1), out string? note))
            notes.Add(note);
        HashSet<string> marked = [.. properties.Keys.Where(static p => p.StartsWith(Mark, StringComparison.Ordinal) && p.Contains('|')).Select(static p => p[Mark.Length..p.LastIndexOf('|')])];
        ImmutableArray<FormTableRow> rows =
        [
            .. table.Rows.Select(row => !marked.Contains(row.Key) ? row : row with
            {
                Cells =
                [
                    .. row.Cells.Select((cell, c) => properties.TryGetValue($"{Mark}{row.Key}|{table.Columns[c].Key}", out string? mark)
                        && int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= notes.Count
                        ? cell with { Note = number } : cell),
                ],
            }),
        ];
        return new NotedTable(table with { Rows = rows }, notes.ToImmutable());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
