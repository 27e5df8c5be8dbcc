using System.Globalization;

namespace Drafting.Word.Reading;

/// <summary>Ký hiệu: characters of symbol fonts as Unicode. Such a font keeps its signs at U+F020–U+F0FF, or at the same places without the F0.</summary>
internal static class SymbolGlyphs
{
    private const string Bullet = "•";

    /// <summary>The Unicode character of a <c>w:sym</c>.</summary>
    /// <param name="code">Its code in base 16, such as <c>F0B7</c>.</param>
    /// <param name="font">Its font.</param>
    public static string Sign(string? code, string? font) =>
        ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort c) && c >= ' ' && !char.IsSurrogate((char)c) && !XmlCharacters.IsForbidden((char)c)
            ? Text(((char)c).ToString(), font ?? "Symbol")
            : "";

    /// <summary>The Unicode text of a label.</summary>
    /// <param name="text">The label.</param>
    /// <param name="font">Its font.</param>
    public static string Text(string text, string? font) => string.Concat(text.Select(c => Map(c, font ?? "")));

    private static string Map(char c, string font)
    {
        bool isPrivate = c is >= '\uF000' and <= '\uF0FF';
        int code = isPrivate ? c - 0xF000 : c;
        if (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
            return Wingdings(code) ?? (isPrivate ? Bullet : c.ToString());
        if (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
            return Symbol(code) ?? (isPrivate ? Plain(code) : c.ToString());
        // Courier's hollow bullet is the letter o.
        if (c == 'o' && font.StartsWith("Courier", StringComparison.OrdinalIgnoreCase))
            return "○";
        return isPrivate ? Symbol(code) ?? Plain(code) : c.ToString();
    }

    private static string Plain(int code) => code is > 0x20 and < 0x7F ? ((char)code).ToString() : Bullet;

    private static string? Symbol(int code) => code switch
    {
        0xB7 => Bullet,
        0x2D or 0xBE => "-",
        0x2B => "+",
        0xB0 => "°",
        0xB1 => "±",
        0xB3 => "≥",
        0xA3 => "≤",
        0xB4 => "×",
        0xB8 => "÷",
        0xB9 => "≠",
        0xAE or 0xDE => "→",
        0xA8 => "♦",
        0xD7 => "·",
        0x2A => "*",
        _ => null,
    };

    private static string? Wingdings(int code) => code switch
    {
        0xA7 => "▪",
        0xA8 => "☐",
        0x6F or 0x70 or 0x71 or 0x72 => "☐",
        0x6E => "■",
        0x6C or 0x9F => "●",
        0xA1 => "○",
        0x9E => "·",
        0x75 => "◆",
        0x76 => "❖",
        0xD8 => "➢",
        0xE0 or 0xE8 => "→",
        0xF0 => "⇨",
        0xFC => "✓",
        0xFB => "✗",
        0xFE => "☑",
        0xFD => "☒",
        0x28 => "☎",
        0x2A => "✉",
        _ => null,
    };
}
