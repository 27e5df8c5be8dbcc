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

    // The letters that carry the mark: of the last vowel of a pair in the old spelling, of the first in the new one.
    private static readonly SearchValues<char> MarkedLast = SearchValues.Create([.. Marked[0], .. Marked[1], .. Marked[3], .. Marked[5], .. Marked[6], .. Marked[8]]);

    private static readonly SearchValues<char> MarkedFirst = SearchValues.Create([.. Marked[2], .. Marked[4], .. Marked[7], .. Marked[9]]);

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
        // Only at a marked letter there may be anything to do; the pair before it, or the one that it begins.
        SearchValues<char> marked = style == ToneStyle.New ? MarkedLast : MarkedFirst;
        int first = style == ToneStyle.New ? 1 : 0;
        for (int at = Next(text, 0, marked); at < text.Length; at = Next(text, at + 1, marked))
        {
            int i = at - first;
            if (i < 0 || i + 1 >= text.Length || !MayBePair(text[i + 1 - first], style))
                continue;
            if (Respell(text, i, style) is not { } pair)
                continue;
            changed ??= text.ToCharArray();
            changed[i] = pair.First;
            changed[i + 1] = pair.Second;
        }

        return changed is null ? text : new string(changed);
    }

    private static int Next(string text, int from, SearchValues<char> marked) => text.AsSpan(from).IndexOfAny(marked) is var next and >= 0 ? from + next : text.Length;

    private static bool MayBePair(char plain, ToneStyle style) =>
        style == ToneStyle.New ? plain is 'o' or 'u' or 'O' or 'U' : plain is 'a' or 'e' or 'y' or 'A' or 'E' or 'Y';

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

    /// <summary>A vowel without its tone, and which tone it has; -1 for none.</summary>
    /// <param name="letter">The letter.</param>
    internal static (char Vowel, int Tone) Split(char letter)
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
