using Drafting.Core.Checking.Content;

namespace Drafting.Core.Tests.Checking.Content;

/// <summary>The forms in which papers name deadlines, and what looks like one.</summary>
public class DeadlineScannerTests
{
    [Theory]
    [InlineData("hoàn thành trước ngày 31/3/2024; báo cáo", "trước ngày 31/3/2024 Day 2024-03-31")]
    [InlineData("trước ngày 08 tháng 4 năm 2026", "trước ngày 08 tháng 4 năm 2026 Day 2026-04-08")]
    [InlineData("chậm nhất 30/9/2026, đến hết ngày 31/12/2027", "chậm nhất 30/9/2026 Day 2026-09-30", "đến hết ngày 31/12/2027 Day 2027-12-31")]
    [InlineData("trước 16 giờ 00 ngày 30/6/2026", "trước 16 giờ 00 ngày 30/6/2026 Day 2026-06-30")]
    [InlineData("xong trước ngày 15-12", "trước ngày 15-12 Day thiếu năm")]
    [InlineData("trước ngày 15/12/26", "trước ngày 15/12/26 Day thiếu năm")]
    [InlineData("(hoàn thành trong tháng 7/2025)", "trong tháng 7/2025 Month 2025-07-31")]
    [InlineData("trong tháng 9 năm 2026, trong tháng 3.2026", "trong tháng 9 năm 2026 Month 2026-09-30", "trong tháng 3.2026 Month 2026-03-31")]
    [InlineData("trong quý I/2026; trước quý 4/2026", "trong quý I/2026 Quarter 2026-03-31", "trước quý 4/2026 Quarter 2026-12-31")]
    [InlineData("đến hết năm 2026; trước năm 2030", "đến hết năm 2026 Year 2026-12-31", "trước năm 2030 Year 2029-12-31")]
    [InlineData("chậm nhất sau 03 ngày làm việc, kể từ ngày ký", "chậm nhất sau 03 ngày làm việc Duration")]
    [InlineData("chậm nhất là 60 ngày; trong vòng từ 03 đến 05 ngày làm việc", "chậm nhất là 60 ngày Duration", "trong vòng từ 03 đến 05 ngày làm việc Duration")]
    [InlineData("Định kỳ hằng quý; Hàng tháng", "Định kỳ Periodic", "hằng quý Periodic", "Hàng tháng Periodic")]
    [InlineData("trước ngày 15 tháng 12 hằng năm; trước ngày 15/12 hàng năm", "trước ngày 15 tháng 12 hằng năm Periodic", "trước ngày 15/12 hàng năm Periodic")]
    [InlineData("trước ngày …/…/2026")]
    [InlineData("quý II/2025, giai đoạn 2025 - 2030, từ đầu nhiệm kỳ, tại phiên họp ngày 22/4/2025, có hiệu lực kể từ ngày ký")]
    [InlineData("Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư; khẩn trương, kịp thời, sớm, ngay, thường xuyên")]
    [InlineData("trong tháng 13/2026, trong năm 26, không quá ba trang")]
    public void ADeadlineIsFound(string text, params string[] expected) => PlainPaper.Read(text).Deadlines.Select(Show).ShouldBe(expected);

    [Fact]
    public void ADeadlineIsFoundWhereverItStands()
    {
        foreach (string sign in new[] { " ", "(", "“", "–", "_", "\n", "\u00A0" })
        {
            for (int before = 0; before < 40; before++)
                PlainPaper.Read($"{new string('x', before)}{sign}hằng quý").Deadlines.ShouldHaveSingleItem($"{before} letters and {sign}");
        }

        PlainPaper.Read("xhằng quý").Deadlines.ShouldBeEmpty();
    }

    private static string Show(Deadline d) =>
        $"{d.Passage.Words(d.Range)} {d.Kind}{(d.LacksYear ? " thiếu năm" : d.Last is { } last ? $" {last:yyyy-MM-dd}" : "")}";
}
