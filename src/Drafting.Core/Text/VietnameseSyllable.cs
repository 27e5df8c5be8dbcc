using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Drafting.Core.Text;

/// <summary>Âm tiết tiếng Việt: whether a word is built as Vietnamese syllables are – first consonant, rime, at most one tone.</summary>
/// <remarks>The spelling is told, not the meaning: "khoắng" is a syllable whether a dictionary has it or not. Letters read in a wrong code almost never
/// give one, which is what the test is for.</remarks>
public static class VietnameseSyllable
{
    // Longest: nghiêng.
    private const int Longest = 7;
    private const char Acute = '\u0301', DotBelow = '\u0323';

    private static readonly FrozenSet<string> Onsets = Words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<string> Rimes = Words(
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        + "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
        + "y ych ynh yt yn yp yêm yên yêng yêt yêu yu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot oc "
        + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêu uôc uôi uôm uôn uông uôt uơ uơn "
        + "uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu");

    // A syllable is short, and there are few; looking one up by a span makes no string.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OnsetOf = Onsets.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimeOf = Rimes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is one syllable.</summary>
    /// <param name="word">The word, in NFC, letters only, in any case.</param>
    public static bool IsOne(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > Longest)
            return false;
        Span<char> plain = stackalloc char[word.Length];
        char tone = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            (plain[i], char own) = Split(char.ToLowerInvariant(word[i]));
            if (own != '\0' && tone != '\0')
                return false;
            tone = own != '\0' ? own : tone;
        }

        for (int onset = Math.Min(3, plain.Length - 1); onset >= 0; onset--)
        {
            ReadOnlySpan<char> rime = plain[onset..];
            if ((onset == 0 || OnsetOf.Contains(plain[..onset])) && RimeOf.Contains(rime) && Allows(rime, tone))
                return true;
        }

        return false;
    }

    // A syllable that stops short has the acute or the dot below.
    private static bool Allows(ReadOnlySpan<char> rime, char tone) => !(rime[^1] is 'c' or 'p' or 't' || rime.EndsWith("ch")) || tone is Acute or DotBelow;

    private static (char Letter, char Tone) Split(char letter)
    {
        if (letter < '\u0080')
            return (letter, '\0');
        string parts = letter.ToString();
        if (char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.OtherNotAssigned)
            return (letter, '\0');
        parts = parts.Normalize(NormalizationForm.FormD);
        int at = parts.AsSpan().IndexOfAny(['\u0300', Acute, '\u0303', '\u0309', DotBelow]);
        return at < 0 ? (letter, '\0') : (parts.Remove(at, 1).Normalize() is [char one] ? one : letter, parts[at]);
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
