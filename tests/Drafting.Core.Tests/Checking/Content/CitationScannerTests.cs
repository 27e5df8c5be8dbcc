using Drafting.Core.Checking.Content;

namespace Drafting.Core.Tests.Checking.Content;

/// <summary>The forms in which papers cite papers, those of the press and the wrong ones among them.</summary>
public class CitationScannerTests
{
    [Theory]
    [InlineData("thực hiện Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư. Trong đó", "Kết luận | 152-KL/TW | , 02/5/2025 | Ban Bí thư")]
    [InlineData("Nghị quyết số 26-NQ/TW, ngày 19/5/2018 của Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII. Một", "Nghị quyết | 26-NQ/TW | , 19/5/2018 | Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII")]
    [InlineData("(Báo cáo số 413-BC/BTCTW, ngày 23/6/2025), Bộ Chính trị", "Báo cáo | 413-BC/BTCTW | , 23/6/2025 | ")]
    [InlineData("Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị về đại hội", "Chỉ thị | 35-CT/TW |  30/5/2019 | Bộ Chính trị")]
    [InlineData("theo Kết luận 39-KL/TW của Bộ Chính trị và hợp tác", "Kết luận | 39-KL/TW |  | Bộ Chính trị")]
    [InlineData("Nghị quyết 12-NQ/ĐU", "Nghị quyết | 12-NQ/ĐU |  | ")]
    [InlineData("Kết luận số 229 của Bộ Chính trị, Ban Bí thư về", "Kết luận | 229 |  | Bộ Chính trị")]
    [InlineData("thay thế Quy định số 213 ngày 2/1/2020 của Bộ Chính trị về", "Quy định | 213 |  2/1/2020 | Bộ Chính trị")]
    [InlineData("Thông báo số ….-TB/CB", "Thông báo | …-TB/CB |  | ")]
    [InlineData("Kế hoạch số ….- KH/CB, ngày …/…/… của Chi bộ", "Kế hoạch | …-KH/CB | , // | Chi bộ")]
    [InlineData("Công văn số      -CV/ĐUBTC", "Công văn | …-CV/ĐUBTC |  | ")]
    [InlineData("Quyết định số     - QĐ/ĐU", "Quyết định | …-QĐ/ĐU |  | ")]
    [InlineData("Kết luận số 123- KL/TW", "Kết luận | 123-KL/TW |  | ")]
    [InlineData("Công văn số 5053-CV/VPTW/nb, ngày 11 tháng 3 năm 2019", "Công văn | 5053-CV/VPTW/nb | , 11/3/2019 | ")]
    [InlineData("tại Báo cáo số 3231/BC-SCT ngày 04/6/2026 về", "Báo cáo | 3231/BC-SCT |  04/6/2026 | ")]
    [InlineData("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về", "Nghị định | 30/2020/NĐ-CP |  05/3/2020 | Chính phủ")]
    [InlineData("Luật số 72/2020/QH14", "Luật | 72/2020/QH14 |  | ")]
    [InlineData("Chỉ thị số 11-CT/TU ngày 04/01/2026", "Chỉ thị | 11-CT/TU |  04/01/2026 | ")]
    [InlineData("Quy chế số 05-QC/BTCTU-BDVTU của Ban Tuyên giáo và Dân vận Tỉnh uỷ, gồm", "Quy chế | 05-QC/BTCTU-BDVTU |  | Ban Tuyên giáo và Dân vận Tỉnh uỷ")]
    [InlineData("Chương trình hành động số 12-CTr/TU", "Chương trình | 12-CTr/TU |  | ")]
    [InlineData("Nghị quyết số 15/NQ-TU và Nghị quyết số 16-NQ-TU", "Nghị quyết | 15-NQ/TU |  | ", "Nghị quyết | 16-NQ/TU |  | ")]
    [InlineData("các nghị quyết số 18-NQ/TW, số 19-NQ/TW, ngày 25/10/2017 của Hội nghị Trung ương 6", "Nghị quyết | 18-NQ/TW | + | ", "Nghị quyết | 19-NQ/TW | , 25/10/2017 | Hội nghị Trung ương 6")]
    [InlineData("Kết luận số 12-KL/TW, ngày 14-4-2025", "Kết luận | 12-KL/TW | , 14/4/2025 | ")]
    [InlineData("Kết luận số 12-KL/TW, ngày 14/4 của Ban Bí thư", "Kết luận | 12-KL/TW | , 14/4/ | Ban Bí thư")]
    public void ACitationIsFound(string text, params string[] expected) =>
        PlainPaper.Read(text).Citations.Select(Show).ShouldBe(expected);

    [Theory]
    [InlineData("Số 152-KL/TW")]
    [InlineData("Số:      /UBND-KT")]
    [InlineData("tăng từ 3-4% so với năm 2022 - 2023, nhiệm kỳ 2020-2025, giai đoạn 2025 - 2030")]
    [InlineData("điện thoại 024.3825.1234, số nhà 15/2 đường 3/2, số 15 - A")]
    [InlineData("một số nội dung, hồ sơ số hoá, 15/7/2026")]
    [InlineData("đạt 17/17 ý kiến, 84,92%, 3.000 đại biểu")]
    [InlineData("Báo cáo 6 tháng, Kế hoạch năm 2026, Chương trình 135")]
    public void WhatIsNoCitationIsLeft(string text) => PlainPaper.Read(text).Citations.Select(Show).ShouldBeEmpty();

    [Fact]
    public void APlaceIsExact()
    {
        CitedPaper cited = PlainPaper.Read("Thực hiện Kế hoạch số 7 - KH/TW ngày 9/6/2014 của Bộ Chính trị về").Citations.ShouldHaveSingleItem();
        cited.Passage.Words(cited.Range).ShouldBe("Kế hoạch số 7 - KH/TW ngày 9/6/2014 của Bộ Chính trị");
        cited.Passage.Words(cited.Number.Range).ShouldBe("7 - KH/TW");
        cited.Passage.Words(cited.Date!.Range).ShouldBe("9/6/2014");
        cited.Passage.Words(cited.Author!.Value.Range).ShouldBe("Bộ Chính trị");
        cited.Number.IsSpaced.ShouldBeTrue();
        cited.Number.Proper.ShouldBe("07-KH/TW");
        cited.Date.Proper.ShouldBe("09/6/2014");
    }

    private static string Show(CitedPaper c)
    {
        string date = c.Date is { } d ? $"{(d.Comma < 0 ? "" : ",")} {d.Day}/{d.Month}/{d.Year}" : c.SharesDate ? "+" : "";
        return $"{c.Kind} | {c.Number.Typed} | {date} | {c.Author?.Text}";
    }
}
