using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Tìm bảng: by the hidden keys, which move with their rows and columns; where they are gone, by the header.</summary>
internal static class TableFinder
{
    /// <summary>The table of a form, or <see langword="null"/> where no sheet has it.</summary>
    public static TableMap? Find(ObservedWorkbook workbook, FormDefinition form) =>
        workbook.Sheets.Select(sheet => ByKeys(sheet, form)).FirstOrDefault(static m => m is not null)
        ?? workbook.Sheets.Where(static s => s.Visibility == SheetVisibility.Visible).Select(sheet => ByTexts(sheet, form)).FirstOrDefault(static m => m is not null);

    /// <summary>Whether a sheet is a copy of the form's own, with its keys.</summary>
    public static bool IsCopy(ObservedSheet sheet, FormDefinition form) => ByKeys(sheet, form) is { Columns.Length: var found } && found * 2 > form.Columns.Length;

    private static TableMap? ByKeys(ObservedSheet sheet, FormDefinition form)
    {
        ObservedCell? corner = sheet.Cells.FirstOrDefault(static c => c.Value is CellValue.Text { Value: FormSheetNames.Corner });
        ImmutableHashSet<string> keys = [FormSheetNames.OrdinalColumn, FormSheetNames.TitleColumn, .. form.Columns.Select(static c => c.Key)];
        int keyRow = corner?.Address.Row ?? RowOfKeys(sheet, form);
        if (keyRow == 0)
            return null;
        // Without its corner the column of keys went with it: rows are then found by their titles.
        int keyColumn = corner?.Address.Column ?? 0;
        ImmutableArray<MappedLine> columns =
        [
            .. sheet.Cells.Where(c => c.Address.Row == keyRow && c.Address.Column != keyColumn)
                .Select(static c => new MappedLine(CellText.Of(c), c.Address.Column))
                .Where(c => c.Key.Length > 0),
        ];
        ImmutableArray<MappedLine> known = [.. columns.Where(c => keys.Contains(c.Key))];
        int firstFigures = keyColumn == 0 ? 0 : sheet.Cells
            .Where(c => c.Address.Column == keyColumn && c.Address.Row > keyRow && IsRowKey(CellText.Of(c)))
            .Select(static c => c.Address.Row).FirstOrDefault();
        // A row put in between the header and the first figures is no part of the header.
        int numbers = firstFigures > 0 ? HeaderTexts.RowOfNumbers(sheet, form, known) : 0;
        int headerEnd = numbers > keyRow && numbers < firstFigures ? numbers : firstFigures > 0 ? firstFigures - 1 : HeaderEnd(sheet, form, known, keyRow);
        return Map(sheet, keyRow, keyColumn, known, headerEnd);
    }

    /// <summary>Whether a key of the hidden column names figures, and not a part of the frame.</summary>
    public static bool IsRowKey(string key) => key.Length > 0 && (key[0] != '_' || key == ReturnedForm.TotalKey);

    /// <summary>Whether a key of the hidden column names a part of the frame, or a total.</summary>
    public static bool IsFrame(string key) => key.Length > 0 && key[0] == '_';

    private static int RowOfKeys(ObservedSheet sheet, FormDefinition form)
    {
        ImmutableHashSet<string> keys = [.. form.Columns.Select(static c => c.Key)];
        return sheet.Cells.Where(static c => c.Address.Row <= 10).GroupBy(static c => c.Address.Row)
            .Where(row => row.Count(c => keys.Contains(CellText.Of(c))) * 2 > keys.Count)
            .Select(static row => row.Key).FirstOrDefault();
    }

    private static TableMap Map(ObservedSheet sheet, int keyRow, int keyColumn, ImmutableArray<MappedLine> columns, int headerEnd)
    {
        int title = columns.FirstOrDefault(static c => c.Key == FormSheetNames.TitleColumn).Line;
        int ordinal = columns.FirstOrDefault(static c => c.Key == FormSheetNames.OrdinalColumn).Line;
        return new TableMap(sheet, keyRow, keyColumn, [.. columns.Where(static c => c.Key[0] != '_')], title, ordinal, headerEnd);
    }

    private static int HeaderEnd(ObservedSheet sheet, FormDefinition form, ImmutableArray<MappedLine> columns, int from)
    {
        int numbers = HeaderTexts.RowOfNumbers(sheet, form, columns);
        if (numbers > 0)
            return numbers;
        return form.Columns.SelectMany(column => sheet.Cells
                .Where(c => c.Address.Row > from && columns.Any(m => m.Key == column.Key && m.Line == c.Address.Column) && HeaderTexts.IsTitle(CellText.Of(c), column))
                .Select(static c => c.Address.Row).Take(1))
            .DefaultIfEmpty(from).Max();
    }

    private static TableMap? ByTexts(ObservedSheet sheet, FormDefinition form)
    {
        (ImmutableArray<MappedLine> columns, int end) = HeaderTexts.Find(sheet, form);
        if (columns.Length * 2 <= form.Columns.Length)
            return null;
        int first = columns.Min(static c => c.Line);
        // Titles stand left of the figures, in the column that has most words below the header.
        int title = sheet.Cells.Where(c => c.Address.Row > end && c.Address.Column < first && c.Value is CellValue.Text && CellText.Of(c).Length > 3)
            .GroupBy(static c => c.Address.Column).OrderByDescending(static g => g.Count()).ThenByDescending(static g => g.Key)
            .Select(static g => g.Key).FirstOrDefault();
        return new TableMap(sheet, 0, 0, columns, title, title > 1 ? title - 1 : 0, end);
    }
}
