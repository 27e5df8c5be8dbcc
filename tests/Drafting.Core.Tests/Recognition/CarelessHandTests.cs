using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>Components written wrongly: whoever reads the page still sees what they are, and only then can a rule say what is wrong with them.</summary>
public class CarelessHandTests
{
    [Fact]
    public void SmallLettersInTheHeadAndTheTypeName() => SketchedPaper.Differences("""
        co-quan-cap-tren | c T0.0.0/2 | Đảng bộ tỉnh Lâm Đồng
        co-quan | c b T0.0.0/2 | Đảng uỷ xã Đức Trọng
        dau-sao | c T0.0.0/2 | *
        tieu-de | c b T0.0.1/2 | Đảng Cộng sản Việt Nam
        so-ky-hieu | c T0.1.0/2 | Số 12-NQ/ĐU
        dia-danh-ngay | c i T0.1.1/2 | Đức Trọng, ngày 05 tháng 9 năm 2026
        ten-loai | c b 16 | Nghị quyết
        trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
        gach-duoi-trich-yeu | c | -----
        noi-dung | | Đảng uỷ xã quyết nghị:
        khoan | | 1. Kết nạp 25 đảng viên.
        """).ShouldBeEmpty();

    [Fact]
    public void DateInFigures() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | c T0.1.0/2 | Số 12-NQ/TU
        dia-danh-ngay | c i T0.1.1/2 | Lâm Đồng, 12/10/2026
        ten-loai | c b 16 | NGHỊ QUYẾT
        trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
        noi-dung | | Tỉnh uỷ quyết nghị:
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("***")]
    [InlineData("*****")]
    [InlineData("-------***-------")]
    [InlineData("---o0o---")]
    public void OtherSignsBelowTheSubject(string mark) => SketchedPaper.Differences($"""
        co-quan | c b T0.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | c T0.1.0/2 | Số 12-NQ/TU
        dia-danh-ngay | c i T0.1.1/2 | Lâm Đồng, ngày 12 tháng 10 năm 2026
        ten-loai | c b 16 | NGHỊ QUYẾT
        trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
        gach-duoi-trich-yeu | c | {mark}
        noi-dung | | Tỉnh uỷ quyết nghị:
        """).ShouldBeEmpty();

    [Fact]
    public void LetterWithATypeName() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | c T0.1.0/2 | Số 12-CV/TU
        dia-danh-ngay | c i T0.1.1/2 | Lâm Đồng, ngày 12 tháng 10 năm 2026
        ten-loai | c b 16 | CÔNG VĂN
        trich-yeu | c b | về việc sơ kết công tác xây dựng Đảng
        gach-duoi-trich-yeu | c | -----
        kinh-gui+noi-kinh-gui | c | Kính gửi: Các đảng uỷ trực thuộc.
        noi-dung | | Tỉnh uỷ đề nghị sơ kết.
        """).ShouldBeEmpty();

    [Fact]
    public void RecipientsWithoutTheirLabelBesideTheSignature() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | c T0.1.0/2 | Số 12-NQ/TU
        dia-danh-ngay | c i T0.1.1/2 | Lâm Đồng, ngày 12 tháng 10 năm 2026
        ten-loai | c b 16 | NGHỊ QUYẾT
        trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
        noi-dung | | Tỉnh uỷ quyết nghị:
        gach-dau-dong | | - Lưu trữ hồ sơ theo quy định;
        gach-dau-dong | | - Kết nạp 25 đảng viên.
        dong-noi-nhan | 12 T1.0.0/2 | - Các đảng uỷ trực thuộc;
        dong-noi-nhan | 12 T1.0.0/2 | - Lưu Văn phòng Tỉnh uỷ.
        quyen-han | c b T1.0.1/2 | T/M TỈNH UỶ
        chuc-vu | c T1.0.1/2 | BÍ THƯ
        trong | T1.0.1/2 |
        ho-ten | c b T1.0.1/2 | Phạm Minh Tuấn
        """).ShouldBeEmpty();

    [Fact]
    public void RecipientsWithoutTheirLabelBelowTheSignature() => SketchedPaper.Differences("""
        tieu-de | c b | ĐẢNG CỘNG SẢN VIỆT NAM
        co-quan | b | TỈNH UỶ LÂM ĐỒNG
        so-ky-hieu | | Số 12-NQ/TU
        ten-loai | c b 16 | NGHỊ QUYẾT
        trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
        noi-dung | | Tỉnh uỷ quyết nghị:
        quyen-han | > b | T/M TỈNH UỶ
        chuc-vu | > | BÍ THƯ
        trong | |
        ho-ten | > b | Phạm Minh Tuấn
        dong-noi-nhan | 12 | - Các đảng uỷ trực thuộc;
        dong-noi-nhan | 12 | - Lưu Văn phòng Tỉnh uỷ.
        """).ShouldBeEmpty();

    [Fact]
    public void TheTitleOfTheStateOverAPartyBody()
    {
        const string sketch = """
            co-quan-cap-tren | c T0.0.0/2 | ĐẢNG BỘ TỈNH LÂM ĐỒNG
            co-quan | c b T0.0.0/2 | ĐẢNG UỶ XÃ ĐỨC TRỌNG
            dau-sao | c T0.0.0/2 | *
            tieu-de | c b T0.0.1/2 | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
            tieu-ngu | c b T0.0.1/2 | Độc lập - Tự do - Hạnh phúc
            so-ky-hieu | c T0.1.0/2 | Số: 12/NQ-ĐU
            dia-danh-ngay | c i T0.1.1/2 | Đức Trọng, ngày 05 tháng 9 năm 2026
            ten-loai | c b 16 | NGHỊ QUYẾT
            trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
            noi-dung | | Đảng uỷ xã quyết nghị:
            quyen-han | c b > | TM. ĐẢNG UỶ
            ho-ten | c b > | Đỗ Thị Hoa
            """;
        SketchedPaper.Differences(sketch).ShouldBeEmpty();
        SketchedPaper.Recognize(sketch).Nature.ShouldBe(PaperNature.PartyPaper);
    }

    [Fact]
    public void AStatePaperThatAPartyBodyCopiedIsTheStates() => SketchedPaper.Recognize("""
        | c b T0.0.0/2 | UỶ BAN NHÂN DÂN
        | c b T0.0.1/2 | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
        | c T0.1.0/2 | Số: 12/QĐ-UBND
        | c b | QUYẾT ĐỊNH
        | c b | Về việc thành lập Tổ công tác
        | | Thành lập Tổ công tác.
        | c b > | CHỦ TỊCH
        | c b > | Đỗ Thị Hoa
        | c b T1.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        | c T1.0.0/2 | Số 24-BS/TU
        | c b T1.0.1/2 | SAO LỤC
        """).Nature.ShouldBe(PaperNature.StatePaper);

    [Theory]
    [InlineData("ĐẢNG CỘNG SẢN VIỆT-NAM")]
    [InlineData("ĐẢNG CỘNG SẢN VIÊT NAM")]
    public void SlipInTheTitle(string title) => SketchedPaper.Differences($"""
        co-quan | c b T0.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        dau-sao | c T0.0.0/2 | *
        tieu-de | c b T0.0.1/2 | {title}
        so-ky-hieu | c T0.1.0/2 | Số 12-NQ/TU
        dia-danh-ngay | c i T0.1.1/2 | Lâm Đồng, ngày 12 tháng 10 năm 2026
        ten-loai | c b 16 | NGHỊ QUYẾT
        trich-yeu | c b | về nhiệm vụ 6 tháng cuối năm
        noi-dung | | Tỉnh uỷ quyết nghị:
        """).ShouldBeEmpty();

    [Fact]
    public void GroundsWithoutTheirMarks() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ LÂM ĐỒNG
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | c T0.1.0/2 | Số 12-QĐ/TU
        ten-loai | c b 16 | QUYẾT ĐỊNH
        trich-yeu | c b | về việc điều động cán bộ
        can-cu | | Căn cứ Điều lệ Đảng
        can-cu | | Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh
        can-cu | | Xét đề nghị của Ban Tổ chức Tỉnh uỷ;
        loi-ban-hanh | c b | BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH:
        dieu | | Điều 1. Điều động đồng chí Hoàng Văn Nam.
        """).ShouldBeEmpty();
}
