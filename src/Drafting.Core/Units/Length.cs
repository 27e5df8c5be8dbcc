using System.Globalization;

namespace Drafting.Core.Units;

/// <summary>Độ dài: a length on the page, in whole EMU (914,400 to the inch, ECMA-376 part 1 §20.1.2.1).</summary>
/// <param name="Emu">The length in English Metric Units.</param>
public readonly record struct Length(long Emu) : IComparable<Length>
{
    private const long EmuPerMillimetre = 36_000;
    private const long EmuPerPoint = 12_700;
    private const long EmuPerTwip = 635;

    /// <summary>Độ dài bằng không.</summary>
    public static Length Zero => default;

    /// <summary>The length in twips (1/20 pt), rounded to the nearest: the unit of WordprocessingML. What no file can hold is the most that it can.</summary>
    public int Twips => (int)Math.Clamp(Math.Round((decimal)Emu / EmuPerTwip, MidpointRounding.AwayFromZero), int.MinValue, int.MaxValue);

    /// <summary>Makes a length from millimetres.</summary>
    /// <param name="value">Millimetres.</param>
    public static Length FromMillimetres(decimal value) => new((long)decimal.Round(value * EmuPerMillimetre));

    /// <summary>Makes a length from points (1/72 inch).</summary>
    /// <param name="value">Points.</param>
    public static Length FromPoints(decimal value) => new((long)decimal.Round(value * EmuPerPoint));

    /// <summary>Makes a length from twips (1/20 pt).</summary>
    /// <param name="value">Twips.</param>
    public static Length FromTwips(int value) => new(value * EmuPerTwip);

    /// <summary>Reads <c>30 mm</c>, <c>1.5 cm</c> or <c>18 pt</c>; a number without its unit is not a length.</summary>
    /// <param name="text">The text, decimal point <c>.</c>.</param>
    /// <param name="length">The length when the text is one.</param>
    public static bool TryParse(string text, out Length length)
    {
        length = default;
        int space = text.LastIndexOf(' ');
        if (space <= 0
            || !decimal.TryParse(text.AsSpan(0, space), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            || Math.Abs(value) > 10_000)
        {
            return false;
        }

        switch (text[(space + 1)..])
        {
            case "mm": length = FromMillimetres(value); return true;
            case "cm": length = FromMillimetres(value * 10); return true;
            case "pt": length = FromPoints(value); return true;
            default: return false;
        }
    }

    /// <inheritdoc/>
    public int CompareTo(Length other) => Emu.CompareTo(other.Emu);

    /// <summary>Adds two lengths.</summary>
    public static Length operator +(Length left, Length right) => new(left.Emu + right.Emu);

    /// <summary>Subtracts a length.</summary>
    public static Length operator -(Length left, Length right) => new(left.Emu - right.Emu);

    /// <summary>Multiplies a length by a whole number.</summary>
    public static Length operator *(Length left, int right) => new(left.Emu * right);

    /// <summary>Divides a length by a whole number, rounding towards zero.</summary>
    public static Length operator /(Length left, int right) => new(left.Emu / right);

    /// <summary>Compares two lengths.</summary>
    public static bool operator <(Length left, Length right) => left.Emu < right.Emu;

    /// <summary>Compares two lengths.</summary>
    public static bool operator >(Length left, Length right) => left.Emu > right.Emu;

    /// <summary>Compares two lengths.</summary>
    public static bool operator <=(Length left, Length right) => left.Emu <= right.Emu;

    /// <summary>Compares two lengths.</summary>
    public static bool operator >=(Length left, Length right) => left.Emu >= right.Emu;

    /// <summary>Prints whole or tenth millimetres (<c>30 mm</c>) where that is exact, else points (<c>18 pt</c>).</summary>
    public override string ToString() => Emu % (EmuPerMillimetre / 10) == 0 && Emu != 0
        ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)Emu / EmuPerMillimetre:0.##} mm")
        : string.Create(CultureInfo.InvariantCulture, $"{(decimal)Emu / EmuPerPoint:0.##} pt");
}
