using System.Globalization;
using Drafting.Core.Documents;

namespace Drafting.Core.Numbers;

/// <summary>Số và ký hiệu: the number of a paper and the symbol behind it.</summary>
/// <param name="Value">Số thứ tự, or <see langword="null"/> while it is blank in a draft.</param>
/// <param name="Symbol">Ký hiệu, everything behind the first separator: <c>KL/TW</c>, <c>QC/BTCTU-BDVTU</c>, <c>CV/VPTW/nb</c>; of a state
/// paper <c>QĐ-BNV</c> or <c>BNV-VP</c>.</param>
public sealed record DocumentNumber(int? Value, string Symbol)
{
    /// <summary>The blank that a draft leaves for the number, so wide that three figures can be written by hand.</summary>
    public const string Blank = "      ";

    /// <summary>Prints the line of a paper: <c>Số 05-KL/TW</c> of the Party, <c>Số: 05/QĐ-BNV</c> of the state.</summary>
    /// <param name="family">Whose form to print.</param>
    public string Format(DocumentFamily family)
    {
        string number = Value?.ToString("00", CultureInfo.InvariantCulture) ?? (family == DocumentFamily.Party ? Blank[1..] : Blank);
        return family == DocumentFamily.Party ? $"Số {number}-{Symbol}" : $"Số: {number}/{Symbol}";
    }

    /// <summary>Reads what <see cref="Format"/> prints, and a blank number written with spaces, dots or underscores.</summary>
    /// <param name="text">The line, with or without the word <c>Số</c>.</param>
    /// <param name="family">Whose form to read: the separator is <c>-</c> for the Party and <c>/</c> for the state.</param>
    /// <param name="number">The number when the text is one.</param>
    public static bool TryParse(string text, DocumentFamily family, out DocumentNumber? number)
    {
        number = null;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.StartsWith("Số", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[2..].TrimStart();
            if (family == DocumentFamily.State && rest is [':', ..])
                rest = rest[1..].TrimStart();
        }

        int at = rest.IndexOf(family == DocumentFamily.Party ? '-' : '/');
        if (at < 0 || at == rest.Length - 1)
            return false;
        ReadOnlySpan<char> digits = rest[..at].Trim();
        ReadOnlySpan<char> symbol = rest[(at + 1)..].Trim();
        int? value = null;
        if (digits.Trim(" .…_").Length > 0)
        {
            if (digits.Length > 6 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) || parsed == 0)
                return false;
            value = parsed;
        }

        // A state symbol may begin with the year; of a Party one, what stands there is a number written wrongly.
        if (symbol.IsEmpty || family == DocumentFamily.Party && (symbol[0] == '-' || char.IsDigit(symbol[0])))
            return false;
        number = new DocumentNumber(value, symbol.ToString());
        return true;
    }

    /// <summary>Mã loại: the code of the type, such as <c>KL</c>; of a state công văn, which has none, its body.</summary>
    /// <param name="family">Whose form the symbol has.</param>
    public string TypeCode(DocumentFamily family)
    {
        int end = Symbol.IndexOf(family == DocumentFamily.Party ? '/' : '-');
        return end < 0 ? Symbol : Symbol[..end];
    }
}
