using System.Globalization;
using Drafting.Core.Annexes;

namespace Drafting.Core.Tests.Annexes;

public class ReportingPeriodTests
{
    [Theory]
    [InlineData("2025-09", PeriodKind.Month, "2025-09-01", "2025-09-30", "2025-08", "tháng 9 năm 2025")]
    [InlineData("2025-01", PeriodKind.Month, "2025-01-01", "2025-01-31", "2024-12", "tháng 01 năm 2025")]
    [InlineData("2024-02", PeriodKind.Month, "2024-02-01", "2024-02-29", "2024-01", "tháng 02 năm 2024")]
    [InlineData("2025-12", PeriodKind.Month, "2025-12-01", "2025-12-31", "2025-11", "tháng 12 năm 2025")]
    [InlineData("2025-Q3", PeriodKind.Quarter, "2025-07-01", "2025-09-30", "2025-Q2", "quý III năm 2025")]
    [InlineData("2026-Q1", PeriodKind.Quarter, "2026-01-01", "2026-03-31", "2025-Q4", "quý I năm 2026")]
    [InlineData("2025-6T", PeriodKind.HalfYear, "2025-01-01", "2025-06-30", "2024-6T", "6 tháng đầu năm 2025")]
    [InlineData("2025-9T", PeriodKind.NineMonths, "2025-01-01", "2025-09-30", "2024-9T", "9 tháng đầu năm 2025")]
    [InlineData("2025", PeriodKind.Year, "2025-01-01", "2025-12-31", "2024", "năm 2025")]
    public void A_period_is_read_named_and_followed_back(string text, PeriodKind kind, string first, string last, string previous, string name)
    {
        ReportingPeriod.TryParse(text, out ReportingPeriod period).ShouldBeTrue();
        period.Kind.ShouldBe(kind);
        period.FirstDay.ShouldBe(DateOnly.Parse(first, CultureInfo.InvariantCulture));
        period.LastDay.ShouldBe(DateOnly.Parse(last, CultureInfo.InvariantCulture));
        period.Previous.ToString().ShouldBe(previous);
        period.Name.ShouldBe(name);
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(" 2025-q3 ", "2025-Q3")]
    [InlineData("2025-6t", "2025-6T")]
    public void Small_letters_and_blanks_around_do_not_count(string text, string written)
    {
        ReportingPeriod.TryParse(text, out ReportingPeriod period).ShouldBeTrue();
        period.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-")]
    [InlineData("2025-0")]
    [InlineData("2025-00")]
    [InlineData("2025-13")]
    [InlineData("2025-9")]
    [InlineData("2025-Q0")]
    [InlineData("2025-Q5")]
    [InlineData("2025-3T")]
    [InlineData("1999")]
    [InlineData("2100-Q1")]
    [InlineData("20255")]
    [InlineData("2025 Q3")]
    [InlineData("quý III")]
    [InlineData("+025-Q3")]
    [InlineData("2025-Q3-1")]
    public void Anything_else_is_none(string text) => ReportingPeriod.TryParse(text, out _).ShouldBeFalse();
}
