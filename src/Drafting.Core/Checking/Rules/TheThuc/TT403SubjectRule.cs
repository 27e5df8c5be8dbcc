using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Nét kẻ dưới trích yếu: a habit of the state's format.</summary>
internal static class TT403SubjectRule
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        var rules = new DrawnRules(paper);
        foreach (Line line in paper.OwnLines(Component.Subject).Concat(paper.OwnLines(Component.SubjectMark)))
        {
            // Typed marks have a rule of their own.
            ImmutableArray<DrawnRule> below = [.. rules.Below(line).Where(static r => r.Form != RuleForm.Typed)];
            if (below.Length > 0)
            {
                yield return new Finding(line.Place, "Dưới trích yếu của văn bản Đảng là dòng “-----”, không có nét kẻ.",
                    Fix: new Fix("bỏ nét kẻ", [.. below.Select(static r => r.At).Distinct().Select(static at => new Edit.RemoveRules(at))]));
            }
        }
    }
}
