using System.Globalization;

namespace Drafting.Core.Annexes.Reading;

/// <summary>Cách viết của một số bằng chữ số.</summary>
internal enum NumeralForm
{
    /// <summary>Chỉ có chữ số: <c>1234</c>.</summary>
    Plain,

    /// <summary>Kiểu Việt Nam, hoặc cách hàng nghìn bằng dấu cách: <c>1.234,5</c>, <c>0,95</c>, <c>1 234</c>.</summary>
    Vietnamese,

    /// <summary>Kiểu Anh: <c>1,234.5</c>, <c>12.5</c>.</summary>
    English,

    /// <summary>Một dấu chấm trước ba chữ số: <c>1.234</c>, a thousand or a little more than one.</summary>
    DotThree,

    /// <summary>Một dấu phẩy trước ba chữ số: <c>1,234</c>.</summary>
    CommaThree,
}

/// <summary>Số viết bằng chữ: a numeral as somebody typed it, with every meaning that it may have.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Value">Its value; of the two forms with three figures, the separator taken for one of thousands.</param>
/// <param name="AsDecimal">The value with the last separator taken for the decimal one.</param>
/// <param name="HasBrackets">Whether it stands in round brackets, as accountants write what is negative.</param>
/// <param name="HasPercent">Whether a percent sign follows.</param>
internal readonly record struct NumeralText(NumeralForm Form, decimal Value, decimal AsDecimal, bool HasBrackets, bool HasPercent)
{
    private const int Longest = 60;
    private const int MostDigits = 28;

    /// <summary>Reads a text; full-width figures, all kinds of blanks and minus signs, and an apostrophe before are taken for what they mean.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="null"/> for what is no numeral.</returns>
    public static NumeralText? Read(string text)
    {
        if (text.Length > Longest)
            return null;
        ReadOnlySpan<char> rest = string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
                to[i] = Folded(from[i]);
        }).AsSpan().Trim();
        if (rest is ['\'', ..])
            rest = rest[1..].TrimStart();
        bool isPercent = Strip(ref rest, '%');
        bool isBracketed = rest is ['(', .., ')'];
        if (isBracketed)
            rest = rest[1..^1].Trim();
        isPercent |= isBracketed && !isPercent && Strip(ref rest, '%');
        bool isNegative = isBracketed;
        if (!isBracketed && rest is ['-' or '+', ..])
        {
            isNegative = rest[0] == '-';
            rest = rest[1..].TrimStart();
        }

        if (Body(rest) is not { } body)
            return null;
        return new NumeralText(body.Form, isNegative ? -body.Value : body.Value, isNegative ? -body.AsDecimal : body.AsDecimal, isBracketed, isPercent);
    }

    /// <summary>Prints a number as Vietnamese readers expect it: <c>1.234,5</c>.</summary>
    /// <param name="value">The number.</param>
    public static string Print(decimal value) =>
        string.Concat(value.ToString("#,##0.############", CultureInfo.InvariantCulture).Select(static c => c switch { ',' => '.', '.' => ',', _ => c }));

    private static char Folded(char c) => c switch
    {
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        '\uFF0C' => ',',
        '\uFF0E' => '.',
        '\uFF05' => '%',
        '\uFF08' => '(',
        '\uFF09' => ')',
        '\uFF0B' => '+',
        '−' or '–' or '—' or '‐' or '‑' or '\uFF0D' => '-',
        '’' or '‘' => '\'',
        '\u200B' or '\u2060' or '\uFEFF' => ' ',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };

    private static bool Strip(ref ReadOnlySpan<char> text, char sign)
    {
        if (text.IsEmpty || text[^1] != sign)
            return false;
        text = text[..^1].TrimEnd();
        return true;
    }

    private static (NumeralForm Form, decimal Value, decimal AsDecimal)? Body(ReadOnlySpan<char> text)
    {
        Span<char> marks = stackalloc char[Longest];
        int count = 0, lastMark = -1, run = 0;
        bool isGrouped = true, isGroupedBefore = true;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                run++;
                continue;
            }

            bool isGroup = run > 0 && (count == 0 ? run <= 3 : run == 3);
            if (run == 0 || (i < text.Length && text[i] is not ('.' or ',' or ' ')))
                return null;
            isGrouped &= isGroup;
            if (i == text.Length)
                break;
            isGroupedBefore = isGrouped;
            marks[count++] = text[i];
            (lastMark, run) = (i, 0);
        }

        if (Digits(text, -1) is not { } whole || (count > 0 ? Digits(text, lastMark) : whole) is not { } withDecimals)
            return null;
        if (count == 0)
            return (NumeralForm.Plain, whole, whole);
        char first = marks[0], last = marks[count - 1];
        if (marks[..count].IndexOfAnyExcept(first) < 0)
        {
            // The first figure of a group of thousands is not a zero: 0.123 is a fraction.
            bool isThousands = isGrouped && text[0] != '0';
            if (first == ' ' || count > 1)
                return isThousands ? (first == ',' ? NumeralForm.English : NumeralForm.Vietnamese, whole, whole) : null;
            if (isThousands)
                return (first == '.' ? NumeralForm.DotThree : NumeralForm.CommaThree, whole, withDecimals);
            return (first == '.' ? NumeralForm.English : NumeralForm.Vietnamese, withDecimals, withDecimals);
        }

        bool isOneBefore = marks[..(count - 1)].IndexOfAnyExcept(first) < 0;
        if (!isOneBefore || !isGroupedBefore || last == ' ' || text[0] == '0')
            return null;
        return (last == ',' ? NumeralForm.Vietnamese : NumeralForm.English, withDecimals, withDecimals);
    }

    private static decimal? Digits(ReadOnlySpan<char> text, int decimalMark)
    {
        Span<char> plain = stackalloc char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i == decimalMark)
                plain[length++] = '.';
            else if (char.IsAsciiDigit(text[i]))
                plain[length++] = text[i];
        }

        return length <= MostDigits && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }
}
