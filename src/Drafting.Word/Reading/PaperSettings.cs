namespace Drafting.Word.Reading;

/// <summary>Thiết đặt của tệp: what the settings part says about reading the text.</summary>
/// <param name="MirrorsMargins">Whether left and right margins are mirrored.</param>
/// <param name="HasEvenHeaders">Whether even pages have headers of their own.</param>
/// <param name="GutterAtTop">Whether the gutter is at the top.</param>
/// <param name="ComplexLanguage">The language of complex scripts in the theme.</param>
/// <param name="EastAsianLanguage">The East Asian language in the theme.</param>
internal sealed record PaperSettings(bool MirrorsMargins, bool HasEvenHeaders, bool GutterAtTop, string? ComplexLanguage, string? EastAsianLanguage)
{
    /// <summary>Reads the part.</summary>
    /// <param name="at">The part, or <see langword="null"/> where there is none.</param>
    public static PaperSettings Read(PartCursor? at)
    {
        var settings = new PaperSettings(false, false, false, null, null);
        if (at is null || !at.Root())
            return settings;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            settings = at.Name switch
            {
                "mirrorMargins" => settings with { MirrorsMargins = at.IsOn() },
                "evenAndOddHeaders" => settings with { HasEvenHeaders = at.IsOn() },
                "gutterAtTop" => settings with { GutterAtTop = at.IsOn() },
                "themeFontLang" => settings with { ComplexLanguage = at.Get("bidi"), EastAsianLanguage = at.Get("eastAsia") },
                _ => settings,
            };
        }

        return settings;
    }
}
