using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Chữ của số liệu: figures as messages and notes print them, with Vietnamese separators.</summary>
internal static class FigureWords
{
    public static string Of(decimal value)
    {
        string text = value.ToString("#,##0.##########", CultureInfo.InvariantCulture);
        return string.Create(text.Length, text, static (span, t) =>
        {
            for (int i = 0; i < t.Length; i++)
                span[i] = t[i] switch { ',' => '.', '.' => ',', var c => c };
        });
    }

    public static string Of(FormValue value) => value switch
    {
        FormValue.Figure figure => Of(figure.Value),
        FormValue.Words words => $"“{words.Value}”",
        FormValue.Day day => day.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        FormValue.Blank => "(trống)",
        _ => "(chưa có số liệu)",
    };

    public static string Of(int count) => Of((decimal)count);

    /// <summary>The column as a message names it.</summary>
    public static string Of(FormColumn column) => column.Number.Length == 0 ? $"“{column.Title}”" : $"“{column.Title}” (cột {NumberOf(column)})";

    /// <summary>The number of a column without its formula: <c>3</c> of <c>(3)=(1)+(2)</c>.</summary>
    public static string NumberOf(FormColumn column) => column.Number.Split('=')[0].Trim(' ', '(', ')');
}
