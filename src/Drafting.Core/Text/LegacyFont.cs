namespace Drafting.Core.Text;

/// <summary>Phông mã cũ: what the name of a font says of the letters written in it.</summary>
/// <param name="Code">The code of the letters.</param>
/// <param name="ShowsCapitals">Whether the font draws small letters as capitals, as <c>.VnTimeH</c> does.</param>
public readonly record struct LegacyFont(LetterCode Code, bool ShowsCapitals)
{
    /// <summary>Whether text in the font is something else than Unicode.</summary>
    public bool IsLegacy => Code != LetterCode.Unicode;

    /// <summary>Tells the code by the font's name; a name that says nothing is a Unicode font.</summary>
    /// <param name="fontName">The effective font, such as <c>.VnTime</c> or <c>VNI-Times</c>.</param>
    public static LegacyFont Of(string fontName)
    {
        ReadOnlySpan<char> name = fontName.AsSpan().Trim();
        if (name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
            return new LegacyFont(LetterCode.Tcvn3, WithoutStyle(name).EndsWith("H", StringComparison.Ordinal));
        return name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) ? new LegacyFont(LetterCode.Vni, false) : default;
    }

    // Some programs write the style behind the family: ".VnTimeH Bold", ".VnTimeH,Bold".
    private static ReadOnlySpan<char> WithoutStyle(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<string> styles = ["Bold", "Italic", "Regular"];
        for (bool found = true; found;)
        {
            found = false;
            foreach (string style in styles)
            {
                if (!name.EndsWith(style, StringComparison.OrdinalIgnoreCase))
                    continue;
                name = name[..^style.Length].TrimEnd(" ,-");
                found = true;
            }
        }

        return name;
    }
}
