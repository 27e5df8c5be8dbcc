using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Chữ trong ô: what a cell of an annex shows, with Vietnamese separators, by the number format code of its column.</summary>
public static class FormCellText
{
    /// <summary>What stands where a unit has not returned its figure.</summary>
    public const string NotReturned = "…";

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Prints a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static string Print(FormColumn column, FormValue value) => value switch
    {
        FormValue.Figure figure => decimal.Round(figure.Value, column.Decimals, MidpointRounding.AwayFromZero).ToString($"N{column.Decimals.ToString(CultureInfo.InvariantCulture)}", Vietnamese),
        FormValue.Words words => words.Value,
        FormValue.Day day => day.Value.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        FormValue.Missing => NotReturned,
        _ => "",
    };
}
