namespace Drafting.Core.Checking.Content;

/// <summary>Chữ cái: what is asked of nearly every letter of a paper, kept for all that Vietnamese is written in: asked of the runtime letter by letter it costs
/// more than the searches that ask.</summary>
internal static class Letters
{
    private const int Tabled = 0x2000;

    private static readonly char[] Smalls = [.. Enumerable.Range(0, Tabled).Select(static c => char.ToLowerInvariant((char)c))];
    private static readonly char[] Capitals = [.. Enumerable.Range(0, Tabled).Select(static c => char.ToUpperInvariant((char)c))];

    /// <summary>The small letter.</summary>
    /// <param name="c">The letter.</param>
    public static char Small(char c) => c < Tabled ? Smalls[c] : char.ToLowerInvariant(c);

    /// <summary>The capital letter.</summary>
    /// <param name="c">The letter.</param>
    public static char Capital(char c) => c < Tabled ? Capitals[c] : char.ToUpperInvariant(c);

    /// <summary>Whether a text begins with a word, in any case: as an ordinal comparison without case has it, which takes long for marked letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word.</param>
    public static bool StartsWithInAnyCase(ReadOnlySpan<char> text, string word)
    {
        // The last letter first: of words that begin alike it tells most.
        if (text.Length < word.Length || Capital(text[word.Length - 1]) != Capital(word[^1]))
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (text[i] != word[i] && Capital(text[i]) != Capital(word[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether a text in any case begins with a word in small letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="small">The word.</param>
    public static bool StartsWith(ReadOnlySpan<char> text, string small)
    {
        if (text.Length < small.Length || Small(text[small.Length - 1]) != small[^1])
            return false;
        for (int i = 0; i < small.Length; i++)
        {
            if (text[i] != small[i] && Small(text[i]) != small[i])
                return false;
        }

        return true;
    }
}
