namespace Drafting.Core.Numbers;

/// <summary>Số La Mã: the numerals of parts, chapters and headings, in their one canonical form.</summary>
public static class RomanNumeral
{
    /// <summary>The highest number that has a numeral.</summary>
    /// <value>3,999</value>
    public const int Highest = 3999;

    private static readonly (int Value, string Letters)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>Prints a number as a numeral: 14 is <c>XIV</c>.</summary>
    /// <param name="number">The number, 1–3999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has no numeral.</exception>
    public static string Format(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Highest);
        Span<char> text = stackalloc char[15];
        int length = 0;
        foreach ((int value, string letters) in Signs)
        {
            for (; number >= value; number -= value)
            {
                letters.CopyTo(text[length..]);
                length += letters.Length;
            }
        }

        return text[..length].ToString();
    }

    /// <summary>Reads a numeral in capitals; only the canonical form is one, so <c>IIII</c> and <c>VX</c> are not.</summary>
    /// <param name="text">The numeral without anything around it.</param>
    /// <param name="number">The number when the text is a numeral.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 15)
            return false;
        ReadOnlySpan<char> rest = text;
        int sum = 0;
        foreach ((int value, string letters) in Signs)
        {
            // Four, nine and five stand once; one, ten, hundred and thousand up to three times.
            int most = letters.Length == 2 || value is 5 or 50 or 500 ? 1 : 3;
            for (; most > 0 && rest.StartsWith(letters); most--)
            {
                sum += value;
                rest = rest[letters.Length..];
            }
        }

        // The greedy reading takes some texts that nobody would print, such as IXI.
        if (!rest.IsEmpty || !text.SequenceEqual(Format(sum)))
            return false;
        number = sum;
        return true;
    }
}
