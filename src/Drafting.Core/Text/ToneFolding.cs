using System.Buffers;
using Drafting.Core.Standards;

namespace Drafting.Core.Text;

/// <summary>Vị trí dấu thanh: the two spellings of the syllables that end in oa, oe and uy. The old one marks the last vowel (uỷ, hoá, khoẻ), the
/// new one the first (ủy, hóa, khỏe); NFC does not unite them, for different letters carry the mark. Text is expected in NFC.</summary>
public static class ToneFolding
{
    private const string Plain = "aeoyuAEOYU";

    // One row for each plain vowel, the tones in one order: huyền, sắc, hỏi, ngã, nặng.
    private static readonly string[] Marked =
        ["àáảãạ", "èéẻẽẹ", "òóỏõọ", "ỳýỷỹỵ", "ùúủũụ", "ÀÁẢÃẠ", "ÈÉẺẼẸ", "ÒÓỎÕỌ", "ỲÝỶỸỴ", "ÙÚỦŨỤ"];

    // Long paragraphs are folded whole: only a letter that could give its mark away is looked at closely.
    private static readonly SearchValues<char> SecondOfPair = SearchValues.Create(string.Concat(Marked[0], Marked[1], Marked[3], Marked[5], Marked[6], Marked[8]));

    private static readonly SearchValues<char> FirstOfPair = SearchValues.Create(string.Concat(Marked[2], Marked[4], Marked[7], Marked[9]));

    /// <summary>The text with one spelling for both: two words that differ only in the place of the tone become equal.</summary>
    /// <param name="text">The text, in NFC.</param>
    public static string Fold(string text) => Respell(text, ToneStyle.New);

    /// <summary>The text in one spelling; every other character stays.</summary>
    /// <param name="text">The text, in NFC.</param>
    /// <param name="style">The spelling; <see cref="ToneStyle.Keep"/> changes nothing.</param>
    public static string Respell(string text, ToneStyle style)
    {
        if (style == ToneStyle.Keep)
            return text;
        char[]? changed = null;
        for (int i = NextPair(text, 0, style); i >= 0; i = NextPair(text, i + 1, style))
        {
            if (Respell(text, i, style) is not { } pair)
                continue;
            changed ??= text.ToCharArray();
            changed[i] = pair.First;
            changed[i + 1] = pair.Second;
        }

        return changed is null ? text : new string(changed);
    }

    // Where a pair of letters may begin whose mark stands where this spelling does not have it, or -1.
    private static int NextPair(string text, int from, ToneStyle style)
    {
        while (from + 1 < text.Length)
        {
            int ahead = style == ToneStyle.New ? text.AsSpan(from + 1).IndexOfAny(SecondOfPair) : text.AsSpan(from, text.Length - from - 1).IndexOfAny(FirstOfPair);
            if (ahead < 0)
                return -1;
            from += ahead;
            if (style == ToneStyle.Old || text[from] is 'o' or 'O' or 'u' or 'U')
                return from;
            from++;
        }

        return -1;
    }

    private static (char First, char Second)? Respell(string text, int at, ToneStyle style)
    {
        (char first, int firstTone) = Split(text[at]);
        (char second, int secondTone) = Split(text[at + 1]);
        int tone = style == ToneStyle.New ? secondTone : firstTone;
        int other = style == ToneStyle.New ? firstTone : secondTone;
        if (tone < 0 || other >= 0 || !IsPair(first, second) || !StandsAlone(text, at, first))
            return null;
        return style == ToneStyle.New ? (Join(first, tone), second) : (first, Join(second, tone));
    }

    private static bool IsPair(char first, char second) => (char.ToLowerInvariant(first), char.ToLowerInvariant(second)) is ('o', 'a') or ('o', 'e') or ('u', 'y');

    // Behind the pair the syllable must end (toán, huỳnh, hoài keep their mark in both spellings); before it there is no vowel, and a q takes
    // its u to itself (quý).
    private static bool StandsAlone(string text, int at, char first)
    {
        if (at + 2 < text.Length && char.IsLetter(text[at + 2]))
            return false;
        if (at == 0)
            return true;
        char before = char.ToLowerInvariant(Split(text[at - 1]).Vowel);
        return before is not ('q' or 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ư' or 'ơ' or 'â' or 'ê' or 'ô' or 'ă') || (before == 'q' && first is 'o' or 'O');
    }

    private static (char Vowel, int Tone) Split(char letter)
    {
        for (int row = 0; letter >= 'À' && row < Marked.Length; row++)
        {
            int tone = Marked[row].IndexOf(letter);
            if (tone >= 0)
                return (Plain[row], tone);
        }

        return (letter, -1);
    }

    private static char Join(char vowel, int tone) => Marked[Plain.IndexOf(vowel)][tone];
}
