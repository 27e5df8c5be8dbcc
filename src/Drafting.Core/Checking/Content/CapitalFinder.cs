using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm chữ của từ điển viết hoa: one walk over the words of a text, whatever the length of the dictionary.</summary>
internal static class CapitalFinder
{
    // By what the first two letters come to, with the rank in the dictionary: the longest word first. Most places are empty, for most words of a paper are in no dictionary.
    private static readonly Lazy<ImmutableArray<(int Rank, SettledCapital Word)>[]> ByStart = new(static () =>
    {
        var starts = new ImmutableArray<(int, SettledCapital)>[64 * 64];
        foreach (IGrouping<int, (int, SettledCapital)> start in SettledCapitals.All.Select(static (word, rank) => (rank, word)).GroupBy(static w => Start(w.word.Folded[0], w.word.Folded[1])))
            starts[start.Key] = [.. start];
        return starts;
    });

    /// <summary>The words of a passage whose capitals are not those of the dictionary, each with how it is written; a longer word of the dictionary first, each
    /// letter of the text in one of them at most.</summary>
    /// <param name="passage">The passage.</param>
    public static IEnumerable<(TextRange Range, string Proper)> Wrong(Passage passage)
    {
        List<(int Rank, int At, SettledCapital Word)>? seen = Seen(passage);
        return seen is null ? [] : Wrong(passage, seen);
    }

    private static List<(TextRange Range, string Proper)> Wrong(Passage passage, List<(int Rank, int At, SettledCapital Word)> seen)
    {
        const int Short = 1_000;
        Span<bool> taken = passage.Text.Length <= Short ? stackalloc bool[Short] : new bool[passage.Text.Length];
        List<(TextRange, string)> wrong = [];
        seen.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.At.CompareTo(b.At));
        foreach ((_, int at, SettledCapital word) in seen)
        {
            var range = new TextRange(at, word.Folded.Length);
            // A longer word of the dictionary has settled these letters already.
            if (taken[range.Start] || taken[range.End - 1] || !CapitalPlace.Fits(passage.Folded, range, word))
                continue;
            taken.Slice(range.Start, range.Length).Fill(true);
            if (CapitalPlace.Recased(passage.Text, range, word.Write) is { } proper)
                wrong.Add((range, proper));
        }

        return wrong;
    }

    private static List<(int Rank, int At, SettledCapital Word)>? Seen(Passage passage)
    {
        List<(int, int, SettledCapital)>? seen = null;
        ImmutableArray<(int Rank, SettledCapital Word)>[] starts = ByStart.Value;
        string text = passage.Folded;
        foreach (int at in passage.Heads)
        {
            if (starts[Start(Letters.Small(text[at]), Letters.Small(text[at + 1]))] is not { IsDefault: false } words)
                continue;
            foreach ((int rank, SettledCapital word) in words)
            {
                if (Letters.StartsWith(text.AsSpan(at), word.Folded))
                    (seen ??= []).Add((rank, at, word));
            }
        }

        return seen;
    }

    private static int Start(char first, char second) => ((first & 63) << 6) | (second & 63);
}
