using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Lề trang.</summary>
internal static class KT002Margins
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        for (int i = 0; i < paper.Paper.Observed.Sections.Length; i++)
        {
            ImmutableArray<(string Name, Length Value, Requirement<Length> Row)> wrong =
                [.. PageRows.Margins(paper.Paper.Observed.Sections[i].Page, paper.Layout.Page).Where(static m => !m.Row.Allowed.Contains(m.Value))];
            if (wrong.IsEmpty)
                continue;
            IEnumerable<string> what = wrong.Select(static m => $"{m.Name} {FigureText.Millimetres(m.Value)}, quy định {Asked(m.Row)}");
            yield return new Finding(
                paper.AtSection(i),
                $"{PageRows.Name(paper, i)}: {string.Join("; ", what)}.",
                wrong[0].Row.Citation,
                new Fix("đặt lại lề trang theo quy định", [new Edit.FormatPage(i, Mended(wrong))]));
        }
    }

    // A tolerance of half a millimetre is for the checker; the guidance names one figure.
    private static string Asked(Requirement<Length> row) => row.Allowed is AllowedValues<Length>.Range { HasLeast: true, HasGreatest: true } range && range.Greatest - range.Least > Length.FromMillimetres(1)
        ? FigureText.Of(row.Allowed)
        : FigureText.Of(row.Preferred);

    private static PageChange Mended(ImmutableArray<(string Name, Length Value, Requirement<Length> Row)> wrong)
    {
        Length? Of(string name) => wrong.Where(m => m.Name == name).Select(static m => (Length?)m.Row.Preferred).FirstOrDefault();
        return new PageChange(Top: Of("lề trên"), Bottom: Of("lề dưới"), Left: Of("lề trái"), Right: Of("lề phải"));
    }
}
