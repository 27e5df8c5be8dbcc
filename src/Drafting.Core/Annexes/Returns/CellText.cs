using System.Globalization;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Data;
using Drafting.Core.Text;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Chữ của ô: what a cell shows, out of old letters, in NFC, its blanks run together.</summary>
internal static class CellText
{
    public static string Of(ObservedCell? cell) => cell?.Value switch
    {
        CellValue.Text text => Clean(CellLetters.Of(text.Value, cell.FontName).Text),
        CellValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        CellValue.Boolean flag => flag.Value ? "TRUE" : "FALSE",
        CellValue.Error error => error.Code,
        _ => "",
    };

    /// <summary>Whether <see cref="Of"/> says anything; most cells are told without making their text.</summary>
    public static bool IsThere(ObservedCell? cell) => cell?.Value switch
    {
        // No letter or digit of ASCII is ever cleaned away.
        CellValue.Text text => text.Value.Any(char.IsAsciiLetterOrDigit) || Of(cell).Length > 0,
        CellValue.Number or CellValue.Boolean => true,
        _ => Of(cell).Length > 0,
    };

    /// <summary>What the cell holds, letter by letter, to be quoted.</summary>
    public static string Original(ObservedCell? cell) => cell?.Value switch
    {
        CellValue.Text text => text.Value,
        CellValue.Number number => number.Raw,
        _ => Of(cell),
    };

    /// <summary>One form for all spellings of a title: tones, case, blanks and form of composition do not count.</summary>
    public static string Fold(string text) => ToneFolding.Fold(Clean(text)).ToLowerInvariant();

    public static string Clean(string text) => TextCleaner.OneLine(text);
}
