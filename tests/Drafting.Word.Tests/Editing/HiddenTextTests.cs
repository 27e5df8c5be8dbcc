using System.Xml.Linq;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Editing;

public sealed class HiddenTextTests
{
    private const string Shown = """<w:p><w:r><w:t>thấy</w:t></w:r></w:p>""";

    [Theory]
    [InlineData("""<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>""")]
    [InlineData("""<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:rStyle w:val="ChuAn"/></w:rPr><w:t>ẩn</w:t></w:r></w:p>""")]
    [InlineData("""<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr><w:r><w:t>ẩn</w:t></w:r></w:p>""" + Shown)]
    [InlineData("""<w:p><w:pPr><w:pStyle w:val="AnCon"/></w:pPr><w:r><w:t>ẩn</w:t></w:r></w:p>""" + Shown)]
    [InlineData("""<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish w:val="true"/></w:rPr><w:t>ẩn</w:t></w:r></w:p>""" + Shown)]
    [InlineData("""<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>thấy</w:t></w:r><w:r><w:t>ẩn</w:t></w:r></w:p><w:p/>""")]
    [InlineData("""<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr><w:r><w:rPr><w:rStyle w:val="ChuAn"/></w:rPr><w:t>thấy</w:t></w:r><w:r><w:t>ẩn</w:t></w:r></w:p><w:p/>""")]
    public void Hidden_text_goes_and_the_rest_stays(string blocks)
    {
        byte[] paper = ForeignPaper.Of(blocks);
        ShouldBeValid(paper);
        PaperReleaseTests.Text(paper).ShouldContain("ẩn");
        (byte[] released, string[] removed) = PaperReleaseTests.Released(paper);
        ShouldBeValid(released);
        PaperReleaseTests.Text(released).ShouldBe("thấy");
        removed.ShouldContain(static r => r.StartsWith("Chữ ẩn: “ẩn”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_mark_alone_joins_and_the_text_reads_on()
    {
        byte[] paper = ForeignPaper.Of("""<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p>""");
        PaperReleaseTests.Text(PaperReleaseTests.Released(paper).Bytes).ShouldBe("một hai");
    }

    [Fact]
    public void The_mark_of_a_style_separator_hides_nothing()
    {
        byte[] paper = ForeignPaper.Of("""<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>Điều 1.</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p>""");
        PaperReleaseTests.Text(PaperReleaseTests.Released(paper).Bytes).ShouldBe("Điều 1.\nhai");
    }

    [Fact]
    public void A_field_with_a_hidden_code_stays_whole()
    {
        const string Hidden = "<w:rPr><w:vanish/></w:rPr>";
        byte[] paper = ForeignPaper.Of($"""
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>{Hidden}<w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:r>{Hidden}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{Hidden}<w:instrText> XE "mật" </w:instrText></w:r><w:r>{Hidden}<w:fldChar w:fldCharType="end"/></w:r></w:p>
            """);
        byte[] released = PaperReleaseTests.Released(paper).Bytes;
        ShouldBeValid(released);
        XElement document = Part(released, "word/document.xml");
        document.Descendants(W + "fldChar").Count().ShouldBe(3);
        document.Descendants(W + "instrText").Single().Value.ShouldBe(" PAGE ");
    }

    [Fact]
    public void A_cell_of_hidden_text_keeps_its_paragraph()
    {
        byte[] paper = ForeignPaper.Of("""
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="An"/></w:pPr><w:r><w:t>ẩn</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>thấy</w:t></w:r></w:p>
            """);
        byte[] released = PaperReleaseTests.Released(paper).Bytes;
        ShouldBeValid(released);
        Part(released, "word/document.xml").Descendants(W + "tc").Single().Elements(W + "p").ShouldHaveSingleItem();
        PaperReleaseTests.Text(released).ShouldBe("\nthấy");
    }
}
