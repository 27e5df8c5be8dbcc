using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dòng “Như trên”: the first of the recipients where the paper addresses somebody, and only there.</summary>
internal static class TT705AsAbove
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        ImmutableArray<ItemLine> items = [.. ItemLine.Of(paper.OwnLines(Component.Recipient))];
        if (!paper.IsOfficial() || items.IsEmpty)
            yield break;
        bool isAddressed = paper.Parts(Component.AddresseesLabel, PaperRegion.Paper).Any() || paper.Parts(Component.Addressee, PaperRegion.Paper).Any();
        ItemLine[] above = [.. items.Where(static i => Plain.StartsWith(Plain.Of(i.Words), "NHƯ TRÊN") || Plain.StartsWith(Plain.Of(i.Words), "NHƯ KÍNH GỬI"))];
        string words = paper.Layout.Words.AsAbove.Preferred;
        if (isAddressed && above.Length == 0)
        {
            yield return new Finding(items[0].First.Place, $"Nơi nhận: văn bản có nơi kính gửi nên dòng đầu là “- {words}”.", Fix: Insert(paper, items[0].First, words), Hint: $"thêm dòng “- {words}” ở đầu danh sách");
        }
        else if (isAddressed && items[0] != above[0])
        {
            yield return new Finding(above[0].First.Place, $"Nơi nhận: “{words}” là dòng đầu tiên.", Fix: Move(items, above[0]), Hint: "chuyển dòng này lên đầu danh sách");
        }
        else if (!isAddressed)
        {
            foreach (ItemLine item in above)
                yield return new Finding(item.First.Place, $"Nơi nhận: văn bản không có nơi kính gửi nên không ghi “{words}”.", Fix: item.First.IsAlone ? new Fix("bỏ dòng này", [item.First.Remove()]) : null);
        }
    }

    private static Fix? Insert(CheckedPaper paper, Line first, string words)
    {
        string text = $"- {words}{paper.Layout.Words.RecipientEnd.Preferred}";
        if (paper.OwnLines(Component.RecipientsLabel).LastOrDefault() is { IsAlone: true } label)
            return new Fix($"thêm dòng “- {words}”", [label.Add(InsertSide.After, Component.Recipient, text)]);
        return first.IsAlone ? new Fix($"thêm dòng “- {words}”", [first.Add(InsertSide.Before, Component.Recipient, text)]) : null;
    }

    private static Fix? Move(ImmutableArray<ItemLine> items, ItemLine above) =>
        ItemLine.Moved(items, items.IndexOf(above), 0) is { Length: > 0 } edits ? new Fix("chuyển dòng này lên đầu danh sách", edits) : null;
}
