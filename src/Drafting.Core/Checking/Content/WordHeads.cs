using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Đầu từ: where in a text one of the words may begin that the rules of content look for, by its first three letters. Nearly every word of a paper is
/// passed over here, so that all those rules together walk over its letters once.</summary>
internal static class WordHeads
{
    private const int Tabled = 0x2000;

    // Syllables that have two spellings: uy and uỷ, ủy; oa, oe and oá, óa.
    private const uint MarkedY = 1u << 31, MarkedA = 1u << 30, MarkedU = 1u << 29, MarkedO = 1u << 28, Pairs = MarkedY | MarkedA | MarkedU | MarkedO;
    private const int LetterBits = 28;

    private static readonly Lazy<Letter[]> Table = new(Build);

    /// <summary>The heads of a text in order, and whether it has a syllable whose tone has two places.</summary>
    /// <param name="text">The text, in either spelling.</param>
    public static (ImmutableArray<int> Heads, bool HasTonePairs) Find(string text)
    {
        const int Short = 1_000;
        Letter[] table = Table.Value;
        Span<int> heads = text.Length <= Short ? stackalloc int[(Short / 3) + 1] : new int[(text.Length / 3) + 1];
        int count = 0;
        uint pairs = 0, mayBegin = uint.MaxValue, first = 0, second = 0;
        for (int i = 0; i < text.Length; i++)
        {
            ref readonly Letter letter = ref table[text[i] < Tabled ? text[i] : Beyond(text[i])];
            uint third = second & letter.Third;
            second = first & letter.Second;
            first = mayBegin & letter.First;
            mayBegin = letter.Behind;
            if (third == 0)
                continue;
            pairs |= third & Pairs;
            if ((third & ~Pairs) != 0)
                heads[count++] = i - 2;
        }

        return ([.. heads[..count]], (pairs | (second & Pairs)) != 0);
    }

    private static Letter[] Build()
    {
        // Each word in both spellings, for its first three letters tell them apart.
        string[] words = [.. SettledCapitals.All.Select(static w => w.Folded).Concat(DeadlineStart.Words).Concat(WordFinder.Words).SelectMany(static w => (string[])[w, ToneFolding.Respell(w, ToneStyle.Old)])];
        // A bit for each first letter, so that a second and a third count behind their own first alone.
        FrozenDictionary<char, uint> bits = words.Select(static w => w[0]).Distinct().Select(static (c, i) => (Letter: c, Bit: 1u << (i % LetterBits))).ToFrozenDictionary(static l => l.Letter, static l => l.Bit);
        return [.. Enumerable.Range(0, Tabled).Select(code => Of(char.ToLowerInvariant((char)code))), Bare('“'), Bare('字')];

        Letter Of(char c)
        {
            Letter bare = Bare(c);
            (char vowel, int tone) = ToneFolding.Split(c);
            return bare with
            {
                First = At(0, c) | (vowel, tone < 0) switch { ('u', true) => MarkedY, ('u', false) => MarkedU, ('o', true) => MarkedA, ('o', false) => MarkedO, _ => 0 },
                Second = At(1, c) | (vowel, tone < 0) switch { ('y', true) => MarkedU, ('y', false) => MarkedY, ('a' or 'e', true) => MarkedO, ('a' or 'e', false) => MarkedA, _ => 0 },
                Third = At(2, c) | bare.Third,
            };
        }

        uint At(int place, char c)
        {
            uint found = 0;
            foreach (string word in words)
                found |= word[place] == c ? bits[word[0]] : 0;
            return found;
        }
    }

    // Letters of other scripts and marks, all alike.
    private static int Beyond(char c) => char.IsLetterOrDigit(c) ? Tabled + 1 : Tabled;

    // What begins no word of ours: a word ends before it, or goes on; a syllable ends before what is no letter.
    private static Letter Bare(char c) => new(0, 0, char.IsLetter(c) ? 0 : Pairs, char.IsLetterOrDigit(c) ? Pairs : uint.MaxValue);

    /// <summary>Chữ cái: of which words it may be the first, the second and the third letter, and which may begin behind it; one bit for all words of a first letter.</summary>
    private readonly record struct Letter(uint First, uint Second, uint Third, uint Behind);
}
