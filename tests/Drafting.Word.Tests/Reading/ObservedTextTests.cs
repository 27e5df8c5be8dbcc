using Drafting.Core.Recognition;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

public sealed class ObservedTextTests
{
    [Theory]
    [InlineData("<w:t> a </w:t>", "a")]
    [InlineData("<w:t xml:space=\"preserve\"> a </w:t>", " a ")]
    [InlineData("<w:t>a\nb\tc</w:t>", "a b c")]
    [InlineData("<w:t/>", "")]
    [InlineData("<w:t>a<w:b/>b</w:t>", "ab")]
    [InlineData("<w:t><![CDATA[<a>]]></w:t>", "<a>")]
    [InlineData("<w:tab/><w:ptab/><w:br/><w:cr/>", "\t\t\n\n")]
    [InlineData("<w:br w:type=\"page\"/><w:t>a</w:t><w:br w:type=\"textWrapping\"/>", "\fa\n")]
    [InlineData("<w:t>152</w:t><w:noBreakHyphen/><w:t>KL</w:t><w:softHyphen/><w:t>TW</w:t>", "152‑KLTW")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"X\" w:char=\"D800\"/>", "✓≥")]
    [InlineData("<w:instrText>DATE</w:instrText><w:delText>x</w:delText><w:lastRenderedPageBreak/><w:t>a</w:t>", "a")]
    [InlineData("<w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby>", "a")]
    public void A_run_gives_its_text(string content, string text) => Of(Para("", Raw(content))).First().Text.ShouldBe(text);

    [Fact]
    public void Containers_are_transparent()
    {
        string inner = R("a");
        Of(Para("", $"<w:hyperlink>{inner}</w:hyperlink><w:smartTag>{inner}</w:smartTag><w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt><w:customXml>{inner}</w:customXml><w:bdo>{inner}</w:bdo><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"))
            .First().Text.ShouldBe("aaaaa");
        Of($"<w:sdt><w:sdtContent>{P("1")}<w:sdt><w:sdtContent>{P("2")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>", Table("", [P("3")]).Replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>", StringComparison.Ordinal).Replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>", StringComparison.Ordinal))
            .Read().Paragraphs.Select(static p => p.Text).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void A_field_shows_its_result()
    {
        string field = Field("begin") + Raw("<w:instrText> REF a </w:instrText>") + Field("begin") + Raw("<w:instrText>X</w:instrText><w:t>x</w:t>") + Field("separate") + R("ẩn") + Field("end")
            + Field("separate") + R("kết quả") + Field("end");
        Of(Para("", R("a "), field, R(" b"))).First().Text.ShouldBe("a kết quả b");
        Of(Para("", Field("begin") + Raw("<w:instrText>XE</w:instrText>") + Field("end") + R("b"))).First().Text.ShouldBe("b");
    }

    [Fact]
    public void An_open_instruction_hides_its_paragraph_at_most() =>
        Of(Para("", Field("begin"), R("x")), P("a"), Para("", Field("end"), Field("separate"), R("b"))).Read().Paragraphs.Select(static p => p.Text).ShouldBe(["", "a", "b"]);

    [Fact]
    public void A_result_may_span_paragraphs() =>
        Of(Para("", Field("begin"), Raw("<w:instrText>TOC</w:instrText>"), Field("separate"), R("1")), P("2"), Para("", R("3"), Field("end"))).Read().Paragraphs.Select(static p => p.Text).ShouldBe(["1", "2", "3"]);

    [Theory]
    [InlineData("Số  -KL/TW", true)]
    [InlineData("Uy\u0309 ban nha\u0302n da\u0302n", false)]
    public void Text_is_in_NFC_and_says_whether_it_was(string text, bool was)
    {
        ObservedParagraph paragraph = Of(P(text)).First();
        paragraph.Text.ShouldBe(text.Normalize());
        paragraph.WasNfc.ShouldBe(was);
        paragraph.Runs.Single().Length.ShouldBe(paragraph.Text.Length);
    }

    [Fact]
    public void A_mark_in_the_next_run_belongs_to_its_letter()
    {
        ObservedParagraph paragraph = Of(Para("", R("Uy"), R("\u0309 ba", "<w:b/>"), R("\u0302", "<w:i/>"), R("n"), Raw("<w:footnoteReference w:id=\"1\"/>"), R("x"))).First();
        paragraph.Text.ShouldBe("Uỷ bânx");
        paragraph.Runs.Select(r => (paragraph.Text.Substring(r.Start, r.Length), r.Format.Bold)).ShouldBe([("Uỷ", false), (" bâ", true), ("nx", false)]);
        paragraph.Notes.ShouldBe([new NoteReference(0, 6)]);
    }

    [Fact]
    public void Tracked_changes_read_as_accepted_and_are_reported()
    {
        ObservedDocument paper = Of(
            Para("<w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange>", R("a"), "<w:ins w:id=\"2\">" + R("b") + "<w:del w:id=\"9\">" + Raw("<w:delText>z</w:delText>") + "</w:del></w:ins>", "<w:del w:id=\"3\">" + Raw("<w:delText>c</w:delText>") + "</w:del>"),
            Para("", "<w:moveFrom w:id=\"4\">" + R("d") + "</w:moveFrom><w:moveTo w:id=\"5\">" + R("e") + "</w:moveTo>", R("f", "<w:rPrChange w:id=\"6\"><w:rPr/></w:rPrChange>")),
            Para("<w:rPr><w:del w:id=\"7\"/></w:rPr>", "<w:del w:id=\"8\">" + Raw("<w:delText>g</w:delText>") + "</w:del>"),
            P("h")).Read();
        paper.Paragraphs.Select(static p => (p.Text, p.Address.Ordinal)).ShouldBe([("ab", 1), ("ef", 2), ("h", 4)]);
        paper.Traces.Select(static t => (t.Kind, t.Address.Ordinal, t.Text)).ShouldBe(
        [
            (TraceKind.Deletion, 1, "z"), (TraceKind.Insertion, 1, "b"), (TraceKind.Deletion, 1, "c"), (TraceKind.FormatChange, 1, "ab"),
            (TraceKind.Deletion, 2, "d"), (TraceKind.Insertion, 2, "e"), (TraceKind.FormatChange, 2, "f"), (TraceKind.Deletion, 3, "g"), (TraceKind.Deletion, 3, "¶"),
        ]);
    }

    [Fact]
    public void Hidden_text_is_out_and_reported()
    {
        ObservedDocument paper = Of(Para("", R("a"), R("bí ", "<w:vanish/>"), R("mật", "<w:vanish/><w:b/>"), R("b", "<w:vanish w:val=\"0\"/>"))).Read();
        paper.Paragraphs[0].Text.ShouldBe("ab");
        paper.Traces.ShouldBe([new ObservedTrace(TraceKind.HiddenText, new("main", 1), "bí mật")]);
    }

    [Fact]
    public void Comments_are_reported_once_where_they_stand()
    {
        string comment = $"<w:comment w:id=\"0\">{P("Xem lại")}{P("gấp")}</w:comment><w:comment w:id=\"1\">{P("lạc")}</w:comment>";
        ObservedDocument paper = Of(P("x"), Para("", "<w:commentRangeStart w:id=\"0\"/>", R("a"), "<w:commentRangeEnd w:id=\"0\"/>", Raw("<w:commentReference w:id=\"0\"/>"))).With("comments", comment).Read();
        paper.Paragraphs[1].Text.ShouldBe("a");
        paper.Traces.ShouldBe([new ObservedTrace(TraceKind.Comment, new("main", 2), "Xem lại\ngấp"), new ObservedTrace(TraceKind.Comment, new("comments", 1), "lạc")]);
    }

    private static string Field(string type) => Raw($"<w:fldChar w:fldCharType=\"{type}\"/>");
}
