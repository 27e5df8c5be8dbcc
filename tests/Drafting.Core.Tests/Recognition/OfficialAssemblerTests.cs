using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Recognition;

/// <summary>What foreign hands do and our own writer never does; our own papers are law L2's.</summary>
public class OfficialAssemblerTests
{
    [Fact]
    public void ANameThatGoesOnInTheNextLineIsOneName()
    {
        Of((Component.SuperiorBody, "ĐẢNG BỘ TỈNH"), (Component.SuperiorBody, "SÔNG THƯƠNG"), (Component.IssuingBody, "ĐẢNG UỶ KHỐI"), (Component.IssuingBody, "CÁC CƠ QUAN TỈNH"))
            .Head.ShouldBe(new LetterHead("ĐẢNG BỘ TỈNH SÔNG THƯƠNG", ["ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH"], null, null, default), HeadComparer.Instance);
        Of((Component.IssuingBody, "BAN CHẤP HÀNH\nĐẢNG BỘ XÃ"), (Component.IssuingBody, "VĂN PHÒNG")).Head.IssuingBodies.ShouldBe(["BAN CHẤP HÀNH ĐẢNG BỘ XÃ", "VĂN PHÒNG"]);
    }

    [Fact]
    public void AHeadNamesWhoIssues() => Of((Component.SuperiorBody, "TỈNH UỶ SÔNG THƯƠNG")).Head.IssuingBodies.ShouldBe(["TỈNH UỶ SÔNG THƯƠNG"]);

    [Theory]
    [InlineData("Số: 15-KL/TU", 15, "KL/TU")]
    [InlineData("Số 07\u2011KL/TU", 7, "KL/TU")]
    [InlineData("Số:       -KL/TU", null, "KL/TU")]
    [InlineData("Số 12/QĐ-TU", 12, "QĐ-TU")]
    public void ANumberInTheStatesHabitIsRead(string line, int? value, string symbol) =>
        Of((Component.DocumentNumber, line)).Head.Number.ShouldBe(new DocumentNumber(value, symbol));

    [Theory]
    [InlineData("Sông Thương,\tngày  02 tháng 7 năm 2026", "Sông Thương", 2, 7, 2026)]
    [InlineData("Lâm Đồng, 12/10/2026", "Lâm Đồng", 12, 10, 2026)]
    [InlineData("Lâm Đồng, ngày 2-10-2026", "Lâm Đồng", 2, 10, 2026)]
    [InlineData("........, ngày … tháng … năm 2026", null, null, null, 2026)]
    public void PlaceAndDateAreReadWithTheirBlanks(string line, string? place, int? day, int? month, int? year)
    {
        LetterHead head = Of((Component.PlaceDate, line)).Head;
        head.Place.ShouldBe(place);
        head.Date.ShouldBe(new DocumentDate(day, month, year));
    }

    [Theory]
    [InlineData(Component.Clause, "1.\tGiao Văn phòng.", Division.Clause, "1.", "Giao Văn phòng.")]
    [InlineData(Component.Clause, "2/ Giao", Division.Clause, "2/", "Giao")]
    [InlineData(Component.Subclause, "2.1 Giao", Division.Subclause, "2.1", "Giao")]
    [InlineData(Component.Point, "đ) Giao", Division.Point, "đ)", "Giao")]
    [InlineData(Component.Dash, "–  Giao", Division.Dash, "-", "Giao")]
    [InlineData(Component.Article, "Điều 5: Phạm vi", Division.Article, "Điều 5.", "Phạm vi")]
    [InlineData(Component.RomanHeading, "II- KẾT QUẢ", Division.Roman, "II-", "KẾT QUẢ")]
    [InlineData(Component.PartNumber, "CHƯƠNG II: QUY ĐỊNH", Division.Chapter, "CHƯƠNG II", "QUY ĐỊNH")]
    [InlineData(Component.PartNumber, "Phần thứ hai", Division.Part, "Phần thứ hai", "")]
    [InlineData(Component.SectionNumber, "Tiểu mục 1\nCHUNG", Division.Subsection, "Tiểu mục 1", "CHUNG")]
    [InlineData(Component.Clause, "Giao Văn phòng", Division.Plain, "", "Giao Văn phòng")]
    public void ATypedLabelIsTakenOff(Component component, string line, Division division, string label, string text)
    {
        Block.Paragraph block = Of((component, line)).Body.ShouldHaveSingleItem().ShouldBeOfType<Block.Paragraph>();
        (block.Division, block.Label, block.Text.PlainText).ShouldBe((division, label, text));
    }

    [Fact]
    public void TitlesBelowANumberBelongToIt() => Of((Component.PartNumber, "Chương I"), (null, ""), (Component.PartTitle, "QUY ĐỊNH"), (Component.PartTitle, "CHUNG"))
        .Body.ShouldHaveSingleItem().ShouldBeOfType<Block.Paragraph>().Text.PlainText.ShouldBe("QUY ĐỊNH\nCHUNG");

    [Fact]
    public void ListsInOneParagraphComeApart()
    {
        OfficialDocument paper = Of(
            (Component.AddresseesLabel, "Kính trình: Ban Bí thư."),
            (Component.RecipientsLabel, "Nơi nhận:"),
            (Component.Recipient, "- Như trên,\n+ Các ban (để phối\nhợp);\n- Lưu Văn phòng...."));
        paper.Addressees!.Label.ShouldBe(AddresseeLabel.KinhTrinh);
        paper.Addressees.Names.Select(static n => n.PlainText).ShouldBe(["Ban Bí thư"]);
        paper.Recipients.ShouldBe([new Recipient("Như trên"), new Recipient("Các ban", "để phối hợp"), new Recipient("Lưu Văn phòng...")]);
    }

    [Fact]
    public void SignaturesSideBySideAreTwo()
    {
        RecognizedDocument paper = Paper((null, "TM. BAN A\tQ. CHÁNH VĂN PHÒNG"), (null, "Nguyễn Văn A\tTrần Thị B"));
        OfficialDocument official = (paper with
        {
            Parts = [Part(0, 0, 9, Component.Authority), Part(0, 10, 18, Component.Position), Part(1, 0, 12, Component.SignerName), Part(1, 13, 10, Component.SignerName)],
        }).ToOfficial();
        official.Signers.Select(static s => (s.Authority, s.Name)).ShouldBe([("TM. BAN A", "Nguyễn Văn A"), ("Q. CHÁNH VĂN PHÒNG", "Trần Thị B")]);
    }

    [Fact]
    public void WhatIsNotRecognisedStaysAtItsPlaceAndAStampOnlyOnRequest()
    {
        RecognizedDocument paper = Paper((Component.BodyText, "Một."), (null, "Lạ."), (Component.BodyText, "Hai."), (Component.DocumentNumber, "Số 1-KL/TU"), (Component.DocumentNumber, "Số 2-KL/TU"), (null, "CÔNG VĂN ĐẾN"));
        paper = paper with { Parts = paper.Parts.SetItem(5, paper.Parts[5] with { Role = PartRole.Stamp }) };
        Texts(paper.ToOfficial()).ShouldBe(["Một.", "Lạ.", "Hai.", "Số 2-KL/TU"]);
        RebuiltDocument kept = paper.Rebuild(StrayText.Kept);
        Texts(kept.Document).ShouldBe(["Một.", "Lạ.", "Hai.", "Số 2-KL/TU", "CÔNG VĂN ĐẾN"]);
        kept.Strays.Select(static p => p.Paragraph).ShouldBe([1, 4, 5]);

        static IEnumerable<string> Texts(OfficialDocument document) => document.Body.Cast<Block.Paragraph>().Select(static p => p.Text.PlainText);
    }

    [Fact]
    public void ALetterThatWasGivenATypeNameHasNone()
    {
        RecognizedDocument paper = Paper((Component.KindTitle, "CÔNG VĂN"), (Component.Subject, "về việc sơ kết"), (Component.BodyText, "Một.")) with { Kind = "cong-van" };
        paper.ToOfficial().KindTitle.ShouldBeNull();
        paper.ToOfficial().Subject!.PlainText.ShouldBe("về việc sơ kết");
        (paper with { Kind = "ket-luan" }).ToOfficial().KindTitle.ShouldBe("CÔNG VĂN");
    }

    private static OfficialDocument Of(params (Component? Component, string Text)[] lines) => Paper(lines).ToOfficial();

    private static RecognizedDocument Paper(params (Component? Component, string Text)[] lines)
    {
        var page = new PageShape(Length.FromMillimetres(210), Length.FromMillimetres(297), default, default, default, default, default, PageOrientation.Portrait);
        var observed = new ObservedDocument(
            "van-ban.docx", ObservationKind.PlainText, [.. lines.Select(static (line, i) => Paragraph(i, line.Text))], [new ObservedSection(page, false, false, false, [])], [], [], []);
        return new RecognizedDocument(observed, PaperNature.PartyPaper, "", "ket-luan", [.. lines.Select(static (line, i) => Part(i, 0, line.Text.Length, line.Component))]);
    }

    private static ObservedParagraph Paragraph(int index, string text) => new(
        new ParagraphAddress("main", index + 1),
        text,
        [new ObservedRun(0, text.Length, new RunFormat(FontSize.FromPoints(14), false, false, false), "Times New Roman", null, false)],
        new ParagraphFormat(Alignment.Left, default, default, default, default, default, LineSpacing.Single),
        null, null, new ObservedPlace.OnPage(), 0, [], true);

    private static RecognizedPart Part(int paragraph, int start, int length, Component? component) => new(
        paragraph, start, length, component is not null ? PartRole.Component : length == 0 ? PartRole.Blank : PartRole.Unknown, component, PaperRegion.Paper, 1, "");

    private sealed class HeadComparer : IEqualityComparer<LetterHead>
    {
        public static HeadComparer Instance { get; } = new();

        public bool Equals(LetterHead? x, LetterHead? y) => x!.SuperiorBody == y!.SuperiorBody && x.IssuingBodies.SequenceEqual(y.IssuingBodies);

        public int GetHashCode(LetterHead head) => 0;
    }
}
