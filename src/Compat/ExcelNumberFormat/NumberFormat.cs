using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Định dạng số: what ClosedXML asks of the package that this assembly stands for.</summary>
public sealed class NumberFormat
{
    /// <summary>Reads a format code.</summary>
    /// <param name="formatString">The code, as a workbook holds it.</param>
    public NumberFormat(string formatString) => FormatString = formatString;

    /// <summary>The code as it was given.</summary>
    public string FormatString { get; }

    /// <summary>Whether the code can be read; ClosedXML prints the value by itself where it cannot.</summary>
    public bool IsValid => false;

    /// <summary>Whether the code prints a date or a time.</summary>
    public bool IsDateTimeFormat => false;

    /// <summary>Prints a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">Whose separators to print.</param>
    public string Format(object value, CultureInfo culture) => Convert.ToString(value, culture) ?? string.Empty;
}
