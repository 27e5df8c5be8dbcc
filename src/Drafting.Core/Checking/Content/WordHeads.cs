using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Drafting.Core.Standards;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Đầu từ: where in a text one of the words may begin that the rules of content look for, by its first three letters. Nearly every word of a paper is
/// passed over here, so that all those rules together walk over its letters once.</summary>
internal static class WordHeads
{
    private const int Tabled = 0x2000;
    private const int LetterBits = 32;

    private static readonly Lazy<Letter[]> Table = new(Build);

    /// <summary>The heads of a text in order.</summary>
    /// <param name="text">The text, in either spelling.</param>
    public static ImmutableArray<int> Find(string text)
    {
        const int Short = 1_000;
        ReadOnlySpan<ushort> letters = MemoryMarshal.Cast<char, ushort>(text);
        Letter[] table = Table.Value;
        Span<int> heads = text.Length <= Short ? stackalloc int[(Short / 2) + 1] : new int[(text.Length / 2) + 1];
        int count = 0;
        if (IsHead(letters, 0, table))
            heads[count++] = 0;
        int at = 0;
        for (; at + Vector256<ushort>.Count <= letters.Length; at += Vector256<ushort>.Count)
        {
            for (uint ends = MayEndWord(Vector256.Create(letters[at..])).ExtractMostSignificantBits(); ends != 0; ends &= ends - 1)
            {
                // Counted without a branch, for no processor foretells which words these are.
                int head = at + BitOperations.TrailingZeroCount(ends) + 1;
                heads[count] = head;
                count += IsHead(letters, head, table) & !char.IsLetterOrDigit(text[head - 1]) ? 1 : 0;
            }
        }

        for (at++; at + 2 < letters.Length; at++)
        {
            if (IsHead(letters, at, table) && !char.IsLetterOrDigit(text[at - 1]))
                heads[count++] = at;
        }

        return [.. heads[..count]];
    }

    // The signs behind which a word may begin, and a few more: all below the letters, between capital and small ones, behind these, and beyond the marked ones.
    // Behind × and ÷, which stand among the marked letters, none is looked for.
    private static Vector256<ushort> MayEndWord(Vector256<ushort> letters) =>
        Vector256.LessThan(letters, Vector256.Create((ushort)'A'))
        | Vector256.LessThanOrEqual(letters - Vector256.Create((ushort)'['), Vector256.Create((ushort)('`' - '[')))
        | Vector256.LessThan(letters - Vector256.Create((ushort)'{'), Vector256.Create((ushort)('À' - '{')))
        | Vector256.GreaterThan(letters, Vector256.Create((ushort)'ỹ'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsHead(ReadOnlySpan<ushort> letters, int at, Letter[] table) =>
        at + 2 < letters.Length && (Of(table, letters[at]).First & Of(table, letters[at + 1]).Second & Of(table, letters[at + 2]).Third) != 0;

    private static ref readonly Letter Of(Letter[] table, ushort letter) => ref table[letter < Tabled ? letter : 0];

    private static Letter[] Build()
    {
        // Each word in both spellings, for its first three letters tell them apart.
        string[] words = [.. SettledCapitals.All.Select(static w => w.Folded).Concat(DeadlineStart.Words).Concat(WordFinder.Words).SelectMany(static w => (string[])[w, ToneFolding.Respell(w, ToneStyle.Old)])];
        // A bit for each first letter, so that a second and a third count behind their own first alone.
        FrozenDictionary<char, uint> bits = words.Select(static w => w[0]).Distinct().Select(static (c, i) => (Letter: c, Bit: 1u << (i % LetterBits))).ToFrozenDictionary(static l => l.Letter, static l => l.Bit);
        return [.. Enumerable.Range(0, Tabled).Select(code => char.ToLowerInvariant((char)code)).Select(c => new Letter(At(0, c), At(1, c), At(2, c)))];

        uint At(int place, char c)
        {
            uint found = 0;
            foreach (string word in words)
                found |= word[place] == c ? bits[word[0]] : 0;
            return found;
        }
    }

    /// <summary>Chữ cái: of which words it may be the first, the second and the third letter; one bit for all words of a first letter.</summary>
    private readonly record struct Letter(uint First, uint Second, uint Third);
}
