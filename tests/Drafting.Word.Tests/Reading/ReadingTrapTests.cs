using Drafting.Core.Recognition;
using Drafting.Core.Units;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

/// <summary>What real offices' files do to readers, each as a test.</summary>
public sealed class ReadingTrapTests
{
    [Fact]
    public void Drawing_offsets_are_no_text() =>
        Of(Para("", Box(P("khung")), R("ỦY BAN"))).First().Text.ShouldBe("ỦY BAN");

    [Fact]
    public void The_fallback_of_a_drawing_is_not_read_again()
    {
        ObservedDocument paper = Of(Para("", Box(P("ĐẢNG BỘ")))).Read();
        paper.Paragraphs.Select(static p => p.Text).ShouldBe(["", "ĐẢNG BỘ"]);
    }

    [Fact]
    public void Blocks_come_in_document_order_tables_and_boxes_where_they_stand()
    {
        ObservedDocument paper = Of(P("1"), Table("", [P("2"), P("3") + Table("", [P("4")]) + P("5")]), Para("", R("6"), Box(P("7"))), P("8")).Read();
        paper.Paragraphs.Select(static p => p.Text).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        paper.Paragraphs.Select(static p => p.Address).ShouldBe(
        [
            new("main", 1), new("main", 2), new("main", 3), new("main", 4), new("main", 5), new("main", 6), new("textbox 1", 1), new("main", 7),
        ]);
        paper.Paragraphs[3].Place.ShouldBe(new ObservedPlace.InCell(1, 0, 0, 1, false, Length.FromTwips(784)));
        paper.Paragraphs[4].Place.ShouldBe(new ObservedPlace.InCell(0, 0, 1, 2, false, Length.FromTwips(784)));
        paper.Paragraphs[6].Place.ShouldBe(new ObservedPlace.InBox(0, new Length(349_186)));
    }

    [Fact]
    public void Theme_fonts_are_resolved() =>
        Of(P("a")).With("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"majorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>")
            .With("theme", "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont><a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:fontScheme></a:themeElements>")
            .Run().FontName.ShouldBe("Calibri");

    [Fact]
    public void A_number_split_over_runs_is_one_text_of_three_runs()
    {
        ObservedParagraph number = Of(Para("", R("Số "), R("15", "<w:b/>"), R("-NQ/TU"))).First();
        number.Text.ShouldBe("Số 15-NQ/TU");
        number.Runs.Select(static r => (r.Start, r.Length, r.Format.Bold)).ShouldBe([(0, 3, false), (3, 2, true), (5, 6, false)]);
    }

    [Fact]
    public void Runs_that_look_alike_are_one() =>
        Of(Para("", R("Số "), R("15", "<w:lang w:val=\"vi-VN\"/>"), R("-NQ", "<w:b w:val=\"0\"/>"))).First().Runs.Length.ShouldBe(1);

    [Theory]
    [InlineData("27", 27)]
    [InlineData("28", 28)]
    [InlineData("14pt", 28)]
    public void Sizes_are_half_points(string written, int halfPoints) =>
        Of(P("a", rPr: $"<w:sz w:val=\"{written}\"/>")).Run().Format.Size.HalfPoints.ShouldBe(halfPoints);

    [Theory]
    [InlineData("w:line=\"360\" w:lineRule=\"exact\"", LineRule.Exact, 360)]
    [InlineData("w:line=\"340\" w:lineRule=\"atLeast\"", LineRule.AtLeast, 340)]
    [InlineData("w:line=\"270\" w:lineRule=\"auto\"", LineRule.Multiple, 270)]
    [InlineData("w:line=\"240\"", LineRule.Multiple, 240)]
    [InlineData("w:line=\"-360\"", LineRule.Exact, 360)]
    [InlineData("w:line=\"18pt\" w:lineRule=\"exact\"", LineRule.Exact, 360)]
    [InlineData("", LineRule.Multiple, 240)]
    public void Line_spacing_is_read_by_its_rule(string attributes, LineRule rule, int value) =>
        Of(P("a", $"<w:spacing {attributes}/>")).First().Format.Line.ShouldBe(new LineSpacing(rule, value));

    [Theory]
    [InlineData(567)]
    [InlineData(697)]
    [InlineData(709)]
    [InlineData(720)]
    public void Indents_are_exact(int twips) =>
        Of(P("a", $"<w:ind w:firstLine=\"{twips}\"/>")).First().Format.FirstLine.ShouldBe(Length.FromTwips(twips));

    [Fact]
    public void A_first_page_of_its_own_is_seen()
    {
        ObservedSection section = Of(P("a"), "<w:sectPr><w:titlePg/></w:sectPr>").Read().Sections.Single();
        section.HasFirstPageHeader.ShouldBeTrue();
        Of(P("a")).Read().Sections.Single().HasFirstPageHeader.ShouldBeFalse();
    }

    [Fact]
    public void Mirrored_margins_are_seen()
    {
        Of(P("a")).With("settings", "<w:mirrorMargins/>").Read().Sections.Single().MirrorsMargins.ShouldBeTrue();
        Of(P("a")).With("settings", "<w:mirrorMargins w:val=\"0\"/>").Read().Sections.Single().MirrorsMargins.ShouldBeFalse();
    }

    [Fact]
    public void A_head_made_of_tabs_and_blanks_keeps_them() =>
        Of(Para("", R("TỈNH UỶ"), Raw("<w:tab/><w:tab/>"), R("   ĐẢNG CỘNG SẢN VIỆT NAM"))).First().Text.ShouldBe("TỈNH UỶ\t\t   ĐẢNG CỘNG SẢN VIỆT NAM");
}
