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
        bool isMarked = paper.Lines(Component.SubjectMark).Any();
        foreach (Line line in paper.OwnLines(Component.Subject).Concat(paper.OwnLines(Component.SubjectMark)))
        {
            // Typed marks have a rule of their own.
            ImmutableArray<DrawnRule> below = [.. rules.Below(line).Where(static r => r.Form != RuleForm.Typed)];
            if (below.Length > 0)
            {
                string mark = paper.Layout.Words.SubjectMark.Preferred;
                IEnumerable<Edit> removed = below.Select(static r => r.Removal).Distinct();
                // Without its rule the subject would end in nothing: the mark takes its place.
                Fix? fix = isMarked
                    ? new Fix("bỏ nét kẻ", [.. removed])
                    : line.IsAlone
                        ? new Fix($"thay nét kẻ bằng dòng “{mark}”", [.. removed, line.Add(InsertSide.After, Component.SubjectMark, mark)])
                        : null;
                yield return new Finding(line.Place, $"Dưới trích yếu có nét kẻ; văn bản của Đảng dùng dòng “{mark}”.", Fix: fix);
            }
        }
    }
}
