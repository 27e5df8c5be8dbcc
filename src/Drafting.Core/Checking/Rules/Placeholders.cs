using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Rules;

/// <summary>Chỗ còn bỏ trống: marks that stand for words to come. An ellipsis at the end of a list or in a quotation is text and none of them.</summary>
internal static class Placeholders
{
    private const int Longest = 200;

    private static readonly string[] Written = ["[cần ", "[điền", "{{"];

    // Behind these words an ellipsis is a blank to fill in.
    private static readonly string[] Leads = ["ngày", "tháng", "năm", "số", "quý", "lần", "khoản", "điều", "thứ", "lúc", "hồi"];

    /// <summary>Whether a text may have a written mark at all.</summary>
    public static bool MayBeWrittenIn(string text) => text.AsSpan().IndexOfAny('[', '{', '}') >= 0;

    /// <summary>The written marks, which nobody leaves in on purpose.</summary>
    public static IEnumerable<TextRange> WrittenIn(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('[' or '{') || !Array.Exists(Written, mark => text.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
                continue;
            string closing = text[at] == '[' ? "]" : "}}";
            int close = text.AsSpan(at, Math.Min(text.Length - at, Longest)).IndexOf(closing, StringComparison.Ordinal);
            int length = close < 0 ? 2 : close + closing.Length;
            yield return new TextRange(at, length);
            at += length - 1;
        }
    }

    /// <summary>The blanks made of dots and underscores.</summary>
    public static IEnumerable<TextRange> BlanksIn(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int start = text.AsSpan(at).IndexOfAny('.', '…', '_');
            if (start < 0)
                yield break;
            start += at;
            at = start;
            while (at < text.Length && text[at] is '.' or '…' or '_')
                at++;
            if (IsBlank(text, start, at))
                yield return new TextRange(start, at - start);
        }
    }

    private static bool IsBlank(string text, int start, int end)
    {
        ReadOnlySpan<char> run = text.AsSpan(start, end - start);
        if (run.Count('_') >= 3)
            return true;
        int weight = run.Count('.') + run.Count('…') * 3;
        if (weight < 3 || run.Contains('_'))
            return false;
        if (weight > 4)
            return true;
        if (end < text.Length && text[end] is '-' or '/')
            return true;
        ReadOnlySpan<char> before = text.AsSpan(0, start).TrimEnd();
        if (before.Length == 0)
            return text.AsSpan(end).Trim().Length > 0;
        if (before[^1] is ':' or '/')
            return true;
        foreach (string word in Leads)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])) && before.Length < start)
                return true;
        }

        return false;
    }
}
