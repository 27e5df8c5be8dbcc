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
}
