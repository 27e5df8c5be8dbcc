namespace Drafting.Core.Tests.Recognition;

/// <summary>Layouts as offices type them: the same components, put on the page in many ways.</summary>
public class ForeignLayoutTests
{
    [Fact]
    public void HeadAndFootByRunsOfBlanks() => SketchedPaper.Differences("""
        co-quan-cap-tren+tieu-de | | ĐẢNG BỘ TỈNH SƠN GIANG                ĐẢNG CỘNG SẢN VIỆT NAM
        co-quan+ke | b |    ĐẢNG UỶ XÃ TÂN KHÊ                       _____________________
        dau-sao | |                 *
        so-ky-hieu+dia-danh-ngay | |      Số 12-KH/ĐU                    Tân Khê, ngày 05 tháng 5 năm 2025
        trong | |
        ten-loai | b |                                     KẾ HOẠCH
        trich-yeu | b |                         học tập nghị quyết của Trung ương
        gach-duoi-trich-yeu | |                                        -----
        noi-dung | | Thực hiện chỉ đạo của cấp trên, Đảng uỷ xã xây dựng kế hoạch như sau:
        de-muc-la-ma | b | I. MỤC ĐÍCH
        khoan | | 1. Nâng cao nhận thức.
        noi-nhan+quyen-han | | Nơi nhận:                                  T/M BAN THƯỜNG VỤ
        dong-noi-nhan+chuc-vu | | - Ban Tổ chức Tỉnh uỷ,                            PHÓ BÍ THƯ
        dong-noi-nhan | | - Các chi bộ trực thuộc,
        dong-noi-nhan+ho-ten | | - Lưu Văn phòng Đảng uỷ.                       Nguyễn Văn Cảnh
        """).ShouldBeEmpty();

    [Fact]
    public void DraftWithBlanksToFillByRunsOfBlanks() => SketchedPaper.Differences("""
        co-quan-cap-tren+tieu-de | | TỈNH UỶ SƠN GIANG                ĐẢNG CỘNG SẢN VIỆT NAM
        co-quan | | VĂN PHÒNG
        dau-sao | |        *
        so-ky-hieu+dia-danh-ngay | | Số      -CV/VPTU               Sơn Giang, ngày      tháng     năm 2026
        trich-yeu-cong-van | i |   Cung cấp tài liệu
        trong | |
        kinh-gui+noi-kinh-gui | c | Kính gửi: Ban Tổ chức Tỉnh uỷ
        noi-dung | | Văn phòng Tỉnh uỷ đề nghị Ban Tổ chức cung cấp tài liệu.
        noi-nhan+chuc-vu | | Nơi nhận:                        CHÁNH VĂN PHÒNG
        dong-noi-nhan | | - Như trên,
        dong-noi-nhan | | - Lưu VT.
        ho-ten | |                                          Lê Thị Đào
        """).ShouldBeEmpty();

    [Fact]
    public void RowForEachLine() => SketchedPaper.Differences("""
        co-quan-cap-tren | c T0.0.0/2 | ĐẢNG BỘ TỈNH ĐÔNG HÀ
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        co-quan | c b T0.1.0/2 | ĐẢNG UỶ PHƯỜNG HÀ TRUNG
        ke | c _ T0.1.1/2 |
        dau-sao | c T0.2.0/2 | *
        trong | T0.2.1/2 |
        so-ky-hieu | c T0.3.0/2 | Số 31-CV/ĐU
        dia-danh-ngay | c i T0.3.1/2 | Hà Trung, ngày 10 tháng 6 năm 2025
        trich-yeu-cong-van | c i T0.4.0/2 | V/v cử cán bộ dự lớp bồi dưỡng
        khac | c T0.4.1/2 | ĐẾN Số: 114
        khac | c T0.4.1/2 | Ngày: 12/6/2025
        khac | c T0.4.1/2 | Chuyển: ............
        kinh-gui+noi-kinh-gui | c | Kính gửi: Các chi bộ trực thuộc
        noi-dung | | Đảng uỷ phường thông báo chiêu sinh lớp bồi dưỡng.
        noi-nhan+dong-noi-nhan | T1.0.0/2 | Nơi nhận: - Như trên; - Thường trực Đảng uỷ; - Lưu VP.
        quyen-han | c b T1.0.1/2 | T/L BAN THƯỜNG VỤ
        trong | T1.1.0/2 |
        chuc-vu | c T1.1.1/2 | CHÁNH VĂN PHÒNG
        khac | c T1.2.1/2 | (Đã ký)
        ho-ten | c b T1.3.1/2 | Phạm Thị Lụa
        """).ShouldBeEmpty();

    [Fact]
    public void HalvesOneBelowTheOther() => SketchedPaper.Differences("""
        tieu-de | c b > | ĐẢNG CỘNG SẢN VIỆT NAM
        ke | > | ---------------
        dia-danh-ngay | i > | Sơn Giang, ngày 12 tháng 3 năm 2025
        co-quan-cap-tren | | TỈNH UỶ SƠN GIANG
        co-quan | b | BAN DÂN VẬN
        dau-sao | | *
        so-ky-hieu | | Số 05-CV/BDVTU
        trich-yeu-cong-van | i 12 | Về việc mời dự hội thảo
        kinh-gui | i | Kính gửi:
        noi-kinh-gui | | - Ban Tổ chức Tỉnh uỷ,
        noi-kinh-gui | | - Văn phòng Tỉnh uỷ.
        noi-dung | | Ban Dân vận trân trọng mời các đồng chí dự hội thảo.
        chuc-vu | c b > | TRƯỞNG BAN
        trong | |
        ho-ten | c b > | Hà Văn Lộc
        noi-nhan | | Nơi nhận:
        dong-noi-nhan | | - Như trên,
        dong-noi-nhan | | - Lưu VP.
        """).ShouldBeEmpty();

    [Fact]
    public void BoxesAnchoredBehindWhatTheyPrecede() => SketchedPaper.Differences("""
        ten-loai | c b | THÔNG BÁO
        co-quan | c b B0 | TỈNH UỶ NAM GIANG
        dau-sao | c B0 | *
        so-ky-hieu | c B0 | Số 90-TB/TU
        tieu-de | c b B1 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i B1 | Nam Giang, ngày 02 tháng 6 năm 2025
        trich-yeu | c b | kết luận của Thường trực Tỉnh uỷ
        gach-duoi-trich-yeu | c | -----
        noi-dung | | Ngày 01/6/2025, Thường trực Tỉnh uỷ họp và kết luận như sau:
        khoan | #1. | Thống nhất chủ trương.
        gach-dau-dong | #- | Giao các cơ quan thực hiện.
        quyen-han | c b B2 | T/L BAN THƯỜNG VỤ
        chuc-vu | c B2 | CHÁNH VĂN PHÒNG
        trong | B2 |
        ho-ten | c b B2 | Quách Trung Dũng
        noi-dung | | Văn phòng Tỉnh uỷ thông báo để các cơ quan biết, thực hiện.
        noi-nhan | | Nơi nhận:
        dong-noi-nhan | | - Các đảng uỷ trực thuộc,
        dong-noi-nhan | | - Lưu VPTU.
        """).ShouldBeEmpty();

    [Fact]
    public void AutomaticLabels() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        dau-sao | c T0.0.0/2 | *
        so-ky-hieu | c T0.0.0/2 | Số 7-HD/TU
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        ten-loai | c b | HƯỚNG DẪN
        trich-yeu | c b | tổ chức ngày kỷ niệm
        de-muc-la-ma | b #I. | MỤC ĐÍCH
        khoan | #1. | Tuyên truyền
        diem | #a) | Trên báo chí;
        gach-dau-dong | #- | Đăng tin, bài.
        tieu-khoan | #1.1. | Nội dung chi tiết.
        cong-dau-dong | #+ | Một ý nhỏ.
        noi-nhan | #- | Nơi nhận:
        dong-noi-nhan | #- | Các đảng uỷ trực thuộc,
        dong-noi-nhan | #- | Lưu VPTU.
        quyen-han | c b > | T/M BAN THƯỜNG VỤ
        chuc-vu | c > | PHÓ BÍ THƯ
        ho-ten | c b > | Lê Văn Khởi
        """).ShouldBeEmpty();

    [Fact]
    public void RecipientsInTwoColumnsBeforeTheSignature() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 7-CV/TU
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        kinh-gui+noi-kinh-gui | c | Kính gửi: Các đảng uỷ trực thuộc
        noi-dung | | Đề nghị các đảng uỷ cho ý kiến.
        noi-nhan | T1.0.0/2 | Nơi nhận:
        dong-noi-nhan | T1.0.0/2 | - Như trên,
        dong-noi-nhan | T1.0.0/2 | - Các đồng chí Tỉnh uỷ viên,
        dong-noi-nhan | T1.0.1/2 | - Các ban đảng,
        dong-noi-nhan | T1.0.1/2 | - Lưu VPTU.
        quyen-han | c b > | T/M BAN THƯỜNG VỤ
        chuc-vu | c > | PHÓ BÍ THƯ
        ho-ten | c b > | Lê Văn Khởi
        """).ShouldBeEmpty();

    [Fact]
    public void CopiesByTabsBelowTypedUnderscores() => SketchedPaper.Differences("""
        co-quan+tieu-de | | ⇥TỈNH UỶ NAM GIANG⇥ĐẢNG CỘNG SẢN VIỆT NAM
        dau-sao | | ⇥*
        so-ky-hieu+dia-danh-ngay | | ⇥Số 7-CT/TU⇥Nam Giang, ngày 02 tháng 6 năm 2025
        ten-loai | c b | CHỈ THỊ
        trich-yeu | c b | về tăng cường tiết kiệm
        noi-dung | | Ban Thường vụ Tỉnh uỷ yêu cầu các cấp uỷ thực hiện tiết kiệm.
        noi-nhan+quyen-han | | Nơi nhận:⇥T/M BAN THƯỜNG VỤ
        dong-noi-nhan+chuc-vu | | - Các đảng uỷ,⇥BÍ THƯ
        dong-noi-nhan+khac | | - Lưu VPTU.⇥(đã ký)
        ho-ten | | ⇥Lê Văn Khởi
        ke-ban-sao | | ________________________________________________
        co-quan+hinh-thuc-sao | | ⇥ĐẢNG UỶ XÃ TÂN KHÊ⇥SAO LỤC
        dau-sao+dia-danh-ngay | | ⇥*⇥Tân Khê, ngày 09 tháng 6 năm 2025
        so-ky-hieu+quyen-han | | ⇥Số 03-BS/ĐU⇥T/L BAN THƯỜNG VỤ
        noi-nhan+chuc-vu | | Nơi nhận:⇥CHÁNH VĂN PHÒNG
        dong-noi-nhan | | - Các chi bộ,
        dong-noi-nhan+ho-ten | | - Lưu VPĐU.⇥Phạm Thị Lụa
        """).ShouldBeEmpty();

    [Fact]
    public void CopyOneLineBelowTheOther() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 7-CT/TU
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        ten-loai | c b | CHỈ THỊ
        trich-yeu | c b | về tăng cường tiết kiệm
        noi-dung | | Ban Thường vụ Tỉnh uỷ yêu cầu các cấp uỷ thực hiện tiết kiệm.
        noi-nhan | | Nơi nhận:
        dong-noi-nhan | | - Lưu VPTU.
        quyen-han | c > | T/M BAN THƯỜNG VỤ
        ho-ten | c > | Lê Văn Khởi
        ke-ban-sao | _ |
        co-quan | | ĐẢNG UỶ XÃ TÂN KHÊ
        dau-sao | | *
        so-ky-hieu | | Số 03-BS/ĐU
        noi-nhan | | Nơi nhận:
        dong-noi-nhan | | - Các chi bộ,
        dong-noi-nhan | | - Lưu VPĐU.
        hinh-thuc-sao | | SAO Y BẢN CHÍNH
        dia-danh-ngay | | Tân Khê, ngày 09 tháng 6 năm 2025
        quyen-han | | T/L BAN THƯỜNG VỤ
        chuc-vu | | CHÁNH VĂN PHÒNG
        ho-ten | | Phạm Thị Lụa
        """).ShouldBeEmpty();

    [Fact]
    public void AWholePaperInOneTable() => SketchedPaper.Differences("""
        co-quan-cap-tren | c T0.0.0/2L | ĐẢNG BỘ XÃ TÂN KHÊ
        co-quan | c b T0.0.0/2L | CHI BỘ THÔN KHÊ HẠ
        dau-sao | c T0.0.0/2L | *
        so-ky-hieu | c T0.0.0/2L | Số 02-BC/CB
        tieu-de | c b T0.0.1/2L | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2L | Tân Khê, ngày 05 tháng 12 năm 2025
        ten-loai | c b T0.1.0/2L | BÁO CÁO
        trich-yeu | c b T0.1.0/2L | kết quả công tác năm 2025
        khoan | T0.2.0/2L | 1. Chi bộ có 31 đảng viên.
        noi-dung | T0.2.0/2L | Các đảng viên đều hoàn thành nhiệm vụ.
        noi-nhan | T0.3.0/2L | Nơi nhận:
        dong-noi-nhan | T0.3.0/2L | - Đảng uỷ xã,
        dong-noi-nhan | T0.3.0/2L | - Lưu Chi bộ.
        quyen-han | c b T0.3.1/2L | T/M CHI BỘ
        chuc-vu | c b T0.3.1/2L | BÍ THƯ
        ho-ten | c b T0.3.1/2L | Phùng Đắc Sửu
        """).ShouldBeEmpty();

    [Fact]
    public void RegulationBehindTheDecisionThatPromulgatesIt() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 70-QĐ/TU
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        ten-loai | c b | QUYẾT ĐỊNH
        trich-yeu | c b | ban hành Quy định quản lý xe ô tô
        can-cu | | - Căn cứ Điều lệ Đảng;
        can-cu | | - Xét đề nghị của Văn phòng Tỉnh uỷ,
        loi-ban-hanh | c b | BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH:
        dieu | | Điều 1. Ban hành Quy định kèm theo Quyết định này.
        quyen-han | c > | T/M BAN THƯỜNG VỤ
        chuc-vu | c > | BÍ THƯ
        ho-ten | c > | Lê Văn Khởi
        trong | |
        ten-loai | c b | QUY ĐỊNH
        trich-yeu | c b | quản lý, sử dụng xe ô tô
        dan-chieu-phu-luc | c i | (ban hành kèm theo Quyết định số 70-QĐ/TU, ngày 02/6/2025)
        gach-duoi-trich-yeu | c | -----
        so-phan-chuong+tieu-de-phan-chuong | c b | Chương I↵QUY ĐỊNH CHUNG
        dieu | b | Điều 1. Phạm vi
        khoan | | 1. Quy định này áp dụng đối với xe của cơ quan đảng.
        so-phan-chuong+tieu-de-phan-chuong | c b | Chương II. ĐIỀU KHOẢN THI HÀNH
        """).ShouldBeEmpty();

    [Fact]
    public void StatePaperOfASmallOffice() => SketchedPaper.Differences("""
        co-quan-cap-tren | c T0.0.0/2 | UBND XÃ TÂN KHÊ
        co-quan | c b T0.0.0/2 | TRƯỜNG TIỂU HỌC TÂN KHÊ
        tieu-de | c b T0.0.1/2 | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
        tieu-ngu | c b T0.0.1/2 | Độc lập – Tự do – Hạnh phúc
        so-ky-hieu | c T0.1.0/2 | Số: 15/QĐ-THTK
        dia-danh-ngay | c i T0.1.1/2 | Tân Khê, ngày 5 tháng 9 năm 2025
        ten-loai | c b | QUYẾT ĐỊNH
        trich-yeu | c b | V/v phân công chủ nhiệm lớp
        ke | c | ______________
        loi-ban-hanh | c b | HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC TÂN KHÊ
        can-cu | | Căn cứ Điều lệ trường tiểu học;
        can-cu | | Theo đề nghị của tổ chuyên môn.
        loi-ban-hanh | c b | QUYẾT ĐỊNH:
        dieu | | Điều 1. Phân công các ông, bà có tên trong danh sách.
        noi-nhan | b i T1.0.0/2 | Nơi nhận:
        dong-noi-nhan | T1.0.0/2 | - Như Điều 1;
        dong-noi-nhan | T1.0.0/2 | - Lưu: VT.
        chuc-vu | c b T1.0.1/2 | HIỆU TRƯỞNG
        ho-ten | c b T1.0.1/2 | Lê Thị Hồng Gấm
        """).ShouldBeEmpty();

    [Fact]
    public void TableOfRecipientsBelowItsLabelAndANameInCapitals() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 7-CV/TU
        khac | c T0.0.0/2 | ĐẾN Ngày: 03/6
        khac | c T0.0.0/2 | .................
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        kinh-gui+noi-kinh-gui | c | Kính gửi: Các đảng uỷ trực thuộc
        noi-dung | | Đề nghị các đảng uỷ cho ý kiến.
        noi-nhan | | Nơi nhận:
        dong-noi-nhan | T1.0.0/2 | - Như trên,
        dong-noi-nhan | T1.0.1/2 | - Các ban đảng,
        quyen-han | c b > | T/M BAN THƯỜNG VỤ
        chuc-vu | c > | PHÓ BÍ THƯ
        trong | |
        ho-ten | c b > | LÝ A TỦA
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("Nguyễn Văn A")]
    [InlineData("Y Thanh Hà Niê Kđăm")]
    [InlineData("H'Hen Niê")]
    [InlineData("TS. Lê Thị Hồng Gấm")]
    [InlineData("Đại tá Trần Văn Bình")]
    [InlineData("NGUYỄN THỊ LAN")]
    public void NamesOfManyShapes(string name) => SketchedPaper.Differences($"""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 7-CV/TU
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        kinh-gui+noi-kinh-gui | c | Kính gửi: Các đảng uỷ trực thuộc
        noi-dung | | Đề nghị các đảng uỷ cho ý kiến.
        quyen-han | c b > | T/M BAN THƯỜNG VỤ
        chuc-vu | c > | PHÓ BÍ THƯ
        trong | |
        ho-ten | c b > | {name}
        """).ShouldBeEmpty();
}
