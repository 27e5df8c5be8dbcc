using System.Globalization;
using Drafting.Core.Numbers;

namespace Drafting.Core.Tests.Numbers;

public sealed class NumberFormatCodeTests
{
    [Fact]
    public void Every_row_of_the_table_is_printed()
    {
        List<string> wrong = [];
        foreach ((string code, object value, string expected) in NumberFormatTable.Rows)
        {
            string printed = Print(code, value, NumberSymbols.Invariant);
            if (printed != expected)
                wrong.Add($"{code}  {value}: «{printed}», not «{expected}»");
        }

        wrong.ShouldBeEmpty();
        NumberFormatTable.Rows.Count.ShouldBeGreaterThan(400);
    }

    // A binary number has no more figures than Excel keeps, so it prints as the decimal that it came from.
    [Fact]
    public void A_binary_number_of_fifteen_figures_prints_as_its_decimal()
    {
        int compared = 0;
        foreach ((string code, object value, string expected) in NumberFormatTable.Rows)
        {
            if (value is not decimal number || Math.Abs(number).ToString(CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) > 15)
                continue;
            Print(code, (double)number, NumberSymbols.Invariant).ShouldBe(expected, $"{code}  {value}");
            compared++;
        }

        compared.ShouldBeGreaterThan(350);
    }

    [Theory]
    [InlineData("#,##0.00", 1234567.891, "1.234.567,89")]
    [InlineData("0.0%", 0.9863, "98,6%")]
    [InlineData("#,##0;(#,##0);\"–\"", -21914, "(21.914)")]
    [InlineData("General", 0.5, "0,5")]
    [InlineData("0.0E+0", 12345, "1,2E+4")]
    [InlineData("mmm yyyy", 45658, "Thg 1 2025")]
    [InlineData("dddd, dd/mm/yyyy", 45662, "Chủ Nhật, 05/01/2025")]
    [InlineData("h:mm AM/PM", 0.25, "6:00 SA")]
    [InlineData("ss.00", 0.00001, "00,86")]
    [InlineData("[$-409]mmm d", 45658, "Jan 1")]
    [InlineData("[$-409]ss.00", 0.00001, "00,86")]
    [InlineData("[$-409]#,##0.0", 1234.5, "1.234,5")]
    [InlineData("0\".\"0", 12, "1.2")]
    public void Vietnamese_separators_and_names(string code, double value, string expected) => Print(code, value, NumberSymbols.Vietnamese).ShouldBe(expected);

    [Fact]
    public void Every_built_in_code_can_be_read()
    {
        int[] ids = [.. Enumerable.Range(0, 50).Where(static id => BuiltInNumberFormats.CodeOf(id, NumberSymbols.Vietnamese) is not null)];
        ids.ShouldBe([0, 1, 2, 3, 4, .. Enumerable.Range(9, 14), 37, 38, 39, 40, 45, 46, 47, 48, 49]);
        foreach (int id in ids)
            NumberFormatCode.TryParse(BuiltInNumberFormats.CodeOf(id, NumberSymbols.Invariant)!, out _).ShouldBeTrue();
        ids.Where(static id => Parse(BuiltInNumberFormats.CodeOf(id, NumberSymbols.Vietnamese)!).IsDateTime).ShouldBe([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
        Parse(BuiltInNumberFormats.CodeOf(22, NumberSymbols.Vietnamese)!).Format(45658.5m, NumberSymbols.Vietnamese).ShouldBe("01/01/2025 12:00");
        Parse(BuiltInNumberFormats.CodeOf(14, NumberSymbols.Invariant)!).Format(45657m, NumberSymbols.Invariant).ShouldBe("12/31/2024");
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true, false)]
    [InlineData("0;[h]:mm", true, true)]
    [InlineData("[ss]", true, true)]
    [InlineData("0\\d", false, false)]
    [InlineData("\"ngày\"0", false, false)]
    [InlineData("[Red]0.0", false, false)]
    [InlineData("@", false, false)]
    public void It_says_whether_a_code_prints_a_time(string code, bool isDateTime, bool isElapsedTime)
    {
        Parse(code).IsDateTime.ShouldBe(isDateTime);
        Parse(code).IsElapsedTime.ShouldBe(isElapsedTime);
    }

    [Fact]
    public void A_value_of_any_kind_is_printed()
    {
        NumberFormatCode number = Parse("#,##0.0");
        NumberFormatCode day = Parse("dd/mm/yyyy hh:mm");
        number.Format((object)1234, NumberSymbols.Vietnamese).ShouldBe("1.234,0");
        number.Format((object)1234.5f, NumberSymbols.Vietnamese).ShouldBe("1.234,5");
        number.Format((object?)null, NumberSymbols.Vietnamese).ShouldBe("");
        number.Format((object)true, NumberSymbols.Vietnamese).ShouldBe("TRUE");
        number.Format(double.NaN, NumberSymbols.Vietnamese).ShouldBe("#NUM!");
        number.Format(new DateTime(1900, 1, 1), NumberSymbols.Vietnamese).ShouldBe("1,0");
        number.Format(new DateTime(1900, 2, 28), NumberSymbols.Vietnamese).ShouldBe("59,0");
        number.Format(new DateTime(1900, 3, 1), NumberSymbols.Vietnamese).ShouldBe("61,0");
        day.Format(new DateTime(2025, 9, 30, 7, 5, 0), NumberSymbols.Vietnamese).ShouldBe("30/09/2025 07:05");
        day.Format((object)new DateOnly(1945, 9, 2), NumberSymbols.Vietnamese).ShouldBe("02/09/1945 00:00");
        day.Format(new DateTime(1890, 5, 19), NumberSymbols.Vietnamese).ShouldBe("1890-05-19");
        day.Format((object)TimeSpan.FromHours(7.5), NumberSymbols.Vietnamese).ShouldBe("00/01/1900 07:30");
        Parse("0;(0)").Format(-0.0, NumberSymbols.Vietnamese).ShouldBe("0");
        NumberFormatCode.General.Format(1234567.5m, NumberSymbols.Vietnamese).ShouldBe("1234567,5");
    }

    [Fact]
    public void A_code_may_have_255_characters()
    {
        string most = new('0', 255);
        Parse(most).Format(7m, NumberSymbols.Invariant).ShouldBe(new string('0', 254) + "7");
        NumberFormatCode.TryParse(most + "0", out _).ShouldBeFalse();
        Parse("").Format(1.5m, NumberSymbols.Invariant).ShouldBe("1.5");
        Parse(most).ToString().ShouldBe(most);
    }

    // Twelve characters of text are 48 bytes.
    [Theory]
    [InlineData("#,##0.00")]
    [InlineData("#,##0.00_);(#,##0.00);\"–\"")]
    public void Printing_a_number_makes_nothing_but_its_text(string code)
    {
        const int Rounds = 1000;
        NumberFormatCode format = Parse(code);
        format.Format(1234567.891m, NumberSymbols.Vietnamese);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
            format.Format(1234567.891m, NumberSymbols.Vietnamese);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThanOrEqualTo(Rounds * 64);
    }

    private static NumberFormatCode Parse(string code) => NumberFormatCode.TryParse(code, out NumberFormatCode? format) ? format : throw new FormatException(code);

    private static string Print(string code, object value, NumberSymbols symbols) =>
        NumberFormatCode.TryParse(code, out NumberFormatCode? format) ? format.Format(value, symbols) : NumberFormatTable.NoCode;
}
