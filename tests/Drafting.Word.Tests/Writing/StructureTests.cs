using System.Collections.Immutable;
using System.Xml.Linq;
using System.Xml.XPath;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Units;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Writing;

public sealed class StructureTests
{
    private static readonly byte[] Paper = Papers.Write(Plans.Paper(), Plans.Record);
    private static readonly XElement Document = Part(Paper, "word/document.xml");

    [Fact]
    public void The_page_number_is_a_real_field_in_the_style_of_the_component()
    {
        XElement header = Part(Paper, "word/header1.xml");
        Value(header.Descendants(W + "pStyle").Single()).ShouldBe("VB-so-trang");
        header.Descendants(W + "fldChar").Select(static f => f.Attribute(W + "fldCharType")!.Value).ShouldBe(["begin", "separate", "end"]);
        header.Descendants(W + "instrText").Single().Value.Trim().ShouldBe("PAGE");
        Part(Paper, "word/header2.xml").Descendants(W + "r").ShouldBeEmpty();
    }

    [Fact]
    public void A_section_that_hides_its_first_number_has_an_empty_first_header()
    {
        XElement section = Document.Descendants(W + "sectPr").First();
        section.Element(W + "titlePg").ShouldNotBeNull();
        References(section).ShouldBe([("headerReference", "default", "rId4"), ("headerReference", "first", "rId5")]);
        XElement shown = Part(Papers.Write(Plans.Of() with { Sections = [new PlannedSection(Plans.A4, [], false, false)] }), "word/document.xml");
        shown.Descendants(W + "titlePg").ShouldBeEmpty();
        References(shown.Descendants(W + "sectPr").Single()).ShouldBe([("headerReference", "default", "rId4")]);
    }

    [Fact]
    public void The_page_is_the_planned_one()
    {
        XElement section = Document.Descendants(W + "sectPr").First();
        Attributes(section.Element(W + "pgSz")!).ShouldBe("w=11906 h=16838 orient=portrait");
        Attributes(section.Element(W + "pgMar")!).ShouldBe("top=1134 right=850 bottom=1134 left=1701 header=567 footer=567 gutter=0");
        section.Element(W + "pgNumType").ShouldBeNull();
    }

    [Fact]
    public void A_landscape_annex_is_a_section_of_its_own_that_counts_from_one()
    {
        XElement[] sections = [.. Document.Descendants(W + "sectPr")];
        sections.Length.ShouldBe(2);
        Attributes(sections[1].Element(W + "pgSz")!).ShouldBe("w=16838 h=11906 orient=landscape");
        Attributes(sections[1].Element(W + "pgNumType")!).ShouldBe("start=1");
        sections[1].Parent!.Name.ShouldBe(W + "body");
    }

    [Fact]
    public void A_section_that_ends_in_a_table_ends_in_a_paragraph_one_point_high()
    {
        XElement tail = Document.Descendants(W + "sectPr").First().Ancestors(W + "p").Single();
        tail.ElementsBeforeSelf().Last().Name.ShouldBe(W + "tbl");
        Attributes(tail.Descendants(W + "spacing").Single()).ShouldBe("before=0 after=0 line=20 lineRule=exact");
        tail.Elements(W + "r").ShouldBeEmpty();
        Document.Descendants(W + "body").Single().Elements().Last().ElementsBeforeSelf().Last().Name.ShouldBe(W + "p");
    }

    [Fact]
    public void A_section_that_ends_in_text_ends_in_its_last_paragraph()
    {
        var section = new PlannedSection(Plans.A4, [Plans.Text(Component.BodyText, "hết")], false, true);
        XElement body = Part(Papers.Write(Plans.Of() with { Sections = [section, section] }), "word/document.xml").Element(W + "body")!;
        body.Elements().Select(static e => e.Name.LocalName).ShouldBe(["p", "p", "sectPr"]);
        body.Elements(W + "p").First().Element(W + "pPr")!.Element(W + "sectPr").ShouldNotBeNull();
    }

    [Fact]
    public void Tables_that_touch_stay_two()
    {
        PlannedTable table = new(Plans.Halves, [Plans.Row(Plans.Text(Component.TableCell, "a"), Plans.Text(Component.TableCell, "b"))], 0, true);
        byte[] paper = Papers.Write(Plans.Of(table, table));
        ShouldBeValid(paper);
        Part(paper, "word/document.xml").Element(W + "body")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["tbl", "p", "tbl", "p", "sectPr"]);
    }

    [Fact]
    public void What_keeps_a_table_with_the_next_goes_through_the_paragraph_between()
    {
        PlannedParagraph cell = Plans.Text(Component.TableCell, "a");
        PlannedTable Table(PlannedParagraph only) => new([Length.FromTwips(4000)], [Plans.Row(only)], 0, true);
        LayoutPlan plan = Plans.Of(Table(cell with { Format = cell.Format with { KeepNext = true } }), Table(cell), Table(cell));
        byte[] paper = Papers.Write(plan);
        ShouldBeValid(paper);
        Part(paper, "word/document.xml").Element(W + "body")!.Elements(W + "p").Select(static p => p.Descendants(W + "keepNext").Count()).ShouldBe([1, 0, 0]);
    }

    [Fact]
    public void Margins_are_mirrored_for_both_sides_only()
    {
        Part(Paper, "word/settings.xml").Element(W + "mirrorMargins").ShouldBeNull();
        byte[] duplex = Papers.Write(Plans.Paper() with { Duplex = true });
        Part(duplex, "word/settings.xml").Element(W + "mirrorMargins").ShouldNotBeNull();
        ShouldBeValid(duplex);
    }

    [Fact]
    public void A_lined_table_repeats_its_head_and_keeps_rows_whole_unless_they_may_split()
    {
        XElement table = Document.Descendants(W + "tbl").Last();
        XElement[] rows = [.. table.Elements(W + "tr")];
        rows[0].Element(W + "trPr")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["cantSplit", "tblHeader"]);
        rows[1].Element(W + "trPr").ShouldBeNull();
        table.Descendants(W + "tblBorders").Elements().Select(Papers.Value).ShouldAllBe(static v => v == "single");
        Document.Descendants(W + "tbl").First().Descendants(W + "tblBorders").Elements().Select(Papers.Value).ShouldAllBe(static v => v == "none");
        Document.Descendants(W + "tbl").First().Descendants(W + "cantSplit").Count().ShouldBe(2);
    }

    [Fact]
    public void A_table_is_fixed_and_as_wide_as_its_columns()
    {
        XElement table = Document.Descendants(W + "tbl").First();
        Attributes(table.Descendants(W + "tblW").Single()).ShouldBe("w=9355 type=dxa");
        Attributes(table.Descendants(W + "tblLayout").Single()).ShouldBe("type=fixed");
        table.Element(W + "tblGrid")!.Elements().Select(Attributes).ShouldBe(["w=4650", "w=4705"]);
        table.Element(W + "tr")!.Elements(W + "tc").Select(static c => Attributes(c.Descendants(W + "tcW").Single())).ShouldBe(["w=4650 type=dxa", "w=4705 type=dxa"]);
    }

    [Fact]
    public void A_row_with_fewer_cells_spans_the_rest()
    {
        byte[] paper = Papers.Write(Plans.Of(new PlannedTable(Plans.Halves, [Plans.Row(Plans.Text(Component.TableCell, "a"))], 0, true)));
        ShouldBeValid(paper);
        Value(Part(paper, "word/document.xml").Descendants(W + "gridSpan").Single()).ShouldBe("2");
    }

    [Fact]
    public void Each_list_starts_again_and_equal_lists_share_a_definition()
    {
        XElement numbering = Part(Paper, "word/numbering.xml");
        numbering.Elements(W + "abstractNum").Count().ShouldBe(1);
        XElement[] lists = [.. numbering.Elements(W + "num")];
        lists.Select(static n => n.Attribute(W + "numId")!.Value).ShouldBe(["1", "2"]);
        foreach (XElement list in lists)
        {
            list.Elements(W + "lvlOverride").Select(static o => o.Attribute(W + "ilvl")!.Value).ShouldBe(["0", "1"]);
            list.Descendants(W + "startOverride").Select(Papers.Value).ShouldBe(["1", "1"]);
        }
    }

    [Fact]
    public void A_level_has_the_indent_of_its_style_and_a_blank_behind_the_label()
    {
        XElement level = Part(Paper, "word/numbering.xml").Descendants(W + "lvl").Last();
        Value(level.Element(W + "lvlText")).ShouldBe("%1.%2.");
        Value(level.Element(W + "suff")).ShouldBe("space");
        Attributes(level.Descendants(W + "ind").Single()).ShouldBe("left=0 firstLine=567");
    }

    [Fact]
    public void A_typed_label_is_never_numbered()
    {
        XElement typed = Document.Descendants(W + "p").Single(static p => p.Value.StartsWith("5. Nhãn", StringComparison.Ordinal));
        Value(typed.Descendants(W + "pStyle").Single()).ShouldBe("VB-khoan");
        typed.Descendants(W + "numPr").ShouldBeEmpty();
        Part(Paper, "word/styles.xml").Descendants(W + "numPr").ShouldBeEmpty();
        Part(Paper, "word/numbering.xml").Descendants(W + "pStyle").ShouldBeEmpty();
    }

    [Fact]
    public void A_hanging_Roman_level_hangs()
    {
        var sheet = new StyleSheet([.. Plans.Sheet.Styles.Select(static s => s.Component == Component.RomanHeading
            ? s with { Paragraph = s.Paragraph with { Left = Length.FromTwips(567), FirstLine = Length.FromTwips(-567) } }
            : s)]);
        LayoutPlan plan = Plans.Of(new PlannedParagraph(Component.RomanHeading, sheet[Component.RomanHeading].Paragraph, [], (0, 0))) with
        {
            Styles = sheet,
            Lists = [new PlannedList([new ListLevel(Component.RomanHeading, ListNumerals.UpperRoman, "%1.")])],
        };
        byte[] paper = Papers.Write(plan);
        ShouldBeValid(paper);
        XElement level = Part(paper, "word/numbering.xml").Descendants(W + "lvl").Single();
        Attributes(level.Descendants(W + "ind").Single()).ShouldBe("left=567 hanging=567");
        Value(level.Element(W + "numFmt")).ShouldBe("upperRoman");
    }

    [Fact]
    public void Every_control_shows_exactly_what_it_is_bound_to()
    {
        XElement header = Part(Paper, "customXml/item1.xml");
        var names = new System.Xml.XmlNamespaceManager(new System.Xml.NameTable());
        names.AddNamespace("ns0", "urn:drafting:header:1");
        var document = new XDocument(header);
        XElement[] bound = [.. Document.Descendants(W + "sdt").Where(static s => s.Descendants(W + "dataBinding").Any())];
        bound.Length.ShouldBe(3);
        string store = Part(Paper, "customXml/itemProps1.xml").Attributes().Single(static a => a.Name.LocalName == "itemID").Value;
        foreach (XElement control in bound)
        {
            XElement binding = control.Descendants(W + "dataBinding").Single();
            binding.Attribute(W + "storeItemID")!.Value.ShouldBe(store);
            string shown = string.Concat(control.Element(W + "sdtContent")!.Descendants().Select(static e =>
                e.Name == W + "t" ? e.Value : e.Name == W + "br" ? "\n" : ""));
            shown.ShouldBe(document.XPathSelectElement(binding.Attribute(W + "xpath")!.Value, names)!.Value);
        }

        Value(bound[0].Descendants(W + "alias").Single()).ShouldBe("Số và ký hiệu");
        bound[2].Descendants(W + "text").Single().Attribute(W + "multiLine")!.Value.ShouldBe("1");
        bound[0].Descendants(W + "text").Single().Attribute(W + "multiLine").ShouldBeNull();
    }

    [Fact]
    public void A_control_that_shows_another_text_than_it_is_bound_to_is_our_mistake()
    {
        LayoutPlan plan = Plans.Of(Plans.Of(Component.Subject, Plans.Bound(Component.Subject, "trich-yeu", "một"))) with
        {
            HeaderFields = [new HeaderField("trich-yeu", "Trích yếu", "hai")],
        };
        Should.Throw<ArgumentException>(() => Papers.Write(plan));
        Should.Throw<ArgumentException>(() => Papers.Write(plan with { HeaderFields = [] }));
    }

    [Fact]
    public void The_place_for_the_signature_is_a_control_round_an_empty_paragraph()
    {
        XElement anchor = Document.Descendants(W + "sdt").Single(static s => Papers.Value(s.Descendants(W + "tag").Single()) == "chu-ky-1");
        anchor.Element(W + "sdtContent")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["p"]);
        anchor.Descendants(W + "t").ShouldBeEmpty();
        anchor.Parent!.Name.ShouldBe(W + "tc");
    }

    [Fact]
    public void A_cell_never_ends_in_a_control()
    {
        PlannedParagraph anchor = Plans.Of(Component.BodyText) with { Anchor = "chu-ky-1" };
        byte[] paper = Papers.Write(Plans.Of(new PlannedTable([Length.FromTwips(4000)], [Plans.Row(anchor)], 0, false)));
        ShouldBeValid(paper);
        Part(paper, "word/document.xml").Descendants(W + "tc").Single().Elements().Last().Name.ShouldBe(W + "p");
    }

    [Fact]
    public void Control_ids_are_unique()
    {
        string?[] ids = [.. Document.Descendants(W + "sdtPr").Elements(W + "id").Select(Papers.Value)];
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void Footnotes_are_real_ones()
    {
        XElement[] notes = [.. Part(Paper, "word/footnotes.xml").Elements(W + "footnote")];
        notes.Select(static n => n.Attribute(W + "id")!.Value).ShouldBe(["-1", "0", "1"]);
        notes[2].Descendants(W + "footnoteRef").Count().ShouldBe(1);
        notes[2].Elements(W + "p").Count().ShouldBe(2);
        Document.Descendants(W + "footnoteReference").Single().Attribute(W + "id")!.Value.ShouldBe("1");
    }

    [Fact]
    public void Only_the_first_page_of_the_section_has_the_foot()
    {
        LayoutPlan plan = Plans.Paper();
        plan = plan with { Sections = [plan.Sections[0] with { FirstFooter = Plans.Text(Component.ContactLine, "Số 9A, Nguyễn Cảnh Chân") }, plan.Sections[1]] };
        byte[] paper = Papers.Write(plan);
        ShouldBeValid(paper);
        XElement[] sections = [.. Part(paper, "word/document.xml").Descendants(W + "sectPr")];
        References(sections[0]).ShouldContain(("footerReference", "first", "rIdF2"));
        // The annex hides its first number, so its first page would take the foot of the first section.
        References(sections[1]).ShouldContain(("footerReference", "first", "rIdF1"));
        Part(paper, "word/footer2.xml").Value.ShouldStartWith("Số 9A");
        Part(paper, "word/footer1.xml").Value.ShouldBeEmpty();
    }

    [Fact]
    public void A_foot_on_a_first_page_that_shows_its_number_leaves_the_number()
    {
        LayoutPlan plan = Plans.Of();
        plan = plan with { Sections = [plan.Sections[0] with { HideFirstNumber = false, FirstFooter = Plans.Text(Component.ContactLine, "x") }] };
        References(Part(Papers.Write(plan), "word/document.xml").Descendants(W + "sectPr").Single())
            .ShouldBe([("headerReference", "default", "rId4"), ("headerReference", "first", "rId4"), ("footerReference", "first", "rIdF2")]);
    }

    private static ImmutableArray<(string Kind, string Type, string Id)> References(XElement section) =>
        [.. section.Elements().Where(static e => e.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal))
            .Select(static e => (e.Name.LocalName, e.Attribute(W + "type")!.Value, e.Attribute(R + "id")!.Value))];

    private static string Attributes(XElement element) => string.Join(' ', element.Attributes().Select(static a => $"{a.Name.LocalName}={a.Value}"));
}
