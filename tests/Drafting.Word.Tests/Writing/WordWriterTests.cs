using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Units;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Writing;

public sealed class WordWriterTests
{
    [Fact]
    public void A_paper_with_everything_is_valid() => ShouldBeValid(Papers.Write(Plans.Paper(), Plans.Record));

    [Fact]
    public void The_smallest_paper_is_valid()
    {
        byte[] paper = Papers.Write(Plans.Of());
        ShouldBeValid(paper);
        PartNames(paper).ShouldNotContain("word/numbering.xml");
        PartNames(paper).ShouldNotContain("customXml/item2.xml");
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void Every_culture_gives_the_same_bytes(string culture)
    {
        byte[] expected = Papers.Write(Plans.Paper(), Plans.Record);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            // A new style sheet, so that nothing comes out of the cache.
            LayoutPlan plan = Plans.Paper() with { Styles = new StyleSheet(Plans.Sheet.Styles) };
            Papers.Write(plan, Plans.Record).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Entries_have_one_fixed_date_and_their_checksums_hold()
    {
        using var zip = new ZipArchive(new MemoryStream(Papers.Write(Plans.Paper(), Plans.Record)));
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            entry.LastWriteTime.DateTime.ShouldBe(new DateTime(1980, 1, 1));
            using Stream stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Crc32(copy.ToArray()).ShouldBe(entry.Crc32, entry.FullName);
        }
    }

    [Fact]
    public void The_output_is_never_sought()
    {
        using var forward = new ForwardStream();
        WordWriter.Write(Plans.Paper(), null, forward);
        forward.Bytes.ShouldBe(Papers.Write(Plans.Paper()));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_never_reach_the_file()
    {
        byte[] paper = Papers.Write(Plans.Of(Plans.Text(Component.BodyText, "a\u0000b\u000Bc\uFFFEd\uD800e\uDC00f\rg😀<&>\"'")) with { Title = "t\u0001" });
        ShouldBeValid(paper);
        Part(paper, "word/document.xml").Descendants(W + "t").Single().Value.ShouldBe("abcdefg😀<&>\"'");
        Part(paper, "docProps/core.xml").Value.ShouldStartWith("tvi");
    }

    [Fact]
    public void A_tab_and_a_line_end_in_a_text_become_elements()
    {
        XElement run = Part(Papers.Write(Plans.Of(Plans.Text(Component.BodyText, "\ta\nb"))), "word/document.xml").Descendants(W + "r").Single();
        run.Elements().Select(static e => e.Name.LocalName).ShouldBe(["tab", "t", "br", "t"]);
    }

    [Fact]
    public void A_paragraph_names_its_style_and_only_what_differs()
    {
        ParagraphFormat format = Plans.Sheet[Component.BodyText].Paragraph;
        var plan = Plans.Of(
            Plans.Text(Component.BodyText, "như kiểu"),
            Plans.Text(Component.BodyText, "khác kiểu") with { Format = format with { KeepNext = true, After = Length.Zero } },
            new PlannedParagraph(Component.BodyText, format, [new PlannedInline.Run("đậm", Plans.Sheet[Component.BodyText].Run with { Bold = true })]));
        XElement[] paragraphs = [.. Part(Papers.Write(plan), "word/document.xml").Descendants(W + "p")];

        paragraphs[0].Element(W + "pPr")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["pStyle"]);
        Value(paragraphs[0].Element(W + "pPr")!.Element(W + "pStyle")).ShouldBe("VB-noi-dung");
        paragraphs[0].Element(W + "r")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["t"]);
        paragraphs[1].Element(W + "pPr")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["pStyle", "keepNext", "spacing"]);
        paragraphs[1].Descendants(W + "spacing").Single().Attributes().Select(static a => a.Name.LocalName).ShouldBe(["after"]);
        paragraphs[2].Descendants(W + "rPr").Single().Elements().Select(static e => e.Name.LocalName).ShouldBe(["b", "bCs"]);
    }

    [Fact]
    public void What_a_style_has_can_be_taken_back()
    {
        var plan = Plans.Of(new PlannedParagraph(
            Component.PartyTitle,
            Plans.Sheet[Component.PartyTitle].Paragraph with { BottomRule = Length.Zero },
            [new PlannedInline.Run("x", Plans.Sheet[Component.PartyTitle].Run with { Bold = false })]));
        byte[] paper = Papers.Write(plan);
        ShouldBeValid(paper);
        XElement document = Part(paper, "word/document.xml");
        Value(document.Descendants(W + "bottom").Single()).ShouldBe("nil");
        Value(document.Descendants(W + "b").Single()).ShouldBe("0");
    }

    [Fact]
    public void Styles_carry_name_font_language_and_size()
    {
        XElement styles = Part(Papers.Write(Plans.Of()), "word/styles.xml");
        XElement fonts = styles.Descendants(W + "rFonts").Single();
        fonts.Attributes().Select(static a => (a.Name.LocalName, a.Value)).ShouldBe(
            [("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("eastAsia", "Times New Roman"), ("cs", "Times New Roman")], ignoreOrder: true);
        styles.Descendants(W + "lang").Single().Attribute(W + "val")!.Value.ShouldBe("vi-VN");
        XElement title = styles.Elements(W + "style").Single(static s => s.Attribute(W + "styleId")?.Value == "VB-tieu-de");
        Value(title.Element(W + "name")).ShouldBe("VB tiêu đề");
        title.Element(W + "rPr")!.Elements().Select(static e => e.Name.LocalName).ShouldBe(["b", "bCs", "sz", "szCs"]);
        Value(title.Descendants(W + "sz").Single()).ShouldBe("30");
        // 0.75 pt is six eighths.
        title.Descendants(W + "bottom").Single().Attribute(W + "sz")!.Value.ShouldBe("6");
    }

    private static uint Crc32(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int i = 0; i < 8; i++)
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }

    private sealed class ForwardStream : Stream
    {
        private readonly List<byte> bytes = [];

        public byte[] Bytes => [.. bytes];

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => bytes.AddRange(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
