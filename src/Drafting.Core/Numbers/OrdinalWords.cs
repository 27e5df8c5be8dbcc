namespace Drafting.Core.Numbers;

/// <summary>Số thứ tự bằng chữ: <c>thứ nhất</c> to <c>thứ hai mươi</c>, as parts and chapters are numbered.</summary>
public static class OrdinalWords
{
    private static readonly string[] Words =
    [
        "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười",
        "thứ mười một", "thứ mười hai", "thứ mười ba", "thứ mười bốn", "thứ mười lăm", "thứ mười sáu", "thứ mười bảy", "thứ mười tám",
        "thứ mười chín", "thứ hai mươi",
    ];

    /// <summary>The highest number that has words.</summary>
    /// <value>20</value>
    public static int Highest => Words.Length;

    /// <summary>Prints a number in words.</summary>
    /// <param name="number">The number, 1–20.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for the number.</exception>
    public static string Format(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Highest);
        return Words[number - 1];
    }

    /// <summary>Reads the words in any case.</summary>
    /// <param name="text">The words without anything around them, in NFC.</param>
    /// <param name="number">The number when the text is one.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        for (number = Words.Length; number > 0; number--)
        {
            if (text.Equals(Words[number - 1], StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
