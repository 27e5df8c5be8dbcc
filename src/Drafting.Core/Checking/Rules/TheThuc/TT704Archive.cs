using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dòng lưu: the last of the recipients; <c>Lưu …</c> of the Party, <c>Lưu: VT, …</c> of the state.</summary>
internal static class TT704Archive
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) => paper.IsOfficial()
        ? paper.Lists(Component.Recipient).SelectMany(list => Check([.. ItemLine.Of(list)], paper.Layout.Family, list.Key))
        : [];

    private static IEnumerable<Finding> Check(ImmutableArray<ItemLine> items, DocumentFamily family, PaperRegion region)
    {
        ImmutableArray<ItemLine> archives = [.. items.Where(static i => Plain.StartsWith(Plain.Of(i.Words), "LƯU"))];
        if (archives.IsEmpty)
        {
            if (items.Length > 0)
                yield return new Finding(items[^1].Last.Place, $"Nơi nhận{(region.Kind == RegionKind.Copy ? " bản sao" : "")}: thiếu dòng lưu ở cuối danh sách.", Hint: family == DocumentFamily.Party ? "thêm dòng như “- Lưu Văn phòng.”" : "thêm dòng như “- Lưu: VT, TH.”");
            yield break;
        }

        if (items[^1] != archives[^1])
            yield return new Finding(archives[^1].First.Place, "Nơi nhận: dòng lưu không ở cuối danh sách.", Hint: "chuyển dòng lưu xuống cuối danh sách");
        foreach (ItemLine archive in archives)
        {
            if ((family == DocumentFamily.Party ? OfParty(archive) : OfState(archive)) is { } finding)
                yield return finding;
        }
    }

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
