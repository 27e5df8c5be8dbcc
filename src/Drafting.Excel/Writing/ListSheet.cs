using System.Collections.Immutable;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Excel.Writing;

/// <summary>Cột của trang danh sách.</summary>
/// <param name="Title">Tiêu đề.</param>
/// <param name="Millimetres">Độ rộng.</param>
internal readonly record struct ListColumn(string Title, int Millimetres);

/// <summary>Trang danh sách: the check sheet, the sources, the register: a title, a header, any number of lines; landscape A4, as wide as the page.</summary>
internal static class ListSheet
{
    public const int FirstRow = 4;

    private const int TitleRow = 1, HeaderRow = 3;

    private static readonly FontSize TextSize = FontSize.FromPoints(SheetStyle.TextPoints);
    private static readonly RunFormat Plain = new(TextSize, Bold: false, Italic: false, Underline: false), Bold = Plain with { Bold = true };
    private static readonly Length Padding = Length.FromPoints(9);

    /// <summary>Draws the sheet of lines that are at hand.</summary>
    public static StreamedRows? Draw(
        IXLWorksheet sheet, string title, ImmutableArray<ListColumn> columns, IReadOnlyCollection<ImmutableArray<FormValue>> rows, string none, Func<int, int, string?>? formula = null) =>
        Draw(sheet, title, columns, rows.Count, rows, none, formula);

    /// <summary>Draws the sheet.</summary>
    /// <param name="sheet">The empty sheet.</param>
    /// <param name="title">Tên trang.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="count">How many lines there are.</param>
    /// <param name="rows">The lines, each with one value for each column; drawn in order.</param>
    /// <param name="none">What stands there where there are no lines.</param>
    /// <param name="formula">The formula of a cell by the index of its line and its column from 1, or <see langword="null"/> where there are none.</param>
    public static StreamedRows? Draw(
        IXLWorksheet sheet, string title, ImmutableArray<ListColumn> columns, int count, IEnumerable<ImmutableArray<FormValue>> rows, string none, Func<int, int, string?>? formula = null)
    {
        Head(sheet, title, columns);
        if (count == 0)
        {
            sheet.Cell(FirstRow, 1).SetValue(none).Style.Font.SetItalic(true);
            return null;
        }

        IXLRange pattern = sheet.Range(FirstRow, 1, FirstRow, columns.Length);
        pattern.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(true)
            .Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        if (columns[0].Title == "TT")
            pattern.FirstCell().Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        Length[] widths = [.. columns.Select(static c => Length.FromMillimetres(c.Millimetres) - Padding)];
        return new StreamedRows(FirstRow, 1, columns.Length, writer => WriteRows(writer, rows, widths, formula));
    }

    private static void Head(IXLWorksheet sheet, string title, ImmutableArray<ListColumn> columns)
    {
        sheet.Cell(TitleRow, 1).SetValue(title).Style.Font.SetBold(true).Font.SetFontSize(SheetStyle.HeadingPoints);
        int lines = 1;
        for (int c = 0; c < columns.Length; c++)
        {
            var width = Length.FromMillimetres(columns[c].Millimetres);
            sheet.Cell(HeaderRow, c + 1).SetValue(columns[c].Title);
            sheet.Column(c + 1).Width = SheetStyle.ColumnWidth(width);
            lines = Math.Max(lines, WrappedText.Lines(columns[c].Title, Bold, width - Padding));
        }

        SheetStyle.Header(sheet.Range(HeaderRow, 1, HeaderRow, columns.Length));
        sheet.Row(HeaderRow).Height = SheetStyle.Points(WrappedText.Height(lines, TextSize));
        sheet.SheetView.Freeze(HeaderRow, 0);
        IXLPageSetup setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = XLPageOrientation.Landscape;
        setup.FitToPages(1, 0);
        setup.SetRowsToRepeatAtTop(HeaderRow, HeaderRow);
        SheetStyle.Margins(setup.Margins);
        setup.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.AllPages);
    }

    private static void WriteRows(SheetRowWriter writer, IEnumerable<ImmutableArray<FormValue>> rows, Length[] widths, Func<int, int, string?>? formula)
    {
        int number = FirstRow;
        // Of a long list most lines name the same file and sheet as the line before.
        var seen = new (string? Words, int Lines)[widths.Length];
        foreach (ImmutableArray<FormValue> row in rows)
        {
            int lines = 1;
            for (int c = 0; c < row.Length; c++)
            {
                if (row[c] is not FormValue.Words { Value: { Length: > 0 } words })
                    continue;
                if (!ReferenceEquals(seen[c].Words, words))
                    seen[c] = (words, WrappedText.Lines(words, Plain, widths[c]));
                lines = Math.Max(lines, seen[c].Lines);
            }

            writer.Begin(number++, 0, SheetStyle.Points(WrappedText.Height(lines, TextSize)));
            for (int c = 0; c < row.Length; c++)
            {
                if (row[c] is FormValue.Figure figure)
                    writer.Figure(c + 1, figure.Value);
                else
                    writer.Words(c + 1, row[c] is FormValue.Words words ? words.Value : "", formula?.Invoke(number - FirstRow - 1, c + 1));
            }

            writer.End();
        }
    }
}
