using ClosedXML.Excel;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Writing;

/// <summary>Trang ẩn <c>_bieu</c>: which form, version, period and unit a workbook is.</summary>
internal static class PropertiesSheet
{
    public static void Draw(XLWorkbook book, IEnumerable<(string Name, string Value)> properties)
    {
        IXLWorksheet sheet = book.AddWorksheet(FormSheetNames.Properties);
        int row = 1;
        foreach ((string name, string value) in properties)
        {
            sheet.Cell(row, 1).SetValue(name);
            sheet.Cell(row++, 2).SetValue(value).Style.NumberFormat.SetFormat("@");
        }

        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }
}
