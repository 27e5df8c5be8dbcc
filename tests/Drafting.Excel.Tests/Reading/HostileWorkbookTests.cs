using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Excel.Reading;
using static Drafting.Excel.Tests.Reading.WorkbookReaderTests;

namespace Drafting.Excel.Tests.Reading;

public sealed class HostileWorkbookTests
{
    private const string Bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private const string One = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    [Theory]
    [InlineData("", WorkbookPackage.NotAWorkbook, "Tệp rỗng.")]
    [InlineData("a;b\n1;2", WorkbookPackage.NotAWorkbook, "Tệp là tệp chữ, không phải sổ tính .xlsx.")]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", WorkbookPackage.OldOrLocked, "Tệp là trang web (HTML hoặc MHT) dù tên tệp có thể là .xls.")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", WorkbookPackage.OldOrLocked, "Tệp theo định dạng XML của Excel 2003.")]
    [InlineData("%PDF-1.7", WorkbookPackage.OldOrLocked, "Tệp là PDF hoặc ảnh, không đọc được số liệu.")]
    [InlineData("{\\rtf1}", WorkbookPackage.OldOrLocked, "Tệp là văn bản Word, không phải sổ tính.")]
    [InlineData("PK\u0003\u0004 xxxxxxxx", WorkbookPackage.NotAWorkbook, "Tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng.")]
    public void Another_format_is_refused_by_its_bytes(string content, string code, string message)
    {
        Diagnostic refusal = Refusal(Encoding.Latin1.GetBytes(content));
        (refusal.Code, refusal.Message).ShouldBe((code, message));
    }

    [Theory]
    [InlineData("EncryptedPackage", "Sổ tính có mật khẩu mở tệp.")]
    [InlineData("Workbook", "Sổ tính theo định dạng .xls đời cũ.")]
    [InlineData("Book", "Sổ tính theo định dạng .xls đời cũ.")]
    [InlineData("WordDocument", "Tệp là văn bản Word, không phải sổ tính.")]
    [InlineData("Khác", "Tệp có mật khẩu hoặc theo định dạng .xls đời cũ.")]
    public void A_compound_file_is_told_by_its_streams(string stream, string message)
    {
        Diagnostic refusal = Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)]);
        (refusal.Code, refusal.Message).ShouldBe((WorkbookPackage.OldOrLocked, message));
    }

    [Fact]
    public void What_can_run_is_refused()
    {
        Refusal(Sheets.Of(One).Kind("application/vnd.ms-excel.sheet.macroEnabled.main+xml").Bytes()).Code.ShouldBe(WorkbookPackage.HasMacros);
        Refusal(Sheets.Of(One).Part("xl/vbaProject.bin", [1, 2, 3]).Bytes()).Code.ShouldBe(WorkbookPackage.HasMacros);
        Refusal(Sheets.Of(One).Part("xl/activeX/activeX1.xml", "<a/>").Bytes()).Code.ShouldBe(WorkbookPackage.HasMacros);
        Refusal(Sheets.Of(One).Link("rIdM", "xlMacrosheet", "macrosheets/sheet1.xml").Bytes()).Code.ShouldBe(WorkbookPackage.HasMacros);
        Refusal(Sheets.Of(One).Kind("application/vnd.ms-excel.sheet.binary.macroEnabled.main").Bytes()).Message.ShouldContain(".xlsb");
    }

    [Fact]
    public void What_fetches_figures_from_elsewhere_is_refused()
    {
        Refusal(Sheets.Of(One).Part("xl/externalLinks/externalLink1.xml", "<externalLink/>").Bytes()).Code.ShouldBe(WorkbookPackage.HasOutsideLinks);
        Refusal(Sheets.Of(One).Link("rIdX", "externalLink", "links/a.xml").Bytes()).Code.ShouldBe(WorkbookPackage.HasOutsideLinks);
        Diagnostic picture = Refusal(Sheets.Of(One).Part("xl/drawings/_rels/drawing1.xml.rels", Sheets.RelationshipsOf($"<Relationship Id=\"a\" Type=\"{Sheets.Links}/image\" Target=\"http://127.0.0.1:9/a.png\" TargetMode=\"External\"/>")).Bytes());
        (picture.Code, picture.Message).ShouldBe((WorkbookPackage.HasOutsideLinks, "Sổ tính lấy nội dung từ bên ngoài: http://127.0.0.1:9/a.png."));
    }

    [Fact]
    public void A_document_type_is_refused_in_every_part()
    {
        foreach ((string target, _) in Sheets.Of(One).Strings("").Styles("").Parts())
        {
            foreach (string declaration in (string[])[Bomb, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"])
                Refusal(Sheets.Zip(Sheets.Of(One).Strings("").Styles("").Parts().Select(p => p.Name == target ? (p.Name, [.. Encoding.UTF8.GetBytes(declaration), .. p.Content]) : p))).Code.ShouldBe(WorkbookPackage.BrokenContent, target);
        }
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("XL/worksheets/Sheet1.xml")]
    [InlineData("xl\\worksheets\\sheet1.xml")]
    [InlineData("/xl/worksheets/sheet1.xml")]
    [InlineData("xl/worksheets/sheet%31.xml")]
    public void Two_parts_of_one_name_are_refused(string twin)
    {
        Diagnostic refusal = Refusal(Sheets.Of(One).Part(twin, "<worksheet/>").Bytes());
        (refusal.Code, refusal.Message).ShouldBe((WorkbookPackage.NotAWorkbook, $"Tệp có hai phần cùng tên {twin}: mỗi chương trình có thể đọc một phần khác nhau."));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "Trang “Biểu 1” có ô lặp lại, sai địa chỉ hoặc không theo thứ tự: A1.")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "Trang “Biểu 1” có ô lặp lại, sai địa chỉ hoặc không theo thứ tự: A1.")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "Trang “Biểu 1” có ô lặp lại, sai địa chỉ hoặc không theo thứ tự: A2.")]
    [InlineData("<row r=\"1\"><c r=\"A\"><v>1</v></c></row>", "Trang “Biểu 1” có ô lặp lại, sai địa chỉ hoặc không theo thứ tự: A.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v><v>2</v></c></row>", "Ô A1 của trang “Biểu 1” có hai giá trị.")]
    [InlineData("<row r=\"1\"/></sheetData><sheetData><row r=\"1\"/>", "Trang “Biểu 1” có dòng lặp lại hoặc không theo thứ tự sau dòng 1.")]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>", "Trang “Biểu 1” có dòng lặp lại hoặc không theo thứ tự sau dòng 2.")]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>", "Trang “Biểu 1” có dòng lặp lại hoặc không theo thứ tự sau dòng 2.")]
    [InlineData("<row r=\"1048577\"/>", "Trang “Biểu 1” có dòng lặp lại hoặc không theo thứ tự sau dòng 0.")]
    [InlineData("<row r=\"-1\"/>", "Trang “Biểu 1” có dòng lặp lại hoặc không theo thứ tự sau dòng 0.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>", "Ô A1 của trang “Biểu 1” trỏ tới đoạn chữ không có trong tệp.")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1,5</v></c></row>", "Ô A1 của trang “Biểu 1” có giá trị không đúng định dạng.")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>", "Ô A1 của trang “Biểu 1” có giá trị không đúng định dạng.")]
    public void What_two_programs_would_read_in_two_ways_is_refused(string rows, string message)
    {
        Diagnostic refusal = Refusal(Sheets.Of(rows).Bytes());
        (refusal.Code, refusal.Message).ShouldBe((WorkbookPackage.BrokenContent, message));
    }

    [Fact]
    public void Sheets_that_are_not_there_or_there_twice_are_refused()
    {
        Refusal(new Sheets().Bytes()).Code.ShouldBe(WorkbookPackage.NotAWorkbook);
        Refusal(new Sheets().Sheet("A", "").Sheet("a", "").Bytes()).Message.ShouldBe("Sổ tính có hai trang cùng tên “a”.");
        Refusal(Sheets.Of("").Workbook("<sheets><sheet name=\"B\" sheetId=\"9\" r:id=\"rId1\"/></sheets>").Bytes()).Code.ShouldBe(WorkbookPackage.BrokenContent);
        Refusal(Sheets.Of("").Workbook("<sheets><sheet name=\"B\" sheetId=\"9\" r:id=\"none\"/></sheets>").Bytes()).Message.ShouldBe("Không tìm thấy nội dung của trang “B” trong tệp.");
    }

    [Fact]
    public void A_paper_of_Word_is_no_workbook()
    {
        byte[] word = Sheets.Zip(Sheets.Of("").Parts().Select(static p => (p.Name, p.Name == "xl/workbook.xml" ? "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"u8.ToArray() : p.Content)));
        Refusal(word).Code.ShouldBe(WorkbookPackage.NotAWorkbook);
    }

    [Fact]
    public void A_cell_of_400_megabytes_is_refused() => Refusal(HostileFiles.LongCell(400)).Code.ShouldBe(WorkbookPackage.TooLarge);

    [Fact]
    public void A_million_rows_are_refused() => Refusal(HostileFiles.ManyRows()).Code.ShouldBe(WorkbookPackage.TooLarge);

    [Fact]
    public void A_hundred_thousand_parts_are_refused() => Refusal(HostileFiles.ManyParts(100_000)).Code.ShouldBe(WorkbookPackage.TooLarge);

    [Fact]
    public void A_tag_with_a_million_attributes_is_refused() => Refusal(HostileFiles.ManyAttributes()).Code.ShouldBe(WorkbookPackage.TooLarge);

    [Fact]
    public void A_million_names_of_tags_are_refused() => Refusal(HostileFiles.ManyNames()).Code.ShouldBe(WorkbookPackage.TooLarge);

    [Fact]
    public void A_million_nested_tags_are_refused() => Refusal(HostileFiles.Deep(), WorkbookLimits.Default with { Package = WorkbookLimits.Default.Package with { Ratio = 2_000 } }).Message.ShouldContain("lồng nhau");

    [Fact]
    public void A_million_pieces_of_text_are_refused() => Refusal(HostileFiles.ManyRuns()).Message.ShouldContain("32.767");

    [Fact]
    public void Short_rows_are_counted_by_their_cells() => Refusal(HostileFiles.ShortRows()).Message.ShouldBe("Sổ tính có hơn 200.000 ô có số liệu.");

    [Fact]
    public void A_text_longer_than_a_cell_is_refused_however_it_is_written()
    {
        string text = new('a', 9 * 32_767);
        Refusal(Sheets.Of($"<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>").Bytes()).Message.ShouldContain("32.767");
        Refusal(Sheets.Of($"<row><c t=\"inlineStr\"><is><t><![CDATA[{text}]]></t></is></c></row>").Bytes()).Message.ShouldContain("32.767");
        Refusal(Sheets.Of($"<row><c t=\"inlineStr\"><is><t>{text.Replace("a", "a<!---->", StringComparison.Ordinal)}</t></is></c></row>").Bytes()).Code.ShouldBe(WorkbookPackage.TooLarge);
    }

    [Fact]
    public void Every_limit_holds()
    {
        WorkbookLimits limits = WorkbookLimits.Default;
        string three = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>1</v></c></row>";
        byte[] workbook = Sheets.Of(three, "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>").Sheet("B", "").Strings("<si><t>abc</t></si><si/><si/><si/>").Bytes();
        WorkbookReader.Read(new MemoryStream(workbook), "a.xlsx").Diagnostics.ShouldBeEmpty();
        Refusal(workbook, limits with { Sheets = 1 }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(workbook, limits with { Cells = 3 }).Message.ShouldBe("Sổ tính có hơn 3 đoạn chữ.");
        Refusal(Sheets.Of(three).Strings("<si><t>abc</t></si>").Bytes(), limits with { Cells = 2 }).Message.ShouldBe("Sổ tính có hơn 2 ô có số liệu.");
        Refusal(workbook, limits with { Characters = 10 }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(workbook, limits with { Marks = 1 }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(workbook, limits with { Package = limits.Package with { Parts = 3 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(workbook, limits with { Package = limits.Package with { FileBytes = 300 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(workbook, limits with { Package = limits.Package with { UnpackedBytes = 300 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(workbook, limits with { Package = limits.Package with { XmlBytes = 300 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
        Refusal(Sheets.Of($"<row a=\"{new string('a', 300_000)}\"/>").Bytes(), limits with { Package = limits.Package with { TagBytes = 100_000, Ratio = 2_000 } }).Code.ShouldBe(WorkbookPackage.TooLarge);
    }

    [Fact]
    public void A_workbook_cut_anywhere_is_refused()
    {
        byte[] workbook = Sheets.Of(One).Bytes();
        for (int length = 0; length < workbook.Length; length += 37)
            Refusal(workbook[..length]);
    }
}
