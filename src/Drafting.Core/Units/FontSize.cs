using System.Globalization;

namespace Drafting.Core.Units;

/// <summary>Cỡ chữ: a font size in half-points, as <c>w:sz</c> holds it (ECMA-376 part 1 §17.3.2.38).</summary>
/// <param name="HalfPoints">The size in half-points: 28 is 14 pt.</param>
public readonly record struct FontSize(int HalfPoints) : IComparable<FontSize>
{
    /// <summary>The size as a length.</summary>
    public Length Length => Length.FromTwips(HalfPoints) * 10;

    /// <summary>Makes a size from whole points.</summary>
    /// <param name="points">Points.</param>
    public static FontSize FromPoints(int points) => new(points * 2);

    /// <summary>Reads <c>14 pt</c> or <c>13.5 pt</c>.</summary>
    /// <param name="text">The text, decimal point <c>.</c>.</param>
    /// <param name="size">The size when the text is one.</param>
    public static bool TryParse(string text, out FontSize size)
    {
        size = default;
        if (!text.EndsWith(" pt", StringComparison.Ordinal)
            || !decimal.TryParse(text.AsSpan(0, text.Length - 3), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points)
            || points is <= 0 or > 400 || points * 2 != decimal.Truncate(points * 2))
        {
            return false;
        }

        size = new FontSize((int)(points * 2));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(FontSize other) => HalfPoints.CompareTo(other.HalfPoints);

    /// <summary>Compares two sizes.</summary>
    public static bool operator <(FontSize left, FontSize right) => left.HalfPoints < right.HalfPoints;

    /// <summary>Compares two sizes.</summary>
    public static bool operator >(FontSize left, FontSize right) => left.HalfPoints > right.HalfPoints;

    /// <summary>Compares two sizes.</summary>
    public static bool operator <=(FontSize left, FontSize right) => left.HalfPoints <= right.HalfPoints;

    /// <summary>Compares two sizes.</summary>
    public static bool operator >=(FontSize left, FontSize right) => left.HalfPoints >= right.HalfPoints;

    /// <summary>Prints <c>14 pt</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HalfPoints / 2m:0.#} pt");
}
