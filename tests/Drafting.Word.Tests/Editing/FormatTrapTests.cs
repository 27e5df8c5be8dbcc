using Drafting.Core.Checking;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Editing.Fixing;
using Length = Drafting.Core.Units.Length;

namespace Drafting.Word.Tests.Editing;

/// <summary>What goes before a plain direct format, each as a paper that has it.</summary>
public class FormatTrapTests
{
    private static readonly ParagraphAddress Second = new("main", 2);
    private static readonly Length SixPoints = Length.FromPoints(6);

    [Theory]
    [InlineData("""<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>""")]
    [InlineData("""<w:spacing w:beforeLines="100" w:before="240" w:afterLines="50"/>""")]
    [InlineData("""<w:spacing w:before="40"/><w:contextualSpacing/>""")]
    [InlineData("")]
    public void SpaceIsWhatIsAskedFor(string direct)
    {
        foreach (string style in new[] { "", direct })
        {
            byte[] paper = Paper(style == direct ? "" : direct, style);
            ParagraphFormat before = Format(paper), after = Format(Apply(paper, new Edit.FormatParagraph(Second, new ParagraphChange(Before: SixPoints))).Bytes);
            after.ShouldBe(before with { Before = SixPoints });
            Format(Apply(paper, new Edit.FormatParagraph(Second, new ParagraphChange(After: SixPoints))).Bytes).ShouldBe(before with { After = SixPoints });
        }
    }

    [Fact]
    public void IndentsByCharactersEnd()
    {
        byte[] paper = Paper("""<w:ind w:startChars="100" w:start="240" w:firstLineChars="200" w:firstLine="480"/>""", """<w:ind w:leftChars="100" w:left="240" w:hangingChars="200" w:hanging="480"/>""");
        string xml = Part(Apply(paper, new Edit.FormatParagraph(Second, new ParagraphChange(Left: Length.Zero, FirstLine: Length.FromTwips(567)))).Bytes, "word/document.xml");
        xml.ShouldContain("""<w:ind w:left="0" w:leftChars="0" w:firstLine="567" w:firstLineChars="0" />""");
        xml = Part(Apply(Paper("""<w:ind w:firstLineChars="200" w:firstLine="480"/>""", ""), new Edit.FormatParagraph(Second, new ParagraphChange(FirstLine: Length.FromTwips(-567)))).Bytes, "word/document.xml");
        xml.ShouldContain("""<w:ind w:hanging="567" />""");
    }

    [Fact]
    public void ABorderOfTheStyleEnds()
    {
        byte[] paper = Paper("", """<w:pBdr><w:bottom w:val="double" w:sz="12" w:space="1" w:color="auto"/></w:pBdr>""");
        Format(paper).BottomRule.ShouldBe(Length.FromPoints(1.5m));
        Format(Apply(paper, new Edit.FormatParagraph(Second, new ParagraphChange(BottomRule: Length.Zero))).Bytes).BottomRule.ShouldBe(Length.Zero);
        Format(Apply(paper, new Edit.RemoveRules(Second)).Bytes).BottomRule.ShouldBe(Length.Zero);
    }

    [Fact]
    public void APaperFromRightToLeftIsTurned()
    {
        byte[] paper = Paper("<w:bidi/>", "");
        foreach (Alignment alignment in Enum.GetValues<Alignment>())
            Format(Apply(paper, new Edit.FormatParagraph(Second, new ParagraphChange(alignment))).Bytes).Alignment.ShouldBe(alignment);
    }

    [Theory]
    [InlineData("""<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:color w:val="FF0000" w:themeColor="accent1"/>""")]
    [InlineData("""<w:b/><w:bCs/><w:cs/><w:szCs w:val="40"/>""")]
    [InlineData("""<w:rStyle w:val="ChuDam"/>""")]
    [InlineData("""<w:rtl/>""")]
    public void ARunShowsWhatIsAskedForWhateverItsFace(string direct)
    {
        byte[] paper = ForeignPaper.Of($"<w:p><w:r><w:rPr>{direct}</w:rPr><w:t>Số 1 đ</w:t></w:r></w:p>", styles: ForeignPaper.Styles + """<w:style w:type="character" w:styleId="ChuDam"><w:name w:val="ChuDam"/><w:rPr><w:b/><w:i/><w:sz w:val="50"/></w:rPr></w:style>""");
        (byte[] bytes, _) = Apply(paper, new Edit.FormatText(new ParagraphAddress("main", 1), 0, 6, new RunChange(new FontSize(29), Bold: false, Italic: true, Underline: true, "Times New Roman", "auto")));
        Foreign.Read(bytes).Paragraphs[0].Runs.ShouldHaveSingleItem().ShouldBe(new ObservedRun(0, 6, new RunFormat(new FontSize(29), false, true, true), "Times New Roman", null, false));
        Part(bytes, "word/document.xml").ShouldNotContain("heme");
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void AGutterIsPartOfTheMarginThatIsAskedFor()
    {
        byte[] paper = Zips.Change(Paper("", ""), "word/document.xml", static xml => xml.Replace("w:gutter=\"0\"", "w:gutter=\"300\"", StringComparison.Ordinal));
        Foreign.Read(Apply(paper, new Edit.FormatPage(0, new PageChange(Left: Length.FromMillimetres(30)))).Bytes).Sections[0].Page.Left.ShouldBe(Length.FromTwips(Length.FromMillimetres(30).Twips));
        Foreign.Read(Apply(paper, new Edit.FormatPage(0, new PageChange(Right: Length.FromMillimetres(20)))).Bytes).Sections[0].Page.Left.ShouldBe(Length.FromTwips(2001));
    }

    [Fact]
    public void APaperWithoutSectionGetsOne()
    {
        byte[] paper = Zips.Change(Paper("", ""), "word/document.xml", static xml => System.Text.RegularExpressions.Regex.Replace(xml, "<w:sectPr>.*</w:sectPr>", ""));
        Part(paper, "word/document.xml").ShouldNotContain("sectPr");
        (byte[] bytes, _) = Apply(paper, new Edit.FormatPage(0, new PageChange(Width: Length.FromMillimetres(210), Height: Length.FromMillimetres(297), Left: Length.FromMillimetres(30), Mirrored: true)));
        ObservedSection section = Foreign.Read(bytes).Sections.ShouldHaveSingleItem();
        (section.Page.Width.Twips, section.Page.Left.Twips, section.Page.Right.Twips, section.MirrorsMargins).ShouldBe((11906, 1701, 1440, true));
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    private static ParagraphFormat Format(byte[] paper) => Foreign.Read(paper).Paragraphs[1].Format;

    private static byte[] Paper(string direct, string style) => ForeignPaper.Of(
        string.Concat(Enumerable.Repeat($"""<w:p><w:pPr><w:pStyle w:val="Kieu"/>{direct}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>""", 3)),
        styles: ForeignPaper.Styles + $"""<w:style w:type="paragraph" w:styleId="Kieu"><w:name w:val="Kieu"/><w:pPr>{style}</w:pPr></w:style>""");
}
