using Drafting.Core.Units;

namespace Drafting.Core.Standards;

/// <summary>So sánh trị số: how the figures of the guidance compare. A page knows whole twips only, so 10 mm and 567 twips are the same
/// length; line spacings of different rules do not compare at all, so that "at least 18 pt" never passes for "exactly 18 pt or more".</summary>
internal static class FigureOrder
{
    /// <summary>The sign of the difference, or <see langword="null"/> where the two cannot be ordered.</summary>
    public static int? Compare<T>(T left, T right)
        where T : notnull => (left, right) switch
        {
            (Length a, Length b) => a.Twips.CompareTo(b.Twips),
            (FontSize a, FontSize b) => a.CompareTo(b),
            (LineSpacing a, LineSpacing b) => a.Rule == b.Rule ? a.Value.CompareTo(b.Value) : null,
            _ => Same(left, right) ? 0 : null,
        };

    /// <summary>Whether two figures are the same on a page.</summary>
    public static bool Same<T>(T left, T right)
        where T : notnull => left is Length a && right is Length b ? a.Twips == b.Twips : EqualityComparer<T>.Default.Equals(left, right);
}
