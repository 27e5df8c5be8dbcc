using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Chỗ của khối bản sao: at the end, below a rule across the text.</summary>
internal static class TT901CopyRule
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        bool hasOriginal = paper.Paper.Parts.Any(static p => p.Region == PaperRegion.Paper && p.Role == PartRole.Component);
        int lastOfPaper = paper.Paper.Parts.Where(static p => p.Region.Kind != RegionKind.Copy && p.Role == PartRole.Component).Select(static p => p.Paragraph).DefaultIfEmpty(-1).Max();
        var rules = new DrawnRules(paper);
        foreach (Copy copy in Copies.Of(paper))
        {
            if (copy.First.Paragraph < lastOfPaper)
                yield return new Finding(paper.At(copy.First), "Khối bản sao đặt ở cuối văn bản được sao.", Hint: "chuyển khối bản sao xuống cuối");
            // Of plain text no rule can be seen; the first copy of a sheet by itself has nothing above it.
            if (paper.Paper.Observed.Kind == ObservationKind.Word && (hasOriginal || copy.Region.Index > 1) && !HasRule(paper, rules, copy))
                yield return new Finding(paper.At(copy.First), "Khối bản sao: phía trên thiếu nét kẻ liền hết bề rộng trang chữ.", Hint: "kẻ một nét ngăn bản sao với phần trên");
        }
    }

    private static bool HasRule(CheckedPaper paper, DrawnRules rules, Copy copy)
    {
        int first = copy.First.Paragraph;
        for (int at = first; at >= Math.Max(0, first - 3); at--)
        {
            ObservedParagraph paragraph = paper.Paper.Observed.Paragraphs[at];
            bool isBorder = paragraph.Format.TopRule > Length.Zero || (at < first && paragraph.Format.BottomRule > Length.Zero);
            if (isBorder || rules.DrawnAt(paragraph.Address).Any() || (at < first && paragraph.Text.Contains("___", StringComparison.Ordinal)) || (paragraph.Place is ObservedPlace.InCell { Lined: true } && (at == first || string.IsNullOrWhiteSpace(paragraph.Text))))
                return true;
            if (at < first && !string.IsNullOrWhiteSpace(paragraph.Text))
                return false;
        }

        return false;
    }
}
