using Drafting.Core.Annexes;

namespace Drafting.Core.Tests.Annexes;

public sealed class ObservedCellTests
{
    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("B7", 7, 2)]
    [InlineData("Z10", 10, 26)]
    [InlineData("AA10", 10, 27)]
    [InlineData("AZ1", 1, 52)]
    [InlineData("ZZ1", 1, 702)]
    [InlineData("AAA1", 1, 703)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void An_address_goes_both_ways(string text, int row, int column)
    {
        CellAddress.TryParse(text, out CellAddress address).ShouldBeTrue();
        address.ShouldBe(new CellAddress(row, column));
        address.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("$B$7", "B7")]
    [InlineData("b7", "B7")]
    [InlineData("$B7", "B7")]
    public void Dollar_signs_and_small_letters_do_not_count(string text, string plain)
    {
        CellAddress.TryParse(text, out CellAddress address).ShouldBeTrue();
        address.ToString().ShouldBe(plain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("A01")]
    [InlineData("XFE1")]
    [InlineData("AAAA1")]
    [InlineData("A1048577")]
    [InlineData("A99999999")]
    [InlineData("A1 ")]
    [InlineData("A-1")]
    [InlineData("Ä1")]
    [InlineData("$")]
    public void What_is_no_address_is_none(string text) => CellAddress.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_range_puts_its_corners_in_order()
    {
        CellRange.TryParse("C2:A10", out CellRange range).ShouldBeTrue();
        range.ToString().ShouldBe("A2:C10");
        range.Contains(new CellAddress(10, 3)).ShouldBeTrue();
        range.Contains(new CellAddress(11, 3)).ShouldBeFalse();
        CellRange.TryParse("B2", out range).ShouldBeTrue();
        range.ToString().ShouldBe("B2:B2");
        CellRange.TryParse("B2:", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("0.1", "0.1")]
    [InlineData("3.0000000000000001E-2", "0.03")]
    [InlineData("1.0000000000000001E-5", "0.00001")]
    [InlineData("123456789012345678", "123456789012346000")]
    [InlineData("12345678901234567890", "12345678901234600000")]
    [InlineData("1E+28", "10000000000000000000000000000")]
    [InlineData("7.9E+28", "79000000000000000000000000000")]
    [InlineData("-1234567.89", "-1234567.89")]
    [InlineData("999999999999999.9", "1000000000000000")]
    [InlineData("0.00000000000000000000123456789012345678", "0.0000000000000000000012345679")]
    [InlineData("1e-300", "0")]
    [InlineData("-0", "0")]
    [InlineData("1234.50", "1234.5")]
    public void A_number_is_rounded_to_the_digits_that_Excel_shows(string raw, string value) =>
        CellValue.FromRaw(raw).ShouldBeOfType<CellValue.Number>().ShouldSatisfyAllConditions(
            n => n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value),
            n => n.Raw.ShouldBe(raw));

    [Fact]
    public void A_number_too_large_for_a_decimal_stays_text() => CellValue.FromRaw("1E+300").ShouldBe(new CellValue.Text("1E+300"));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData(" 1")]
    public void What_is_no_number_is_none(string raw) => CellValue.FromRaw(raw).ShouldBeNull();

    [Fact]
    public void Only_a_formula_can_lack_its_result()
    {
        var address = new CellAddress(1, 1);
        new ObservedCell(address, new CellValue.Blank()).HasStoredResult.ShouldBeTrue();
        new ObservedCell(address, new CellValue.Blank(), new CellFormula("A2")).HasStoredResult.ShouldBeFalse();
        new ObservedCell(address, new CellValue.Text(""), new CellFormula("A2")).HasStoredResult.ShouldBeTrue();
    }
}
