using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Các dòng quy định về trang: what the rules of the page share.</summary>
internal static class PageRows
{
    /// <summary>The margins of a section, each with its row and its name; of a turned page in the way that fits best.</summary>
    /// <param name="page">The page of the section.</param>
    /// <param name="rows">The page of the guidance.</param>
    public static ImmutableArray<(string Name, Length Value, Requirement<Length> Row)> Margins(PageShape page, PageStandard rows)
    {
        ImmutableArray<(string, Length, Requirement<Length>)> upright = Margins(page, rows.Top, rows.Bottom, rows.Left, rows.Right);
        if (page.Orientation == PageOrientation.Portrait || AreAllowed(upright))
            return upright;
        // A turned sheet is bound at its old left edge, which is now above or below.
        ImmutableArray<(string, Length, Requirement<Length>)> boundAbove = Margins(page, rows.Left, rows.Right, rows.Bottom, rows.Top);
        ImmutableArray<(string, Length, Requirement<Length>)> boundBelow = Margins(page, rows.Right, rows.Left, rows.Top, rows.Bottom);
        return AreAllowed(boundAbove) ? boundAbove : AreAllowed(boundBelow) ? boundBelow : upright;
    }

    /// <summary>The change that gives a section the margins of the guidance.</summary>
    /// <param name="rows">The page of the guidance.</param>
    public static PageChange PreferredMargins(PageStandard rows) =>
        new(Top: rows.Top.Preferred, Bottom: rows.Bottom.Preferred, Left: rows.Left.Preferred, Right: rows.Right.Preferred);

    /// <summary>How a message names a section: not at all where there is only one.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="section">Index of the section.</param>
    public static string Name(CheckedPaper paper, int section) => paper.Paper.Observed.Sections.Length == 1
        ? "Trang"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Trang của phần {section + 1}");

    private static ImmutableArray<(string, Length, Requirement<Length>)> Margins(
        PageShape page, Requirement<Length> top, Requirement<Length> bottom, Requirement<Length> left, Requirement<Length> right) =>
        [("lề trên", page.Top, top), ("lề dưới", page.Bottom, bottom), ("lề trái", page.Left, left), ("lề phải", page.Right, right)];

    private static bool AreAllowed(ImmutableArray<(string Name, Length Value, Requirement<Length> Row)> margins) =>
        margins.All(static m => m.Row.Allowed.Contains(m.Value));
}
