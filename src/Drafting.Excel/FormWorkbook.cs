using System.Globalization;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Excel.Writing;

namespace Drafting.Excel;

/// <summary>Biểu gửi đơn vị: the empty workbook that a unit fills in, checks itself and sends back.</summary>
public static class FormWorkbook
{
    /// <summary>Trang biểu.</summary>
    public const string FormSheet = "Biểu";

    /// <summary>Trang tự kiểm tra.</summary>
    public const string SelfCheckSheet = FormSheetNames.SelfCheckSheet;

    // Empty lines of a list; the sender may insert more.
    private const int Records = 100;

    /// <summary>Writes the workbook; equal calls give equal bytes on one release of .NET.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">Kỳ báo cáo.</param>
    /// <param name="body">Đơn vị.</param>
    /// <param name="output">Where the workbook goes.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(FormDefinition form, ReportingPeriod period, Body body, Stream output)
    {
        using var book = new XLWorkbook();
        SheetStyle.Book(book);
        var rows = new WrittenSheets(book);
        IXLWorksheet sheet = rows.Add(FormSheet);
        var main = new TableSheet(sheet, BlankForm.Of(form, body, Records), form.Rows.Title, form.Page);
        main.Line(new FrameLine(form.Code, Bold: true, Italic: false), XLAlignmentHorizontalValues.Left);
        main.Line(new FrameLine($"Đơn vị báo cáo: {body.Name}", Bold: true, Italic: false), XLAlignmentHorizontalValues.Left);
        main.Line(new FrameLine($"{form.Title} {period.Name}".ToUpper(CultureInfo.InvariantCulture), Bold: true, Italic: false));
        main.Line(new FrameLine($"(Tính đến ngày {period.LastDay.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)})", Bold: false, Italic: true));
        FormEntries.Sender(main, book, sheet);
        main.Gap();
        StreamedRows drawn = main.Draw(period.LastDay, main.Table.Rows.Length, main.Table.Rows);
        FormEntries.Shade(sheet, main, drawn.Patterns);
        rows.Put(drawn);
        main.Close();
        FormEntries.Open(main, sheet, form);
        rows.Put(SelfCheck.Draw(rows.Add(SelfCheckSheet), main, form, FormSheet));
        PropertiesSheet.Draw(book,
        [
            (FormSheetNames.Kind, FormSheetNames.UnitForm),
            (FormSheetNames.Form, form.Key),
            (FormSheetNames.Version, form.Version),
            (FormSheetNames.Period, period.ToString()),
            (FormSheetNames.Unit, body.Key),
        ]);
        rows.Finish(output);
    }
}
