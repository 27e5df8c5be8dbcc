using System.Globalization;
using Drafting.Core.Units;

namespace Drafting.Core.Standards;

/// <summary>Reads a value of a row.</summary>
internal delegate bool RowParser<T>(string text, out T value);

/// <summary>Kiểu của một dòng quy định: how the values of a row are read, ordered and printed.</summary>
/// <param name="Example">A value, for messages.</param>
/// <param name="IsBoolean">Whether JSON writes the values as <c>true</c> and <c>false</c>, all others being strings.</param>
/// <param name="IsOrdered">Whether a range of values makes sense.</param>
/// <param name="TryParse">Reads a value as a data file writes it.</param>
/// <param name="Print">Prints a value in Vietnamese.</param>
internal sealed record RowType<T>(string Example, bool IsBoolean, bool IsOrdered, RowParser<T> TryParse, Func<T, string> Print)
    where T : notnull;

/// <summary>The types of rows.</summary>
internal static class RowTypes
{
    public static readonly RowType<Length> Length = new("30 mm", false, true, Units.Length.TryParse, PrintLength);

    public static readonly RowType<FontSize> Size = new("14 pt", false, true, FontSize.TryParse, PrintSize);

    public static readonly RowType<LineSpacing> Line = new("exact 18 pt", false, true, LineSpacing.TryParse, PrintLine);

    public static readonly RowType<string> Text = new("Nơi nhận:", false, false, ReadText, static s => s.Length == 0 ? "(để trống)" : $"\"{s}\"");

    public static readonly RowType<bool> Flag = new("co", true, false, ReadFlag, static b => b ? "có" : "không");

    public static readonly RowType<LetterCase> Case = new(
        "hoa", false, false, ReadCase, static c => c == LetterCase.Upper ? "in hoa" : "như viết");

    public static readonly RowType<Alignment> Alignment = new("giua", false, false, ReadAlignment, static a => a switch
    {
        Units.Alignment.Left => "căn trái",
        Units.Alignment.Center => "căn giữa",
        Units.Alignment.Right => "căn phải",
        _ => "căn đều hai bên",
    });

    private static bool ReadText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool ReadFlag(string text, out bool value)
    {
        value = text is "true" or "co" or "có";
        return value || text is "false" or "khong" or "không";
    }

    private static bool ReadCase(string text, out LetterCase value)
    {
        value = text == "hoa" ? LetterCase.Upper : LetterCase.AsWritten;
        return text is "hoa" or "nhu-viet";
    }

    private static bool ReadAlignment(string text, out Alignment value)
    {
        value = text switch
        {
            "giua" => Units.Alignment.Center,
            "phai" => Units.Alignment.Right,
            "hai-ben" => Units.Alignment.Justify,
            _ => Units.Alignment.Left,
        };
        return text is "trai" or "giua" or "phai" or "hai-ben";
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    // Millimetres where tenths are enough, else half-points, which is how the guidance states gaps and line heights.
    private static string PrintLength(Length length) => length.Emu switch
    {
        0 => "0",
        var emu when emu % 3_600 == 0 => $"{Number(emu / 36_000m)} mm",
        var emu when emu % 3_175 == 0 => $"{Number(emu / 12_700m)} pt",
        var emu => $"{Number(emu / 36_000m)} mm",
    };

    private static string PrintSize(FontSize size) => $"{Number(size.HalfPoints / 2m)} pt";

    private static string PrintLine(LineSpacing line) => line.Rule switch
    {
        LineRule.Exact => $"chính xác {Number(line.Value / 20m)} pt",
        LineRule.AtLeast => $"ít nhất {Number(line.Value / 20m)} pt",
        _ => line.Value == 240 ? "đơn" : $"{Number(line.Value / 240m)} dòng",
    };
}
