using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Editing;

public sealed class RevisionTests
{
    private const string By = """w:id="9" w:author="Chi Nguyễn" w:date="2025-01-01T00:00:00Z" """;
    private const string Gone = $"""<w:del {By}><w:r><w:delText>bỏ</w:delText></w:r></w:del>""";
    private const string New = $"""<w:ins {By}><w:r><w:t>thêm</w:t></w:r></w:ins>""";

    [Fact]
    public void Insertions_stay_and_deletions_go()
    {
        (byte[] released, string[] removed) = Release($"""<w:p><w:r><w:t>Câu một </w:t></w:r>{Gone}{New}</w:p>""");
        PaperReleaseTests.Text(released).ShouldBe("Câu một thêm");
        removed.ShouldContain("Chấp nhận sửa đổi được theo dõi: đoạn “Câu một thêm” (1 chỗ xoá, 1 chỗ thêm).");
    }

    [Fact]
    public void Moves_end_where_they_went()
    {
        (byte[] released, _) = Release($"""
            <w:p><w:moveFromRangeStart {By} w:name="m"/><w:moveFrom {By}><w:r><w:t>câu chuyển</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="9"/><w:r><w:t>đầu</w:t></w:r></w:p>
            <w:p><w:moveToRangeStart {By} w:name="m"/><w:moveTo {By}><w:r><w:t>câu chuyển</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="9"/></w:p>
            """);
        PaperReleaseTests.Text(released).ShouldBe("đầu\ncâu chuyển");
    }

    [Fact]
    public void A_deleted_mark_joins_two_paragraphs_and_the_second_gives_the_form()
    {
        (byte[] released, _) = Release($"""
            <w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:del {By}/></w:rPr></w:pPr><w:r><w:t>một</w:t></w:r></w:p>
            <w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>hai</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr>{Gone}</w:p>
            <w:p><w:r><w:t>ba</w:t></w:r></w:p>
            """);
        PaperReleaseTests.Text(released).ShouldBe("mộthai\nba");
        Value(Part(released, "word/document.xml").Descendants(W + "jc").Single()).ShouldBe("right");
    }

    [Fact]
    public void Changed_formats_keep_the_new_form()
    {
        (byte[] released, string[] removed) = Release($"""
            <w:p><w:pPr><w:jc w:val="center"/><w:pPrChange {By}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>
            <w:r><w:rPr><w:b/><w:rPrChange {By}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r></w:p>
            """);
        XElement document = Part(released, "word/document.xml");
        Value(document.Descendants(W + "jc").Single()).ShouldBe("center");
        document.Descendants(W + "b").ShouldHaveSingleItem();
        document.Descendants(W + "i").ShouldBeEmpty();
        removed.ShouldContain("Chấp nhận sửa đổi được theo dõi: đoạn “đậm” (2 chỗ đổi định dạng).");
    }

    [Fact]
    public void Rows_and_cells_come_and_go()
    {
        (byte[] released, _) = Release($"""
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>
            <w:tr><w:trPr><w:ins {By}/></w:trPr><w:tc><w:p><w:r><w:t>A1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A2</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:del {By}/></w:trPr><w:tc><w:p>{Gone}</w:p></w:tc><w:tc><w:p>{Gone}</w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>C1</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellDel {By}/></w:tcPr><w:p>{Gone}</w:p></w:tc></w:tr>
            </w:tbl><w:p/>
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>
            <w:tr><w:trPr><w:del {By}/></w:trPr><w:tc><w:p>{Gone}</w:p></w:tc></w:tr></w:tbl><w:p/>
            """);
        XElement document = Part(released, "word/document.xml");
        document.Descendants(W + "tbl").ShouldHaveSingleItem();
        document.Descendants(W + "tr").Select(static r => string.Join('|', r.Descendants(W + "t").Select(static t => t.Value))).ShouldBe(["A1|A2", "C1"]);
    }

    [Fact]
    public void Text_boxes_headers_and_notes_are_stories_too()
    {
        string box = $"""
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="100000" cy="100000"/><wp:docPr id="1" name="Khung"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent><w:p>{Gone}{New}</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:rect style="width:10pt;height:10pt"><v:textbox><w:txbxContent><w:p>{Gone}{New}</w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            <w:r><w:footnoteReference w:id="2"/></w:r><w:del {By}><w:r><w:footnoteReference w:id="3"/></w:r></w:del></w:p>
            """;
        byte[] paper = ForeignPaper.Of(box, static p =>
        {
            const string Space = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """;
            MainDocumentPart main = p.MainDocumentPart!;
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes($"""
                <w:footnotes {Space}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p>{Gone}{New}</w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>chú thích đã xoá</w:t></w:r></w:p></w:footnote></w:footnotes>
                """.Trim());
            HeaderPart header = main.AddNewPart<HeaderPart>("rIdH");
            header.Header = new Header($"<w:hdr {Space}><w:p>{Gone}{New}</w:p></w:hdr>");
            main.Document.Body!.GetFirstChild<SectionProperties>()!.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdH" });
        });
        ShouldBeValid(paper);
        (byte[] released, string[] removed) = PaperReleaseTests.Released(paper);
        ShouldBeValid(released);
        PaperReleaseTests.Traces(paper).ShouldNotBeEmpty();
        PaperReleaseTests.Traces(released).ShouldBeEmpty();
        foreach (string part in (string[])["word/document.xml", "word/header1.xml", "word/footnotes.xml"])
            Part(released, part).Value.ShouldContain("thêm");
        Part(released, "word/footnotes.xml").Value.ShouldBe("thêm");
        removed.ShouldContain("Chú thích không còn được dẫn: “chú thích đã xoá”.");
    }

    [Fact]
    public void A_tracked_change_in_the_head_goes_to_the_bound_part()
    {
        byte[] paper = Reading.Zips.Change(OfficePapers.Write(OfficePapers.Conclusion()), "word/document.xml", static xml => xml.Replace(
            "<w:r><w:t xml:space=\"preserve\">Số 152-KL/TW</w:t></w:r>",
            $"""<w:del {By}><w:r><w:delText>Số 152-KL/TW</w:delText></w:r></w:del><w:ins {By}><w:r><w:t>Số 153-KL/TW</w:t></w:r></w:ins>""",
            StringComparison.Ordinal));
        byte[] released = PaperReleaseTests.Released(paper).Bytes;
        Part(released, "customXml/item1.xml").Value.ShouldContain("Số 153-KL/TW");
        PaperInspection.Read(new MemoryStream(released), "a.docx").Value!.Fields.ShouldAllBe(static f => f.State == ControlState.Equal);
    }

    private static (byte[] Bytes, string[] Removed) Release(string blocks)
    {
        byte[] paper = ForeignPaper.Of(blocks);
        ShouldBeValid(paper);
        PaperReleaseTests.Traces(paper).ShouldNotBeEmpty();
        (byte[] released, string[] removed) = PaperReleaseTests.Released(paper);
        ShouldBeValid(released);
        PaperReleaseTests.Traces(released).ShouldBeEmpty();
        return (released, removed);
    }
}
