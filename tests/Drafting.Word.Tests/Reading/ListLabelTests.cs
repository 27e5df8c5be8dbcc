using Drafting.Core.Units;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

public sealed class ListLabelTests
{
    [Fact]
    public void Levels_count_within_the_level_above() =>
        Labels(Abstract(0, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2."), Level(2, "decimal", "%2.%3.")) + Num(1, 0),
            (1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2))
            .ShouldBe(["I.", "1.", "2.", "2.1.", "2.2.", "II.", "1.", "1.1."]);

    [Fact]
    public void A_level_that_was_left_out_counts_as_begun() =>
        Labels(Abstract(0, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2.")) + Num(1, 0), (1, 1), (1, 0), (1, 1)).ShouldBe(["1.1.", "2.", "2.1."]);

    [Fact]
    public void Lists_of_one_definition_count_on() =>
        Labels(Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0) + Num(2, 0), (1, 0), (2, 0), (1, 0)).ShouldBe(["1.", "2.", "3."]);

    [Fact]
    public void A_list_that_overrides_the_start_starts_once() =>
        Labels(Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0) + Num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"),
            (1, 0), (2, 0), (2, 0), (1, 0)).ShouldBe(["1.", "5.", "6.", "7."]);

    [Fact]
    public void A_list_may_have_a_level_of_its_own() =>
        Labels(Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0, "<w:lvlOverride w:ilvl=\"0\">" + Level(0, "lowerLetter", "%1)") + "</w:lvlOverride>"), (1, 0), (1, 0)).ShouldBe(["a)", "b)"]);

    [Fact]
    public void A_level_may_start_again_late_or_never()
    {
        string numbering = Abstract(0, Level(0, "decimal", "%1."), Level(1, "decimal", "%2."), Level(2, "decimal", "%3.", "<w:lvlRestart w:val=\"1\"/>"), Level(3, "decimal", "%4.", "<w:lvlRestart w:val=\"0\"/>")) + Num(1, 0);
        Labels(numbering, (1, 0), (1, 1), (1, 2), (1, 3), (1, 1), (1, 2), (1, 3), (1, 0), (1, 2), (1, 3))
            .ShouldBe(["1.", "1.", "1.", "1.", "2.", "2.", "2.", "2.", "1.", "3."]);
    }

    [Fact]
    public void Legal_labels_are_in_digits() =>
        Labels(Abstract(0, Level(0, "upperRoman", "%1"), Level(1, "lowerLetter", "%1.%2", "<w:isLgl/>")) + Num(1, 0), (1, 0), (1, 0), (1, 1)).ShouldBe(["I", "II", "2.1"]);

    [Theory]
    [InlineData("-", "", "-")]
    [InlineData("+", "", "+")]
    [InlineData("\uF0B7", "Symbol", "•")]
    [InlineData("\uF02D", "Symbol", "-")]
    [InlineData("\uF0A7", "Wingdings", "▪")]
    [InlineData("\uF0D8", "Wingdings", "➢")]
    [InlineData("\uF0FC", "Wingdings", "✓")]
    [InlineData("o", "Courier New", "○")]
    [InlineData("–", "Times New Roman", "–")]
    [InlineData("", "", null)]
    public void Bullets_are_characters(string text, string font, string? label) =>
        Labels(Abstract(0, Level(0, "bullet", text, $"<w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr>")) + Num(1, 0), (1, 0), (1, 0)).ShouldBe([label, label]);

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 5, "05")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 26, "z")]
    [InlineData("lowerLetter", 2_000_000_000, "2000000000")]
    [InlineData("ordinal", 13, "13th")]
    [InlineData("ordinal", 22, "22nd")]
    [InlineData("cardinalText", 21, "Twenty-one")]
    [InlineData("ordinalText", 30, "Thirtieth")]
    [InlineData("ordinalText", 14, "Fourteenth")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("numberInDash", 3, "- 3 -")]
    [InlineData("vietnameseCounting", 21, "hai mươi mốt")]
    [InlineData("vietnameseCounting", 15, "mười lăm")]
    [InlineData("hex", 255, "FF")]
    [InlineData("none", 3, "")]
    [InlineData("chicago", 6, "††")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("upperRoman", -3, "-3")]
    [InlineData("russianLower", 2, "б")]
    public void Every_common_number_format_is_known(string format, int value, string text) =>
        Labels(Abstract(0, Level(0, format, "%1)").Replace("<w:start w:val=\"1\"/>", $"<w:start w:val=\"{value}\"/>", StringComparison.Ordinal)) + Num(1, 0), (1, 0)).ShouldBe([text + ")"]);

    [Fact]
    public void A_format_of_its_own_stands_in_the_choice()
    {
        const string Choice = "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>";
        Labels($"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/>{Choice}<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" + Num(1, 0), (1, 0)).ShouldBe(["007."]);
    }

    [Fact]
    public void A_style_names_its_list_and_the_level_names_the_style()
    {
        string styles = Style("H1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"99\"/></w:pPr>") + Style("H2", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            + Style("H3", "", basedOn: "H2") + Style("Out", "<w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>", basedOn: "H1");
        string numbering = Abstract(0, Level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/><w:pPr><w:ind w:left=\"111\" w:hanging=\"11\"/></w:pPr>"), Level(1, "decimal", "%2.", "<w:pStyle w:val=\"H2\"/><w:pPr><w:ind w:left=\"222\"/></w:pPr>")) + Num(1, 0);
        var paper = Of(In("H1"), In("H2"), In("H3"), In("Out"), P("a", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")).With("styles", styles).With("numbering", numbering).Read();
        paper.Paragraphs.Select(static p => p.ListLabel).ShouldBe(["I.", "1.", "2.", null, null]);
        paper.Paragraphs.Select(static p => p.Format.Left.Twips).ShouldBe([99, 222, 222, 99, 99]);
        paper.Paragraphs.Select(static p => p.Format.FirstLine.Twips).ShouldBe([-11, 0, 0, 0, 0]);

        static string In(string style) => P("a", $"<w:pStyle w:val=\"{style}\"/>");
    }

    [Fact]
    public void A_list_named_directly_goes_over_the_style_and_under_direct_indents()
    {
        string numbering = Abstract(0, Level(0, "decimal", "%1.", "<w:pPr><w:ind w:left=\"1440\"/></w:pPr>")) + Num(1, 0);
        const string List = "<w:pStyle w:val=\"L\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        var paper = Of(P("a", List), P("a", List + "<w:ind w:left=\"5\"/>")).With("styles", Style("L", "<w:pPr><w:ind w:left=\"720\"/></w:pPr>")).With("numbering", numbering).Read();
        paper.Paragraphs.Select(static p => p.Format.Left).ShouldBe([Length.FromTwips(1440), Length.FromTwips(5)]);
    }

    [Fact]
    public void A_definition_may_stand_for_a_list_style() =>
        Of(Item(2, 0)).With("numbering", Abstract(0, Level(0, "decimal", "%1/")) + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"LS\"/></w:abstractNum>" + Num(1, 0) + Num(2, 1))
            .With("styles", Style("LS", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "numbering")).First().ListLabel.ShouldBe("1/");

    [Fact]
    public void Tables_count_in_document_order_and_a_header_counts_for_itself()
    {
        var paper = Of(Item(1, 0), Table("", [Item(1, 0), Item(1, 0)]), Item(1, 0), "<w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr>")
            .With("numbering", Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0)).With("header", Item(1, 0)).Read();
        paper.Paragraphs.Select(static p => p.ListLabel).ShouldBe(["1.", "2.", "3.", "4."]);
        paper.Margins.Single().Paragraphs.Single().ListLabel.ShouldBe("1.");
    }

    [Fact]
    public void A_list_that_is_not_there_has_no_label() => Labels(Num(1, 7), (1, 0), (2, 0), (1, 99)).ShouldBe([null, null, null]);

    private static string?[] Labels(string numbering, params (int List, int Level)[] items) =>
        [.. Of([.. items.Select(static i => Item(i.List, i.Level))]).With("numbering", numbering).Read().Paragraphs.Select(static p => p.ListLabel)];

    private static string Item(int list, int level) => P("a", $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Abstract(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>";

    private static string Num(int id, int definition, string more = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{more}</w:num>";
}
