using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dấu cuối mỗi dòng của danh sách nơi nhận và nơi kính gửi.</summary>
internal static class TT703ListEnds
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        WordStandard words = paper.Layout.Words;
        return paper.Lists(Component.Recipient).SelectMany(list => Check([.. ItemLine.Of(list)], "Nơi nhận", words.RecipientEnd, words.RecipientLastEnd))
            .Concat(paper.Lists(Component.Addressee).SelectMany(list => Check([.. ItemLine.Of(list)], "Nơi kính gửi", words.AddresseeEnd, words.AddresseeLastEnd)));
    }

    private static IEnumerable<Finding> Check(ImmutableArray<ItemLine> items, string name, Requirement<string> middle, Requirement<string> last)
    {
        for (int i = 0; i < items.Length; i++)
        {
            bool isLast = i == items.Length - 1;
            Requirement<string> row = isLast ? last : middle;
            ItemLine item = items[i];
            // A single addressee on the line of its label is often left without a mark.
            if (item.EndsWith(row.Preferred) || (items.Length == 1 && item.End.Length == 0 && item.First.Part.Component == Component.Addressee))
                continue;
            yield return new Finding(item.Last.At(item.End), $"{name}: {(isLast ? "dòng cuối cùng" : "dòng này")} phải kết thúc bằng dấu “{row.Preferred}”.", row.Citation, new Fix($"kết thúc bằng dấu “{row.Preferred}”", [item.Ended(row.Preferred)]));
        }
    }
}
