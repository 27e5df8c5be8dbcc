using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ClosedXML.Excel;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Tests;

/// <summary>What stands beside the figures: the chart, the marks that Excel sets by itself, the page on which the signature falls, the check sheets.</summary>
public class AnnexLookTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Fact]
    public void TheChartKeepsWhatItShows()
    {
        AssembledAnnex annex = SampleAnnex.Make(2);
        XElement[] series = [.. Chart(AnnexWorkbookTests.Write(annex)).Descendants(C + "ser")];
        series.Select(static s => s.Element(C + "tx")!.Value).ShouldBe(["Đảng bộ cơ sở", "Chi bộ cơ sở"]);
        FormTableRow[] units = [.. annex.Table.Rows.Where(static r => r.Role == FormRowRole.Figures)];
        series[0].Descendants(C + "strCache").Single().Elements(C + "pt").Select(static p => p.Value).ShouldBe(units.Select(static u => u.Title));
        series[1].Descendants(C + "numCache").Single().Elements(C + "pt").Select(static p => decimal.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(units.Select(static u => u.Cells[2].Value).OfType<FormValue.Figure>().Select(static f => f.Value));
        series[1].Descendants(C + "f").Last().Value.ShouldMatch(@"^'Phụ lục'!\$F\$\d+:\$F\$\d+$");
    }

    [Fact]
    public void NoFormThatAsksForNoneHasAChart()
    {
        AssembledAnnex annex = SampleAnnex.Make();
        using var book = new XLWorkbook(new MemoryStream(AnnexWorkbookTests.Write(annex with { Form = annex.Form with { Chart = null } })));
        book.Worksheets.Select(static s => s.Name).ShouldNotContain(AnnexWorkbook.ChartSheetName);
    }

    [Fact]
    public void TheLibraryKeepsTheChartWhenItSavesAgain()
    {
        using var again = new MemoryStream();
        using (var book = new XLWorkbook(new MemoryStream(AnnexWorkbookTests.Write(SampleAnnex.Make()))))
            book.SaveAs(again);
        Chart(again.ToArray()).Descendants(C + "ser").Count().ShouldBe(2);
    }

    [Fact]
    public void MarksFollowTheFigures()
    {
        using var book = new XLWorkbook(new MemoryStream(AnnexWorkbookTests.Write(SampleAnnex.Make())));
        IXLConditionalFormat[] marks = [.. book.Worksheet(AnnexWorkbook.AnnexSheet).ConditionalFormats];
        marks.Select(static m => m.Values[1].Value).ShouldBe(["D11=\"…\"", "ROUND(D11-SUM(D13:D17),6)<>0", "ROUND(D12-SUM(D13:D17),6)<>0"], ignoreOrder: true);
        marks.Single(static m => m.Values[1].Value.Contains('…', StringComparison.Ordinal)).Style.Fill.PatternType.ShouldBe(XLFillPatternValues.LightUp);
        marks.Where(static m => m.Values[1].Value.Contains("SUM", StringComparison.Ordinal)).ShouldAllBe(static m => m.Style.Font.Bold && m.Style.Font.Underline == XLFontUnderlineValues.Single);
    }

    [Fact]
    public void DaysLateAreMarked()
    {
        var late = new FormColumn("tre", "(1)", "Số ngày quá hạn", "ngày", ColumnType.Count, 0, BlankPolicy.NotApplicable,
            new FigureExpression.Call("so_ngay_qua_han", [new FigureExpression.Column("han"), new FigureExpression.Column("xong")]), ColumnTotal.None, [], null);
        AssembledAnnex annex = SampleAnnex.Make();
        var row = new FormTableRow("a", FormRowRole.Figures, "1", "Tỉnh uỷ A", 0, [new FormCell(new FormValue.Figure(3), [])], []);
        annex = annex with { Form = annex.Form with { Chart = null }, Table = new FormTable("B3", [new HeaderNode.Leaf(late)], [row]) };
        using var book = new XLWorkbook(new MemoryStream(AnnexWorkbookTests.Write(annex)));
        IXLConditionalFormat mark = book.Worksheet(AnnexWorkbook.AnnexSheet).ConditionalFormats.Single(static m => m.Values[1].Value.Contains("ISNUMBER", StringComparison.Ordinal));
        mark.Values[1].Value.ShouldMatch(@"^AND\(ISNUMBER\((D\d+)\),\1>0\)$");
        mark.Style.Font.Bold.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(7, 1)]
    [InlineData(5, 0)]
    public void NoSignatureStandsAlone(int repeats, int breaks)
    {
        using var book = new XLWorkbook(new MemoryStream(AnnexWorkbookTests.Write(SampleAnnex.Make(repeats))));
        IXLWorksheet sheet = book.Worksheet(AnnexWorkbook.AnnexSheet);
        List<int> rows = sheet.PageSetup.RowBreaks;
        rows.Count.ShouldBe(breaks);
        int last = sheet.Column(1).CellsUsed(static c => c.GetString() != Core.Annexes.FormSheetNames.Frame).Max(static c => c.Address.RowNumber);
        rows.ShouldAllBe(r => r == last - 2);
    }

    [Fact]
    public void WidthsCountDigitsOfTheFontThatTheyWereMeasuredIn()
    {
        using var zip = new ZipArchive(new MemoryStream(AnnexWorkbookTests.Write(SampleAnnex.Make())));
        using var reader = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open(), Encoding.UTF8);
        XElement first = XDocument.Parse(reader.ReadToEnd()).Descendants().First(static e => e.Name.LocalName == "font");
        first.Elements().ToDictionary(static e => e.Name.LocalName, static e => (string?)e.Attribute("val")).ShouldContain(new KeyValuePair<string, string?>("name", "Times New Roman"));
    }

    [Fact]
    public void TheCheckSheetsSayAllThatIsKnownOfAFinding()
    {
        using var book = new XLWorkbook(new MemoryStream(AnnexWorkbookTests.Write(SampleAnnex.Make())));
        string[] check = Line(book, AnnexWorkbook.CheckSheet), explained = Line(book, AnnexWorkbook.ExplanationSheet);
        check.ShouldBe(["1", "Thành uỷ Huế", "Cảnh báo", "P03", "hue.xlsx", "B1", "E9", "1.234", "Đảng viên cuối kỳ tăng 25 % so với kỳ trước.", "Tiếp nhận đảng viên chuyển về."]);
        explained.ShouldBe(["1", "Thành uỷ Huế", "P03", "E9", "Đảng viên cuối kỳ tăng 25 % so với kỳ trước.", "Tiếp nhận đảng viên chuyển về."]);
    }

    private static string[] Line(XLWorkbook book, string sheet) => [.. book.Worksheet(sheet).Row(4).CellsUsed().Select(static c => c.GetString())];

    private static XDocument Chart(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using Stream part = zip.Entries.Single(static e => e.FullName.Contains("/charts/chart", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open();
        return XDocument.Load(part);
    }
}
