using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Excel.Reading;

namespace Drafting.Excel.Tests.Reading;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void Every_kind_of_value_is_read_as_it_stands()
    {
        ObservedSheet sheet = Read(Sheets.Of(
            """
            <row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>trong ô</t></is></c>
            <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="str"><f>A1&amp;""</f><v>chữ</v></c><c r="G2"><f>SUM(A1:A2)</f></c>
            <c r="H2"><f>1+1</f><v>2</v></c><c r="I2" s="5"/><c r="J2" t="str"><f>""</f><v></v></c><c r="K2" t="d"><v>2025-09-30</v></c><c r="L2" t="inlineStr"><is><t></t></is></c></row>
            """).Strings("<si><t xml:space=\"preserve\"> Tỉnh uỷ </t></si>")).Sheets.Single();
        sheet.Cells.Select(static c => (c.Address.ToString(), c.Value, c.Formula?.Text)).ShouldBe(
        [
            ("A2", new CellValue.Number(0.3m, "0.30000000000000004"), null),
            ("B2", new CellValue.Text(" Tỉnh uỷ "), null),
            ("C2", new CellValue.Text("trong ô"), null),
            ("D2", new CellValue.Boolean(true), null),
            ("E2", new CellValue.Error("#REF!"), null),
            ("F2", new CellValue.Text("chữ"), "A1&\"\""),
            ("G2", new CellValue.Blank(), "SUM(A1:A2)"),
            ("H2", new CellValue.Number(2, "2"), "1+1"),
            ("J2", new CellValue.Text(""), "\"\""),
            ("K2", new CellValue.Text("2025-09-30"), null),
        ]);
        sheet.Find(new CellAddress(2, 7))!.HasStoredResult.ShouldBeFalse();
        sheet.Find(new CellAddress(2, 10))!.HasStoredResult.ShouldBeTrue();
        sheet.Find(new CellAddress(2, 9)).ShouldBeNull();
    }

    [Fact]
    public void Rich_text_is_joined_and_phonetic_text_left_out()
    {
        ObservedCell[] cells = [.. Read(Sheets.Of("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>").Strings(
            "<si><r><rPr><rFont val=\"Arial\"/></rPr><t>Cà </t></r><r><rPr><rFont val=\".VnTime\"/></rPr><t>Mau</t></r><rPh sb=\"0\" eb=\"1\"><t>bỏ</t></rPh></si><si><t>a_x000D_b_x005F_xD800_ _xD800_</t></si><si><t><![CDATA[1 < 2]]></t></si>")).Sheets[0].Cells];
        cells.Select(static c => ((CellValue.Text)c.Value).Value).ShouldBe(["Cà Mau", "a\rb_xD800_ _xD800_", "1 < 2"]);
        cells.Select(static c => c.FontName).ShouldBe([".VnTime", "", ""]);
        cells.Select(static c => c.Address.ToString()).ShouldBe(["A1", "B1", "C1"]);
    }

    [Fact]
    public void A_style_gives_the_number_format_and_the_font()
    {
        ObservedCell[] cells = [.. Read(Sheets.Of("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>1</v></c><c r=\"C1\" s=\"2\"><v>1</v></c><c r=\"D1\" s=\"9\"><v>1</v></c></row>").Styles(
            "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/></numFmts><fonts><font><name val=\".VnTime\"/></font><font><b/><name val=\"VNI-Times\"/></font></fonts><cellXfs><xf numFmtId=\"164\" fontId=\"0\"/><xf numFmtId=\"10\" fontId=\"1\"/><xf numFmtId=\"14\" fontId=\"7\"/></cellXfs>")).Sheets[0].Cells];
        cells.Select(static c => (c.NumberFormat, c.FontName)).ShouldBe([("#,##0.0", ".VnTime"), ("0.00%", "VNI-Times"), ("dd/mm/yyyy", ""), ("General", "")]);
    }

    [Fact]
    public void A_shared_formula_names_its_master()
    {
        ObservedCell[] cells = [.. Read(Sheets.Of("<row r=\"1\"><c r=\"B1\"><f t=\"shared\" ref=\"B1:B2\" si=\"0\">A1*2</f><v>2</v></c></row><row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>4</v></c></row>")).Sheets[0].Cells];
        cells[0].Formula.ShouldBe(new CellFormula("A1*2"));
        cells[1].Formula.ShouldBe(new CellFormula("A1*2", new CellAddress(1, 2)));
    }

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_told()
    {
        ObservedWorkbook workbook = Read(new Sheets()
            .Sheet("Hiện", "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"true\"/><row r=\"5\" ht=\"0\"/>", "<sheetViews><sheetView><pane ySplit=\"1\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"xx\"/></mergeCells>")
            .Sheet("Ẩn", "", state: "hidden").Sheet("Ẩn kỹ", "", state: "veryHidden"));
        workbook.Sheets.Select(static s => (s.Name, s.Visibility)).ShouldBe([("Hiện", SheetVisibility.Visible), ("Ẩn", SheetVisibility.Hidden), ("Ẩn kỹ", SheetVisibility.VeryHidden)]);
        ObservedSheet first = workbook.Sheets[0];
        first.HiddenRows.ShouldBe([new LineSpan(1, 2), new LineSpan(5, 5)]);
        first.HiddenColumns.ShouldBe([new LineSpan(2, 16_384)]);
        first.Hides(new CellAddress(2, 1)).ShouldBeTrue();
        first.Hides(new CellAddress(3, 1)).ShouldBeFalse();
        first.Hides(new CellAddress(3, 7)).ShouldBeTrue();
        first.MergedRanges.Select(static r => r.ToString()).ShouldBe(["A1:XFD1048576"]);
        first.Panes.ShouldBe(SheetPanes.Frozen);
    }

    [Fact]
    public void Names_properties_comments_and_signs_are_told()
    {
        ObservedWorkbook workbook = Read(Sheets.Of("").Workbook("<workbookPr date1904=\"1\"/>", "<definedNames><definedName name=\"LAN_GUI\">'Biểu 1'!$B$2</definedName><definedName name=\"_x\" localSheetId=\"0\">1</definedName></definedNames>")
            .Properties("<property fmtid=\"{0}\" pid=\"2\" name=\"bieu\"><vt:lpwstr>tccsd-quy</vt:lpwstr></property>")
            .Part("xl/worksheets/_rels/sheet1.xml.rels", Sheets.RelationshipsOf($"<Relationship Id=\"rId1\" Type=\"{Sheets.Links}/comments\" Target=\"../comments1.xml\"/><Relationship Id=\"rId2\" Type=\"{Sheets.Links}/hyperlink\" Target=\"http://127.0.0.1:9/\" TargetMode=\"External\"/>"))
            .Part("xl/comments1.xml", $"<comments xmlns=\"{Sheets.Main}\"><authors><author/></authors><commentList><comment ref=\"A1\"/><comment ref=\"A2\"/></commentList></comments>")
            .Link("rIdC", "connections", "connections.xml").Part("xl/embeddings/a.docx", [1]));
        workbook.DateSystem.ShouldBe(DateSystem.From1904);
        workbook.Names.ShouldBe([new DefinedName("LAN_GUI", "'Biểu 1'!$B$2"), new DefinedName("_x", "1", "Biểu 1")]);
        workbook.Properties.ShouldBe([new WorkbookProperty("bieu", "tccsd-quy")]);
        workbook.Sheets[0].CommentCount.ShouldBe(2);
        workbook.Signs.ShouldBe([WorkbookSign.DataConnections, WorkbookSign.EmbeddedObjects]);
        workbook.Hash.Length.ShouldBe(64);
    }

    [Fact]
    public void A_cell_in_the_last_corner_costs_one_cell()
    {
        ObservedSheet sheet = Read(Sheets.Of("<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>")).Sheets[0];
        sheet.Cells.Single().Address.ShouldBe(new CellAddress(CellAddress.LastRow, CellAddress.LastColumn));
    }

    [Fact]
    public void The_strict_dialect_is_read_too() =>
        Read(Sheets.Zip(Sheets.Of("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>").Parts().Select(static p => (p.Name, System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(p.Content).Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)
                .Replace(Sheets.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)))))).Sheets[0].Cells.Single().Value.ShouldBe(new CellValue.Number(7, "7"));

    [Fact]
    public void What_ClosedXML_writes_is_read()
    {
        using var stream = new MemoryStream();
        using (var made = new XLWorkbook())
        {
            IXLWorksheet sheet = made.AddWorksheet("Biểu");
            sheet.Cell("A1").SetValue("Tỉnh uỷ Cà Mau").Style.Font.FontName = "Times New Roman";
            sheet.Cell("B1").SetValue(1234.5).Style.NumberFormat.Format = "#,##0.0";
            sheet.Cell("B2").FormulaA1 = "B1*2";
            sheet.Cell("C1").SetValue(new DateTime(2025, 9, 30));
            sheet.Range("A3:C3").Merge();
            sheet.Row(5).Hide();
            sheet.Column("E").Hide();
            made.AddWorksheet("_bieu").Visibility = XLWorksheetVisibility.VeryHidden;
            made.CustomProperties.Add("ky", "2025-Q3");
            made.SaveAs(stream);
        }

        ObservedWorkbook workbook = Read(stream.ToArray());
        ObservedSheet observed = workbook.Sheets[0];
        observed.Cells.Select(static c => (c.Address.ToString(), c.Value)).ShouldBe(
        [
            ("A1", new CellValue.Text("Tỉnh uỷ Cà Mau")), ("B1", new CellValue.Number(1234.5m, "1234.5")), ("C1", new CellValue.Number(45930, "45930")), ("B2", new CellValue.Blank()),
        ]);
        observed.Find(new CellAddress(1, 2))!.NumberFormat.ShouldBe("#,##0.0");
        observed.Find(new CellAddress(1, 1))!.FontName.ShouldBe("Times New Roman");
        observed.MergedRanges.Single().ToString().ShouldBe("A3:C3");
        observed.Hides(new CellAddress(5, 1)).ShouldBeTrue();
        observed.Hides(new CellAddress(1, 5)).ShouldBeTrue();
        workbook.Sheets[1].Visibility.ShouldBe(SheetVisibility.VeryHidden);
        workbook.Properties.ShouldBe([new WorkbookProperty("ky", "2025-Q3")]);
    }

    internal static ObservedWorkbook Read(Sheets sheets) => Read(sheets.Bytes());

    internal static ObservedWorkbook Read(byte[] content)
    {
        Outcome<ObservedWorkbook> outcome = WorkbookReader.Read(new MemoryStream(content), "a.xlsx");
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    internal static Diagnostic Refusal(byte[] content, WorkbookLimits? limits = null)
    {
        Outcome<ObservedWorkbook> outcome = WorkbookReader.Read(new MemoryStream(content), "a.xlsx", limits ?? WorkbookLimits.Default);
        outcome.Value.ShouldBeNull();
        Diagnostic refusal = outcome.Diagnostics.Single();
        refusal.Severity.ShouldBe(Severity.Error);
        refusal.Hint.ShouldNotBeNullOrEmpty();
        refusal.Message.IsNormalized().ShouldBeTrue();
        return refusal;
    }
}
