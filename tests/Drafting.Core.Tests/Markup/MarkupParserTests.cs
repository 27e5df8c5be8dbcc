using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;

namespace Drafting.Core.Tests.Markup;

public sealed class MarkupParserTests
{
    private const string Conclusion = """
        @co-quan Ban Chấp hành Trung ương
        @so-ky-hieu Số 152-KL/TW
        @dia-danh-ngay ⟦Hà Nội⟧, ⟦02/5/2025⟧
        @do-mat ⟦⟧
        @ten-loai Kết luận
        @tac-gia của Ban Bí thư
        @trich-yeu ⟦về việc tăng cường sự lãnh đạo
        của Đảng⟧

        Ban Bí thư **kết luận** như sau:[^1]
        1. ⟦Điều 99. Không phải nhãn⟧
        a) Cấp uỷ *các cấp*
        [^1]: Theo Tờ trình số 1.
        @chu-ky
        @quyen-han T/M Ban Bí thư
        @ho-ten ⟦Trần Cẩm Tú⟧
        @noi-nhan
        - ⟦Bộ Chính trị⟧ (để báo cáo),
        - Lưu Văn phòng Trung ương Đảng.
        """;

    [Fact]
    public void A_conclusion_is_read_whole()
    {
        MarkupText.Findings(Conclusion).ShouldBe("");
        MarkupText.Outline(Conclusion).ShouldBe("""
            cơ quan ban hành: Ban Chấp hành Trung ương
            số và ký hiệu: 152 | KL/TW
            địa danh: Hà Nội
            ngày: 2/5/2025
            tên loại: Kết luận
            tác giả: của Ban Bí thư
            trích yếu: về việc tăng cường sự lãnh đạo⏎của Đảng
            đoạn: Ban Bí thư {đậm|kết luận} như sau:{chú thích|Theo Tờ trình số 1.}
            khoản [1.]: Điều 99. Không phải nhãn
            điểm [a)]: Cấp uỷ {nghiêng|các cấp}
            người ký:
              quyền hạn: T/M Ban Bí thư
              họ tên: Trần Cẩm Tú
            nơi nhận: Bộ Chính trị {để báo cáo}
            nơi nhận: Lưu Văn phòng Trung ương Đảng
            """);
    }

    [Fact]
    public void Nothing_gives_an_empty_document()
    {
        MarkupParser.Parse(default, DocumentFamily.State, "cong-van").Value!.Body.ShouldBeEmpty();
        MarkupParser.Parse([default], DocumentFamily.State, "cong-van").Value!.Body.ShouldBeEmpty();
    }

    [Fact]
    public void Text_comes_out_composed_wherever_it_is_cut()
    {
        ImmutableArray<MarkupSegment> segments =
        [
            Template("D\u0323ie\u0302\u0300u \u0110ie\u0302\u0300u\nÐ\n\u0110ie\u0302\u0300u 5. Pha\u0323m vi e", 1, 1),
            new(SegmentKind.Value, "\u0302\u0301", new Location.InData("d.yaml", "x", null)),
        ];

        OfficialDocument document = MarkupParser.Parse(segments, DocumentFamily.Party, "ket-luan").Value!;

        ((Block.Paragraph)document.Body[0]).Text.PlainText.ShouldBe("Ḍiều Điều");
        ((Block.Paragraph)document.Body[2]).ShouldBe(new Block.Paragraph(Division.Article, "Điều 5.", RichText.From("Phạm vi ế")));
    }

    // The offset is that of the file, though the parser read composed text.
    [Fact]
    public void A_finding_in_text_that_was_not_composed_points_into_the_file()
    {
        const string text = "Mo\u0323\u0302t\nHo\u0323\u0302i nghi\u0323 [^1] ket\u0301";
        Diagnostic finding = MarkupParser.Parse([Template(text, 7, 3)], DocumentFamily.Party, "ket-luan").Diagnostics.ShouldHaveSingleItem();

        int at = text.IndexOf('[');
        finding.Location.ShouldBe(new Location.InTemplate("t.sbn", new TextSpan(at, 4, 8, at - text.IndexOf('\n'))));
        finding.Quote.ShouldBe("Hội nghị [^1] ket\u0301".Normalize());
    }

    [Fact]
    public void Line_ends_of_windows_are_line_ends_and_count_once()
    {
        Diagnostic finding = MarkupParser.Parse([Template("Một\r\nHai\\\r\nba\r\n@xyz\r\n", 1, 1)], DocumentFamily.Party, "ket-luan").Diagnostics.ShouldHaveSingleItem();

        finding.Location.ShouldBe(new Location.InTemplate("t.sbn", new TextSpan(15, 4, 4, 1)));
        MarkupText.Outline("Một\r\nHai\\\r\nba\r\n").ShouldBe("đoạn: Một\nđoạn: Hai⏎ba");
    }

    [Fact]
    public void A_finding_in_a_block_of_text_knows_the_indent_of_the_block()
    {
        var origin = new Location.InData("d.yaml", "noi_dung", new TextSpan(100, 40, 12, 5));
        MarkupSegment[] segments = [new(SegmentKind.Literal, "Dòng một\nDòng *hai", origin)];

        Diagnostic finding = MarkupParser.Parse([.. segments], DocumentFamily.Party, "ket-luan").Diagnostics.ShouldHaveSingleItem();

        // Line 13 starts with four blanks, which the value does not have.
        finding.Location.ShouldBe(origin with { Span = new TextSpan(100 + 9 + 4 + 5, 1, 13, 10) });
    }

    [Fact]
    public void A_finding_in_a_value_points_at_the_value()
    {
        var origin = new Location.InData("d.yaml", "ngay", new TextSpan(100, 8, 12, 7));
        Diagnostic finding = MarkupParser.Parse(
            [Template("@dia-danh-ngay Hà Nội, ", 1, 1), new(SegmentKind.Value, "hôm nay", origin)], DocumentFamily.Party, "ket-luan").Diagnostics.ShouldHaveSingleItem();

        finding.Code.ShouldBe(MarkupCodes.DateUnreadable);
        finding.Location.ShouldBe(origin);
    }

    [Fact]
    public void Unsound_characters_are_removed_or_replaced()
    {
        MarkupText.Outline("⟦a\u0000b\u0007c\ud83dd\ude00e\uffff\tf\u2028g\u000bh⟧").ShouldBe("đoạn: abc\ufffdd\ufffde f⏎g⏎h");
        MarkupText.Outline("\ufeff@ten-loai Kết luận").ShouldBe("tên loại: Kết luận");
        MarkupText.Outline("⟦😀⟧").ShouldBe("đoạn: 😀");
    }

    private static MarkupSegment Template(string text, int line, int column) =>
        new(SegmentKind.Literal, text, new Location.InTemplate("t.sbn", new TextSpan(0, text.Length, line, column)));
}
