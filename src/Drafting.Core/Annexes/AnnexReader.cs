using System.Collections.Immutable;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Đọc lại phụ lục: the table of an annex that we made, from its workbook, by the hidden keys.</summary>
public static class AnnexReader
{
    /// <summary>The workbook is no annex of the form.</summary>
    public const string NotAnAnnex = "PL005";

    /// <summary>Reads the table.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="form">The form of the annex.</param>
    public static Outcome<FormTable> Read(ObservedWorkbook workbook, FormDefinition form)
    {
        WorkbookIdentity? identity = WorkbookIdentity.Of(workbook);
        if (identity is not { Kind: FormSheetNames.Annex } || identity.Form != form.Key)
            return Refuse(workbook, identity is null ? "Tệp không phải phụ lục do chương trình lập." : $"Tệp không phải phụ lục của biểu “{form.Key}”.");
        if (Find(workbook, form.Columns) is not { } sheet)
            return Refuse(workbook, "Phụ lục không còn đủ các khoá ẩn của hàng và cột.");
        Dictionary<string, ItemRole> roles = form.Rows is FormRows.Items items ? RowFinder.Flat(items.List).ToDictionary(static i => i.Key, static i => i.Role) : [];
        Dictionary<string, int> levels = form.Rows is FormRows.Items tree ? Levels(tree.List, 0).ToDictionary(static l => l.Key, static l => l.Line) : [];
        var findings = new List<Diagnostic>();
        ImmutableArray<FormTableRow> rows = Rows(workbook, sheet, form.Columns, key => Role(key, form, roles), findings);
        // Bodies and records stand one step in under a row of their group, as they were laid out.
        bool isGrouped = form.Rows is FormRows.Records || rows.Any(static r => r.Role == FormRowRole.Group);
        int LevelOf(FormTableRow row) => form.Rows is FormRows.Items ? levels.GetValueOrDefault(row.Key) : isGrouped && row.Role == FormRowRole.Figures ? 1 : 0;
        return new Outcome<FormTable>(new FormTable(form.Title, form.Header, [.. rows.Select(r => r with { Level = LevelOf(r) })]), [.. findings]);
    }

    /// <summary>Reads the summary of a list.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="form">The form of the annex.</param>
    /// <returns>The summary; <see langword="null"/> without a word for a form that has none, and for a workbook whose list was merged without.</returns>
    public static Outcome<FormTable> ReadSummary(ObservedWorkbook workbook, FormDefinition form)
    {
        if (form.Summary is not { } summary || Find(workbook, [.. summary.Header.SelectMany(static n => n.Columns)]) is not { } sheet)
            return new Outcome<FormTable>(null, []);
        var findings = new List<Diagnostic>();
        FormTable table = new(summary.Title, summary.Header, []);
        ImmutableArray<FormTableRow> rows = Rows(workbook, sheet, table.Columns, static key => key == ReturnedForm.TotalKey ? FormRowRole.Total : FormRowRole.Figures, findings);
        return new Outcome<FormTable>(table with { Rows = rows }, [.. findings]);
    }

    /// <summary>The sheet that has a key for each of the columns.</summary>
    internal static ObservedSheet? Find(ObservedWorkbook workbook, ImmutableArray<FormColumn> columns) =>
        workbook.Sheets.FirstOrDefault(s => Corner(s) is { } c && columns.All(f => s.Cells.Any(k => k.Address.Row == c.Row && CellText.Of(k) == f.Key)));

    private static ImmutableArray<FormTableRow> Rows(ObservedWorkbook workbook, ObservedSheet sheet, ImmutableArray<FormColumn> wanted, Func<string, FormRowRole> role, List<Diagnostic> findings)
    {
        CellAddress corner = Corner(sheet)!.Value;
        Dictionary<string, int> columns = sheet.Cells.Where(c => c.Address.Row == corner.Row).GroupBy(static c => CellText.Of(c)).ToDictionary(static g => g.Key, static g => g.First().Address.Column);
        // Ours, and so a blank is meant.
        ImmutableArray<(FormColumn Column, int At)> figures = [.. wanted.Select(f => (f with { Blank = BlankPolicy.NotApplicable }, columns[f.Key]))];
        string Text(string column, ObservedCell key) => columns.TryGetValue(column, out int at) ? CellText.Of(sheet.Find(new CellAddress(key.Address.Row, at))) : "";
        return
        [
            .. sheet.Cells.Where(c => c.Address.Column == corner.Column && c.Address.Row > corner.Row && IsRow(CellText.Of(c))).Select(key => new FormTableRow(
                CellText.Of(key), role(CellText.Of(key)), Text(FormSheetNames.OrdinalColumn, key), Text(FormSheetNames.TitleColumn, key), 0,
                [.. figures.Select(f => new FormCell(Value(sheet.Find(new CellAddress(key.Address.Row, f.At)), f.Column, workbook, sheet, findings), []))], [])),
        ];
    }

    private static CellAddress? Corner(ObservedSheet sheet) => sheet.Cells.FirstOrDefault(static c => c.Value is CellValue.Text { Value: FormSheetNames.Corner })?.Address;

    // Other keys with a low line name the frame.
    private static bool IsRow(string key) => key is not ['_', ..] && key.Length > 0 || key == ReturnedForm.TotalKey || key.StartsWith("_nhom-", StringComparison.Ordinal);

    private static FormRowRole Role(string key, FormDefinition form, Dictionary<string, ItemRole> roles) =>
        key == ReturnedForm.TotalKey ? FormRowRole.Total
        : key[0] == '_' || (form.Rows is FormRows.Records && !key.Contains('/')) || (form.Rows is FormRows.Items items && RowFinder.Flat(items.List).Any(i => i.Key == key && ItemTree.IsSubtotal(i) && i.Role != ItemRole.Part)) ? FormRowRole.Group
        : roles.TryGetValue(key, out ItemRole role) && role == ItemRole.Part ? FormRowRole.Part
        : FormRowRole.Figures;

    private static IEnumerable<MappedLine> Levels(IEnumerable<FormItem> items, int level) => items.SelectMany(i => Levels(i.Children, level + 1).Prepend(new MappedLine(i.Key, level)));

    private static FormValue Value(ObservedCell? cell, FormColumn column, ObservedWorkbook workbook, ObservedSheet sheet, List<Diagnostic> findings)
    {
        string text = CellText.Of(cell);
        if (cell is null || text.Length == 0 && cell.HasStoredResult)
            return FormValue.Blank.Instance;
        if (text == FormCellText.NotReturned)
            return FormValue.Missing.Instance;
        // Ours, and so never anything but a number, a day or words; a percentage is as it was printed.
        if (cell.Value is CellValue.Number number && column.Type is not (ColumnType.Date or ColumnType.Text))
            return new FormValue.Figure(number.Value);
        FigureReading reading = FigureReader.Read(cell, column, workbook.DateSystem);
        if (reading.Value is not null)
            return reading.Value;
        ReadingFinding why = reading.Findings[0];
        findings.Add(new Diagnostic(why.Code, Severity.Error, why.Message, new Location.InWorkbook(workbook.File, sheet.Name, cell.Address.ToString()), Hint: "lập lại phụ lục bằng annex merge", Quote: reading.Original));
        return FormValue.Missing.Instance;
    }

    private static Outcome<FormTable> Refuse(ObservedWorkbook workbook, string message) =>
        new(null, [new Diagnostic(NotAnAnnex, Severity.Error, message, new Location.InFile(workbook.File), Hint: "dùng tệp do annex merge lập")]);
}
