using Drafting.Core.Numbers;

namespace Drafting.Core.Tests.Numbers;

public sealed class NumeralTests
{
    [Fact]
    public void Every_roman_numeral_is_read_back_and_no_two_are_alike()
    {
        var seen = new HashSet<string>();
        for (int number = 1; number <= RomanNumeral.Highest; number++)
        {
            string text = RomanNumeral.Format(number);
            seen.Add(text).ShouldBeTrue();
            RomanNumeral.TryParse(text, out int read).ShouldBeTrue(text);
            read.ShouldBe(number);
        }
    }

    // Every text of up to five signs: it is a numeral only when it is the print of the number.
    [Fact]
    public void Only_the_canonical_form_is_a_numeral()
    {
        HashSet<string> canonical = [.. Enumerable.Range(1, RomanNumeral.Highest).Select(RomanNumeral.Format)];
        string[] texts = [""];
        for (int length = 1; length <= 5; length++)
        {
            texts = [.. texts.SelectMany(static t => "IVXLCDM", static (t, c) => t + c)];
            foreach (string text in texts)
                RomanNumeral.TryParse(text, out _).ShouldBe(canonical.Contains(text), text);
        }
    }

    [Theory]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(39, "XXXIX")]
    [InlineData(3999, "MMMCMXCIX")]
    public void Known_numerals(int number, string text) => RomanNumeral.Format(number).ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("i")]
    [InlineData(" I")]
    [InlineData("MMMM")]
    [InlineData("IXI")]
    public void What_is_no_numeral_is_refused(string text)
    {
        RomanNumeral.TryParse(text, out int number).ShouldBeFalse();
        number.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4000)]
    public void Numbers_without_a_numeral_are_a_fault_of_the_caller(int number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RomanNumeral.Format(number));

    [Fact]
    public void The_letters_of_points_are_those_of_the_alphabet_without_the_marked_vowels()
    {
        string.Join(' ', PointLetters.All.ToCharArray()).ShouldBe("a b c d đ e g h i k l m n o p q r s t u v x y");
        for (int ordinal = 1; ordinal <= PointLetters.All.Length; ordinal++)
            PointLetters.OrdinalOf(PointLetters.At(ordinal)).ShouldBe(ordinal);
        PointLetters.OrdinalOf('đ').ShouldBe(5);
        foreach (char letter in "fjwzăâêôơưA1 ")
            PointLetters.OrdinalOf(letter).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => PointLetters.At(0));
        Should.Throw<ArgumentOutOfRangeException>(() => PointLetters.At(24));
    }

    [Fact]
    public void Every_ordinal_in_words_is_read_back_in_any_case()
    {
        for (int number = 1; number <= OrdinalWords.Highest; number++)
        {
            OrdinalWords.TryParse(OrdinalWords.Format(number), out int read).ShouldBeTrue();
            read.ShouldBe(number);
            OrdinalWords.TryParse(OrdinalWords.Format(number).ToUpperInvariant(), out read).ShouldBeTrue();
            read.ShouldBe(number);
        }

        OrdinalWords.Format(1).ShouldBe("thứ nhất");
        OrdinalWords.Format(4).ShouldBe("thứ tư");
        OrdinalWords.Format(20).ShouldBe("thứ hai mươi");
        OrdinalWords.TryParse("thứ", out int none).ShouldBeFalse();
        none.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => OrdinalWords.Format(21));
    }
}
