using System.Collections.Immutable;
using System.Globalization;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Excel.Writing;

/// <summary>Cách trình bày trang tính: fonts, lines, fills and units. Fills are light and never the only sign, so that a grey print says the same.</summary>
internal static class SheetStyle
{
    public const string FontName = "Times New Roman";
    public const int TextPoints = 12, HeadingPoints = 14;

    /// <summary>The height of a row of headings.</summary>
    public const double HeadingRow = 18.75;

    private const double PointsPerInch = 72;

    // A digit of Times New Roman 12 pt is 8 pixels wide on a screen of 96 dots to the inch; a width of a column counts such digits (ECMA-376 part 1 §18.3.1.13).
    private const double DigitPixels = 8, PixelsPerPoint = 96 / PointsPerInch;

    // The library adds the 5 pixels of padding itself when it saves.
    private const double LibraryPadding = 5 / DigitPixels;

    public static readonly XLColor HeaderFill = XLColor.FromArgb(0xF2F2F2);

    private static readonly XLColor NoteFill = XLColor.FromArgb(0xEDEDED);
    private static readonly Length Side = Length.FromMillimetres(15), Top = Length.FromMillimetres(20), PageHeader = Length.FromMillimetres(10);

    public static double Points(Length length) => Math.Round(length.Emu / 12_700d, 2);

    public static double ColumnWidth(Length width) => Math.Round((Points(width) * PixelsPerPoint) / DigitPixels - LibraryPadding, 2);

    public static Length TextWidth(FormPage page) => Length.FromMillimetres(page.Orientation == PageOrientation.Landscape ? Sides(page).Long : Sides(page).Short) - Side * 2;

    public static Length TextHeight(FormPage page) => Length.FromMillimetres(page.Orientation == PageOrientation.Landscape ? Sides(page).Short : Sides(page).Long) - Top * 2;

    public static void Book(XLWorkbook book) => book.Style.Font.SetFontName(FontName).Font.SetFontSize(TextPoints);

    public static void Margins(IXLMargins margins)
    {
        margins.Left = margins.Right = Inches(Side);
        margins.Top = margins.Bottom = Inches(Top);
        margins.Header = margins.Footer = Inches(PageHeader);
    }

    public static void Header(IXLRange range)
    {
        range.Style.Font.SetBold(true).Fill.SetBackgroundColor(HeaderFill)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(true)
            .Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
    }

    /// <summary>Draws one row for each look.</summary>
    public static void Patterns(IXLWorksheet sheet, TablePlace place, ImmutableArray<FormTableRow> looks, ImmutableArray<FormColumn> columns)
    {
        if (looks.IsEmpty)
            return;
        int last = place.FirstRow + looks.Length - 1;
        IXLRange all = sheet.Range(place.FirstRow, TableSheet.OrdinalColumn, last, place.FirstColumn + columns.Length - 1);
        all.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        sheet.Range(place.FirstRow, TableSheet.OrdinalColumn, last, TableSheet.OrdinalColumn).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Range(place.FirstRow, TableSheet.TitleColumn, last, TableSheet.TitleColumn).Style.Alignment.SetWrapText(true);
        for (int c = 0; c < columns.Length; c++)
        {
            IXLStyle style = sheet.Range(place.FirstRow, place.FirstColumn + c, last, place.FirstColumn + c).Style;
            style.NumberFormat.SetFormat(columns[c].NumberFormat);
            if (columns[c].Type == ColumnType.Text)
                style.Alignment.SetWrapText(true);
            else
                style.Alignment.SetHorizontal(columns[c].Type == ColumnType.Date ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Right);
        }

        for (int i = 0; i < looks.Length; i++)
        {
            int row = place.FirstRow + i;
            IXLStyle whole = sheet.Range(row, TableSheet.OrdinalColumn, row, place.FirstColumn + columns.Length - 1).Style;
            if (looks[i].Role is FormRowRole.Total or FormRowRole.Group)
                whole.Font.SetBold(true);
            else if (looks[i].Role == FormRowRole.Part)
                whole.Font.SetItalic(true);
            if (looks[i].Level > 0)
                sheet.Cell(row, TableSheet.TitleColumn).Style.Alignment.SetIndent(looks[i].Level);
            for (int c = 0; c < columns.Length; c++)
            {
                if (FormEntries.IsTyped(looks[i], columns[c]))
                    sheet.Cell(row, place.FirstColumn + c).Style.Protection.SetLocked(false);
                if (looks[i].Cells[c] is { Note: > 0 } cell)
                    Noted(sheet.Cell(row, place.FirstColumn + c).Style, columns[c], cell.Note);
            }
        }
    }

    // The mark is part of the number format, so that the figure stays a figure.
    private static void Noted(IXLStyle style, FormColumn column, int note)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"\" ({note})\"");
        style.Fill.SetBackgroundColor(NoteFill);
        style.NumberFormat.SetFormat(column.Type == ColumnType.Text ? $"@{mark}" : $"{column.NumberFormat}{mark};-{column.NumberFormat}{mark};{column.NumberFormat}{mark};@{mark}");
    }

    private static (int Short, int Long) Sides(FormPage page) => page.Paper == FormPaper.A3 ? (297, 420) : (210, 297);

    private static double Inches(Length length) => length.Emu / 914_400d;
}
