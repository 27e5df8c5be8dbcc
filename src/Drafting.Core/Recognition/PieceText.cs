using System.Text;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Chữ để so: the form of a piece's text that patterns are matched with.</summary>
internal static class PieceText
{
    /// <summary>What comes behind so many characters decides nothing, and no pattern sees it.</summary>
    public const int Longest = 4_000;

    public static string Normalize(ReadOnlySpan<char> text)
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

        return ToneFolding.Fold(result.ToString());
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
