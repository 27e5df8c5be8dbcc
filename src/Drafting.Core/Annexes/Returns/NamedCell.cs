namespace Drafting.Core.Annexes.Returns;

/// <summary>Ô có tên: the cell that a defined name stands for.</summary>
internal readonly record struct NamedCell(ObservedSheet Sheet, CellAddress Address)
{
    public ObservedCell? Cell => Sheet.Find(Address);

    /// <summary>The cell of a name, or <see langword="null"/> where the name is gone or stands for no cell.</summary>
    public static NamedCell? Find(ObservedWorkbook workbook, string name)
    {
        if (workbook.Names.FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } defined)
            return null;
        int mark = defined.Target.LastIndexOf('!');
        string sheetName = mark < 0 ? defined.Sheet ?? "" : defined.Target[..mark].Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        ObservedSheet? sheet = workbook.Sheets.FirstOrDefault(s => s.Name == sheetName);
        return sheet is not null && CellRange.TryParse(defined.Target.AsSpan(mark + 1), out CellRange range) ? new NamedCell(sheet, range.First) : null;
    }
}
