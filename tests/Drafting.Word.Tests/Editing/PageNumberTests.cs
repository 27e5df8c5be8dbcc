using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Checking;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Editing.Fixing;
using static Drafting.Word.Tests.Editing.ForeignPaper;

namespace Drafting.Word.Tests.Editing;

public class PageNumberTests
{
    private const string Field = """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE  \* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""";
    private static readonly PlannedStyle Style = LayoutPlanner.Plan(OfficePapers.Conclusion(), OfficePapers.Standard).Styles[Component.PageNumber];

    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void EverySectionIsNumberedAsAskedAndKeepsItsOtherWords(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        ObservedDocument before = Foreign.Read(paper);
        (byte[] bytes, FixedPaper result) = Apply(paper, Edits(before));
        result.Results.ShouldAllBe(static r => r.State == FixState.Applied);
        ObservedDocument after = Foreign.Read(bytes);
        Holds(after, name);
        NewErrors(paper, bytes).ShouldBeEmpty(name);
        after.Paragraphs.Select(ObservedDump.Line).ShouldBe(before.Paragraphs.Select(ObservedDump.Line));
        Apply(bytes, Edits(after)).Bytes.ShouldBe(bytes, "what is numbered already stays as it is");
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>TỈNH UỶ</w:t></w:r></w:p>", "TỈNH UỶ")]
    [InlineData("<w:p><w:r><w:t>Trang </w:t></w:r>" + Field + "<w:r><w:t>/9</w:t></w:r></w:p>", "")]
    [InlineData("<w:p><w:r><w:t>- </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r><w:t> -</w:t></w:r></w:p><w:p><w:r><w:t>Mật</w:t></w:r></w:p>", "Mật")]
    [InlineData("<w:p><w:r><w:t xml:space=\"preserve\">Báo cáo </w:t></w:r>" + Field + "</w:p>", "Báo cáo ")]
    [InlineData("<w:p/>", "")]
    public void OtherWordsOfTheHeaderStayOnEveryPage(string content, string words)
    {
        byte[] paper = Of($"<w:p><w:pPr><w:sectPr>{Page}</w:sectPr></w:pPr></w:p>" + P("b"), package => AddMargins(package, content, $"<w:p><w:r><w:t xml:space=\"preserve\">chân </w:t></w:r></w:p><w:p>{Field}</w:p>"));
        ObservedDocument before = Foreign.Read(paper);
        (byte[] bytes, _) = Apply(paper, Edits(before));
        ObservedDocument after = Foreign.Read(bytes);
        Holds(after, content);
        NewErrors(paper, bytes).ShouldBeEmpty();
        foreach (MarginPosition position in new[] { MarginPosition.Header, MarginPosition.FirstHeader })
            string.Concat(after.Margins.Where(m => m.Section == 0 && m.Position == position).SelectMany(static m => m.Paragraphs).Select(static p => p.Text)).ShouldBe(position == MarginPosition.Header ? "2" + words : words);
        foreach (MarginPosition position in new[] { MarginPosition.Footer, MarginPosition.FirstFooter })
            string.Concat(after.Margins.Where(m => m.Section == 0 && m.Position == position).SelectMany(static m => m.Paragraphs).Select(static p => p.Text)).ShouldBe("chân ");
        Apply(bytes, Edits(after)).Bytes.ShouldBe(bytes);
    }

    private const string Page = """<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>""";

    private static Edit[] Edits(ObservedDocument paper) => [.. paper.Sections.Select((_, i) => new Edit.NumberPages(i, Style, "Times New Roman"))];

    private static void Holds(ObservedDocument paper, string about)
    {
        for (int i = 0; i < paper.Sections.Length; i++)
        {
            ObservedMargin[] margins = [.. paper.Margins.Where(m => m.Section == i)];
            paper.Sections[i].HasFirstPageHeader.ShouldBeTrue(about);
            ObservedMargin header = margins.Single(static m => m.Position == MarginPosition.Header);
            header.HasPageField.ShouldBeTrue(about);
            ObservedParagraph number = header.Paragraphs.First(static p => p.Text == "2");
            number.Format.Alignment.ShouldBe(Alignment.Center, about);
            number.Runs[0].Format.ShouldBe(Style.Run, about);
            margins.Where(static m => m.Position is not (MarginPosition.Header or MarginPosition.EvenHeader)).ShouldAllBe(static m => !m.HasPageField, about);
        }
    }

    private static void AddMargins(WordprocessingDocument package, string header, string footer)
    {
        MainDocumentPart main = package.MainDocumentPart!;
        const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        HeaderPart head = main.AddNewPart<HeaderPart>("rIdH");
        head.Header = new Header($"<w:hdr {W}>{header}</w:hdr>");
        FooterPart foot = main.AddNewPart<FooterPart>("rIdD");
        foot.Footer = new Footer($"<w:ftr {W}>{footer}</w:ftr>");
        main.Document.Descendants<SectionProperties>().First().PrependChild(new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdD" });
        main.Document.Descendants<SectionProperties>().First().PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdH" });
    }
}
