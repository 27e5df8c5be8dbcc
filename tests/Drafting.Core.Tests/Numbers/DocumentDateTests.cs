using Drafting.Core.Numbers;

namespace Drafting.Core.Tests.Numbers;

public sealed class DocumentDateTests
{
    [Theory]
    [InlineData(2000)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2100)]
    public void Both_forms_are_read_back_for_every_day_of_a_year(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            DocumentDate date = DocumentDate.From(day);
            foreach (string print in (string[])[date.ToLongString(), date.ToShortString(), day.ToString("yyyy-MM-dd"), $"ngày {day:d/M/yyyy}"])
            {
                DocumentDate.TryParse(print, out DocumentDate read).ShouldBeTrue(print);
                read.ShouldBe(date, print);
                read.Calendar.ShouldBe(day);
            }
        }
    }

    [Fact]
    public void Every_way_to_leave_parts_blank_is_read_back()
    {
        foreach (int? day in (int?[])[null, 2, 28])
        {
            foreach (int? month in (int?[])[null, 2, 12])
            {
                foreach (int? year in (int?[])[null, 2026])
                {
                    var date = new DocumentDate(day, month, year);
                    DocumentDate.TryParse(date.ToLongString(), out DocumentDate fromLong).ShouldBeTrue(date.ToLongString());
                    DocumentDate.TryParse(date.ToShortString(), out DocumentDate fromShort).ShouldBeTrue(date.ToShortString());
                    fromLong.ShouldBe(date);
                    fromShort.ShouldBe(date);
                    (date.Calendar is null).ShouldBe(day is null || month is null || year is null);
                }
            }
        }
    }

    // Only a day below 10 and the months 1 and 2 are padded.
    [Theory]
    [InlineData(2, 5, 2025, "ngày 02 tháng 5 năm 2025", "02/5/2025")]
    [InlineData(24, 1, 2025, "ngày 24 tháng 01 năm 2025", "24/01/2025")]
    [InlineData(1, 2, 2026, "ngày 01 tháng 02 năm 2026", "01/02/2026")]
    [InlineData(10, 3, 2026, "ngày 10 tháng 3 năm 2026", "10/3/2026")]
    [InlineData(31, 12, 1999, "ngày 31 tháng 12 năm 1999", "31/12/1999")]
    public void Padding(int day, int month, int year, string longForm, string shortForm)
    {
        DocumentDate date = DocumentDate.From(new DateOnly(year, month, day));

        date.ToLongString().ShouldBe(longForm);
        date.ToString().ShouldBe(longForm);
        date.ToShortString().ShouldBe(shortForm);
    }

    [Fact]
    public void A_blank_date_leaves_room_for_the_pen()
    {
        default(DocumentDate).ToLongString().ShouldBe("ngày       tháng       năm");
        new DocumentDate(null, null, 2026).ToLongString().ShouldBe("ngày       tháng       năm 2026");
        default(DocumentDate).ToShortString().ShouldBe("…/…/…");
    }

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("   ", null, null, null)]
    [InlineData("ngày . . . tháng _ _ năm 2026", null, null, 2026)]
    [InlineData("ngày … tháng 5 năm ……", null, 5, null)]
    [InlineData("NGÀY 2 THÁNG 5 NĂM 2025", 2, 5, 2025)]
    [InlineData("Ngày 2/5/2025", 2, 5, 2025)]
    [InlineData("  2 / 5 / 2025 ", 2, 5, 2025)]
    [InlineData("/5/2025", null, 5, 2025)]
    [InlineData("29/02/…", 29, 2, null)]
    [InlineData("2025-05-02", 2, 5, 2025)]
    [InlineData("2025-5-2", 2, 5, 2025)]
    public void Forms_that_people_write(string text, int? day, int? month, int? year)
    {
        DocumentDate.TryParse(text, out DocumentDate date).ShouldBeTrue();
        date.ShouldBe(new DocumentDate(day, month, year));
    }

    [Theory]
    [InlineData("Hà Nội")]
    [InlineData("31/02/2025")]
    [InlineData("29/02/2025")]
    [InlineData("30/02/…")]
    [InlineData("31/4/…")]
    [InlineData("32/1/2025")]
    [InlineData("0/1/2025")]
    [InlineData("1/13/2025")]
    [InlineData("1/1/25")]
    [InlineData("1/1/0999")]
    [InlineData("001/1/2025")]
    [InlineData("1/1/2025/1")]
    [InlineData("1/2025")]
    [InlineData("-1/1/2025")]
    [InlineData("1.5/1/2025")]
    [InlineData("٢/5/2025")]
    [InlineData("02-05-2025")]
    [InlineData("ngày 2 năm 2025 tháng 5")]
    [InlineData("ngày 2 tháng 5")]
    [InlineData("ngày 2")]
    [InlineData("ngày")]
    public void What_is_no_date_is_refused_and_leaves_nothing(string text)
    {
        DocumentDate.TryParse(text, out DocumentDate date).ShouldBeFalse();
        date.ShouldBe(default);
    }
}
