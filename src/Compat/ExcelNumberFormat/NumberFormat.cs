using System.Globalization;
using Drafting.Core.Numbers;

namespace ExcelNumberFormat;

/// <summary>Định dạng số: the type that ClosedXML binds to by name, over <see cref="NumberFormatCode"/> (decision 0013); our own code calls that.</summary>
public sealed class NumberFormat
{
    private static readonly DateTime DayZero = new(1899, 12, 30);
    private readonly NumberFormatCode? _code;

    /// <summary>Reads a format code; one that cannot be read is not an error, see <see cref="IsValid"/>.</summary>
    /// <param name="formatString">The code, as a workbook holds it; nothing is General.</param>
    public NumberFormat(string? formatString) => NumberFormatCode.TryParse(formatString ?? string.Empty, out _code);

    /// <summary>Whether the code can be read.</summary>
    public bool IsValid => _code is not null;

    /// <summary>Whether the code prints a day or an hour of a day; a length of time, <c>[h]:mm</c>, is neither.</summary>
    public bool IsDateTimeFormat => _code is { IsDateTime: true, IsElapsedTime: false };

    /// <summary>Prints a value; without a code that can be read, as the culture prints it.</summary>
    /// <param name="value">The value of a cell.</param>
    /// <param name="culture">Whose separators and names to print.</param>
    public string Format(object? value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return _code?.Format(SerialOf(value), SymbolsOf(culture)) ?? Convert.ToString(value, culture) ?? string.Empty;
    }

    // ClosedXML makes a date of a serial number as automation does, which is a day behind the calendar before 1 March 1900; so the number is taken
    // back as it stands in the file, where a length of time is a number below 61 too.
    private static object? SerialOf(object? value) => value is DateTime time && time >= DayZero
        ? (time - DayZero).Ticks / (decimal)TimeSpan.TicksPerDay
        : value;

    private static NumberSymbols SymbolsOf(CultureInfo culture)
    {
        if (culture.Equals(CultureInfo.InvariantCulture))
            return NumberSymbols.Invariant;
        if (culture.TwoLetterISOLanguageName == "vi")
            return NumberSymbols.Vietnamese;
        DateTimeFormatInfo names = culture.DateTimeFormat;
        return NumberSymbols.Invariant with
        {
            DecimalSeparator = culture.NumberFormat.NumberDecimalSeparator,
            GroupSeparator = culture.NumberFormat.NumberGroupSeparator,
            DayNames = [.. names.DayNames],
            ShortDayNames = [.. names.AbbreviatedDayNames],
            MonthNames = [.. names.MonthNames.Take(12)],
            ShortMonthNames = [.. names.AbbreviatedMonthNames.Take(12)],
            Morning = names.AMDesignator,
            Afternoon = names.PMDesignator,
        };
    }
}
