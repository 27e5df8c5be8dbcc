using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>Style names, certainty, reasons, regions and cover.</summary>
public class EvidenceTests
{
    private const string Paper = """
        | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        | c T0.0.0/2 | Số 7-KL/TU
        | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        | c b | KẾT LUẬN
        | c b | về công tác cán bộ
        | | Ban Thường vụ kết luận:
        """;

    [Fact]
    public void AStyleNameIsBelieved()
    {
        RecognizedPart part = Find(Paper + "\n| =VB~Căn~cứ~ban~hành | Một dòng không giống căn cứ", "Một dòng");
        (part.Component, part.Certainty).ShouldBe((Component.LegalBasis, 0.9));
        part.Reason.ShouldContain("VB Căn cứ ban hành");
    }

    [Fact]
    public void AStyleNameThatTheWordsContradictIsNot()
    {
        RecognizedPart part = Find(Paper + "\n| =VB~Số~và~ký~hiệu | Nơi nhận:", "Nơi nhận");
        part.Component.ShouldBe(Component.RecipientsLabel);
        part.Certainty.ShouldBeLessThan(RecognizedPart.Sure);
        part.Reason.ShouldContain("nói khác");
    }

    [Fact]
    public void EveryBlankIsReadAsABlank()
    {
        // A tab and a line break part pieces, and are no blanks of one.
        foreach (char blank in Enumerable.Range(0, char.MaxValue).Select(static c => (char)c).Where(static c => char.IsWhiteSpace(c) && c is not ('\t' or '\n')))
            OfText($"ĐẢNG{blank}CỘNG SẢN VIỆT NAM").ShouldBe(Component.PartyTitle, $"U+{(int)blank:X4}");
    }

    [Theory]
    [InlineData("ĐẢ\u200BNG CỘNG SẢN VIỆT NAM", Component.PartyTitle)]
    [InlineData("\uFEFFĐẢNG CỘNG SẢN VIỆT NAM", Component.PartyTitle)]
    [InlineData("ĐẢNG CỘNG SẢN VIỆT \u00ADNAM", Component.PartyTitle)]
    [InlineData("  ĐẢNG  CỘNG SẢN VIỆT NAM ", Component.PartyTitle)]
    [InlineData("Độc lập \u2010 Tự do \u2010 Hạnh phúc", Component.Motto)]
    [InlineData("Độc lập \u2011 Tự do \u2011 Hạnh phúc", Component.Motto)]
    public void SignsOfNoWidthAndOtherHyphensDoNotDisturb(string text, Component component) => OfText(text).ShouldBe(component);

    [Fact]
    public void EveryCharacterIsCoveredOnce()
    {
        RecognizedDocument paper = SketchedPaper.Recognize(Paper + "\n| | ↵Nơi nhận: - Như trên;  - Lưu VP.⇥↵⇥T/M BAN THƯỜNG VỤ↵↵  Lê Văn A  ↵\n| | Kính gửi:⇥- A;↵⇥- B.");
        foreach (IGrouping<int, RecognizedPart> parts in paper.Parts.GroupBy(static p => p.Paragraph))
        {
            int at = 0;
            foreach (RecognizedPart part in parts)
            {
                part.Start.ShouldBe(at);
                at += part.Length;
            }

            at.ShouldBe(paper.Observed.Paragraphs[parts.Key].Text.Length);
        }

        paper.Parts.Select(static p => p.Paragraph).Distinct().Count().ShouldBe(paper.Observed.Paragraphs.Length);
        paper.Parts.ShouldAllBe(static p => p.Certainty >= 0 && p.Certainty <= 1 && p.Reason.Length > 0 && (p.Component != null) == (p.Role == PartRole.Component));
    }

    [Fact]
    public void AnnexesAndCopiesAreRegionsOfTheirOwn()
    {
        RecognizedDocument paper = SketchedPaper.Recognize(Paper + """

            | c b > | T/M BAN THƯỜNG VỤ
            | c b > | Lê Văn Khởi
            | c b | Phụ lục 1
            | c b | DANH SÁCH
            | | 1. Một.
            | c b | Phụ lục 2
            | | 2. Hai.
            | _ |
            | | ĐẢNG UỶ XÃ TÂN KHÊ
            | | Số 03-BS/ĐU
            | | SAO LỤC
            """);
        Region("Lê Văn Khởi").ShouldBe(PaperRegion.Paper);
        Region("DANH SÁCH").ShouldBe(new PaperRegion(RegionKind.Annex, 1));
        Region("2. Hai.").ShouldBe(new PaperRegion(RegionKind.Annex, 2));
        Region("SAO LỤC").ShouldBe(new PaperRegion(RegionKind.Copy, 1));
        Region("ĐẢNG UỶ XÃ TÂN KHÊ").ShouldBe(new PaperRegion(RegionKind.Copy, 1));
        paper.PartsOf(Component.CopyRule, new PaperRegion(RegionKind.Copy, 1)).Count().ShouldBe(1);

        PaperRegion Region(string text) => paper.Parts.Single(p => paper.TextOf(p) == text).Region;
    }

    [Fact]
    public void ASheetWithNothingButACopyIsOne()
    {
        RecognizedDocument paper = SketchedPaper.Recognize("""
            | _ |
            | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
            | c T0.0.0/2 | Số 24-BS/TU
            | T0.0.0/2 | Nơi nhận:
            | T0.0.0/2 | - Lưu VP.
            | c b T0.0.1/2 | SAO Y BẢN CHÍNH
            | c i T0.0.1/2 | Nam Giang, ngày 08 tháng 5 năm 2025
            | c b T0.0.1/2 | T/L BAN THƯỜNG VỤ
            """);
        (paper.Nature, paper.Kind).ShouldBe((PaperNature.PartyPaper, "ban-sao"));
        paper.Parts.ShouldAllBe(static p => p.Region == new PaperRegion(RegionKind.Copy, 1));
    }

    [Theory]
    [InlineData("Số 12-QĐ/TU", "KẾT LUẬN", "ket-luan")]
    [InlineData("Số 12-QĐ/TU", "QUI CHẾ THỬ", "quyet-dinh")]
    [InlineData("Số 12-CTr/TU", "một dòng", "chuong-trinh")]
    public void TheKindIsOfTheTypeNameAndElseOfTheNumber(string number, string title, string kind) => SketchedPaper.Recognize($"""
        | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        | c T0.0.0/2 | {number}
        | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        | c b | {title}
        | | Nội dung.
        """).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Số: 12/QĐ-UBND", "TM. ỦY BAN NHÂN DÂN", PaperNature.StatePaper)]
    [InlineData("Số 12-QĐ/ĐU", "T/M ĐẢNG UỶ", PaperNature.PartyPaper)]
    public void WithoutATitleNumberAndAuthorityTellTheFamily(string number, string authority, PaperNature nature) => SketchedPaper.Recognize($"""
        | c | {number}
        | c b | QUYẾT ĐỊNH
        | c > | {authority}
        """).Nature.ShouldBe(nature);

    // Written past the sketch, which reads blanks of its own.
    private static Component? OfText(string text)
    {
        ObservedDocument sketch = SketchedPaper.Paper("| c b | X\n" + Paper);
        ObservedParagraph first = sketch.Paragraphs[0];
        ObservedDocument paper = sketch with { Paragraphs = sketch.Paragraphs.SetItem(0, first with { Text = text, Runs = [first.Runs[0] with { Length = text.Length }] }) };
        return ComponentRecognizer.Recognize(paper).Parts[0].Component;
    }

    private static RecognizedPart Find(string sketch, string start)
    {
        RecognizedDocument paper = SketchedPaper.Recognize(sketch);
        return paper.Parts.Single(p => paper.TextOf(p).StartsWith(start, StringComparison.Ordinal));
    }
}
