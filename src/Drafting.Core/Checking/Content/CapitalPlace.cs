using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Chỗ của chữ viết hoa: whether a word of the dictionary stands at a place, and how it is written there.</summary>
internal static class CapitalPlace
{
    /// <summary>Whether the word stands there by itself and its neighbours do not make something else of it.</summary>
    /// <param name="folded">The text in one spelling of the tones.</param>
    /// <param name="range">Where its letters stand.</param>
    /// <param name="word">The word.</param>
    public static bool Fits(string folded, TextRange range, SettledCapital word)
    {
        if ((range.Start > 0 && char.IsLetterOrDigit(folded[range.Start - 1])) || (range.End < folded.Length && char.IsLetterOrDigit(folded[range.End])))
            return false;
        ReadOnlySpan<char> before = folded.AsSpan(0, range.Start).TrimEnd(), behind = folded.AsSpan(range.End).TrimStart();
        return (word.After.IsEmpty || EndsWithOne(before, word.After)) && (word.Before.IsEmpty || StartsWithOne(behind, word.Before)) && !EndsWithOne(before, word.NotAfter) && !StartsWithOne(behind, word.NotBefore);
    }

    /// <summary>The typed letters in the case of the dictionary, or <see langword="null"/> where they are in it. A text in capitals stays, and so does the capital that
    /// begins a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The letters.</param>
    /// <param name="write">How the dictionary writes them.</param>
    public static string? Recased(string text, TextRange range, string write)
    {
        ReadOnlySpan<char> typed = text.AsSpan(range.Start, range.Length);
        if (IsShouted(typed))
            return null;
        char[]? letters = null;
        for (int i = 0; i < typed.Length; i++)
        {
            char right = char.IsUpper(write[i]) ? Letters.Capital(typed[i]) : Letters.Small(typed[i]);
            if (right != typed[i] && !(i == 0 && char.IsUpper(typed[0]) && BeginsSentence(text, range.Start)))
                (letters ??= typed.ToArray())[i] = right;
        }

        return letters is null ? null : new string(letters);
    }

    private static bool IsShouted(ReadOnlySpan<char> typed)
    {
        foreach (char c in typed)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    // Behind a full stop, a colon, a label, a dash, an opening quote or bracket, a line break.
    private static bool BeginsSentence(string text, int at)
    {
        int i = at - 1;
        while (i >= 0 && text[i] is ' ' or '\u00A0' or '\t')
            i--;
        return i < 0 || text[i] is '.' or '!' or '?' or ':' or '\n' or '“' or '"' or '(' or ')' or '-' or '–' or '+' or '*' or ';' or '…' or '|';
    }

    private static bool EndsWithOne(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (text.Length >= word.Length && Letters.StartsWith(text[^word.Length..], word) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)])))
                return true;
        }

        return false;
    }

    private static bool StartsWithOne(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (Letters.StartsWith(text, word) && (text.Length == word.Length || !char.IsLetter(text[word.Length])))
                return true;
        }

        return false;
    }
}
