using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Lề đối xứng khi in hai mặt: where the office chose to print on both sides.</summary>
internal static class KT004MirroredMargins
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<bool> row = paper.Layout.Page.Duplex;
        int section = paper.Paper.Observed.Sections.ToList().FindIndex(static s => !s.MirrorsMargins);
        if (!row.Preferred || section < 0)
            yield break;
        yield return new Finding(
            paper.AtSection(section),
            "Trang: văn bản in hai mặt nhưng lề mặt sau không đối xứng với lề mặt trước.",
            row.Citation,
            new Fix("đặt lề đối xứng", [new Edit.FormatPage(section, new PageChange(Mirrored: true))]));
    }
}
