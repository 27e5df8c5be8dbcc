using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes;

/// <summary>Chữ trong ô: what a cell of an annex shows, with Vietnamese separators, by the number format code of its column; Excel prints by the same code.</summary>
public static class FormCellText
{
    /// <summary>What stands where a unit has not returned its figure.</summary>
    public const string NotReturned = "…";

    /// <summary>Prints a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value.</param>
    public static string Print(FormColumn column, FormValue value) => value switch
    {
        FormValue.Figure figure => Code(column).Format(figure.Value, NumberSymbols.Vietnamese),
        FormValue.Words words => words.Value,
        FormValue.Day day => Code(column).Format(day.Value, NumberSymbols.Vietnamese),
        FormValue.Missing => NotReturned,
        _ => "",
    };

    private static NumberFormatCode Code(FormColumn column) =>
        NumberFormatCode.TryParse(column.NumberFormat, out NumberFormatCode? code) ? code : NumberFormatCode.General;
}
