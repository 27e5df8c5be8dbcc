using System.Globalization;
using Drafting.Core.Numbers;

namespace Drafting.Core.Tests.Numbers;

/// <summary>What holds of every code and every value.</summary>
public sealed class NumberFormatFuzzTests
{
    private static readonly string[] Pieces =
    [
        "0", "0", "#", "#", "?", "0.00", "#,##0", ".", ",", ",,", "%", "E+0", "E-00", "e+", "/", "# ?/?", "??/16", "General", "@", ";", ";", "\"", "\"chữ\"", "\\", "\\x", "_", "_)", "*",
        "[", "]", "[Red]", "[h]", "[mm]", "[ss]", "[>=100]", "[<-1.5]", "[=0]", "[$₫-42A]", "[$-409]", "[$", "[Color 3]", "[DBNum1]", "y", "yyyy", "m", "mm", "mmm", "mmmmm", "d",
        "ddd", "dddd", "h", "hh", "s", "ss", ".000", "AM/PM", "a/p", "e", "g", "b", "b2", "aaa", "(", ")", "-", "+", " ", ":", "$", "₫", "đ", "x", "1", "9", "\uD83D\uDE00", "\uD83D", "\0", "\n",
    ];

    private static readonly object?[] Values =
    [
        0m, 1m, -1m, 0.5m, -0.5m, 9.995m, 99999.5m, 60m, 45658.75m, -45658.75m, 2958465.99999999m, 2958466m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m,
        0.0, -0.0, 1e-300, -1e300, double.Epsilon, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1.0 / 3, 1e15, 123456789012345678.0,
        "", "chữ", "\uD83D", true, false, null, long.MinValue, ulong.MaxValue, 5, new DateTime(1, 1, 1), new DateTime(1900, 2, 28), DateTime.MaxValue, TimeSpan.MinValue, TimeSpan.MaxValue,
    ];

    [Fact]
    public void No_code_and_no_value_throws()
    {
        var random = new Random(20260430);
        int valid = 0;
        for (int round = 0; round < 200_000; round++)
        {
            string code = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (!NumberFormatCode.TryParse(code, out NumberFormatCode? format))
                continue;
            valid++;
            object? value = Values[random.Next(Values.Length)];
            string printed = format.Format(value, random.Next(2) == 0 ? NumberSymbols.Vietnamese : NumberSymbols.Invariant);
            printed.Length.ShouldBeLessThan(2500, code);
            format.Code.ShouldBe(code);
        }

        valid.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public void No_text_at_all_throws()
    {
        var random = new Random(7);
        char[] text = new char[260];
        for (int round = 0; round < 100_000; round++)
        {
            int length = random.Next(text.Length);
            for (int at = 0; at < length; at++)
                text[at] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7F));
            if (NumberFormatCode.TryParse(new string(text, 0, length), out NumberFormatCode? format))
            {
                length.ShouldBeLessThanOrEqualTo(255);
                format.Format(Values[random.Next(Values.Length)], NumberSymbols.Vietnamese).ShouldNotBeNull();
            }
        }
    }

    // The framework rounds decimals half away from zero too; it is another hand that wrote it.
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.0", 1)]
    [InlineData("0.00", 2)]
    [InlineData("#,##0.000", 3)]
    public void A_decimal_is_rounded_once_half_away_from_zero(string code, int decimals)
    {
        NumberFormatCode.TryParse(code, out NumberFormatCode? format).ShouldBeTrue();
        var random = new Random(decimals);
        for (int round = 0; round < 20_000; round++)
        {
            decimal value = (decimal)random.NextInt64(-10_000_000_000, 10_000_000_000) / (decimal)Math.Pow(10, random.Next(0, 9));
            decimal rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
            string expected = rounded == 0 ? 0m.ToString("F" + decimals, CultureInfo.InvariantCulture) : rounded.ToString((code[0] == '#' ? "N" : "F") + decimals, CultureInfo.InvariantCulture);
            format!.Format(value, NumberSymbols.Invariant).ShouldBe(expected);
        }
    }

    // Read back by the framework: a thousandfold or a percent is no place to lose a figure.
    [Fact]
    public void A_binary_number_is_printed_with_the_figures_that_it_has()
    {
        NumberFormatCode.TryParse("0.00000000000000E+000", out NumberFormatCode? format).ShouldBeTrue();
        var random = new Random(15);
        for (int round = 0; round < 20_000; round++)
        {
            double value = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300));
            string printed = format!.Format(value, NumberSymbols.Invariant);
            printed.ShouldBe(value.ToString("E14", CultureInfo.InvariantCulture));
        }
    }

    // Every day up to 2200, against the calendar of the framework.
    [Fact]
    public void Every_day_is_the_day_of_the_calendar()
    {
        NumberFormatCode.TryParse("yyyy-mm-dd dddd", out NumberFormatCode? format).ShouldBeTrue();
        for (DateTime day = new(1900, 3, 1); day.Year < 2200; day = day.AddDays(1))
        {
            string expected = day.ToString("yyyy-MM-dd dddd", CultureInfo.InvariantCulture);
            format!.Format(day, NumberSymbols.Invariant).ShouldBe(expected);
            format.Format(day.ToOADate(), NumberSymbols.Invariant).ShouldBe(expected);
        }
    }

    // Every tenth of a second that a binary number holds of a day.
    [Fact]
    public void Every_time_of_a_day_is_printed_as_it_was()
    {
        NumberFormatCode.TryParse("hh:mm:ss.0", out NumberFormatCode? format).ShouldBeTrue();
        for (int tenths = 0; tenths < 864_000; tenths += 7)
        {
            DateTime time = new DateTime(2025, 9, 30).AddMilliseconds(tenths * 100);
            format!.Format(time.ToOADate(), NumberSymbols.Invariant).ShouldBe(time.ToString("HH:mm:ss.f", CultureInfo.InvariantCulture));
        }
    }

    // The machine's culture is never asked.
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_table_holds_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach ((string code, object value, string expected) in NumberFormatTable.Rows.Where(static row => row.Expected != NumberFormatTable.NoCode))
            {
                NumberFormatCode.TryParse(code, out NumberFormatCode? format).ShouldBeTrue(code);
                format.Format(value, NumberSymbols.Invariant).ShouldBe(expected);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
