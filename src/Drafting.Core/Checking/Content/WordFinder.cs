using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Tìm từ: where a word stands by itself in the words of a paper.</summary>
internal static class WordFinder
{
    // Behind these, hàng is a thing that is sold or stands in a row.
    private static readonly string[] Nouns = ["mặt", "đơn", "cửa", "ngân", "bán", "mua", "khách", "xếp", "nhà", "thứ"];

    /// <summary>The words that can be looked for.</summary>
    public static IEnumerable<string> Words => ["hằng", "hàng", "bảo đảm", "đảm bảo"];

    /// <summary>Where a word stands.</summary>
    /// <param name="content">The paper's words.</param>
    /// <param name="word">One of <see cref="Words"/>.</param>
    /// <param name="before">The words one of which must follow; empty for any.</param>
    public static List<(Passage Passage, TextRange Word)> Find(PaperContent content, string word, string[] before)
    {
        var found = new List<(Passage, TextRange)>();
        foreach (Passage passage in content.Passages)
        {
            string text = passage.Text;
            foreach (int at in passage.Heads)
            {
                int end = at + word.Length;
                if (Letters.Small(text[at]) == word[0] && Letters.StartsWithInAnyCase(text.AsSpan(at), word) && (end == text.Length || !char.IsLetterOrDigit(text[end])) && (before.Length == 0 || (Follows(text, end, before) && !IsNoun(text, at))))
                    found.Add((passage, new TextRange(at, word.Length)));
            }
        }

        return found;
    }

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

    /// <summary>A word in the case of another.</summary>
    /// <param name="word">The word, in small letters.</param>
    /// <param name="typed">The other.</param>
    public static string WithCase(string word, string typed) =>
        char.IsUpper(typed[^1]) ? word.ToUpperInvariant() : char.IsUpper(typed[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
