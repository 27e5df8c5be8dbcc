using ClosedXML.Excel;

namespace Drafting.Excel.Tests;

/// <summary>That the library works where we run it: no fonts, no graphics, and our assembly in the place of one that it binds to.</summary>
public class ClosedXmlTests
{
    [Fact]
    public void AWorkbookKeepsItsNumberFormats()
    {
        using var file = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            IXLWorksheet sheet = book.AddWorksheet("Phụ lục");
            sheet.Cell("A1").SetValue(1234.5m).Style.NumberFormat.Format = "#,##0.00";
            book.SaveAs(file);
        }

        using var again = new XLWorkbook(file);
        again.Worksheet("Phụ lục").Cell("A1").Style.NumberFormat.Format.ShouldBe("#,##0.00");
    }
}
