using ClosedXML.Excel;

namespace Drafting.Excel.Tests;

/// <summary>That the library works where we run it: no fonts, no graphics (so its AdjustToContents is never called), and our assembly in the
/// place of one that it binds to.</summary>
public class ClosedXmlTests
{
    [Fact]
    public void A_workbook_keeps_its_number_formats_and_prints_through_them()
    {
        using var file = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            IXLWorksheet sheet = book.AddWorksheet("Phụ lục");
            Put(sheet, "A1", 1234.5m, "#,##0.00");
            Put(sheet, "A2", 0.9863m, "0.0%");
            Put(sheet, "A3", -7m, "0;(0);\"–\"");
            Put(sheet, "A4", 0m, "0;(0);\"–\"");
            Put(sheet, "A5", new DateTime(2025, 9, 30), "\"ngày \"dd\" tháng \"mm\" năm \"yyyy");
            Put(sheet, "A6", "Nghệ An", "\"Tỉnh uỷ \"@");
            Put(sheet, "A7", TimeSpan.FromHours(36.5), "[h]:mm");
            book.SaveAs(file);
        }

        using var again = new XLWorkbook(file);
        string[] printed = [.. again.Worksheet("Phụ lục").CellsUsed().Select(static cell => cell.GetFormattedString())];
        printed.ShouldBe(["1,234.50", "98.6%", "(7)", "–", "ngày 30 tháng 09 năm 2025", "Tỉnh uỷ Nghệ An", "36:30"]);
        again.Worksheet("Phụ lục").Cell("A1").Style.NumberFormat.Format.ShouldBe("#,##0.00");
    }

    [Fact]
    public void What_the_library_binds_to_is_ours()
    {
        System.Reflection.AssemblyName wanted = typeof(XLWorkbook).Assembly.GetReferencedAssemblies().Single(static a => a.Name == "ExcelNumberFormat");
        System.Reflection.Assembly ours = typeof(ExcelNumberFormat.NumberFormat).Assembly;
        ours.GetName().Version.ShouldBeGreaterThanOrEqualTo(wanted.Version);
        ours.GetReferencedAssemblies().ShouldContain(static a => a.Name == "Drafting.Core");
    }

    private static void Put<T>(IXLWorksheet sheet, string address, T value, string format) => sheet.Cell(address).SetValue(value).Style.NumberFormat.Format = format;
}
