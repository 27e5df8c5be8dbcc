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

    /// <summary>A text with a blank for each character that XML cannot hold, such as the sign for a page break, and each half of a pair.</summary>
    /// <param name="text">The text.</param>
    public static string Clean(string text) => text.AsSpan().IndexOfAny(Special) < 0 ? text : string.Create(text.Length, text, static (clean, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isWhole = !char.IsSurrogate(text[i])
                || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            clean[i] = isWhole && !IsForbidden(text[i]) ? text[i] : ' ';
        }
    });

    private static IEnumerable<char> AllOf(Func<char, bool> wanted) => Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(wanted);
}
