using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Số trang đầu: the first page of a paper, and of what is numbered anew, shows none.</summary>
internal static class KT006FirstPageNumber
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<bool> row = paper.Layout.Page.NumberHiddenOnFirst;
        if (row.Allowed.Contains(false))
            yield break;
        PlannedStyle? style = StyleSheets.For(paper.Layout).Styles.FirstOrDefault(static s => s.Component == Component.PageNumber);
        ILookup<int, ObservedMargin> margins = paper.Paper.Observed.Margins.ToLookup(static m => m.Section);
        for (int i = 0; i < paper.Paper.Observed.Sections.Length; i++)
        {
            ObservedSection section = paper.Paper.Observed.Sections[i];
            bool isNumbered = margins[i].Any(static m => m.HasPageField);
            bool shows = !section.HasFirstPageHeader || margins[i].Any(static m => m is { HasPageField: true, Position: MarginPosition.FirstHeader or MarginPosition.FirstFooter });
            if (!isNumbered || !shows || (i > 0 && !section.RestartsNumbers))
                continue;
            yield return new Finding(
                paper.AtSection(i),
                $"{PageRows.Name(paper, i)}: trang đầu hiện số trang, quy định không hiện.",
                row.Citation,
                style is null ? null : new Fix("ẩn số trang ở trang đầu", [new Edit.NumberPages(i, style, paper.Layout.Page.FontName.Preferred)]));
        }
    }
}
