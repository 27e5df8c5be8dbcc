using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Đánh số các phần của nội dung: without gaps at each level, in one style. A level may start again where one above it goes on.</summary>
internal static class TT503Numbering
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (!paper.IsOfficial())
            yield break;
        var levels = new Levels();
        PaperRegion region = PaperRegion.Paper;
        foreach (RecognizedPart part in paper.Paper.Parts)
        {
            // What follows a formula or a second title is a text with its own numbers.
            if (part.Region != region || part.Component is Component.EnactingFormula or Component.KindTitle)
                levels = new Levels();
            region = part.Region;
            if (part.Component is not (Component.PartNumber or Component.SectionNumber or Component.Article or Component.RomanHeading or Component.Clause or Component.Subclause or Component.Point))
                continue;
            var line = new Line(paper, part);
            if (BodyLabel.Read(line) is { } label && levels.Add(label) is { } problem)
                yield return new Finding(label.Range.Length > 0 ? line.At(label.Range) : line.Place, problem, Hint: "xem lại thứ tự và kiểu đánh số ở cấp này");
        }
    }

    private sealed class Levels
    {
        private const int Count = (int)Division.Plus + 1;
        private readonly BodyLabel?[] last = new BodyLabel?[Count];
        private readonly bool[] isFresh = new bool[Count];
        private readonly BodyLabel?[] first = new BodyLabel?[Count];
        private readonly bool[] isMixed = new bool[Count];

        public string? Add(BodyLabel label)
        {
            int level = (int)label.Level;
            string? problem = Order(label, last[level], isFresh[level]);
            first[level] ??= label;
            if (problem is null && !isMixed[level] && first[level]!.Style != label.Style)
            {
                isMixed[level] = true;
                problem = $"Đánh số “{label.Text}” khác kiểu “{first[level]!.Text}” đã dùng ở cùng cấp.";
            }

            last[level] = label;
            isFresh[level] = false;
            for (int below = level + 1; below < Count; below++)
                isFresh[below] = true;
            return problem;
        }

        private string? Order(BodyLabel label, BodyLabel? before, bool fresh)
        {
            if (label.Level == Division.Subclause && label.Numbers.Length == 2 && last[(int)Division.Clause] is { } clause && clause.Last != label.Numbers[0])
                return $"Đánh số “{label.Text}” không thuộc mục “{clause.Text}” đứng trên.";
            bool isOther = before is not null && !before.Numbers.AsSpan()[..^1].SequenceEqual(label.Numbers.AsSpan()[..^1]);
            if (label.Last == 1 || before is null || (isOther && before.Numbers.Length != label.Numbers.Length))
                return null;
            if (isOther)
                return $"Đánh số “{label.Text}” không bắt đầu từ 1.";
            if (label.Last == before.Last + 1 || IsLatin(label, before))
                return null;
            return fresh
                ? $"Đánh số “{label.Text}” không bắt đầu từ 1, cũng không tiếp theo “{before.Text}”."
                : $"Đánh số “{label.Text}” đứng sau “{before.Text}” ở cùng cấp.";
        }

        // Points are numbered a, b, c, d, đ, e; without đ too.
        private static bool IsLatin(BodyLabel label, BodyLabel before) =>
            label.Level == Division.Point && before.Last == PointLetters.OrdinalOf('d') && label.Last == PointLetters.OrdinalOf('e');
    }
}
