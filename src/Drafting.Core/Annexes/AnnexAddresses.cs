using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes;

/// <summary>Địa chỉ trong phụ lục: which cell of an annex workbook holds a row and a column, by the hidden keys.</summary>
public sealed class AnnexAddresses
{
    private readonly string file;
    private readonly Dictionary<string, int> rows, columns;

    private AnnexAddresses(string file, Dictionary<string, int> rows, Dictionary<string, int> columns) => (this.file, this.rows, this.columns) = (file, rows, columns);

    /// <summary>Reads the keys of a workbook's table of some columns.</summary>
    /// <param name="workbook">The workbook of an annex.</param>
    /// <param name="table">The table.</param>
    public static AnnexAddresses Of(ObservedWorkbook workbook, FormTable table)
    {
        ObservedSheet? sheet = AnnexReader.Find(workbook, table.Columns);
        return sheet?.Cells.FirstOrDefault(static c => c.Value is CellValue.Text { Value: FormSheetNames.Corner }) is { Address: var corner }
            ? new AnnexAddresses(workbook.File, Keys(sheet, c => c.Column == corner.Column, static a => a.Row), Keys(sheet, c => c.Row == corner.Row, static a => a.Column))
            : new AnnexAddresses(workbook.File, [], []);
    }

    /// <summary>Names the cell as messages do: <c>ô E12 của phu-luc-1.xlsx</c>.</summary>
    /// <param name="row">The key of the row.</param>
    /// <param name="column">The key of the column.</param>
    public string Name(string row, string column) => rows.TryGetValue(row, out int r) && columns.TryGetValue(column, out int c)
        ? $"ô {new CellAddress(r, c)} của {Path.GetFileName(file)}"
        : Path.GetFileName(file);

    private static Dictionary<string, int> Keys(ObservedSheet sheet, Func<CellAddress, bool> isKey, Func<CellAddress, int> place) =>
        sheet.Cells.Where(c => isKey(c.Address)).GroupBy(static c => CellText.Of(c), StringComparer.Ordinal).ToDictionary(static g => g.Key, g => place(g.First().Address), StringComparer.Ordinal);
}
