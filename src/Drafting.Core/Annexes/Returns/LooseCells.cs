using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Nội dung ngoài biểu: what is hidden, merged or stands where the form asks nothing; S04, S05, S09 and S11. Nothing is dropped in silence.</summary>
internal static class LooseCells
{
    private const int Shown = 8;

    private static readonly string[] FrameNames = [FormSheetNames.ReturnNumber, FormSheetNames.PreparedBy, FormSheetNames.PreparedOn];

    public static void Check(ObservedWorkbook workbook, FormDefinition form, TableMap table, ImmutableArray<MappedLine> rows, ImmutableArray<int> unknown, ReturnFindings findings)
    {
        Hidden(workbook, table, rows, findings);
        Added(workbook, form, table, findings);
        Merged(table, rows, findings);
        Outside(workbook, table, rows, unknown, findings);
        if (table.Sheet.CommentCount > 0)
        {
            findings.Add("S11", Severity.Info, $"Trang tính có {FigureWords.Of(table.Sheet.CommentCount)} ghi chú (comment), không được đưa vào phụ lục.", "đọc các ghi chú trong tệp",
                table.Sheet, new CellAddress(1, 1));
        }
    }

    private static void Hidden(ObservedWorkbook workbook, TableMap table, ImmutableArray<MappedLine> rows, ReturnFindings findings)
    {
        foreach (MappedLine row in rows.Where(r => table.Sheet.HiddenRows.Any(h => h.Contains(r.Line))))
        {
            findings.Add("S09", Severity.Warning, $"Hàng “{table.Text(row.Line, table.TitleColumn)}” bị ẩn mà có số liệu; số liệu vẫn được đọc.", "hỏi lại đơn vị vì sao ẩn, rồi giải trình",
                table.Sheet, new CellAddress(row.Line, Math.Max(1, table.TitleColumn)), row.Key);
        }

        foreach (MappedLine column in table.Columns.Where(c => table.Sheet.HiddenColumns.Any(h => h.Contains(c.Line)) && rows.Any(r => HasValue(table.Sheet, r.Line, c.Line))))
        {
            findings.Add("S09", Severity.Warning, $"Cột {CellAddress.ColumnLetters(column.Line)} bị ẩn mà có số liệu; số liệu vẫn được đọc.", "hỏi lại đơn vị vì sao ẩn, rồi giải trình",
                table.Sheet, new CellAddress(Math.Max(1, table.HeaderEnd), column.Line), column: column.Key);
        }

        // Names of ours begin with a low line: the properties, the lists behind drop-downs.
        foreach (ObservedSheet sheet in workbook.Sheets.Where(s => s != table.Sheet && s.Visibility != SheetVisibility.Visible && s.Name is not ['_', ..] && s.Cells.Length > 0))
        {
            findings.Add("S09", Severity.Warning, $"Trang “{sheet.Name}” bị ẩn mà có {FigureWords.Of(sheet.Cells.Length)} ô có nội dung; trang này không được đọc.", "mở trang ẩn ra xem rồi giải trình",
                sheet, sheet.Cells[0].Address);
        }
    }

    // A sheet that the sender added is not read, but somebody should look at it.
    private static void Added(ObservedWorkbook workbook, FormDefinition form, TableMap table, ReturnFindings findings)
    {
        foreach (ObservedSheet sheet in workbook.Sheets.Where(s => s != table.Sheet && s is { Visibility: SheetVisibility.Visible, Cells.Length: > 0 } && s.Name != FormSheetNames.SelfCheckSheet))
        {
            if (TableFinder.IsCopy(sheet, form))
            {
                findings.Add("S11", Severity.Warning, $"Trang “{sheet.Name}” cũng là bảng của biểu này nhưng không được đọc; số liệu lấy ở trang “{table.Sheet.Name}”.",
                    "hỏi lại đơn vị trang nào đúng rồi giải trình, hoặc yêu cầu xoá trang thừa và gửi lại", sheet, sheet.Cells[0].Address);
                continue;
            }

            findings.Add("S11", Severity.Info, $"Trang “{sheet.Name}” không có trong biểu, không được đọc; trang có {FigureWords.Of(sheet.Cells.Length)} ô có nội dung.", "xem trang này trong tệp",
                sheet, sheet.Cells[0].Address);
        }
    }

    private static void Merged(TableMap table, ImmutableArray<MappedLine> rows, ReturnFindings findings)
    {
        foreach (CellRange range in table.Sheet.MergedRanges.Where(r => r.Last.Row > table.HeaderEnd))
        {
            int cells = rows.Count(r => r.Line >= range.First.Row && r.Line <= range.Last.Row) * table.Columns.Count(c => c.Line >= range.First.Column && c.Line <= range.Last.Column);
            if (cells > 1)
                findings.Add("S04", Severity.Error, $"Các ô số liệu {range} bị gộp làm một, nên chỉ ô đầu còn số.", "bỏ gộp ô, ghi đủ số liệu từng ô rồi gửi lại", table.Sheet, range.First);
        }
    }

    private static void Outside(ObservedWorkbook workbook, TableMap table, ImmutableArray<MappedLine> rows, ImmutableArray<int> unknown, ReturnFindings findings)
    {
        HashSet<int> rowLines = [.. rows.Select(static r => r.Line)], columnLines = [.. table.Columns.Select(static c => c.Line), table.TitleColumn, table.OrdinalColumn, table.KeyColumn];
        // A row that the form does not have was listed with all its cells; one that nobody filled in says nothing.
        HashSet<int> frame = [.. NamedCells(workbook, table.Sheet).Select(static a => a.Row), .. unknown];
        ObservedCell[] loose =
        [
            .. table.Sheet.Cells.Where(c => CellText.IsThere(c)
                && !(rowLines.Contains(c.Address.Row) && columnLines.Contains(c.Address.Column))
                && c.Address.Row != table.KeyRow && c.Address.Column != table.KeyColumn && !frame.Contains(c.Address.Row)
                // With keys, what stands above and has a key is the frame; a row of it typed in later has none.
                && !(table.KeyRow > 0 && (c.Address.Row <= table.HeaderEnd ? columnLines.Contains(c.Address.Column) || !Beside(table, rowLines, c.Address.Column) : table.KeyOf(c.Address.Row).StartsWith('_')))
                && !(table.KeyRow == 0 && c.Address.Row <= table.HeaderEnd && columnLines.Contains(c.Address.Column))),
        ];
        foreach (IGrouping<int, ObservedCell> column in loose.Where(c => rowLines.Contains(c.Address.Row)).GroupBy(static c => c.Address.Column))
        {
            findings.Add("S05", Severity.Warning, $"Cột {CellAddress.ColumnLetters(column.Key)} không có trong biểu; {FigureWords.Of(column.Count())} ô không được nhận: {List(column)}.",
                "chuyển số liệu vào đúng cột của biểu, hoặc giải trình", table.Sheet, column.First().Address);
        }

        ILookup<int, ObservedCell> added = loose.ToLookup(static c => c.Address.Column);
        foreach (ObservedCell cell in loose.Where(c => !rowLines.Contains(c.Address.Row) && !added[c.Address.Column].Any(o => rowLines.Contains(o.Address.Row))))
        {
            findings.Add("S11", Severity.Info, $"Ô ngoài biểu, không được đưa vào phụ lục: “{CellText.Of(cell)}”.", "đọc nội dung này trong tệp",
                table.Sheet, cell.Address, quote: CellText.Original(cell));
        }
    }

    private static bool Beside(TableMap table, HashSet<int> rows, int column) => rows.Any(r => HasValue(table.Sheet, r, column));

    private static bool HasValue(ObservedSheet sheet, int row, int column) => sheet.Find(new CellAddress(row, column)) is { Value: not CellValue.Blank };

    public static string List(IEnumerable<ObservedCell> cells)
    {
        string[] shown = [.. cells.Take(Shown + 1).Select(static c => $"{c.Address} “{CellText.Of(c)}”")];
        return string.Join(", ", shown.Take(Shown)) + (shown.Length > Shown ? ", …" : "");
    }

    private static IEnumerable<CellAddress> NamedCells(ObservedWorkbook workbook, ObservedSheet sheet) =>
        FrameNames.Select(name => NamedCell.Find(workbook, name)).Where(n => n?.Sheet == sheet).Select(static n => n!.Value.Address);
}
