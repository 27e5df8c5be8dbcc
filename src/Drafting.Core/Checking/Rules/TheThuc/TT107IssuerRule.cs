using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Nét kẻ dưới tên cơ quan ban hành: a habit of the state's format; the Party has a star there.</summary>
internal static class TT107IssuerRule
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        var rules = new DrawnRules(paper);
        HashSet<int> shared = [.. paper.Lines(Component.PartyTitle).Concat(paper.Lines(Component.PlaceDate)).Select(static l => l.Part.Paragraph)];
        foreach (Line line in paper.Lines(Component.IssuingBody).Concat(paper.Lines(Component.Star)))
        {
            // Beside the title a drawn line belongs to the title.
            if (shared.Contains(line.Part.Paragraph) || line.Paragraph.Text.Contains('\t', StringComparison.Ordinal))
                continue;
            ImmutableArray<DrawnRule> below = [.. rules.Below(line)];
            if (below.IsEmpty)
                continue;
            var fix = new Fix("bỏ nét kẻ", [.. below.Select(static r => r.Removal).Distinct()]);
            yield return new Finding(line.Place, "Dưới tên cơ quan ban hành có nét kẻ; văn bản của Đảng dùng dấu “*”.", paper.Layout.Words.Star.Citation, fix);
        }
    }
}
