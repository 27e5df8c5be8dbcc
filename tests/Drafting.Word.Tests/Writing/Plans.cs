using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Word.Tests.Writing;

/// <summary>Small plans, made by hand, that look like a paper.</summary>
internal static class Plans
{
    public static readonly PageShape A4 = new(
        Length.FromMillimetres(210), Length.FromMillimetres(297), Length.FromMillimetres(20), Length.FromMillimetres(20),
        Length.FromMillimetres(30), Length.FromMillimetres(15), Length.FromMillimetres(10), PageOrientation.Portrait);

    public static readonly PageShape A4Landscape = A4 with { Width = A4.Height, Height = A4.Width, Orientation = PageOrientation.Landscape };

    public static readonly StyleSheet Sheet = new([.. Enum.GetValues<Component>().Select(StyleOf)]);

    public static readonly ImmutableArray<Length> Halves = [Length.FromTwips(4650), Length.FromTwips(4705)];

    public static readonly PaperRecord Record = new(
        "ket-luan",
        "hd05-2026",
        new DataNode.Map(
        [
            new DataEntry("trich_yeu", default, new DataNode.Scalar("về <b> & \"công tác\" đảng", ScalarKind.Text)),
            new DataEntry("so", default, new DataNode.Scalar("152", ScalarKind.Number)),
            new DataEntry("mat", default, new DataNode.Scalar("true", ScalarKind.Boolean)),
            new DataEntry("ngay", default, new DataNode.Scalar("", ScalarKind.Null)),
            new DataEntry("noi_nhan", default, new DataNode.List([new DataNode.Scalar("Lưu Văn phòng", ScalarKind.Text)])),
        ]),
        "sha256:00");

    public static LayoutPlan Of(params ReadOnlySpan<PlannedBlock> blocks) => new(
        "hd05-2026", "Times New Roman", Sheet, [], [new PlannedSection(A4, [.. blocks], false, true)], [], [], false, "Kết luận số 152-KL/TW");

    public static PlannedParagraph Text(Component component, string text) => Of(component, Run(component, text));

    public static PlannedParagraph Of(Component component, params ReadOnlySpan<PlannedInline> inlines) =>
        new(component, Sheet[component].Paragraph, [.. inlines]);

    public static PlannedInline.Run Run(Component component, string text) => new(text, Sheet[component].Run);

    public static PlannedInline.Bound Bound(Component component, string key, params ReadOnlySpan<string> lines) =>
        new(key, [.. lines], Sheet[component].Run);

    public static PlannedParagraph Item(Component component, int list, int level, string text) =>
        Text(component, text) with { List = (list, level) };

    public static PlannedRow Row(params ReadOnlySpan<PlannedParagraph> cells)
    {
        var row = ImmutableArray.CreateBuilder<ImmutableArray<PlannedParagraph>>();
        foreach (PlannedParagraph cell in cells)
            row.Add([cell]);
        return new PlannedRow(row.ToImmutable());
    }

    /// <summary>A paper with everything: grids, controls, two lists, footnotes, a lined table, a landscape annex.</summary>
    public static LayoutPlan Paper(int items = 4)
    {
        PlannedTable head = new(Halves,
        [
            new([
                [Text(Component.IssuingBody, "BAN CHẤP HÀNH TRUNG ƯƠNG"), Text(Component.Star, "*")],
                [Text(Component.PartyTitle, "ĐẢNG CỘNG SẢN VIỆT NAM") with { Format = Sheet[Component.PartyTitle].Paragraph with { Left = Length.FromTwips(178), Right = Length.FromTwips(178) } }],
            ]),
            Row(
                Of(Component.DocumentNumber, Bound(Component.DocumentNumber, "so-ky-hieu", "Số      -KL/TW")),
                Of(Component.PlaceDate, Bound(Component.PlaceDate, "dia-danh-ngay", "Hà Nội, ngày    tháng 5 năm 2025"))),
        ], 0, false);
        PlannedTable foot = new(Halves,
        [
            new([
                [Text(Component.RecipientsLabel, "Nơi nhận:"), Text(Component.Recipient, "- Các tỉnh uỷ, thành uỷ;"), Text(Component.Recipient, "- Lưu Văn phòng.")],
                [
                    Text(Component.Authority, "T/M BAN BÍ THƯ"), Text(Component.Position, "THƯỜNG TRỰC"),
                    Of(Component.BodyText) with { Format = FormatMarkupSafe.Gap, Anchor = "chu-ky-1" },
                    Text(Component.SignerName, "Nguyễn Văn A"),
                ],
            ]),
        ], 0, false);
        PlannedTable lined = new([Length.FromTwips(1000), Length.FromTwips(4000), Length.FromTwips(4355)],
        [
            Row(Text(Component.TableHeader, "TT"), Text(Component.TableHeader, "Nội dung"), Text(Component.TableHeader, "Thời hạn")),
            Row(Text(Component.TableCell, "1"), Text(Component.TableCell, "Xây dựng đề án"), Text(Component.TableCell, "Quý I")) with { MaySplit = true },
        ], 1, true);

        var body = ImmutableArray.CreateBuilder<PlannedBlock>();
        body.Add(head);
        body.Add(Text(Component.KindTitle, "KẾT LUẬN"));
        body.Add(Of(Component.Subject, Bound(Component.Subject, "trich-yeu", "về công tác <văn phòng> & lưu trữ", "trong tình hình mới")));
        body.Add(Of(Component.BodyText, Run(Component.BodyText, "Ban Bí thư"), new PlannedInline.FootnoteReference(1, Sheet[Component.BodyText].Run), Run(Component.BodyText, " yêu cầu:")));
        for (int i = 0; i < items; i++)
        {
            body.Add(Item(Component.Clause, 0, 0, "Tăng cường sự lãnh đạo của cấp uỷ đối với công tác văn phòng, bảo đảm kịp thời, đúng quy định."));
            body.Add(Item(Component.Subclause, 0, 1, "Rà soát quy chế làm việc của cấp uỷ các cấp."));
        }

        body.Add(Text(Component.BodyText, "Các nhóm nhiệm vụ:"));
        body.Add(Item(Component.Clause, 1, 0, "Đánh số lại từ đầu."));
        body.Add(Item(Component.Subclause, 1, 1, "Cũng vậy."));
        body.Add(Text(Component.Clause, "5. Nhãn gõ tay."));
        body.Add(foot);

        ImmutableArray<PlannedBlock> annex =
            [Text(Component.AnnexTitle, "DANH MỤC"), lined];
        ListLevel[] levels = [new(Component.Clause, ListNumerals.Decimal, "%1."), new(Component.Subclause, ListNumerals.Decimal, "%1.%2.")];
        return new LayoutPlan(
            "hd05-2026",
            "Times New Roman",
            Sheet,
            [new PlannedList([.. levels]), new PlannedList([.. levels])],
            [new PlannedSection(A4, body.ToImmutable(), false, true), new PlannedSection(A4Landscape, annex, true, true)],
            [[Text(Component.Footnote, "Khoá XIV."), Text(Component.Footnote, "Đoạn hai.")]],
            [
                new HeaderField("so-ky-hieu", "Số và ký hiệu", "Số      -KL/TW"),
                new HeaderField("dia-danh-ngay", "Địa danh, ngày tháng", "Hà Nội, ngày    tháng 5 năm 2025"),
                new HeaderField("trich-yeu", "Trích yếu", "về công tác <văn phòng> & lưu trữ\ntrong tình hình mới"),
            ],
            false,
            "Kết luận số   -KL/TW");
    }

    private static PlannedStyle StyleOf(Component component)
    {
        Alignment alignment = component switch
        {
            Component.BodyText or Component.Clause or Component.Subclause or Component.Footnote => Alignment.Justify,
            Component.Recipient or Component.RecipientsLabel or Component.TableCell => Alignment.Left,
            _ => Alignment.Center,
        };
        bool body = component is Component.BodyText or Component.Clause or Component.Subclause;
        bool bold = component is Component.PartyTitle or Component.IssuingBody or Component.KindTitle or Component.Subject or Component.Authority
            or Component.SignerName or Component.TableHeader or Component.AnnexTitle;
        int points = component switch
        {
            Component.PartyTitle or Component.KindTitle => 15,
            Component.Recipient or Component.Footnote => 12,
            _ => 14,
        };
        var paragraph = new ParagraphFormat(
            alignment,
            Length.Zero,
            Length.Zero,
            body ? Length.FromMillimetres(10) : Length.Zero,
            Length.Zero,
            body ? Length.FromPoints(6) : Length.Zero,
            body ? LineSpacing.Exactly(Length.FromPoints(18)) : LineSpacing.Single,
            BottomRule: component == Component.PartyTitle ? Length.FromPoints(0.75m) : Length.Zero);
        return new PlannedStyle(
            component,
            "VB " + component.VietnameseName,
            paragraph,
            new RunFormat(FontSize.FromPoints(points), bold, component == Component.PlaceDate, component == Component.RecipientsLabel));
    }

    private static class FormatMarkupSafe
    {
        public static readonly ParagraphFormat Gap = Sheet[Component.BodyText].Paragraph with
        {
            Alignment = Alignment.Center,
            FirstLine = Length.Zero,
            Line = LineSpacing.Exactly(Length.FromPoints(60)),
            KeepNext = true,
        };
    }
}
