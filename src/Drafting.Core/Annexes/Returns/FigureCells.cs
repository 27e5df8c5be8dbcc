using Drafting.Core.Annexes.Reading;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Ô số liệu: the cells of a row as typed figures, each read by the type of its column; V01–V09.</summary>
internal sealed class FigureCells(ObservedWorkbook workbook, TableMap table, FormDefinition form, ReturnFindings findings)
{
    private readonly HashSet<string> _subtotals = [.. form.Rows is FormRows.Items items ? RowFinder.Flat(items.List).Where(ItemTree.IsSubtotal).Select(static i => i.Key) : []];

    public ReturnedRow Row(MappedLine line) =>
        new(line.Key, table.Text(line.Line, table.TitleColumn), line.Line, [.. form.Columns.Select(column => Figure(line, column))]);

    /// <summary>The day of a cell, or <see langword="null"/>.</summary>
    public static DateOnly? Day(ObservedCell cell, DateSystem system) =>
        FigureReader.Read(cell, DayColumn, system).Value is FormValue.Day day ? day.Value : null;

    private static readonly FormColumn DayColumn = new("ngay", "", "Ngày", null, ColumnType.Date, 0, BlankPolicy.NotApplicable, null, ColumnTotal.None, [], null);

    private ReturnedFigure Figure(MappedLine line, FormColumn column)
    {
        int at = table.ColumnOf(column.Key);
        if (at == 0)
            return new ReturnedFigure(column.Blank == BlankPolicy.NotApplicable ? FormValue.Blank.Instance : FormValue.Missing.Instance, ReadingKind.Blank, FigureOrigin.Empty, null);
        var address = new CellAddress(line.Line, at);
        ObservedCell? cell = table.Sheet.Find(address);
        FigureOrigin origin = cell switch
        {
            { Formula: not null, HasStoredResult: false } => FigureOrigin.FormulaWithoutResult,
            // Our own formula over a cell with “-” shows an error; what it stands for is computed from what was read.
            { Formula: not null, Value: CellValue.Error } when column.Formula is not null => FigureOrigin.FormulaWithoutResult,
            { Formula: not null } => FigureOrigin.Formula,
            null or { Value: CellValue.Blank } => FigureOrigin.Empty,
            _ => FigureOrigin.Typed,
        };
        var source = new FigureSource(workbook.File, table.Sheet.Name, address.ToString(), workbook.Hash, CellText.Original(cell));
        // What a formula of the form gives is computed again, whatever the file says; a total stands for no figure of its own.
        bool isComputed = column.Formula is not null || line.Key == ReturnedForm.TotalKey || _subtotals.Contains(line.Key);
        if (isComputed && (origin is FigureOrigin.FormulaWithoutResult or FigureOrigin.Empty || (origin == FigureOrigin.Formula && CellText.Of(cell).Length == 0)))
            return new ReturnedFigure(FormValue.Blank.Instance, ReadingKind.Blank, origin, source);
        FigureReading reading = FigureReader.Read(cell, column, workbook.DateSystem);
        foreach (ReadingFinding finding in reading.Findings)
            findings.Add(finding.Code, finding.Severity, $"Cột {FigureWords.Of(column)}: {char.ToLowerInvariant(finding.Message[0])}{finding.Message[1..]}", finding.Hint, table.Sheet, address, line.Key, column.Key, source.Original);
        FormValue value = reading.Value ?? FormValue.Missing.Instance;
        string? made = reading.Kind == ReadingKind.Repaired ? $"đọc là {FigureWords.Of(value)}" : null;
        return new ReturnedFigure(value, reading.Kind, origin, source with { Reading = made });
    }
}
