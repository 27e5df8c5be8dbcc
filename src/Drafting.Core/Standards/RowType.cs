using Drafting.Core.Units;

namespace Drafting.Core.Standards;

/// <summary>Reads a value of a row.</summary>
internal delegate bool RowParser<T>(string text, out T value);

/// <summary>Kiểu của một dòng quy định: how the values of a row are read and ordered.</summary>
/// <param name="Example">A value, for messages.</param>
/// <param name="IsBoolean">Whether JSON writes the values as <c>true</c> and <c>false</c>, all others being strings.</param>
/// <param name="IsOrdered">Whether a range of values makes sense.</param>
/// <param name="TryParse">Reads a value as a data file writes it.</param>
internal sealed record RowType<T>(string Example, bool IsBoolean, bool IsOrdered, RowParser<T> TryParse)
    where T : notnull;

/// <summary>The types of rows.</summary>
internal static class RowTypes
{
    public static readonly RowType<Length> Length = new("30 mm", false, true, Units.Length.TryParse);

    public static readonly RowType<FontSize> Size = new("14 pt", false, true, FontSize.TryParse);

    public static readonly RowType<LineSpacing> Line = new("exact 18 pt", false, true, LineSpacing.TryParse);

    public static readonly RowType<string> Text = new("Nơi nhận:", false, false, ReadText);

    public static readonly RowType<bool> Flag = new("co", true, false, ReadFlag);

    public static readonly RowType<LetterCase> Case = new("hoa", false, false, ReadCase);

    public static readonly RowType<Alignment> Alignment = new("giua", false, false, ReadAlignment);

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
}
