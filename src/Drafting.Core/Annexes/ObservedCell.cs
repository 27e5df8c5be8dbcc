using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Ô đã đọc: a cell of a returned workbook as it stands there, nothing interpreted.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Value">What it holds; of a formula, its stored result.</param>
/// <param name="Formula">The formula, or <see langword="null"/>.</param>
/// <param name="NumberFormat">The number format, such as <c>#,##0.0</c>.</param>
/// <param name="FontName">The font that the letters are drawn in, where it is known; it tells TCVN3 and VNI.</param>
public sealed record ObservedCell(CellAddress Address, CellValue Value, CellFormula? Formula = null, string NumberFormat = "General", string FontName = "")
{
    /// <summary>Whether there is a value to read: a formula may come without its result.</summary>
    public bool HasStoredResult => Formula is null || Value is not CellValue.Blank;
}

/// <summary>Công thức.</summary>
/// <param name="Text">Its text without <c>=</c>, as stored; of a data table, empty.</param>
/// <param name="Master">For a cell that shares another's formula, that other: the text is the other's, and moves with the cell.</param>
public sealed record CellFormula(string Text, CellAddress? Master = null);

/// <summary>Giá trị của ô. A closed union.</summary>
public abstract record CellValue
{
    private const int SignificantDigits = 15;

    private CellValue()
    {
    }

    /// <summary>Reads a number as workbooks store it: a double in the form of any programming language.</summary>
    /// <param name="raw">The text, such as <c>0.30000000000000004</c> or <c>1.5E-7</c>.</param>
    /// <returns>The number rounded to the 15 significant digits that Excel shows; a number beyond what a decimal holds as text;
    /// <see langword="null"/> for what is no number.</returns>
    public static CellValue? FromRaw(string raw)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (decimal.TryParse(raw, Style, CultureInfo.InvariantCulture, out decimal exact))
            return new Number(raw.Length <= SignificantDigits && raw[^1] != '0' ? exact : Rounded(exact), raw);
        return double.TryParse(raw, Style, CultureInfo.InvariantCulture, out _) && raw.Any(char.IsAsciiDigit) ? new Text(raw) : null;
    }

    private static decimal Rounded(decimal exact)
    {
        decimal size = Math.Abs(exact);
        int whole = 0;
        decimal unit = 1;
        for (; whole < 29 && size >= unit; whole++)
        {
            if (whole == 28)
                return Math.Round(exact / 1e14m, MidpointRounding.AwayFromZero) * 1e14m;
            unit *= 10;
        }

        if (whole > SignificantDigits)
        {
            decimal step = 1;
            for (int i = SignificantDigits; i < whole; i++)
                step *= 10;
            return Math.Round(exact / step, MidpointRounding.AwayFromZero) * step;
        }

        int decimals = SignificantDigits - whole;
        for (decimal first = 0.1m; whole == 0 && size != 0 && size < first && decimals < 28; first /= 10)
            decimals++;
        // Divided by a one with all its zeros, a decimal loses those at its end: 0.300000000000000 becomes 0.3.
        return Math.Round(exact, decimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
    }

    /// <summary>Số.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Raw">How the file writes it.</param>
    public sealed record Number(decimal Value, string Raw) : CellValue;

    /// <summary>Chữ.</summary>
    /// <param name="Value">The text as stored, not yet in NFC and not yet out of old letters.</param>
    public sealed record Text(string Value) : CellValue;

    /// <summary>Đúng hoặc sai.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Boolean(bool Value) : CellValue;

    /// <summary>Lỗi.</summary>
    /// <param name="Code">The error as Excel shows it, such as <c>#REF!</c>.</param>
    public sealed record Error(string Code) : CellValue;

    /// <summary>Trống: a cell without a value, or a formula without a stored result.</summary>
    public sealed record Blank : CellValue;
}
