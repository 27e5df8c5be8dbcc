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

    // Behind these, hàng is a thing that is sold or stands in a row.
    private static readonly string[] Nouns = ["mặt", "đơn", "cửa", "ngân", "bán", "mua", "khách", "xếp", "nhà", "thứ"];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach ((string preferred, string other, string[] before) in Pairs)
        {
            List<(Passage Passage, TextRange Word)> good = Find(paper, preferred, before), bad = Find(paper, other, before);
            if (good.Count == 0 || bad.Count == 0)
                continue;
            string tail = before.Length > 0 ? " quý" : "";
            yield return new Finding(
                bad[0].Passage.At(bad[0].Word),
                string.Create(CultureInfo.InvariantCulture, $"Viết lẫn “{preferred}{tail}” ({good.Count} chỗ) và “{other}{tail}” ({bad.Count} chỗ)."),
                Fix: new Fix($"viết thống nhất “{preferred}”", [.. bad.Select(w => w.Passage.Replace(w.Word, WithCase(preferred, w.Passage.Words(w.Word))))]));
        }
    }

    private static List<(Passage Passage, TextRange Word)> Find(CheckedPaper paper, string word, string[] before)
    {
        var found = new List<(Passage, TextRange)>();
        foreach (Passage passage in paper.Content.Passages)
        {
            for (int at = passage.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = passage.Text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWhole(passage.Text, at, at + word.Length) && (before.Length == 0 || (Follows(passage.Text, at + word.Length, before) && !IsNoun(passage.Text, at))))
                    found.Add((passage, new TextRange(at, word.Length)));
            }
        }

        return found;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    private static bool Follows(string text, int at, string[] words)
    {
        var cursor = new TextCursor(text, at);
        if (cursor.TakeBlanks() == 0)
            return false;
        foreach (string word in words)
        {
            if (cursor.TakeWord(word))
                return true;
        }

        return false;
    }

    private static bool IsNoun(string text, int at)
    {
        ReadOnlySpan<char> words = text.AsSpan(0, at).TrimEnd();
        foreach (string noun in Nouns)
        {
            if (words.EndsWith(noun, StringComparison.OrdinalIgnoreCase) && (words.Length == noun.Length || !char.IsLetter(words[^(noun.Length + 1)])))
                return true;
        }

        return false;
    }

    private static string WithCase(string word, string typed) =>
        char.IsUpper(typed[^1]) ? word.ToUpperInvariant() : char.IsUpper(typed[0]) ? Sentence.Open(word) : word;
}
