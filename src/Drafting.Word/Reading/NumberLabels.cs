using System.Globalization;
using Drafting.Core.Numbers;

namespace Drafting.Word.Reading;

/// <summary>Số của nhãn: a counter in one of Word's number formats (ECMA-376 part 1 §17.18.59).</summary>
internal static class NumberLabels
{
    private const string VietnameseDigits = "không một hai ba bốn năm sáu bảy tám chín";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static readonly string[] Small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');
    private static readonly string[] Tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
    private static readonly string[] Ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(' ');

    /// <summary>Formats a counter; a format that a Vietnamese office never meets is printed in digits.</summary>
    /// <param name="value">The counter.</param>
    /// <param name="format">The word of <c>w:numFmt</c>.</param>
    /// <param name="pattern">The pattern of a format of its own.</param>
    public static string Format(int value, string format, string? pattern = null) => format switch
    {
        "none" => "",
        "upperRoman" when value is > 0 and <= RomanNumeral.Highest => RomanNumeral.Format(value),
        "lowerRoman" when value is > 0 and <= RomanNumeral.Highest => RomanNumeral.Format(value).ToLowerInvariant(),
        "upperLetter" => Letters(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerLetter" => Letters(value, "abcdefghijklmnopqrstuvwxyz"),
        "russianLower" => Letters(value, Russian),
        "russianUpper" => Letters(value, Russian.ToUpperInvariant()),
        "chicago" => Letters(value, "*†‡§"),
        "decimalZero" => value is >= 0 and < 10 ? "0" + Digits(value) : Digits(value),
        "numberInDash" => $"- {Digits(value)} -",
        "hex" => value.ToString("X", CultureInfo.InvariantCulture),
        "ordinal" => Digits(value) + Suffix(value),
        "cardinalText" when value is >= 0 and < 100 => Capital(Cardinal(value)),
        "ordinalText" when value is >= 0 and < 100 => Capital(Ordinal(value)),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is > 0 and <= 20 => Sign(0x2460, value),
        "decimalEnclosedParen" when value is > 0 and <= 20 => Sign(0x2474, value),
        "decimalEnclosedFullstop" when value is > 0 and <= 20 => Sign(0x2488, value),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Digits(value).Select(static c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        "vietnameseCounting" when value is >= 0 and < 100 => Vietnamese(value),
        "custom" => Padded(value, pattern),
        _ => Digits(value),
    };

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Sign(int first, int value) => ((char)(first + value - 1)).ToString();

    /// <summary>a … z, aa … zz, aaa …; Word stops at thirty letters, and so must a hostile start.</summary>
    private static string Letters(int value, string alphabet)
    {
        int times = (value - 1) / alphabet.Length + 1;
        return value < 1 || times > 30 ? Digits(value) : new string(alphabet[(value - 1) % alphabet.Length], times);
    }

    private static string Padded(int value, string? pattern)
    {
        string first = pattern?.Split(',')[0].Trim() ?? "";
        bool isCount = first.Length is > 0 and <= 9 && first.All(char.IsAsciiDigit);
        return isCount ? value.ToString(CultureInfo.InvariantCulture).PadLeft(first.Length, '0') : Digits(value);
    }

    private static string Suffix(int value) => (value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Cardinal(int value)
    {
        if (value < Small.Length)
            return Small[value];
        return value % 10 == 0 ? Tens[(value / 10) - 2] : $"{Tens[(value / 10) - 2]}-{Small[value % 10]}";
    }

    private static string Ordinal(int value)
    {
        if (value < Ordinals.Length)
            return Ordinals[value];
        if (value < 20)
            return Small[value] + "th";
        string tens = Tens[(value / 10) - 2];
        return value % 10 == 0 ? tens[..^1] + "ieth" : $"{tens}-{Ordinals[value % 10]}";
    }

    private static string Vietnamese(int value)
    {
        string[] digits = VietnameseDigits.Split(' ');
        (int tens, int ones) = Math.DivRem(value, 10);
        if (tens == 0)
            return digits[ones];
        string head = tens == 1 ? "mười" : digits[tens] + " mươi";
        return ones switch
        {
            0 => head,
            1 when tens > 1 => head + " mốt",
            5 => head + " lăm",
            _ => $"{head} {digits[ones]}",
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
