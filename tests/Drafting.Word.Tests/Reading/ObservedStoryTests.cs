using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

public sealed class ObservedStoryTests
{
    private const string Line = "<a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>";

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" PAGE  \\* MERGEFORMAT \"><w:r><w:t>2</w:t></w:r></w:fldSimple>", true)]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", true)]
    [InlineData("<w:fldSimple w:instr=\"PAGEREF x\"><w:r><w:t>2</w:t></w:r></w:fldSimple>", false)]
    [InlineData("<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>2</w:t></w:r></w:fldSimple>", false)]
    [InlineData("<w:r><w:t>2</w:t></w:r>", false)]
    public void A_page_field_is_found(string content, bool found)
    {
        ObservedMargin margin = Of(P("a"), Section("<w:headerReference w:type=\"default\" r:id=\"header\"/>")).With("header", $"<w:sdt><w:sdtContent>{Para("", content)}</w:sdtContent></w:sdt>").Read().Margins.Single();
        margin.HasPageField.ShouldBe(found);
        margin.Position.ShouldBe(MarginPosition.Header);
        margin.Paragraphs.Single().Text.ShouldBe("2");
        margin.Paragraphs.Single().Address.ShouldBe(new ParagraphAddress("header 1", 1));
    }

    [Fact]
    public void A_section_without_a_header_shows_the_one_before()
    {
        Foreign paper = Of(Para(Section("<w:headerReference r:id=\"header\"/><w:footerReference w:type=\"even\" r:id=\"footer\"/><w:titlePg/>")), P("b"), Section("<w:headerReference w:type=\"first\" r:id=\"header2\"/><w:pgNumType w:start=\"1\"/>"))
            .With("header", P("H")).With("header2", P("F")).With("footer", P("E"));
        paper.Read().Margins.Select(static m => (m.Section, m.Position, m.Paragraphs[0].Text, m.Paragraphs[0].Address.Story)).ShouldBe(
            [(0, MarginPosition.Header, "H", "header 1"), (1, MarginPosition.Header, "H", "header 1"), (1, MarginPosition.FirstHeader, "F", "header 2")]);
        paper.With("settings", "<w:evenAndOddHeaders/>").Read().Margins.Count(static m => m.Position == MarginPosition.EvenFooter).ShouldBe(2);
        paper.Read().Sections.Select(static s => (s.HasFirstPageHeader, s.RestartsNumbers)).ShouldBe([(true, false), (false, true)]);
        paper.Read().Paragraphs.Select(static p => p.Section).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_page_has_the_shape_that_the_file_says()
    {
        Core.Planning.PageShape page = Of(P("a"), Section("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"-1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:gutter=\"10\"/>")).Read().Sections.Single().Page;
        page.ShouldBe(new Core.Planning.PageShape(T(16838), T(11906), T(1134), T(1134), T(1711), T(850), T(567), PageOrientation.Landscape));
        Of(P("a")).Read().Sections.Single().Page.Width.ShouldBe(T(12240));

        static Length T(int twips) => Length.FromTwips(twips);
    }

    [Fact]
    public void Notes_come_in_the_order_of_their_references()
    {
        string Note(string kind, int id, string text) => $"<w:{kind} w:id=\"{id}\">{Para("", Raw($"<w:{kind}Ref/>"), R(text))}</w:{kind}>";
        ObservedDocument paper = Of(Para("", R("a"), Ref("footnote", 3), R("b"), Ref("endnote", 1), Ref("footnote", 2)), Table("", [Para("", Ref("footnote", 9))]))
            .With("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>" + Note("footnote", 2, "hai") + Note("footnote", 3, "ba") + Note("footnote", 4, "lạc"))
            .With("endnotes", Note("endnote", 1, "cuối")).Read();
        paper.Notes.Select(static n => (n.Number, string.Concat(n.Paragraphs.Select(static p => p.Address.Story + " " + p.Text)))).ShouldBe([(1, "footnote 1 ba"), (1, "endnote 1 cuối"), (2, "footnote 2 hai"), (3, "")]);
        paper.Paragraphs[0].Notes.ShouldBe([new NoteReference(0, 1), new NoteReference(1, 2), new NoteReference(2, 2)]);
        paper.Paragraphs[1].Notes.ShouldBe([new NoteReference(3, 0)]);

        static string Ref(string kind, int id) => Raw($"<w:{kind}Reference w:id=\"{id}\"/>");
    }

    [Theory]
    [InlineData("<w:drawing><wp:anchor><wp:extent cx=\"5\" cy=\"0\"/>" + Line + "</wp:anchor></w:drawing>", 1_800_000)]
    [InlineData("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>" + Line + "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from=\"0,0\" to=\"9pt,0\"/></w:pict></mc:Fallback></mc:AlternateContent>", 1_800_000)]
    [InlineData("<w:pict><v:line from=\"126pt,2.2pt\" to=\"234pt,2.2pt\"/></w:pict>", 108 * 12_700)]
    [InlineData("<w:pict><v:shape type=\"#_x0000_t32\" style=\"position:absolute;margin-left:10pt;width:2in;height:0\"/></w:pict>", 2 * 914_400)]
    [InlineData("<w:pict><v:rect style=\"width:72pt;height:1pt\"/></w:pict>", 914_400)]
    [InlineData("<w:drawing><wp:anchor><wp:extent cx=\"900000\" cy=\"0\"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst=\"straightConnector1\"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>", 900_000)]
    public void Drawn_lines_are_rules_with_their_length(string content, long emu) =>
        Of(P("x"), Para("", Raw(content)), Section("")).Read().Sections.Single().Rules.ShouldBe([new ObservedRule(new Length(emu), new ParagraphAddress("main", 2))]);

    [Theory]
    [InlineData("<w:pict><v:line from=\"0,0\" to=\"0,100pt\"/></w:pict>")]
    [InlineData("<w:pict><v:shape type=\"#_x0000_t202\" style=\"width:72pt;height:20pt\"/></w:pict>")]
    [InlineData("<w:pict><v:group style=\"width:72pt\"><v:line from=\"0,0\" to=\"9000,0\"/></v:group></w:pict>")]
    [InlineData("<w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst=\"rect\"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>")]
    public void Other_shapes_are_no_rules(string content) => Of(Para("", Raw(content))).Read().Sections.Single().Rules.ShouldBeEmpty();

    [Fact]
    public void A_box_says_how_far_it_stands_from_the_text()
    {
        string vml = Raw($"<w:pict><v:shape style=\"margin-left:85.05pt;mso-position-horizontal-relative:page\"><v:textbox><w:txbxContent>{P("khung")}</w:txbxContent></v:textbox></v:shape></w:pict>");
        ObservedParagraph box = Of(Para("", R("a"), vml), Section("<w:pgMar w:left=\"1701\"/>")).Read().Paragraphs[1];
        box.Place.ShouldBe(new ObservedPlace.InBox(0, Length.Zero));
        box.Address.ShouldBe(new ParagraphAddress("textbox 1", 1));
    }

    [Fact]
    public void Framed_paragraphs_stand_in_boxes()
    {
        const string Frame = "<w:framePr w:w=\"4000\" w:hSpace=\"180\" w:hAnchor=\"margin\" w:x=\"100\" w:y=\"5\"/>";
        ObservedDocument paper = Of(P("a", Frame), P("b", Frame), P("c"), P("d", Frame), P("e", "<w:framePr w:dropCap=\"drop\"/>")).Read();
        paper.Paragraphs.Select(static p => (p.Place as ObservedPlace.InBox)?.Box).ShouldBe([0, 0, null, 1, null]);
        ((ObservedPlace.InBox)paper.Paragraphs[0].Place).Left.ShouldBe(Length.FromTwips(100));
        paper.Paragraphs.Select(static p => p.Address).ShouldBe([new("main", 1), new("main", 2), new("main", 3), new("main", 4), new("main", 5)]);
    }

    [Fact]
    public void A_box_in_a_header_is_named_after_it()
    {
        ObservedDocument paper = Of(P("a"), Section("<w:headerReference r:id=\"header\"/>")).With("header", Para("", Box(P("b")))).Read();
        paper.Paragraphs.Length.ShouldBe(1);
        paper.Margins.Single().Paragraphs.Select(static p => (p.Address.Story, p.Text)).ShouldBe([("header 1", ""), ("header 1 textbox 1", "b")]);
    }

    [Fact]
    public void The_Strict_dialect_is_read_too()
    {
        byte[] strict = Zips.Change(Of(P("a", "<w:jc w:val=\"end\"/>", "<w:b/>")).Bytes(), "word/document.xml", static xml =>
            xml.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal));
        ObservedParagraph paragraph = Read(strict).Paragraphs.Single();
        (paragraph.Text, paragraph.Runs[0].Format.Bold, paragraph.Format.Alignment).ShouldBe(("a", true, Alignment.Right));
    }

    private static string Section(string inner) => $"<w:sectPr>{inner}</w:sectPr>";
}
