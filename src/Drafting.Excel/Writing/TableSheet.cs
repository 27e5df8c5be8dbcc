using System.Collections.Immutable;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Excel.Writing;

/// <summary>Trang tính có bảng: the header, the patterns of the rows and the page of an annex or of a unit's form, drawn with ClosedXML; the rows are written
/// when the package is finished.</summary>
/// <remarks>Row 1 and column A are hidden and hold the keys (<see cref="FormSheetNames"/>).</remarks>
internal sealed class TableSheet
{
    public const int KeyRow = 1, KeyColumn = 1, OrdinalColumn = 2, TitleColumn = 3, FirstFigureColumn = 4;

    // Widths are measured on so many rows of a long list; what a later row has more of wraps.
    private const int MeasuredRows = 2000;

    // So many rows of the table stand over a signature on a new page.
    private const int RowsKept = 2;

    private static readonly Length TitleRoom = Length.FromMillimetres(45);
    private static readonly FontSize TextSize = FontSize.FromPoints(SheetStyle.TextPoints), HeadingSize = FontSize.FromPoints(SheetStyle.HeadingPoints);

    private static readonly Length EntryWidth = Length.FromMillimetres(50);

    private readonly IXLWorksheet sheet;
    private readonly FormTable table;
    private readonly FormPage page;
    private readonly HeaderGrid grid;
    private readonly TableFit fit;
    private double[] heights = [];
    private int next = KeyRow + 1, top;

    /// <summary>Prepares a sheet.</summary>
    /// <param name="sheet">The empty sheet.</param>
    /// <param name="table">The table.</param>
    /// <param name="rowTitle">What stands over the titles of rows.</param>
    /// <param name="page">The page.</param>
    public TableSheet(IXLWorksheet sheet, FormTable table, string rowTitle, FormPage page)
    {
        this.sheet = sheet;
        this.table = table;
        this.page = page;
        grid = HeaderGrid.Of(table.Header, rowTitle);
        FormTable measured = table.Rows.Length > MeasuredRows ? table with { Rows = table.Rows[..MeasuredRows] } : table;
        fit = TableFit.Of(grid, measured, TextSize, SheetStyle.TextWidth(page), TitleRoom);
    }

    /// <summary>The last column of the table.</summary>
    public int LastColumn => FirstFigureColumn + table.Columns.Length - 1;

    /// <summary>Where the figures stand; known once the header is drawn.</summary>
    public TablePlace Place { get; private set; }

    /// <summary>The formulas of the table; known once the header is drawn.</summary>
    public SheetFormulas? Formulas { get; private set; }

    /// <summary>The table.</summary>
    public FormTable Table => table;

    /// <summary>Writes a line over the whole table.</summary>
    /// <param name="line">The line.</param>
    /// <param name="alignment">Where it stands.</param>
    public void Line(FrameLine line, XLAlignmentHorizontalValues alignment = XLAlignmentHorizontalValues.Center)
    {
        Merged(OrdinalColumn, LastColumn, line, alignment);
        next++;
    }

    /// <summary>Writes two blocks of lines side by side, such as two signatures, and keeps them together.</summary>
    /// <param name="left">The left block.</param>
    /// <param name="right">The right block.</param>
    public void Pair(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        int half = OrdinalColumn + (LastColumn - OrdinalColumn) / 2;
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++, next++)
        {
            sheet.Row(next).Height = SheetStyle.HeadingRow;
            if (i < left.Length)
                Merged(OrdinalColumn, half, new FrameLine(left[i], Bold: true, Italic: false), XLAlignmentHorizontalValues.Center);
            if (i < right.Length)
                Merged(half + 1, LastColumn, new FrameLine(right[i], Bold: true, Italic: false), XLAlignmentHorizontalValues.Center);
        }
    }

    /// <summary>Writes a label with a cell for its answer, over as many columns of figures as a name and a day need.</summary>
    /// <param name="label">The label.</param>
    /// <returns>The cells of the answer.</returns>
    public IXLRange Entry(string label)
    {
        sheet.Cell(next, TitleColumn).SetValue($"{label}:").Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        int last = FirstFigureColumn;
        for (Length width = fit.Widths[last - OrdinalColumn]; width < EntryWidth && last < LastColumn; width += fit.Widths[last - OrdinalColumn])
            last++;
        IXLRange entry = sheet.Range(next, FirstFigureColumn, next, last);
        next++;
        return last > FirstFigureColumn ? entry.Merge() : entry;
    }

    /// <summary>Leaves a row free.</summary>
    public void Gap() => sheet.Row(next++).Height = SheetStyle.HeadingRow;

    /// <summary>Draws the header, the patterns and the page.</summary>
    /// <returns>The rows to be written in the place of the patterns.</returns>
    /// <param name="lastDay">Ngày cuối kỳ.</param>
    /// <param name="count">How many rows are written.</param>
    /// <param name="rows">The rows: those of the table, or those of a longer list of which the table has every look.</param>
    public StreamedRows Draw(DateOnly lastDay, int count, IEnumerable<FormTableRow> rows)
    {
        top = next;
        Place = new TablePlace(top + grid.Rows, FirstFigureColumn);
        Formulas = new SheetFormulas(table, Place, lastDay);
        for (int c = 0; c < grid.Columns; c++)
            sheet.Column(OrdinalColumn + c).Width = SheetStyle.ColumnWidth(fit.Widths[c]);
        DrawHeader();
        // A list longer than its table is never whole in memory.
        heights = count == table.Rows.Length ? [.. table.Rows.Select(Height)] : [];
        ImmutableArray<FormTableRow> looks = [.. table.Rows.DistinctBy(RowLook.Of)];
        Dictionary<RowLook, int> patterns = looks.Select((row, i) => (Look: RowLook.Of(row), i)).ToDictionary(static p => p.Look, static p => p.i);
        SheetStyle.Patterns(sheet, Place, looks, table.Columns);
        sheet.Row(KeyRow).Hide();
        sheet.Column(KeyColumn).Hide();
        next = Place.FirstRow + count;
        SetUpPage();
        return new StreamedRows(Place.FirstRow, looks.Length, LastColumn, writer => WriteRows(writer, rows, patterns));
    }

    /// <summary>Ends the printed area with the last line that was written.</summary>
    public void Close() => sheet.PageSetup.PrintAreas.Add(KeyRow + 1, OrdinalColumn, next - 1, LastColumn);

    /// <summary>Keeps what stands under the table, its signatures above all, on one page with the last rows of the table: a page with nothing but a signature is none.</summary>
    public void KeepFoot()
    {
        int kept = Math.Max(1, table.Rows.Length - RowsKept);
        if (kept >= heights.Length)
            return;
        int last = Place.FirstRow + table.Rows.Length;
        // As wide as the page: what is wider is printed smaller, and the page takes more of it.
        double scale = Math.Min(1, SheetStyle.TextWidth(page).Emu / (double)fit.Widths.Sum(static w => w.Emu));
        double[] lines = [.. Heights(KeyRow + 1, Place.FirstRow), .. heights, .. Heights(last, next)];
        if (PageBreaks.MayPart(lines, Place.FirstRow - KeyRow - 1 + kept, SheetStyle.Points(SheetStyle.TextHeight(page)) / scale, Heights(top, Place.FirstRow).Sum()))
            sheet.PageSetup.AddHorizontalPageBreak(Place.FirstRow + kept - 1);
    }

    private double Height(FormTableRow row) => SheetStyle.Points(fit.HeightOf(table, row, TextSize));

    private IEnumerable<double> Heights(int first, int end) => Enumerable.Range(first, end - first).Select(row => sheet.Row(row).Height);

    private void Merged(int first, int last, FrameLine line, XLAlignmentHorizontalValues alignment)
    {
        // Below the table the reader takes what has no key for something that a sender has typed there.
        if (Place.FirstRow > 0)
            sheet.Cell(next, KeyColumn).SetValue(FormSheetNames.Frame);
        IXLRange range = sheet.Range(next, first, next, last).Merge();
        range.FirstCell().SetValue(line.Text);
        range.Style.Font.SetBold(line.Bold).Font.SetItalic(line.Italic).Font.SetFontSize(SheetStyle.HeadingPoints)
            .Alignment.SetHorizontal(alignment).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(true);
        Length width = Length.Zero;
        for (int c = first; c <= last; c++)
            width += fit.Widths[c - OrdinalColumn];
        RunFormat format = new(HeadingSize, line.Bold, line.Italic, Underline: false);
        sheet.Row(next).Height = Math.Max(sheet.Row(next).Height, SheetStyle.Points(WrappedText.Height(WrappedText.Lines(line.Text, format, width), HeadingSize)));
    }

    private void DrawHeader()
    {
        SheetStyle.Header(sheet.Range(top, OrdinalColumn, top + grid.Rows - 1, LastColumn));
        foreach (HeaderCell cell in grid.Cells)
        {
            int row = top + cell.Row, column = OrdinalColumn + cell.Column;
            sheet.Cell(row, column).SetValue(cell.Text);
            if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
                sheet.Range(row, column, row + cell.RowSpan - 1, column + cell.ColumnSpan - 1).Merge();
        }

        sheet.Range(top + grid.Rows - 1, OrdinalColumn, top + grid.Rows - 1, LastColumn).Style.Font.SetBold(false).Font.SetItalic(true);
        for (int r = 0; r < grid.Rows; r++)
            sheet.Row(top + r).Height = SheetStyle.Points(fit.HeaderHeights[r]);
        sheet.Cell(KeyRow, KeyColumn).SetValue(FormSheetNames.Corner);
        sheet.Cell(KeyRow, OrdinalColumn).SetValue(FormSheetNames.OrdinalColumn);
        sheet.Cell(KeyRow, TitleColumn).SetValue(FormSheetNames.TitleColumn);
        for (int c = 0; c < table.Columns.Length; c++)
            sheet.Cell(KeyRow, FirstFigureColumn + c).SetValue(table.Columns[c].Key);
    }

    private void WriteRows(SheetRowWriter writer, IEnumerable<FormTableRow> rows, Dictionary<RowLook, int> patterns)
    {
        foreach ((int r, FormTableRow row) in rows.Index())
        {
            writer.Begin(Place.FirstRow + r, patterns[RowLook.Of(row)], heights.Length > 0 ? heights[r] : Height(row));
            writer.Words(KeyColumn, row.Key);
            writer.Words(OrdinalColumn, row.Ordinal);
            writer.Words(TitleColumn, row.Title);
            for (int c = 0; c < table.Columns.Length; c++)
                Write(writer, row, r, c);
            writer.End();
        }
    }

    private void Write(SheetRowWriter writer, FormTableRow row, int line, int column)
    {
        FormCell cell = row.Cells[column];
        int at = FirstFigureColumn + column;
        // A figure that a unit owes has no formula either: the three dots say so, and the sum goes on without it.
        string? formula = cell.Value is FormValue.Missing ? null : Formulas!.Of(row, line, column);
        switch (cell.Value)
        {
            case FormValue.Figure figure:
                writer.Figure(at, figure.Value, formula);
                break;
            case FormValue.Day day:
                writer.Day(at, day.Value, formula);
                break;
            case FormValue other:
                writer.Words(at, FormCellText.Print(table.Columns[column], other), formula);
                break;
        }
    }

    private void SetUpPage()
    {
        IXLPageSetup setup = sheet.PageSetup;
        setup.PaperSize = page.Paper == FormPaper.A3 ? XLPaperSize.A3Paper : XLPaperSize.A4Paper;
        setup.PageOrientation = page.Orientation == PageOrientation.Landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        setup.FitToPages(1, 0);
        setup.SetRowsToRepeatAtTop(top, top + grid.Rows - 1);
        SheetStyle.Margins(setup.Margins);
        setup.CenterHorizontally = true;
        setup.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages);
        setup.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.EvenPages);
        setup.DifferentFirstPageOnHF = true;
        sheet.SheetView.Freeze(top + grid.Rows - 1, TitleColumn);
    }
}

/// <summary>Kiểu hàng: what tells the looks of two rows apart.</summary>
/// <param name="Role">The role.</param>
/// <param name="Level">How far the title is indented.</param>
/// <param name="Notes">The columns with a note and its number.</param>
internal readonly record struct RowLook(FormRowRole Role, int Level, string Notes)
{
    /// <summary>The look of a row.</summary>
    /// <param name="row">The row.</param>
    public static RowLook Of(FormTableRow row)
    {
        string notes = "";
        for (int c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c] is { Note: > 0 } cell)
                notes += string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c}:{cell.Note} {(cell.Value is FormValue.Figure ? 'n' : 't')};");
        }

        return new RowLook(row.Role, row.Level, notes);
    }
}
