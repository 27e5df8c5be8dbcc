using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

/// <summary>What a person tells from one look, a neighbour or a place: each was an exception of law L2 once.</summary>
public class NarrowCaseTests
{
    private const string Head = """
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 7-KL/TU
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        ten-loai | c b | KẾT LUẬN
        trich-yeu | c b | về công tác cán bộ

        """;

    private const string TypedHead = """
        co-quan | | TỈNH UỶ NAM GIANG
        tieu-de | | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | | Số 7-TTr/TU
        dia-danh-ngay | | Nam Giang, ngày 02 tháng 6 năm 2025

        """;

    [Fact]
    public void HeadingRowsAreThoseThatTheFileNames() => SketchedPaper.Differences(Head + """
        tieu-de-bang | T1.0.0/2LH | nội dung
        tieu-de-bang | T1.0.1/2LH | 2025
        o-bang | b T1.1.0/2L | tổng số
        o-bang | b T1.1.1/2L | ba
        """).ShouldBeEmpty();

    [Fact]
    public void ALinedTableOfOneColumnIsATable() => SketchedPaper.Differences(Head + """
        noi-dung | | Các việc sau đây cần làm ngay:
        o-bang | T1.0.0/1L | rà soát quy chế
        o-bang | T1.1.0/1L | sửa đổi quy chế
        """).ShouldBeEmpty();

    [Fact]
    public void AFrameAroundAMarkIsNone() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        so-ky-hieu | c T0.0.0/2 | Số 7-KL/TU
        do-mat | c b T1.0.0/1L | MẬT
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        ten-loai | c b | KẾT LUẬN
        trich-yeu | c b | về công tác cán bộ
        noi-dung | | Ban Thường vụ kết luận như sau.
        """).ShouldBeEmpty();

    [Fact]
    public void AGroundInItalicsNeedsNoFormula() => SketchedPaper.Differences(Head + """
        can-cu | i | Căn cứ Quy chế làm việc số 5, khoá XI.
        noi-dung | | Ban Thường vụ kết luận như sau.
        """).ShouldBeEmpty();

    [Fact]
    public void ASentenceWithItsGroundIsText() => SketchedPaper.Differences(Head + """
        noi-dung | | Căn cứ Quy chế làm việc, Ban Thường vụ kết luận.
        noi-dung | | Các cấp uỷ thực hiện.
        """).ShouldBeEmpty();

    [Fact]
    public void ALetterWithoutANumberHasASubject() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        dau-sao | c T0.0.0/2 | *
        trich-yeu-cong-van | c i T0.0.0/2 | về việc cử cán bộ đi học
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        dia-danh-ngay | c i T0.0.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        kinh-gui+noi-kinh-gui | c | Kính gửi: Ban Tổ chức Tỉnh uỷ
        noi-dung | | Tỉnh uỷ đề nghị cử cán bộ đi học.
        """).ShouldBeEmpty();

    [Fact]
    public void OfTwoWhoSignSideBySideOneMayHaveNoName() => SketchedPaper.Differences(Head + """
        noi-dung | | Các cấp uỷ thực hiện.
        chuc-vu | c b T1.0.0/2 | PHÓ TRƯỞNG BAN
        quyen-han | c b T1.0.1/2 | T/M BAN THƯỜNG VỤ
        chuc-vu | c T1.0.1/2 | PHÓ BÍ THƯ
        """).ShouldBeEmpty();

    [Fact]
    public void InitialsStandBelowWhatNobodyHasSigned() => SketchedPaper.Differences(Head + """
        noi-dung | | Các cấp uỷ thực hiện.
        danh-may | | ABC-268
        """).ShouldBeEmpty();

    [Fact]
    public void GroundsFollowAddressees() => SketchedPaper.Differences(TypedHead + """
        ten-loai | | TỜ TRÌNH
        trich-yeu | | về việc bổ nhiệm cán bộ.
        kinh-gui | | Kính trình:
        noi-kinh-gui | | - Ban Bí thư;
        noi-kinh-gui | | - Ban Tổ chức Trung ương.
        can-cu | | - Căn cứ Quy chế làm việc;
        can-cu | | - Theo đề nghị của Ban Tổ chức Tỉnh uỷ.
        gach-dau-dong | | - Tỉnh uỷ trình hai việc.
        noi-nhan | | Nơi nhận:
        dong-noi-nhan | | - Như trên;
        dong-noi-nhan | | - Lưu;
        dong-noi-nhan | | - Lưu Ban Tổ chức.
        chuc-vu | | BÍ THƯ
        """, ObservationKind.PlainText).ShouldBeEmpty();

    [Fact]
    public void ATitleInCapitalsDoesNotGoOnInSmallLetters() => SketchedPaper.Differences(TypedHead + """
        ten-loai | | KẾT LUẬN
        trich-yeu | | về công tác cán bộ
        noi-dung | | Danh sách kèm theo.
        quyen-han | | T/M BAN THƯỜNG VỤ
        ho-ten | | Nguyễn Văn Cảnh
        so-phu-luc | | Phụ lục I
        tieu-de-phu-luc | | KẾT LUẬN THANH TRA
        dan-chieu-phu-luc | | (kèm theo Kết luận số 7)
        noi-dung | | Các đồng chí có tên dưới đây
        """, ObservationKind.PlainText).ShouldBeEmpty();

    [Fact]
    public void ALineBelowTheDateIsNoSubjectOfALetter() => SketchedPaper.Differences("""
        co-quan | c b T0.0.0/2 | TỈNH UỶ NAM GIANG
        tieu-de | c b T0.0.1/2 | ĐẢNG CỘNG SẢN VIỆT NAM
        so-ky-hieu | c T0.1.0/2 | Số 7-CV/TU
        trich-yeu-cong-van | c i T0.1.0/2 | về việc cử cán bộ đi học
        dia-danh-ngay | c i T0.1.1/2 | Nam Giang, ngày 02 tháng 6 năm 2025
        khac | c T0.1.1/2 | phòng hành chính quản trị
        kinh-gui+noi-kinh-gui | c | Kính gửi: Ban Tổ chức Tỉnh uỷ
        noi-dung | | Tỉnh uỷ đề nghị cử cán bộ đi học.
        """).ShouldBeEmpty();

    [Fact]
    public void AListOfGroundsEndsAtItsComma() => SketchedPaper.Differences(TypedHead + """
        ten-loai | | TỜ TRÌNH
        trich-yeu | | về việc bổ nhiệm cán bộ.
        can-cu | | - Căn cứ Quy chế làm việc;
        can-cu | | - Theo đề nghị của Ban Tổ chức Tỉnh uỷ,
        gach-dau-dong | | - Bổ nhiệm hai đồng chí;
        gach-dau-dong | | - Miễn nhiệm một đồng chí.
        """, ObservationKind.PlainText).ShouldBeEmpty();
}
