using System.Collections.Immutable;
using Drafting.Core.Annexes.Reading;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Ô số liệu: the cells of a row as typed figures, each read by the type of its column; V01–V09.</summary>
internal sealed class FigureCells(ObservedWorkbook workbook, TableMap table, FormDefinition form, ReturnFindings findings)
{
    private readonly HashSet<string> _subtotals = [.. form.Rows is FormRows.Items items ? RowFinder.Flat(items.List).Where(ItemTree.IsSubtotal).Select(static i => i.Key) : []];

    public ReturnedRow Row(MappedLine line) =>
        new(line.Key, table.Text(line.Line, table.TitleColumn), line.Line, [.. form.Columns.Select(column => Figure(line, column))]);

    /// <summary>Whether nobody typed anything into a table that asks for figures; a form whose empty cells all mean zero, or nothing, is never blank.</summary>
    public bool IsBlank(ImmutableArray<ReturnedRow> rows, TableEvidence evidence) =>
        rows.Any(static r => r.Figures.Any(static f => f is { Origin: FigureOrigin.Empty, Value: FormValue.Missing, Source: not null }))
        && !rows.Any(row => row.Figures.Index().Any(f => f.Item.Origin switch
        {
            FigureOrigin.Empty => false,
            // A copy as values has the results of formulas as if somebody had typed them.
            FigureOrigin.Typed => evidence == TableEvidence.Keys || !IsComputed(row.Key, form.Columns[f.Index]),
            _ => !IsComputed(row.Key, form.Columns[f.Index]),
        }));

    /// <summary>What a finding says of a cell, its column first.</summary>
    public static string Said(FormColumn column, string message) => $"{Prefix(column)}{char.ToLowerInvariant(message[0])}{message[1..]}";

    /// <summary>How a finding on a cell names the column of the cell.</summary>
    public static string Prefix(FormColumn column) => $"Cột {FigureWords.Of(column)}: ";

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
        if (IsComputed(line.Key, column) && (origin is FigureOrigin.FormulaWithoutResult or FigureOrigin.Empty || (origin == FigureOrigin.Formula && CellText.Of(cell).Length == 0)))
            return new ReturnedFigure(FormValue.Blank.Instance, ReadingKind.Blank, origin, source);
        FigureReading reading = FigureReader.Read(cell, column, workbook.DateSystem);
        foreach (ReadingFinding finding in reading.Findings)
            findings.Add(finding.Code, finding.Severity, Said(column, finding.Message), finding.Hint, table.Sheet, address, line.Key, column.Key, source.Original);
        FormValue value = reading.Value ?? FormValue.Missing.Instance;
        string? made = reading.Kind == ReadingKind.Repaired ? $"đọc là {FigureWords.Of(value)}" : null;
        return new ReturnedFigure(value, reading.Kind, origin, source with { Reading = made });
    }

    private bool IsComputed(string row, FormColumn column) => column.Formula is not null || row == ReturnedForm.TotalKey || _subtotals.Contains(row);
}
