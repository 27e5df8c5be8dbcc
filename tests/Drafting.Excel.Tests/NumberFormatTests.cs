using System.Globalization;
using ExcelNumberFormat;

namespace Drafting.Excel.Tests;

/// <summary>The four members that ClosedXML calls.</summary>
public class NumberFormatTests
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Theory]
    [InlineData("#,##0.00", true, false)]
    [InlineData("dd/mm/yyyy", true, true)]
    [InlineData("h:mm AM/PM", true, true)]
    [InlineData("[h]:mm:ss", true, false)]
    [InlineData("0\\h", true, false)]
    [InlineData("", true, false)]
    [InlineData(null, true, false)]
    [InlineData("[Red", false, false)]
    [InlineData("\"mở", false, false)]
    public void It_says_what_a_code_is(string? code, bool isValid, bool isDateTime)
    {
        var format = new NumberFormat(code);
        format.IsValid.ShouldBe(isValid);
        format.IsDateTimeFormat.ShouldBe(isDateTime);
    }

    [Fact]
    public void It_prints_with_the_separators_of_the_culture()
    {
        var format = new NumberFormat("#,##0.00");
        format.Format(1234.5, CultureInfo.InvariantCulture).ShouldBe("1,234.50");
        format.Format(1234.5m, Vietnamese).ShouldBe("1.234,50");
        format.Format(1234, CultureInfo.GetCultureInfo("de-DE")).ShouldBe("1.234,00");
    }

    [Fact]
    public void It_prints_with_the_names_of_the_culture()
    {
        var day = new DateTime(2025, 1, 5);
        new NumberFormat("dddd").Format(day, Vietnamese).ShouldBe("Chủ Nhật");
        new NumberFormat("dddd").Format(day, CultureInfo.InvariantCulture).ShouldBe("Sunday");
        new NumberFormat("dddd").Format(day, CultureInfo.GetCultureInfo("de-DE")).ShouldBe("Sonntag");
    }

    [Fact]
    public void It_prints_any_value_and_never_throws()
    {
        object?[] values = [null, true, "chữ", 1, 2L, 3f, 4d, 5m, double.NaN, double.MaxValue, decimal.MinValue, new DateTime(1, 1, 1), TimeSpan.MaxValue, 'c', new object()];
        foreach (string code in (string[])["General", "0.00", "dd/mm/yyyy", "[h]:mm", "@", "# ?/?", "0.0E+0", "[Red"])
        {
            foreach (object? value in values)
                new NumberFormat(code).Format(value, Vietnamese).ShouldNotBeNull();
        }

        new NumberFormat("[Red").Format(1.5, Vietnamese).ShouldBe("1,5");
        new NumberFormat("[h]:mm").Format(TimeSpan.FromHours(36.5), Vietnamese).ShouldBe("36:30");
        new NumberFormat("0.0").Format(null, Vietnamese).ShouldBe("");
    }
}
