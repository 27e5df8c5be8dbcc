using System.Collections.Immutable;

namespace Drafting.Core.Checking.Content;

/// <summary>Chữ cái: what is asked of nearly every letter of a paper, kept for all that Vietnamese is written in: asked of the runtime letter by letter it costs
/// more than the searches that ask.</summary>
internal static class Letters
{
    private const int Tabled = 0x2000;

    private static readonly char[] Smalls = [.. Enumerable.Range(0, Tabled).Select(static c => char.ToLowerInvariant((char)c))];
    private static readonly char[] Capitals = [.. Enumerable.Range(0, Tabled).Select(static c => char.ToUpperInvariant((char)c))];
    private static readonly bool[] InWords = [.. Enumerable.Range(0, Tabled).Select(static c => char.IsLetterOrDigit((char)c))];

    /// <summary>The small letter.</summary>
    /// <param name="c">The letter.</param>
    public static char Small(char c) => c < Tabled ? Smalls[c] : char.ToLowerInvariant(c);

    /// <summary>The capital letter.</summary>
    /// <param name="c">The letter.</param>
    public static char Capital(char c) => c < Tabled ? Capitals[c] : char.ToUpperInvariant(c);

    /// <summary>Whether a text in any case begins with a word in small letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="small">The word.</param>
    public static bool StartsWith(ReadOnlySpan<char> text, string small)
    {
        if (text.Length < small.Length)
            return false;
        for (int i = 0; i < small.Length; i++)
        {
            if (Small(text[i]) != small[i])
                return false;
        }

        return true;
    }

    /// <summary>Where the words of a text begin: the letters and figures behind something else, in order.</summary>
    /// <param name="text">The text.</param>
    public static ImmutableArray<int> WordStarts(string text)
    {
        const int Short = 1_000;
        Span<int> starts = text.Length <= Short ? stackalloc int[(Short / 2) + 2] : new int[(text.Length / 2) + 2];
        int count = 0;
        bool isInside = false;
        for (int at = 0; at < text.Length; at++)
        {
            bool isBehind = isInside;
            isInside = text[at] < Tabled ? InWords[text[at]] : char.IsLetterOrDigit(text[at]);
            // Written at every letter and kept at the first of a word: a step that never has to be guessed.
            starts[count] = at;
            count += isInside & !isBehind ? 1 : 0;
        }

        return [.. starts[..count]];
    }
}
