using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm chữ của từ điển viết hoa: one walk over the words of a text, whatever the length of the dictionary.</summary>
internal static class CapitalFinder
{
    private const int Tabled = 0x2000;

    // The small letters of all that Vietnamese is written in: asked of the runtime letter by letter they cost more than the search.
    private static readonly char[] Small = [.. Enumerable.Range(0, Tabled).Select(static c => char.ToLowerInvariant((char)c))];

    // By the first two letters, with the rank in the dictionary: the longest word first.
    private static readonly Lazy<FrozenDictionary<int, ImmutableArray<(int Rank, SettledCapital Word)>>> ByStart = new(static () => SettledCapitals.All
        .Select(static (word, rank) => (Rank: rank, Word: word))
        .GroupBy(static w => Start(w.Word.Folded, 0))
        .ToFrozenDictionary(static g => g.Key, static g => g.ToImmutableArray()));

    /// <summary>The words of the dictionary in a text, those of a longer word first, each letter of the text in one of them at most.</summary>
    /// <param name="text">The text.</param>
    public static ImmutableArray<(TextRange Range, SettledCapital Word)> Find(string text)
    {
        string folded = Lower(ToneFolding.Fold(text));
        List<(int Rank, int At, SettledCapital Word)> seen = Seen(folded);
        if (seen.Count == 0)
            return [];
        seen.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.At.CompareTo(b.At));
        ImmutableArray<(TextRange, SettledCapital)>.Builder found = ImmutableArray.CreateBuilder<(TextRange, SettledCapital)>(seen.Count);
        var taken = new bool[text.Length];
        foreach ((_, int at, SettledCapital word) in seen)
        {
            var range = new TextRange(at, word.Folded.Length);
            // A longer word of the dictionary has settled these letters already.
            if (taken[range.Start] || taken[range.End - 1] || !CapitalPlace.Fits(folded, range, word))
                continue;
            taken.AsSpan(range.Start, range.Length).Fill(true);
            found.Add((range, word));
        }

        return found.ToImmutable();
    }

    private static List<(int Rank, int At, SettledCapital Word)> Seen(string folded)
    {
        var seen = new List<(int, int, SettledCapital)>();
        FrozenDictionary<int, ImmutableArray<(int Rank, SettledCapital Word)>> starts = ByStart.Value;
        bool isInside = false;
        for (int at = 0; at + 1 < folded.Length; at++)
        {
            bool isBehind = isInside;
            isInside = char.IsAsciiLetterLower(folded[at]) || (folded[at] != ' ' && char.IsLetterOrDigit(folded[at]));
            if (isBehind || !isInside || !starts.TryGetValue(Start(folded, at), out ImmutableArray<(int Rank, SettledCapital Word)> words))
                continue;
            foreach ((int rank, SettledCapital word) in words)
            {
                if (folded.AsSpan(at).StartsWith(word.Folded, StringComparison.Ordinal))
                    seen.Add((rank, at, word));
            }
        }

        return seen;
    }

    private static int Start(string folded, int at) => (folded[at] << 16) | folded[at + 1];

    private static string Lower(string text) => string.Create(text.Length, text, static (small, typed) =>
    {
        for (int i = 0; i < small.Length; i++)
            small[i] = typed[i] < Tabled ? Small[typed[i]] : char.ToLowerInvariant(typed[i]);
    });
}
