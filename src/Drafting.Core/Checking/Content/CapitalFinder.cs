using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm chữ của từ điển viết hoa: one walk over the words of a text, whatever the length of the dictionary.</summary>
internal static class CapitalFinder
{
    private const int Starts = 1 << 12;

    // By what the first three letters come to, with the rank in the dictionary: the longest word first. Most places are empty, for most words of a paper are in no dictionary.
    private static readonly Lazy<ImmutableArray<(int Rank, SettledCapital Word)>[]> ByStart = new(static () =>
    {
        var starts = new ImmutableArray<(int, SettledCapital)>[Starts];
        foreach (IGrouping<int, (int, SettledCapital)> start in SettledCapitals.All.Select(static (word, rank) => (rank, word)).GroupBy(static w => Start(w.word.Folded)))
            starts[start.Key] = [.. start];
        return starts;
    });

    /// <summary>The words of a passage whose capitals are not those of the dictionary, each with how it is written; a longer word of the dictionary first, each
    /// letter of the text in one of them at most.</summary>
    /// <param name="passage">The passage.</param>
    public static IReadOnlyList<(TextRange Range, string Proper)> Wrong(Passage passage)
    {
        // Where each stands as the dictionary has it, which is nearly everywhere, nothing is to be settled between them.
        string folded = passage.Folded;
        foreach (int at in passage.Heads)
        {
            foreach ((_, SettledCapital word) in WordsAt(folded, at))
            {
                if (Letters.StartsWith(folded.AsSpan(at), word.Folded) && !passage.Text.AsSpan(at).StartsWith(word.Write, StringComparison.Ordinal) && Fits(passage, at, word))
                    return Settled(passage);
            }
        }

        return [];
    }

    private static List<(TextRange Range, string Proper)> Settled(Passage passage)
    {
        var taken = new bool[passage.Text.Length];
        List<(TextRange, string)> wrong = [];
        foreach ((int at, _, SettledCapital word) in Seen(passage).Where(w => Fits(passage, w.At, w.Word)).OrderBy(static w => w.Rank).ThenBy(static w => w.At))
        {
            var range = new TextRange(at, word.Folded.Length);
            // A longer word of the dictionary has settled these letters already.
            if (taken[range.Start] || taken[range.End - 1])
                continue;
            taken.AsSpan(range.Start, range.Length).Fill(true);
            if (CapitalPlace.Recased(passage.Text, range, word.Write) is { } proper)
                wrong.Add((range, proper));
        }

        return wrong;
    }

    private static bool Fits(Passage passage, int at, SettledCapital word) => CapitalPlace.Fits(passage.Folded, new TextRange(at, word.Folded.Length), word);

    private static IEnumerable<(int At, int Rank, SettledCapital Word)> Seen(Passage passage)
    {
        foreach (int at in passage.Heads)
        {
            foreach ((int rank, SettledCapital word) in WordsAt(passage.Folded, at))
            {
                if (Letters.StartsWith(passage.Folded.AsSpan(at), word.Folded))
                    yield return (at, rank, word);
            }
        }
    }

    private static ImmutableArray<(int Rank, SettledCapital Word)> WordsAt(string folded, int at) =>
        ByStart.Value[Start(folded.AsSpan(at))] is { IsDefault: false } words ? words : [];

    private static int Start(ReadOnlySpan<char> text) => ((((Letters.Small(text[0]) * 31) + Letters.Small(text[1])) * 31) + Letters.Small(text[2])) % Starts;
}
