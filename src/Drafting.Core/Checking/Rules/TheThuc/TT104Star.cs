using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dấu sao dưới tên cơ quan ban hành, of the paper and of each copy.</summary>
internal static class TT104Star
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        string star = paper.Layout.Words.Star.Preferred;
        ILookup<Recognition.PaperRegion, Line> stars = paper.Lines(Component.Star).ToLookup(static l => l.Part.Region);
        foreach (Line line in stars.SelectMany(static g => g).Where(l => l.Text != star))
        {
            yield return new Finding(line.Place, $"Dấu dưới tên cơ quan ban hành ghi {Plain.Quote(line.Text)}, phải là một dấu “{star}”.", paper.Layout.Words.Star.Citation,
                new Fix($"đổi thành “{star}”", [line.ReplaceAll(star)]));
        }

        foreach (Head head in Head.Of(paper).Where(h => h.Issuers.Length > 0 && !stars.Contains(h.Region)))
        {
            Line last = head.Issuers[^1];
            yield return new Finding(last.Place, $"Dưới tên cơ quan ban hành thiếu dòng dấu “{star}”.", paper.Layout.Words.Star.Citation, Insert(last, star));
        }
    }

    // In a paragraph of several lines the star is one line more; beside a tab there is no room for one.
    private static Fix? Insert(Line last, string star)
    {
        string title = $"thêm dòng “{star}”";
        if (last.IsAlone)
            return new Fix(title, [last.Add(InsertSide.After, Component.Star, star)]);
        return last.Paragraph.Text.Contains('\t', StringComparison.Ordinal) ? null : new Fix(title, [last.Insert(last.Text.Length, "\n" + star)]);
    }
}
