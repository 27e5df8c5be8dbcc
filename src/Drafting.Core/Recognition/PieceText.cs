using System.Text;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Chữ để so: the form of a piece's text that patterns are matched with.</summary>
internal static class PieceText
{
    /// <summary>What comes behind so many characters decides nothing, and no pattern sees it.</summary>
    public const int Longest = 4_000;

    /// <summary>A stretch of a text as it is compared; where nothing is to be changed in the whole text, the same instance.</summary>
    public static string Normalize(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        ReadOnlySpan<char> stretch = text.AsSpan(start, end - start);
        // Nearly every paragraph is written as it is compared, and then need not be written again.
        bool isPlain = stretch.Length <= Longest && !MayChange(stretch) && stretch.IndexOf("  ", StringComparison.Ordinal) < 0;
        return ToneFolding.Fold(isPlain ? stretch.Length == text.Length ? text : stretch.ToString() : Rewrite(stretch));
    }

    // Blanks other than the plain one, signs of no width, other hyphens, and what stands between them; a range is searched much faster than a set.
    private static bool MayChange(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\t', '\r') || text.ContainsAnyInRange('\u0080', '\u00BF') || text.ContainsAnyInRange('\u1680', '\u1800')
        || text.ContainsAnyInRange('\u2000', '\u2012') || text.ContainsAnyInRange('\u2027', '\uFFFF');

    private static string Rewrite(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(Math.Min(text.Length, Longest));
        bool gap = false;
        foreach (char letter in text)
        {
            if (result.Length >= Longest)
                break;
            if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u00AD')
            {
                gap = gap || char.IsWhiteSpace(letter);
                continue;
            }

            if (gap && result.Length > 0)
                result.Append(' ');
            gap = false;
            result.Append(letter is '\u2010' or '\u2011' ? '-' : letter);
        }

        return result.ToString();
    }

    public static bool IsCaps(string text)
    {
        int letters = 0;
        foreach (char letter in text)
        {
            if (char.IsLower(letter))
                return false;
            if (char.IsLetter(letter))
                letters++;
        }

        return letters >= 2;
    }

    /// <summary>Whether the text consists of these characters and blanks, at least <paramref name="least"/> of them.</summary>
    public static bool IsOnly(string text, string characters, int least)
    {
        int found = 0;
        foreach (char letter in text)
        {
            if (characters.Contains(letter, StringComparison.Ordinal))
                found++;
            else if (letter != ' ')
                return false;
        }

        return found >= least;
    }

    public static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.Ordinal);

    public static bool StartsIgnoringCase(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
