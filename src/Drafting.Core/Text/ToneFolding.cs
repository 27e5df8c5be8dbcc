using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    // What each marked letter is made of, by its code: asked of nearly every such letter of a paper.
    private static readonly (char Vowel, sbyte Tone)[] Parts = Taken();

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
        // Few words have such a pair, and every text of a paper is searched: sixteen letters are looked at at a time.
        ReadOnlySpan<ushort> letters = MemoryMarshal.Cast<char, ushort>(text);
        char[]? changed = null;
        int at = 0;
        for (; at + Vector256<ushort>.Count < letters.Length; at += Vector256<ushort>.Count)
        {
            for (uint pairs = MayBePair(Vector256.Create(letters[at..]), Vector256.Create(letters[(at + 1)..]), style).ExtractMostSignificantBits(); pairs != 0; pairs &= pairs - 1)
                Change(text, at + BitOperations.TrailingZeroCount(pairs), style, ref changed);
        }

        for (; at + 1 < letters.Length; at++)
            Change(text, at, style, ref changed);
        return changed is null ? text : new string(changed);
    }

    private static void Change(string text, int at, ToneStyle style, ref char[]? changed)
    {
        if (PairAt(text, at, style) is not { } pair)
            return;
        changed ??= text.ToCharArray();
        changed[at] = pair.First;
        changed[at + 1] = pair.Second;
    }

    // An o or u and a marked letter behind it, or a marked letter and an a, e or y; small and capital letters differ in one bit.
    private static Vector256<ushort> MayBePair(Vector256<ushort> first, Vector256<ushort> second, ToneStyle style)
    {
        Vector256<ushort> least = Vector256.Create((ushort)'À'), small = Vector256.Create((ushort)0x20);
        return style == ToneStyle.New
            ? Vector256.GreaterThanOrEqual(second, least) & (Vector256.Equals(first | small, Vector256.Create((ushort)'o')) | Vector256.Equals(first | small, Vector256.Create((ushort)'u')))
            : Vector256.GreaterThanOrEqual(first, least)
                & (Vector256.Equals(second | small, Vector256.Create((ushort)'a')) | Vector256.Equals(second | small, Vector256.Create((ushort)'e')) | Vector256.Equals(second | small, Vector256.Create((ushort)'y')));
    }

    private static (char First, char Second)? PairAt(string text, int at, ToneStyle style)
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
    internal static (char Vowel, int Tone) Split(char letter) =>
        letter < Parts.Length && Parts[letter] is { Vowel: not '\0' } parts ? (parts.Vowel, parts.Tone) : (letter, -1);

    private static (char Vowel, sbyte Tone)[] Taken()
    {
        var parts = new (char, sbyte)['ỹ' + 1];
        for (int row = 0; row < Marked.Length; row++)
        {
            for (sbyte tone = 0; tone < Marked[row].Length; tone++)
                parts[Marked[row][tone]] = (Plain[row], tone);
        }

        return parts;
    }

    private static char Join(char vowel, int tone) => Marked[Plain.IndexOf(vowel)][tone];
}
