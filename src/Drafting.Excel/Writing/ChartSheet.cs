using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;

namespace Drafting.Excel.Writing;

/// <summary>Phần vẽ của một trang tính, for which the library has no words.</summary>
/// <param name="SheetPart">The part of the sheet.</param>
/// <param name="Drawing">The drawing part.</param>
/// <param name="Chart">The chart part.</param>
internal sealed record DrawnChart(string SheetPart, byte[] Drawing, byte[] Chart);

/// <summary>Trang biểu đồ: one page with the chart of the annex's table.</summary>
/// <remarks>A sheet of its own: the table is already as wide as its page, so a chart beside it would make the print of both smaller, or stay out of the print; under
/// the table it would come between the last row and the signature. On its own page it is as large as the page, and whoever does not want it leaves the sheet out.</remarks>
internal static class ChartSheet
{
    private const int RowPoints = 20;

    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", A = "http://schemas.openxmlformats.org/drawingml/2006/main",
        R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Draws the sheet.</summary>
    /// <param name="sheet">The empty sheet.</param>
    /// <param name="part">Its part.</param>
    /// <param name="xml">The chart.</param>
    /// <param name="chart">What the form asks for.</param>
    public static DrawnChart Draw(IXLWorksheet sheet, string part, ChartXml xml, FormChart chart)
    {
        var page = new FormPage(FormPaper.A4, xml.Lies ? PageOrientation.Portrait : PageOrientation.Landscape);
        // The anchor counts cells: one column as wide as the page's text, and rows of one height down to its foot.
        int rows = (int)(SheetStyle.Points(SheetStyle.TextHeight(page)) / RowPoints) - 1;
        sheet.Column(1).Width = SheetStyle.ColumnWidth(SheetStyle.TextWidth(page));
        for (int row = 1; row <= rows; row++)
            sheet.Row(row).Height = RowPoints;
        sheet.ShowGridLines = false;
        IXLPageSetup setup = sheet.PageSetup;
        setup.PaperSize = XLPaperSize.A4Paper;
        setup.PageOrientation = xml.Lies ? XLPageOrientation.Portrait : XLPageOrientation.Landscape;
        setup.FitToPages(1, 1);
        setup.CenterHorizontally = true;
        SheetStyle.Margins(setup.Margins);
        setup.PrintAreas.Add(1, 1, rows, 1);
        return new DrawnChart(part, Bytes(Anchored(rows, chart.Title)), Bytes(xml.Part(chart)));
    }

    private static XDocument Anchored(int rows, string title) => new(new XElement(Xdr + "wsDr",
        new XAttribute(XNamespace.Xmlns + "xdr", Xdr.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
        new XElement(Xdr + "twoCellAnchor", new XAttribute("editAs", "oneCell"),
            Corner("from", 0, 0),
            Corner("to", 1, rows),
            new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
                new XElement(Xdr + "nvGraphicFramePr",
                    new XElement(Xdr + "cNvPr", new XAttribute("id", "2"), new XAttribute("name", "Biểu đồ 1"), new XAttribute("descr", title)),
                    new XElement(Xdr + "cNvGraphicFramePr")),
                new XElement(Xdr + "xfrm",
                    new XElement(A + "off", new XAttribute("x", "0"), new XAttribute("y", "0")),
                    new XElement(A + "ext", new XAttribute("cx", "0"), new XAttribute("cy", "0"))),
                new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                    new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName), new XAttribute(R + "id", "rId1"))))),
            new XElement(Xdr + "clientData"))));

    private static XElement Corner(string name, int column, int row) => new(Xdr + name,
        new XElement(Xdr + "col", column.ToString(CultureInfo.InvariantCulture)),
        new XElement(Xdr + "colOff", "0"),
        new XElement(Xdr + "row", row.ToString(CultureInfo.InvariantCulture)),
        new XElement(Xdr + "rowOff", "0"));

    private static byte[] Bytes(XDocument part) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
}
