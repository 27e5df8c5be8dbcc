using System.Collections.Immutable;

namespace Drafting.Core.Text;

/// <summary>Bằng chứng về bảng mã: how many of a text's words with a letter beyond ASCII are Vietnamese syllables when read in a code.</summary>
/// <remarks>The test is a count that a reader can repeat: a wrong code gives syllables for a word in ten, the right one for nine in ten. A code is only
/// found where it gives many and the text as it stands gives few, so English, French and Unicode Vietnamese stay what they are.</remarks>
/// <param name="Code">The code.</param>
/// <param name="Words">The words with a letter beyond ASCII, at most <see cref="MostWords"/>.</param>
/// <param name="Syllables">How many of them are syllables in the code.</param>
public readonly record struct LetterCodeEvidence(LetterCode Code, int Words, int Syllables)
{
    /// <summary>No more words are looked at; they tell enough.</summary>
    public const int MostWords = 5_000;

    private const int FewestDistinct = 3;
    private const int Many = 20;
    private const double LeastShare = 0.75, LeastShareOfFew = 0.8;

    /// <summary>The share of syllables, from 0 to 1.</summary>
    public double Share => Words == 0 ? 0 : (double)Syllables / Words;

    /// <summary>Finds the code of a text whose characters are 8-bit codes shown as Windows-1252, or Unicode.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The evidence for TCVN3 or VNI where it is strong; else that for the text as it stands.</returns>
    public static LetterCodeEvidence Find(string text)
    {
        List<string> words = Marked(text);
        LetterCodeEvidence unicode = Count(words, LetterCode.Unicode);
        ImmutableArray<LetterCodeEvidence> old = [Count(words, LetterCode.Tcvn3), Count(words, LetterCode.Vni)];
        LetterCodeEvidence best = old[0].Syllables >= old[1].Syllables ? old[0] : old[1];
        LetterCodeEvidence other = best == old[0] ? old[1] : old[0];
        bool isEnough = words.Distinct(StringComparer.Ordinal).Take(FewestDistinct).Count() == FewestDistinct && best.Share >= (words.Count < Many ? LeastShareOfFew : LeastShare);
        return isEnough && unicode.Share <= best.Share / 2 && other.Share <= best.Share / 2 ? best : unicode;
    }

    /// <summary>Whether <see cref="Find"/> can find an old code at all: not where so many words have a letter that no old code has. It makes no list of the words.</summary>
    /// <param name="text">The text, of at most <see cref="MostWords"/> words.</param>
    internal static bool MayBeOld(ReadOnlySpan<char> text)
    {
        int words = 0, unicode = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isMarked = false, isUnicode = false;
            for (; i < text.Length && IsPart(text[i]); i++)
            {
                isMarked |= text[i] > '\u007F';
                isUnicode |= LegacyLetters.IsVietnameseBeyondLatin1(text[i]);
            }

            words += isMarked ? 1 : 0;
            unicode += isUnicode ? 1 : 0;
        }

        return words >= FewestDistinct && words - unicode >= words * LeastShare;
    }

    private static LetterCodeEvidence Count(List<string> words, LetterCode code) => new(code, words.Count, words.Count(w => IsSyllable(w, code)));

    private static bool IsSyllable(string word, LetterCode code)
    {
        if (code == LetterCode.Unicode)
            return VietnameseSyllable.IsOne(word.IsNormalized() ? word : word.Normalize());
        return LegacyLetters.IsAll(word, code) && VietnameseSyllable.IsOne(LegacyLetters.Decode(word, new LegacyFont(code, false)).Text);
    }

    // Codes may be signs such as © as well as letters, so a word is what stands between ASCII other than letters.
    private static List<string> Marked(string text)
    {
        var words = new List<string>();
        for (int i = 0; i < text.Length && words.Count < MostWords; i++)
        {
            int start = i;
            bool isMarked = false;
            for (; i < text.Length && IsPart(text[i]); i++)
                isMarked |= text[i] > '\u007F';
            if (isMarked)
                words.Add(text[start..i]);
        }

        return words;
    }

    private static bool IsPart(char c) => char.IsAsciiLetter(c) || c is > '\u00A0' and <= '\u00FF' || (c > '\u00FF' && (char.IsLetter(c) || c is >= '\u0300' and <= '\u036F'));
}
