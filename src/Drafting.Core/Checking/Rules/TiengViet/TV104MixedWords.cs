using System.Globalization;
using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules.TiengViet;

/// <summary>Một cách viết cho một từ: hằng quý beside hàng quý, bảo đảm beside đảm bảo.</summary>
internal static class TV104MixedWords
{
    // The preferred form first; behind hằng only a period, for hàng is a word of its own.
    private static readonly (string Preferred, string Other, string[] Before)[] Pairs =
    [
        ("hằng", "hàng", ["ngày", "tuần", "tháng", "quý", "năm"]),
        ("bảo đảm", "đảm bảo", []),
    ];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach ((string preferred, string other, string[] before) in Pairs)
        {
            List<(Passage Passage, TextRange Word)> bad = WordFinder.Find(paper.Content, other, before);
            if (bad.Count == 0)
                continue;
            List<(Passage Passage, TextRange Word)> good = WordFinder.Find(paper.Content, preferred, before);
            if (good.Count == 0)
                continue;
            string tail = before.Length > 0 ? " quý" : "";
            yield return new Finding(
                bad[0].Passage.At(bad[0].Word),
                string.Create(CultureInfo.InvariantCulture, $"Viết lẫn “{preferred}{tail}” ({good.Count} chỗ) và “{other}{tail}” ({bad.Count} chỗ)."),
                Fix: new Fix($"viết thống nhất “{preferred}”", [.. bad.Select(w => w.Passage.Replace(w.Word, WordFinder.WithCase(preferred, w.Passage.Words(w.Word))))]));
        }
    }
}
