using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Drafting.Core.Numbers.Codes;

/// <summary>A number as decimal figures: 0.d₁d₂d₃… × 10^<see cref="Point"/>, without zeros at either end. Every rounding is done here, on the
/// figures, half away from zero, so that nothing is rounded in binary.</summary>
internal struct DecimalDigits
{
    // The figures of the longest decimal, its sign, its point and its exponent.
    private const int LongestText = 48;

    private FigureBuffer _figures;
    private int _count;

    /// <summary>How many figures stand before the decimal point; negative where zeros stand behind it.</summary>
    public int Point { get; private set; }

    /// <summary>Whether the number is below zero.</summary>
    public bool IsNegative { get; private set; }

    /// <summary>Whether the number is zero.</summary>
    public readonly bool IsZero => _count == 0;

    /// <summary>The figures.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Figures => ((ReadOnlySpan<char>)_figures)[.._count];

    /// <summary>How many figures stand behind the decimal point.</summary>
    public readonly int Decimals => Math.Max(0, _count - Point);

    /// <summary>Takes all the figures of a decimal.</summary>
    /// <param name="value">The number.</param>
    public static DecimalDigits From(decimal value)
    {
        Span<char> text = stackalloc char[LongestText];
        value.TryFormat(text, out int written, "E28", CultureInfo.InvariantCulture);
        return FromScientific(text[..written]);
    }

    /// <summary>Takes 15 figures of a binary number, as many as Excel keeps: 0.1 + 0.2 is 0.3.</summary>
    /// <param name="value">The number, finite.</param>
    public static DecimalDigits From(double value)
    {
        Span<char> text = stackalloc char[LongestText];
        value.TryFormat(text, out int written, "E14", CultureInfo.InvariantCulture);
        return FromScientific(text[..written]);
    }

    /// <summary>Multiplies by a power of ten.</summary>
    /// <param name="power">The exponent of ten.</param>
    public void Shift(int power) => Point += IsZero ? 0 : power;

    /// <summary>Rounds half away from zero.</summary>
    /// <param name="decimals">How many decimals to keep; negative to round to tens, hundreds….</param>
    public void Round(int decimals)
    {
        int keep = Point + decimals;
        if (keep >= _count)
            return;
        bool isUp = keep >= 0 && _figures[keep] >= '5';
        _count = Math.Max(0, keep);
        if (isUp)
        {
            while (_count > 0 && _figures[_count - 1] == '9')
                _count--;
            if (_count > 0)
                _figures[_count - 1]++;
            else
            {
                _figures[0] = '1';
                _count = 1;
                Point++;
            }
        }

        Trim();
    }

    /// <summary>The figure at a place before the decimal point, 0 for the ones; <c>0</c> where the number has none.</summary>
    /// <param name="place">The place, counted leftward.</param>
    public readonly char Whole(int place) => At(Point - 1 - place);

    /// <summary>The figure at a place behind the decimal point, 0 for the tenths; <c>0</c> where the number has none.</summary>
    /// <param name="place">The place, counted rightward.</param>
    public readonly char Fraction(int place) => At(Point + place);

    /// <summary>How the number compares with another.</summary>
    /// <param name="other">The other.</param>
    public readonly int CompareTo(in DecimalDigits other)
    {
        int sign = IsZero ? 0 : IsNegative ? -1 : 1;
        int otherSign = other.IsZero ? 0 : other.IsNegative ? -1 : 1;
        if (sign != otherSign || sign == 0)
            return sign.CompareTo(otherSign);
        int size = Point != other.Point ? Point.CompareTo(other.Point) : Figures.SequenceCompareTo(other.Figures);
        return sign * size;
    }

    /// <summary>The nearest binary number to the size of the number.</summary>
    public readonly double ToMagnitude()
    {
        Span<char> text = stackalloc char[LongestText];
        text[0] = '0';
        text[1] = '.';
        Figures.CopyTo(text[2..]);
        text[_count + 2] = 'E';
        Point.TryFormat(text[(_count + 3)..], out int written, default, CultureInfo.InvariantCulture);
        return double.Parse(text[..(_count + 3 + written)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The size of the number as a decimal.</summary>
    /// <param name="magnitude">The size, rounded to the 28th decimal, where it is below 10^15.</param>
    public readonly bool TryGetMagnitude(out decimal magnitude)
    {
        magnitude = 0;
        if (Point > 15)
            return false;
        decimal unit = 1;
        for (int place = Point - 1; place >= 0; place--)
            magnitude = magnitude * 10 + (Whole(place) - '0');
        for (int place = 0; place < Math.Min(28, Decimals); place++)
            magnitude += (unit /= 10) * (Fraction(place) - '0');
        return true;
    }

    private readonly char At(int index) => index >= 0 && index < _count ? _figures[index] : '0';

    // "-1.2345E+003"
    private static DecimalDigits FromScientific(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOf('E');
        var number = new DecimalDigits
        {
            IsNegative = text[0] == '-',
            Point = 1 + int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        };
        foreach (char c in text[..mark])
        {
            if (char.IsAsciiDigit(c))
                number._figures[number._count++] = c;
        }

        number.Trim();
        return number;
    }

    private void Trim()
    {
        while (_count > 0 && _figures[_count - 1] == '0')
            _count--;
        if (_count == 0)
            Point = 0;
    }

    [InlineArray(30)]
    private struct FigureBuffer
    {
        private char _first;
    }
}
