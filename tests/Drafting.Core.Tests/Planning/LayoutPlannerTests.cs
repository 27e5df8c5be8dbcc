using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Planning;

public class LayoutPlannerTests
{
    private static readonly LayoutStandard Party2018 = LayoutStandards.Find("hd36-2018")!;
    private static readonly LayoutStandard Party2026 = LayoutStandards.Find("hd05-2026")!;

    [Fact]
    public void AConclusionStandsWhereThePositionMapPutsIt()
    {
        LayoutPlan plan = LayoutPlanner.Plan(Conclusion(), Party2018);

        PlanText.Print(plan).ShouldBe("""
            =Portrait
            co-quan: BAN CHẤP HÀNH TRUNG ƯƠNG / dau-sao: * | tieu-de: ĐẢNG CỘNG SẢN VIỆT NAM
            so-ky-hieu: {Số 152-KL/TW} | dia-danh-ngay: {Hà Nội, ngày 02 tháng 5 năm 2025}
            ten-loai: {KẾT LUẬN}
            tac-gia: CỦA BAN BÍ THƯ
            trich-yeu: {về tăng cường thực hiện chức năng}
            gach-duoi-trich-yeu: -----
            noi-dung: Tại phiên họp, Ban Bí thư kết luận như sau:
            ^khoan: #0.0:%1. Một.
            ^khoan: #0.0:%1. Hai.
            noi-nhan: Nơi nhận: / dong-noi-nhan: - Các tỉnh uỷ, / dong-noi-nhan: - Bộ Chính trị (để báo cáo), / dong-noi-nhan: - Lưu Văn phòng. | quyen-han: T/M BAN BÍ THƯ / ho-ten: / ho-ten: {Trần Cẩm Tú}

            """.ReplaceLineEndings("\n"));
        plan.Title.ShouldBe("KẾT LUẬN Số 152-KL/TW");
        plan.HeaderFields.Select(static f => f.Key).ShouldBe(["so-ky-hieu", "dia-danh-ngay", "ten-loai", "trich-yeu", "nguoi-ky"]);
    }

    [Fact]
    public void CopiesAloneArePlannedAsAtTheEndOfTheWholePaper()
    {
        OfficialDocument paper = Conclusion() with
        {
            Copies = [.. ((string[])["Sao y bản chính", "Sao lục"]).Select(static title => new CopyBlock(
                title,
                new LetterHead(null, ["Tỉnh uỷ Bình Định"], new DocumentNumber(24, "BS/TU"), "Bình Định", new DocumentDate(1, 6, 2025)),
                new Signer("T/L Ban Thường vụ", ["Chánh Văn phòng"], "Nguyễn Trung Kiên"),
                [new Recipient("Lưu Văn phòng")]))],
        };
        LayoutPlan whole = LayoutPlanner.Plan(paper, Party2018), copies = LayoutPlanner.PlanCopies(paper, Party2018);

        string text = PlanText.Print(copies);
        text.ShouldContain("ban-sao");
        PlanText.Print(whole).ShouldEndWith(text[(text.IndexOf('\n') + 1)..]);
        copies.Sections.ShouldHaveSingleItem().Blocks.Length.ShouldBe(4);
        copies.HeaderFields.ShouldBe(whole.HeaderFields.TakeLast(8));
        copies.Styles.ShouldBeSameAs(whole.Styles);
        LayoutPlanner.PlanCopies(Conclusion(), Party2018).Sections.ShouldHaveSingleItem().Blocks.ShouldBeEmpty();
    }

    [Fact]
    public void TheRegimeDecidesTheEndMarks()
    {
        string text = PlanText.Print(LayoutPlanner.Plan(Conclusion(), Party2026));
        text.ShouldContain("- Các tỉnh uỷ; / ");
        text.ShouldContain("- Lưu Văn phòng. |");
    }

    [Fact]
    public void NineBodiesNeverWrapTheHead()
    {
        PlannedTable grid = LayoutPlanner.Plan(Conclusion(), Party2018).Sections[0].Blocks[0].ShouldBeOfType<PlannedTable>();
        Length inner = grid.Columns[0] - Length.FromTwips(216);
        TextMeasure.Width("BAN CHẤP HÀNH TRUNG ƯƠNG", new RunFormat(FontSize.FromPoints(14), true, false, false)).ShouldBeLessThan(inner);
        ParagraphFormat title = grid.Rows[0].Cells[1][0].Format;
        Length rule = grid.Columns[1] - Length.FromTwips(216) - title.Left - title.Right;
        rule.Twips.ShouldBeInRange(4133, 4133 * 110 / 100);
    }

    [Fact]
    public void TheCanonicalFormIsAFixedPoint()
    {
        OfficialDocument once = Canon.Of(Conclusion(), Party2018);
        DocumentOutline.Print(Canon.Of(once, Party2018)).ShouldBe(DocumentOutline.Print(once));
        once.Recipients[^1].Text.ShouldBe("Lưu Văn phòng");
    }

    [Fact]
    public void ALetterHasItsSubjectUnderTheNumberAndAsAboveFirst()
    {
        OfficialDocument letter = Conclusion() with
        {
            Kind = "cong-van",
            KindTitle = null,
            AuthorLines = [],
            Addressees = new Addressees(AddresseeLabel.KinhGui, [RichText.From("Các đảng uỷ,"), RichText.From("Ban Tổ chức Trung ương")]),
        };
        string text = PlanText.Print(LayoutPlanner.Plan(letter, Party2018));
        text.ShouldContain("so-ky-hieu: {Số 152-KL/TW} / trich-yeu-cong-van: {về tăng cường thực hiện chức năng} |");
        text.ShouldContain("kinh-gui: Kính gửi: | noi-kinh-gui: - Các đảng uỷ, / noi-kinh-gui: - Ban Tổ chức Trung ương.");
        text.ShouldContain("noi-nhan: Nơi nhận: / dong-noi-nhan: - Như trên, /");
    }

    [Fact]
    public void NumberingIsAutomaticOnlyWhereTheLabelsRunFromOne()
    {
        ImmutableArray<Block> body =
        [
            P(Division.Roman, "I.", "MỘT"), P(Division.Clause, "1.", "a."), P(Division.Clause, "2.", "b."), P(Division.Subclause, "2.1.", "c."),
            P(Division.Roman, "II.", "HAI"), P(Division.Clause, "1.", "d."), P(Division.Clause, "3.", "lệch."),
            P(Division.Roman, "III.", "BA"), P(Division.Clause, "1-", "e."), P(Division.Subclause, "2.1.", "không phải con của 1."),
        ];
        LayoutPlan plan = LayoutPlanner.Plan(Conclusion() with { Body = body, Recipients = [], Signers = [] }, Party2018);
        string[] lines = PlanText.Print(plan).Split('\n')[^11..^1];
        lines.ShouldBe(
        [
            "de-muc-la-ma: #0.0:%1. MỘT", "khoan: #1.0:%1. a.", "khoan: #1.0:%1. b.", "tieu-khoan: #1.1:%1.%2. c.",
            "de-muc-la-ma: #0.0:%1. HAI", "khoan: 1. d.", "khoan: 3. lệch.",
            "de-muc-la-ma: #0.0:%1. BA", "khoan: #2.0:%1- e.", "tieu-khoan: 2.1. không phải con của 1.",
        ]);
        PlanText.Print(LayoutPlanner.Plan(Conclusion() with { Body = body }, Party2018, LabelMode.Typed)).ShouldNotContain("#");
    }

    [Fact]
    public void OneShortLastParagraphPullsTheOneAboveIt()
    {
        OfficialDocument paper = Conclusion() with
        {
            Body = [P(Division.Plain, "", string.Concat(Enumerable.Repeat("một đoạn dài ", 30))), P(Division.Plain, "", "Ngắn."), P(Division.Plain, "", "Ngắn.")],
        };
        string[] lines = PlanText.Print(LayoutPlanner.Plan(paper, Party2018)).Split('\n');
        lines.Count(static l => l.StartsWith('^')).ShouldBe(2);
        OfficialDocument longer = paper with { Body = [paper.Body[1], paper.Body[0]] };
        PlanText.Print(LayoutPlanner.Plan(longer, Party2018)).Split('\n').Count(static l => l.StartsWith('^')).ShouldBe(1);
    }

    [Fact]
    public void AHeadingKeepsItsTextAndItsNumberLooksAsItDoes()
    {
        RichText bold = new([new Inline.Text("Công tác cán bộ", Emphasis.Bold)]);
        OfficialDocument paper = Conclusion() with { Body = [new Block.Paragraph(Division.Clause, "1.", bold), P(Division.Clause, "2.", "Kiến nghị"), P(Division.Clause, "3.", "Giao việc.")], Signers = [], Recipients = [] };
        PlannedParagraph[] clauses = [.. LayoutPlanner.Plan(paper, Party2018).Sections[0].Blocks.OfType<PlannedParagraph>().Where(static p => p.Component == Component.Clause)];
        clauses.Select(static c => c.Format.KeepNext).ShouldBe([true, true, false]);
        clauses[0].Label!.Value.Bold.ShouldBeTrue();
        clauses[1].Label.ShouldBeNull();
    }

    [Fact]
    public void TheLongPlaceWrapsBeforeTheCommittee()
    {
        OfficialDocument paper = Conclusion() with { Head = Conclusion().Head with { Place = "Thành phố Hồ Chí Minh" } };
        var grid = (PlannedTable)LayoutPlanner.Plan(paper, Party2018).Sections[0].Blocks[0];
        TextMeasure.Width("BAN CHẤP HÀNH TRUNG ƯƠNG", new RunFormat(FontSize.FromPoints(14), true, false, false)).ShouldBeLessThan(grid.Columns[0] - Length.FromTwips(216));
    }

    [Fact]
    public void ACopyBehindALandscapeAnnexStandsUpright()
    {
        OfficialDocument paper = Conclusion() with
        {
            Annexes = [new Annex(null, RichText.From("Bảng"), null, PageOrientation.Landscape, [])],
            Copies = [new CopyBlock("Sao lục", Conclusion().Head, null, [])],
        };
        LayoutPlanner.Plan(paper, Party2018).Sections.Select(static s => s.Page.Orientation)
            .ShouldBe([PageOrientation.Portrait, PageOrientation.Landscape, PageOrientation.Portrait]);
    }

    private static Block.Paragraph P(Division division, string label, string text) => new(division, label, RichText.From(text));

    private static OfficialDocument Conclusion() => new()
    {
        Family = DocumentFamily.Party,
        Kind = "ket-luan",
        Head = new LetterHead(null, ["Ban Chấp hành Trung ương"], new DocumentNumber(152, "KL/TW"), "Hà Nội", new DocumentDate(2, 5, 2025)),
        KindTitle = "Kết luận",
        AuthorLines = ["của Ban Bí thư"],
        Subject = RichText.From("về tăng cường thực hiện chức năng."),
        Body =
        [
            P(Division.Plain, "", "Tại phiên họp, Ban Bí thư kết luận như sau:"),
            P(Division.Clause, "1.", "Một."),
            P(Division.Clause, "2.", "Hai."),
        ],
        Signers = [new Signer("T/M Ban Bí thư", [], "Trần Cẩm Tú")],
        Recipients = [new Recipient("Lưu Văn phòng."), new Recipient("Các tỉnh uỷ,"), new Recipient("Bộ Chính trị", "để báo cáo")],
    };
}
