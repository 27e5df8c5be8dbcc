using Drafting.Core.Recognition;
using Drafting.Core.Units;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

public sealed class EffectiveFormatTests
{
    private const string Defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:pPrDefault></w:docDefaults>";

    [Fact]
    public void Each_layer_goes_over_the_one_before()
    {
        string styles = Defaults
            + Style("N", "<w:pPr><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"24\"/></w:rPr>", more: "w:default=\"1\"")
            + Style("B", "<w:rPr><w:sz w:val=\"26\"/></w:rPr>", basedOn: "N")
            + Style("C", "<w:rPr><w:sz w:val=\"28\"/></w:rPr>", "character");
        ObservedDocument paper = Of(
            P("0"), P("1", "<w:pStyle w:val=\"B\"/>"), P("2", "<w:pStyle w:val=\"B\"/>", "<w:rStyle w:val=\"C\"/>"),
            P("3", "<w:pStyle w:val=\"B\"/><w:jc w:val=\"center\"/>", "<w:rStyle w:val=\"C\"/><w:sz w:val=\"30\"/>"), P("4", "<w:pStyle w:val=\"không có\"/>"))
            .With("styles", styles).Read();
        paper.Paragraphs.Select(static p => p.Runs[0].Format.Size.HalfPoints).ShouldBe([24, 26, 28, 30, 24]);
        paper.Paragraphs.Select(static p => p.Format.Alignment).ShouldBe([Alignment.Justify, Alignment.Justify, Alignment.Justify, Alignment.Center, Alignment.Justify]);
        paper.Paragraphs.Select(static p => p.StyleName).ShouldBe(["N", "B", "B", "B", "N"]);
        paper.Paragraphs[0].Format.After.ShouldBe(Length.FromPoints(8));
    }

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("<w:b/>", "", "", true)]
    [InlineData("", "<w:b/>", "", true)]
    [InlineData("<w:b/>", "<w:b/>", "", false)]
    [InlineData("<w:b/>", "<w:b w:val=\"0\"/>", "", true)]
    [InlineData("<w:b/>", "<w:b/>", "<w:b/>", true)]
    [InlineData("<w:b/>", "", "<w:b w:val=\"false\"/>", false)]
    [InlineData("", "<w:b w:val=\"off\"/>", "<w:b w:val=\"1\"/>", true)]
    public void Toggles_count_the_styles_that_set_them(string paragraph, string character, string direct, bool bold) =>
        Of(P("a", "<w:pStyle w:val=\"B\"/>", "<w:rStyle w:val=\"C\"/>" + direct))
            .With("styles", Style("B", $"<w:rPr>{paragraph}</w:rPr>") + Style("C", $"<w:rPr>{character}</w:rPr>", "character"))
            .Run().Format.Bold.ShouldBe(bold);

    [Fact]
    public void Inside_one_chain_the_nearest_word_wins() =>
        Of(P("a", "<w:pStyle w:val=\"C\"/>"))
            .With("styles", Style("A", "<w:rPr><w:b/><w:i/></w:rPr>") + Style("B", "<w:rPr><w:b/></w:rPr>", basedOn: "A") + Style("C", "<w:rPr><w:i w:val=\"0\"/></w:rPr>", basedOn: "B"))
            .Run().Format.ShouldBe(new Core.Planning.RunFormat(new FontSize(20), true, false, false));

    [Fact]
    public void A_toggle_of_the_defaults_is_no_toggle() =>
        Of(P("a", "<w:pStyle w:val=\"B\"/>"))
            .With("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>" + Style("B", "<w:rPr><w:b/></w:rPr>"))
            .Run().Format.Bold.ShouldBeTrue();

    [Fact]
    public void Complex_scripts_have_a_size_and_weight_of_their_own()
    {
        const string Both = "<w:b/><w:bCs w:val=\"0\"/><w:iCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"40\"/><w:rFonts w:ascii=\"A\" w:hAnsi=\"A\" w:cs=\"C\"/>";
        ObservedDocument paper = Of(P("x", rPr: Both), P("x", rPr: Both + "<w:cs/>"), P("x", rPr: Both + "<w:rtl/>"), P("x", rPr: Both + "<w:rtl w:val=\"0\"/>")).Read();
        paper.Paragraphs.Select(static p => (p.Runs[0].Format.Size.HalfPoints, p.Runs[0].Format.Bold, p.Runs[0].Format.Italic, p.Runs[0].FontName))
            .ShouldBe([(28, true, false, "A"), (40, false, true, "C"), (40, false, true, "C"), (28, true, false, "A")]);
    }

    [Fact]
    public void Characters_take_the_font_of_their_kind()
    {
        ObservedParagraph mixed = Of(P("abc Đảng 党 xyz", rPr: "<w:rFonts w:ascii=\"A\" w:hAnsi=\"H\" w:eastAsia=\"E\"/>")).First();
        mixed.Runs.Select(r => (mixed.Text.Substring(r.Start, r.Length), r.FontName))
            .ShouldBe([("abc ", "A"), ("Đả", "H"), ("ng ", "A"), ("党 ", "E"), ("xyz", "A")]);
    }

    [Fact]
    public void A_named_font_over_a_theme_font_wins_and_one_beside_it_does_not()
    {
        const string Theme = "<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=\"Calibri\"/><a:cs typeface=\"\"/><a:font script=\"Viet\" typeface=\"Arial\"/></a:minorFont></a:fontScheme></a:themeElements>";
        const string Default = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/></w:rPr></w:rPrDefault></w:docDefaults>";
        ObservedDocument paper = Of(
            P("a", rPr: "<w:rFonts w:ascii=\"Times New Roman\"/>"), P("a", rPr: "<w:rFonts w:ascii=\"Times New Roman\" w:asciiTheme=\"minorHAnsi\"/>"), P("a", rPr: "<w:cs/>"))
            .With("styles", Default).With("theme", Theme).With("settings", "<w:themeFontLang w:val=\"en-US\" w:bidi=\"vi-VN\"/>").Read();
        paper.Paragraphs.Select(static p => p.Runs[0].FontName).ShouldBe(["Times New Roman", "Calibri", "Arial"]);
    }

    [Theory]
    [InlineData("<w:ind w:firstLine=\"567\"/>", "", 567)]
    [InlineData("<w:ind w:firstLine=\"567\"/>", "<w:ind w:hanging=\"283\"/>", -283)]
    [InlineData("<w:ind w:hanging=\"283\"/>", "<w:ind w:firstLine=\"0\"/>", 0)]
    [InlineData("", "<w:ind w:firstLine=\"100\" w:hanging=\"50\"/>", -50)]
    [InlineData("", "<w:ind w:hanging=\"0\" w:firstLine=\"567\"/>", 0)]
    public void A_hanging_and_a_first_line_indent_are_one_property(string style, string direct, int twips) =>
        Of(P("a", "<w:pStyle w:val=\"B\"/>" + direct)).With("styles", Style("B", $"<w:pPr>{style}</w:pPr>")).First().Format.FirstLine.ShouldBe(Length.FromTwips(twips));

    [Theory]
    [InlineData("w:before=\"120\"", 120)]
    [InlineData("w:before=\"100\" w:beforeAutospacing=\"1\"", 280)]
    [InlineData("w:before=\"100\" w:beforeLines=\"50\"", 120)]
    [InlineData("w:before=\"100\" w:beforeAutospacing=\"0\"", 100)]
    public void Spaces_left_to_Word_are_fourteen_points(string attributes, int twips) =>
        Of(P("a", $"<w:spacing {attributes}/>")).First().Format.Before.ShouldBe(Length.FromTwips(twips));

    [Fact]
    public void Neighbours_of_one_style_stand_close_where_they_ask_for_it()
    {
        ObservedDocument paper = Of(P("1", "<w:pStyle w:val=\"L\"/>"), P("2", "<w:pStyle w:val=\"L\"/>"), P("3")).With("styles", Style("L", "<w:pPr><w:spacing w:before=\"20\" w:after=\"40\"/><w:contextualSpacing/></w:pPr>")).Read();
        paper.Paragraphs.Select(static p => (p.Format.Before.Twips, p.Format.After.Twips)).ShouldBe([(20, 0), (0, 40), (0, 0)]);
    }

    [Fact]
    public void Borders_of_a_paragraph_are_rules()
    {
        Core.Planning.ParagraphFormat format = Of(P("a", "<w:pBdr><w:top w:val=\"nil\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\"/></w:pBdr>")).First().Format;
        format.TopRule.ShouldBe(Length.Zero);
        format.BottomRule.ShouldBe(Length.FromPoints(0.75m));
    }

    [Fact]
    public void Table_styles_speak_of_rows_columns_and_bands()
    {
        string style = Style("T", "<w:rPr><w:sz w:val=\"20\"/></w:rPr>"
            + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type=\"lastRow\"><w:rPr><w:i/></w:rPr></w:tblStylePr>"
            + "<w:tblStylePr w:type=\"firstCol\"><w:rPr><w:u w:val=\"single\"/></w:rPr></w:tblStylePr><w:tblStylePr w:type=\"band2Horz\"><w:rPr><w:sz w:val=\"26\"/></w:rPr></w:tblStylePr>", "table");
        ObservedDocument paper = Of(Table("<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"04E0\"/>", [P("a"), P("b")], [P("c"), P("d")], [P("e"), P("f")], [P("g"), P("h")]))
            .With("styles", style).Read();
        string Faces(int index)
        {
            Core.Planning.RunFormat f = paper.Paragraphs[index].Runs[0].Format;
            return $"{f.Size.HalfPoints}{(f.Bold ? "b" : "")}{(f.Italic ? "i" : "")}{(f.Underline ? "u" : "")}";
        }

        Enumerable.Range(0, 8).Select(Faces).ShouldBe(["20bu", "20b", "20u", "20", "26u", "26", "20iu", "20i"]);
    }

    [Fact]
    public void A_bold_style_in_a_bold_row_is_not_bold() =>
        Of(Table("<w:tblStyle w:val=\"T\"/><w:tblLook w:firstRow=\"1\"/>", [P("a", "<w:pStyle w:val=\"B\"/>")]))
            .With("styles", Style("B", "<w:rPr><w:b/></w:rPr>") + Style("T", "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr>", "table"))
            .Run().Format.Bold.ShouldBeFalse();

    [Theory]
    [InlineData("<w:tblBorders><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders>", "", new[] { true, true, true, true })]
    [InlineData("<w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\"/></w:tblBorders>", "", new[] { false, false, true, true })]
    [InlineData("<w:tblBorders><w:left w:val=\"single\" w:sz=\"4\"/></w:tblBorders>", "", new[] { true, false, true, false })]
    [InlineData("<w:tblBorders><w:left w:val=\"nil\"/></w:tblBorders>", "", new[] { false, false, false, false })]
    [InlineData("", "<w:tcPr><w:tcBorders><w:bottom w:val=\"single\"/></w:tcBorders></w:tcPr>", new[] { true, false, false, false })]
    public void A_cell_is_lined_where_an_edge_is_drawn(string table, string cell, bool[] lined) =>
        Of(Table(table, [cell + P("a"), P("b")], [P("c"), P("d")])).Read().Paragraphs.Select(static p => ((ObservedPlace.InCell)p.Place).Lined).ShouldBe(lined);

    [Fact]
    public void Cells_stand_at_their_grid_column()
    {
        ObservedDocument paper = Of("<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("a") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + P("b") + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("c") + "</w:tc></w:tr></w:tbl>").Read();
        paper.Paragraphs.Select(static p => (ObservedPlace.InCell)p.Place).Select(static c => (c.Row, c.Column, c.Columns)).ShouldBe([(0, 1, 3), (1, 0, 3), (1, 1, 3)]);
    }

    [Theory]
    [InlineData("<w:tblHeader/>", true)]
    [InlineData("<w:cantSplit/><w:tblHeader w:val=\"1\"/>", true)]
    [InlineData("<w:tblHeader w:val=\"0\"/>", false)]
    [InlineData("<w:cantSplit/>", false)]
    public void A_row_says_whether_it_is_a_heading(string properties, bool repeats)
    {
        ObservedDocument paper = Of($"<w:tbl><w:tr><w:trPr>{properties}</w:trPr><w:tc>{P("a")}</w:tc></w:tr><w:tr><w:tc>{P("b")}</w:tc></w:tr></w:tbl>").Read();
        paper.Paragraphs.Select(static p => ((ObservedPlace.InCell)p.Place).Repeats).ShouldBe([repeats, false]);
    }

    [Fact]
    public void A_loop_of_styles_ends() =>
        Of(P("a", "<w:pStyle w:val=\"A\"/>")).With("styles", Style("A", "<w:rPr><w:b/></w:rPr>", basedOn: "B") + Style("B", "<w:rPr><w:i/></w:rPr>", basedOn: "A")).Run().Format.Bold.ShouldBeTrue();

    [Fact]
    public void Colour_capitals_and_underline_are_seen()
    {
        ObservedRun run = Of(P("a", rPr: "<w:caps/><w:color w:val=\"ff0000\"/><w:u w:val=\"double\"/>")).Run();
        (run.Caps, run.Color, run.Format.Underline).ShouldBe((true, "FF0000", true));
        Of(P("a", rPr: "<w:color w:val=\"auto\"/><w:u w:val=\"none\"/>")).Run().ShouldBe(run with { Caps = false, Color = null, Format = run.Format with { Underline = false } });
    }
}
