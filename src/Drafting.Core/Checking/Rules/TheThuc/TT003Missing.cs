using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Thiếu thành phần thể thức bắt buộc.</summary>
internal static class TT003Missing
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        HashSet<Component> present = [.. paper.Paper.Parts.Where(static p => p.Region == PaperRegion.Paper && p.Component is not null).Select(static p => p.Component!.Value)];
        // A sheet of copies or an annex by itself belongs to a paper that is elsewhere.
        if (!paper.IsOfficial() || (present.Count == 0 && paper.Regions.Length > 1))
            return [];
        return Obligatory.Of(paper)
            .Where(each => !each.AnyOf.Any(present.Contains))
            .Select(each => new Finding(CheckedPaper.Whole, $"Thiếu thành phần thể thức bắt buộc: {each.Name}.",
                Hint: each.AnyOf.All(static c => c < Component.KindTitle) && IsLetterheadInMargin(paper)
                    ? "phần đầu văn bản đang nằm trong đầu trang (header) của Word; chuyển vào trang đầu, phía trên tên loại"
                    : "bổ sung, hoặc xem lại cách viết nếu văn bản đã có",
                AtMost: each.AtMost));
    }

    // What stands there comes back on every page and is no part of the text.
    private static bool IsLetterheadInMargin(CheckedPaper paper) => paper.Paper.Observed.Margins.SelectMany(static m => m.Paragraphs).SelectMany(static p => p.Text.Split('\t', '\n'))
        .Any(static line => HeadShapes.IsPartyTitle(line.Trim()) || HeadShapes.IsStateTitle(line.Trim()));
}
