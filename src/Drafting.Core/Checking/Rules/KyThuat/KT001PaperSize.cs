using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Khổ giấy; a page may be turned.</summary>
internal static class KT001PaperSize
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        PageStandard rows = paper.Layout.Page;
        for (int i = 0; i < paper.Paper.Observed.Sections.Length; i++)
        {
            PageShape page = paper.Paper.Observed.Sections[i].Page;
            bool isTurned = page.Orientation == PageOrientation.Landscape;
            (Requirement<Length> width, Requirement<Length> height) = isTurned ? (rows.Height, rows.Width) : (rows.Width, rows.Height);
            if (width.Allowed.Contains(page.Width) && height.Allowed.Contains(page.Height))
                continue;
            yield return new Finding(
                paper.AtSection(i),
                $"{PageRows.Name(paper, i)}: khổ giấy {FigureText.Of(page.Width)} × {FigureText.Of(page.Height)}, quy định A4 ({FigureText.Of(width.Preferred)} × {FigureText.Of(height.Preferred)}).",
                width.Citation,
                new Fix("đổi khổ giấy thành A4", [new Edit.FormatPage(i, new PageChange(Width: width.Preferred, Height: height.Preferred))]));
        }
    }
}
