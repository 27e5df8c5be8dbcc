using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Lề trang của hướng dẫn cũ: what many lessons and templates still show.</summary>
internal static class KT003OldMargins
{
    // Hướng dẫn 11-HD/VPTW, ngày 28/5/2004; half a millimetre more or less, as for the margins of today.
    private static readonly (decimal Top, decimal Bottom, decimal Left, decimal Right) Old = (25, 25, 35, 15);

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        for (int i = 0; i < paper.Paper.Observed.Sections.Length; i++)
        {
            PageShape page = paper.Paper.Observed.Sections[i].Page;
            if (!IsAbout(page.Top, Old.Top) || !IsAbout(page.Bottom, Old.Bottom) || !IsAbout(page.Left, Old.Left) || !IsAbout(page.Right, Old.Right))
                continue;
            yield return new Finding(
                paper.AtSection(i),
                $"{PageRows.Name(paper, i)}: lề 25 – 25 – 35 – 15 mm là lề của Hướng dẫn 11-HD/VPTW năm 2004, không còn áp dụng.",
                paper.Layout.Page.Top.Citation,
                new Fix("đặt lại lề trang theo quy định", [new Edit.FormatPage(i, PageRows.PreferredMargins(paper.Layout.Page))]));
        }
    }

    private static bool IsAbout(Length length, decimal millimetres) =>
        length >= Length.FromMillimetres(millimetres - 0.5m) && length <= Length.FromMillimetres(millimetres + 0.5m);
}
