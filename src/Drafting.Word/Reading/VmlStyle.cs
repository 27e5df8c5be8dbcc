using System.Globalization;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Kiểu dáng VML: the few words of a shape's <c>style</c> that say where it is and how large (ECMA-376 part 4 §19.1.2.19).</summary>
/// <param name="Left">Its left edge from the text.</param>
/// <param name="FromPage">Whether that is measured from the edge of the page.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct VmlStyle(Length? Left, bool FromPage, Length? Width, Length? Height)
{
    /// <summary>Reads a style.</summary>
    /// <param name="text">The attribute.</param>
    public static VmlStyle Read(string? text)
    {
        VmlStyle style = default;
        if (text is null || text.Length > 4000)
            return style;
        foreach (string entry in text.Split(';'))
        {
            int colon = entry.IndexOf(':');
            if (colon < 0)
                continue;
            string value = entry[(colon + 1)..].Trim();
            style = entry[..colon].Trim() switch
            {
                "margin-left" => style with { Left = LengthOf(value) },
                "width" => style with { Width = LengthOf(value) },
                "height" => style with { Height = LengthOf(value) },
                "mso-position-horizontal-relative" => style with { FromPage = value == "page" },
                _ => style,
            };
        }

        return style;
    }

    /// <summary>How far a line goes across and down.</summary>
    /// <param name="from">Where it begins, such as <c>126pt,2.2pt</c>.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="inGroup">Whether bare numbers count in units of a group, which says nothing of their length.</param>
    public static (Length? Across, Length? Down) Span(string? from, string? to, bool inGroup)
    {
        string[] start = (from ?? "0,0").Split(','), end = (to ?? "").Split(',');
        if (start.Length != 2 || end.Length != 2 || (inGroup && char.IsAsciiDigit(end[0].Trim().LastOrDefault())))
            return (null, null);
        return (Distance(start[0], end[0]), Distance(start[1], end[1]));
    }

    private static Length? Distance(string from, string to) =>
        LengthOf(from.Trim()) is { } a && LengthOf(to.Trim()) is { } b ? new Length(Math.Abs(b.Emu - a.Emu)) : null;

    /// <summary>A length with its unit; a bare number counts pixels of 1/96 inch.</summary>
    private static Length? LengthOf(string text)
    {
        if (text.Length is 0 or > 24)
            return null;
        if (!char.IsAsciiLetter(text[^1]))
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal pixels) && Math.Abs(pixels) < 100_000
                ? new Length((long)decimal.Round(pixels * 9525))
                : null;
        return text.EndsWith("px", StringComparison.Ordinal) ? LengthOf(text[..^2]) : PartCursor.LengthOf(text);
    }
}
