namespace Drafting.Word.Reading;

/// <summary>Phông của chủ đề: the major and minor fonts of the theme (ECMA-376 part 1 §20.1.4.1.16).</summary>
internal sealed class ThemeFonts
{
    private readonly Dictionary<string, string> fonts = new(StringComparer.Ordinal);
    private readonly string complexScript;
    private readonly string eastAsianScript;

    private ThemeFonts(PaperSettings settings)
    {
        complexScript = ScriptOf(settings.ComplexLanguage);
        eastAsianScript = ScriptOf(settings.EastAsianLanguage);
    }

    /// <summary>Reads the part.</summary>
    /// <param name="at">The part, or <see langword="null"/> where there is none.</param>
    /// <param name="settings">The settings, which say for which languages.</param>
    public static ThemeFonts Read(PartCursor? at, PaperSettings settings)
    {
        var theme = new ThemeFonts(settings);
        if (at is null || !at.Root())
            return theme;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name != "themeElements")
                continue;
            for (int inner = at.Depth; at.NextChild(inner);)
            {
                if (at.Name == "fontScheme")
                    theme.ReadScheme(at);
            }
        }

        return theme;
    }

    /// <summary>The font of a theme word such as <c>minorHAnsi</c>, or <see langword="null"/> where the theme has none.</summary>
    /// <param name="word">The word (§17.18.96).</param>
    public string? Find(string word)
    {
        string face = word.StartsWith("major", StringComparison.Ordinal) ? "major" : "minor";
        if (word.EndsWith("EastAsia", StringComparison.Ordinal))
            return fonts.GetValueOrDefault(face + "/ea") ?? fonts.GetValueOrDefault($"{face}/{eastAsianScript}") ?? fonts.GetValueOrDefault(face + "/latin");
        if (word.EndsWith("Bidi", StringComparison.Ordinal))
            return fonts.GetValueOrDefault(face + "/cs") ?? fonts.GetValueOrDefault($"{face}/{complexScript}") ?? fonts.GetValueOrDefault(face + "/latin");
        return fonts.GetValueOrDefault(face + "/latin");
    }

    private void ReadScheme(PartCursor at)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            string? face = at.Name switch { "majorFont" => "major", "minorFont" => "minor", _ => null };
            if (face is null)
                continue;
            for (int inner = at.Depth; at.NextChild(inner);)
            {
                string key = at.Name == "font" ? at.Get("script") ?? "" : at.Name;
                // A name that begins with + points back into the theme.
                if (at.Get("typeface") is { Length: > 0 and < 128 } typeface && typeface[0] != '+')
                    fonts.TryAdd($"{face}/{key}", typeface);
            }
        }
    }

    /// <summary>The script that the theme names for a language; of those that a Vietnamese office may meet.</summary>
    private static string ScriptOf(string? language) => language?.Split('-')[0].ToLowerInvariant() switch
    {
        "vi" => "Viet",
        "ar" => "Arab",
        "he" => "Hebr",
        "th" => "Thai",
        "ja" => "Jpan",
        "ko" => "Hang",
        "zh" => language.EndsWith("TW", StringComparison.OrdinalIgnoreCase) || language.EndsWith("HK", StringComparison.OrdinalIgnoreCase) ? "Hant" : "Hans",
        "km" => "Khmr",
        "lo" => "Laoo",
        _ => "none",
    };
}
