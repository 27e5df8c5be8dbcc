using System.Collections.Frozen;
using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm chữ của từ điển viết hoa: one walk over the words of a text, whatever the length of the dictionary.</summary>
internal static class CapitalFinder
{
    // By the first two letters, with the rank in the dictionary: the longest word first.
    private static readonly Lazy<FrozenDictionary<int, ImmutableArray<(int Rank, SettledCapital Word)>>> ByStart = new(static () => SettledCapitals.All
        .Select(static (word, rank) => (Rank: rank, Word: word))
        .GroupBy(static w => Start(w.Word.Folded[0], w.Word.Folded[1]))
        .ToFrozenDictionary(static g => g.Key, static g => g.ToImmutableArray()));

    /// <summary>The words of the dictionary in a passage, those of a longer word first, each letter of the text in one of them at most.</summary>
    /// <param name="passage">The passage.</param>
    public static ImmutableArray<(TextRange Range, SettledCapital Word)> Find(Passage passage)
    {
        List<(int Rank, int At, SettledCapital Word)> seen = Seen(passage);
        if (seen.Count == 0)
            return [];
        seen.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.At.CompareTo(b.At));
        ImmutableArray<(TextRange, SettledCapital)>.Builder found = ImmutableArray.CreateBuilder<(TextRange, SettledCapital)>(seen.Count);
        var taken = new bool[passage.Text.Length];
        foreach ((_, int at, SettledCapital word) in seen)
        {
            var range = new TextRange(at, word.Folded.Length);
            // A longer word of the dictionary has settled these letters already.
            if (taken[range.Start] || taken[range.End - 1] || !CapitalPlace.Fits(passage.Folded, range, word))
                continue;
            taken.AsSpan(range.Start, range.Length).Fill(true);
            found.Add((range, word));
        }

        return found.ToImmutable();
    }

    private static List<(int Rank, int At, SettledCapital Word)> Seen(Passage passage)
    {
        var seen = new List<(int, int, SettledCapital)>();
        FrozenDictionary<int, ImmutableArray<(int Rank, SettledCapital Word)>> starts = ByStart.Value;
        string text = passage.Folded;
        foreach (int at in passage.WordStarts)
        {
            if (at + 1 == text.Length || !starts.TryGetValue(Start(Letters.Small(text[at]), Letters.Small(text[at + 1])), out ImmutableArray<(int Rank, SettledCapital Word)> words))
                continue;
            foreach ((int rank, SettledCapital word) in words)
            {
                if (Letters.StartsWith(text.AsSpan(at), word.Folded))
                    seen.Add((rank, at, word));
            }
        }

        return seen;
    }

    private static int Start(char first, char second) => (first << 16) | second;
}
