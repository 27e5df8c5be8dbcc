using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dòng lưu: the last of the recipients; <c>Lưu …</c> of the Party, <c>Lưu: VT, …</c> of the state.</summary>
internal static class TT704Archive
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) => paper.IsOfficial()
        ? paper.Lists(Component.Recipient).SelectMany(list => Check(paper, [.. ItemLine.Of(list)], list.Key))
        : [];

    private static IEnumerable<Finding> Check(CheckedPaper paper, ImmutableArray<ItemLine> items, PaperRegion region)
    {
        DocumentFamily family = paper.Layout.Family;
        ImmutableArray<ItemLine> archives = [.. items.Where(static i => Plain.StartsWith(Plain.Of(i.Words), "LƯU"))];
        if (archives.IsEmpty)
        {
            if (items.Length > 0)
                yield return new Finding(items[^1].Last.Place, $"Nơi nhận{(region.Kind == RegionKind.Copy ? " bản sao" : "")}: thiếu dòng lưu ở cuối danh sách.",
                    Fix: Insert(paper, items[^1], region), Hint: family == DocumentFamily.Party ? "thêm dòng như “- Lưu Văn phòng.”" : "thêm dòng như “- Lưu: VT, TH.”");
            yield break;
        }

        if (items[^1] != archives[^1])
            yield return new Finding(archives[^1].First.Place, "Nơi nhận: dòng lưu không ở cuối danh sách.", Fix: Move(items, archives[^1]), Hint: "chuyển dòng lưu xuống cuối danh sách");
        foreach (ItemLine archive in archives)
        {
            if ((family == DocumentFamily.Party ? OfParty(archive) : OfState(archive)) is { } finding)
                yield return finding;
        }
    }

    private static Fix? Insert(CheckedPaper paper, ItemLine last, PaperRegion region)
    {
        if (!last.Last.IsAlone)
            return null;
        WordStandard words = paper.Layout.Words;
        string archive = Place(paper, region);
        // Of an unknown place the dots end the line.
        string text = archive.EndsWith('.') ? archive : archive + words.RecipientLastEnd.Preferred;
        Edit added = last.Last.Add(InsertSide.After, Component.Recipient, text);
        string middle = words.RecipientEnd.Preferred;
        return new Fix($"thêm dòng “{text}”", last.EndsWith(middle) ? [added] : [last.Ended(middle), added]);
    }

    // Where the paper is kept: a committee has its office, a state agency its registry; of other bodies it cannot be known.
    private static string Place(CheckedPaper paper, PaperRegion region)
    {
        if (paper.Layout.Family == DocumentFamily.State)
            return "- Lưu: VT";
        Head? head = Head.Of(paper).FirstOrDefault(h => h.Region == region);
        return head?.IssuerClass switch
        {
            BodyClass.Central => "- Lưu Văn phòng Trung ương Đảng",
            BodyClass.Province or BodyClass.District => $"- Lưu Văn phòng {Sentence.Open(FirstWords(head.Issuers[0].Text).ToLowerInvariant())}",
            BodyClass.Committee when Plain.StartsWith(head.Superior, "ĐẢNG BỘ TỈNH") || Plain.StartsWith(head.Superior, "ĐẢNG BỘ THÀNH PHỐ") => "- Lưu Văn phòng Đảng uỷ",
            _ => "- Lưu ......",
        };
    }

    private static string FirstWords(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(2));

    private static Fix? Move(ImmutableArray<ItemLine> items, ItemLine archive) =>
        ItemLine.Moved(items, items.IndexOf(archive), items.Length - 1) is { Length: > 0 } edits ? new Fix("chuyển dòng lưu xuống cuối danh sách", edits) : null;

    private static Finding? OfParty(ItemLine archive)
    {
        string text = archive.First.Text;
        int at = archive.Start + 3;
        int colon = at;
        while (colon < text.Length && char.IsWhiteSpace(text[colon]))
            colon++;
        bool hasColon = colon < text.Length && text[colon] == ':';
        int word = hasColon ? colon + 1 : colon;
        while (word < text.Length && char.IsWhiteSpace(text[word]))
            word++;
        bool hasRegistry = text.AsSpan(word).StartsWith("VT", StringComparison.Ordinal) && (word + 2 == text.Length || !char.IsLetterOrDigit(text[word + 2]));
        if (!hasColon && !hasRegistry)
            return null;
        int end = hasRegistry ? word + 2 : word;
        string what = hasColon && hasRegistry ? "dấu hai chấm và chữ VT" : hasColon ? "dấu hai chấm" : "chữ VT";
        return new Finding(archive.First.At(new TextRange(archive.Start, end - archive.Start)), $"Nơi nhận: dòng lưu có {what}; văn bản của Đảng không ghi như vậy.",
            Fix: new Fix("viết lại dòng lưu", [archive.First.Replace(new TextRange(at, end - at), hasRegistry ? " VP" : " ")]), Hint: "ghi nơi lưu, như “- Lưu Văn phòng Tỉnh uỷ.”");
    }

    private static Finding? OfState(ItemLine archive)
    {
        string rest = archive.First.Text[Math.Min(archive.First.Text.Length, archive.Start + 3)..];
        if (!rest.TrimStart().StartsWith(':'))
            return new Finding(archive.First.Place, "Nơi nhận: sau chữ “Lưu” thiếu dấu hai chấm.", Fix: new Fix("thêm dấu hai chấm", [archive.First.Insert(archive.Start + 3, ":")]));
        return rest.Contains("VT", StringComparison.Ordinal) ? null : new Finding(archive.First.Place, "Nơi nhận: dòng lưu thiếu chữ VT, quy định ghi “Lưu: VT, …”.", Hint: "ghi chữ VT (văn thư) rồi đơn vị soạn thảo");
    }
}
