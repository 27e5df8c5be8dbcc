using System.Buffers;

namespace Drafting.Word;

/// <summary>Ký tự của XML: which characters an XML 1.0 document can hold (extensible markup language 1.0 §2.2).</summary>
internal static class XmlCharacters
{
    /// <summary>Every character that cannot be written as it stands: markup, controls, and surrogates, which are looked at in pairs.</summary>
    public static SearchValues<char> Special { get; } = SearchValues.Create([.. "&<>\"", .. AllOf(static c => IsForbidden(c) || char.IsSurrogate(c))]);

    /// <summary>Whether XML cannot hold the character at all; surrogates are another matter.</summary>
    /// <param name="character">The character.</param>
    public static bool IsForbidden(char character) => character is < ' ' and not '\t' and not '\n' or '\uFFFE' or '\uFFFF';

    /// <summary>The text without what XML cannot hold; the same instance when nothing is to be left out.</summary>
    /// <param name="text">The text.</param>
    public static string Strip(string text)
    {
        ReadOnlySpan<char> rest = text;
        int first = FirstBad(rest);
        if (first < 0)
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        for (; first >= 0; first = FirstBad(rest))
        {
            kept.Append(rest[..first]);
            rest = rest[(first + 1)..];
        }

        return kept.Append(rest).ToString();
    }

    private static int FirstBad(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                    return i;
                i++;
            }
            else if (IsForbidden(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<char> AllOf(Func<char, bool> wanted) => Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(wanted);
}
