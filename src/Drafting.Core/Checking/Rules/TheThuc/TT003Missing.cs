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
            .Select(static each => new Finding(CheckedPaper.Whole, $"Thiếu thành phần thể thức bắt buộc: {each.Name}.", Hint: "bổ sung, hoặc xem lại cách viết nếu văn bản đã có", AtMost: each.AtMost));
    }
}
