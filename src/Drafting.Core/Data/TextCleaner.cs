using System.Text;

namespace Drafting.Core.Data;

/// <summary>Makes any text one that a paper can carry: NFC, line ends <c>\n</c>, no control characters.</summary>
internal static class TextCleaner
{
    /// <summary>Cleans a text; <paramref name="removed"/> counts the characters that had to go.</summary>
    public static string Clean(string text, out int removed)
    {
        removed = 0;
        int first = FirstUnclean(text);
        if (first < 0)
            return text.Normalize();
        StringBuilder clean = new(text.Length);
        clean.Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r' || IsLineBreak(c))
            {
                if (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (c == '\t')
            {
                clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || IsUnwanted(c))
            {
                removed++;
            }
            else
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Normalize();
    }

    /// <summary>Cleans a text and runs its blanks together; a text that is as it should be comes back itself, for most of a long list are.</summary>
    public static string OneLine(string text)
    {
        string clean = Clean(text, out _);
        return IsOneLine(clean) ? clean : string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsOneLine(string text)
    {
        bool isBlank = true;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) && (isBlank || c != ' '))
                return false;
            isBlank = c == ' ';
        }

        return !isBlank || text.Length == 0;
    }

    private static int FirstUnclean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\r' or '\t' || IsLineBreak(c) || char.IsSurrogate(c) || IsUnwanted(c))
                return i;
        }

        return -1;
    }

    // Word's soft break travels as a vertical tab; the others are the line ends of Unicode. Dropping them would join two words.
    private static bool IsLineBreak(char c) => c is '\v' or '\u0085' or '\u2028' or '\u2029';

    // Controls, non-characters that no XML file may hold, the byte order mark, and the marks that turn the direction of writing.
    private static bool IsUnwanted(char c) =>
        (char.IsControl(c) && c != '\n') || c is '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
