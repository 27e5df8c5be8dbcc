using System.Text;
using Drafting.Core.Tests.Text;

namespace Drafting.Core.Tests.Recognition;

/// <summary>Text as the old codes write it, by the table written by hand.</summary>
internal static class OldBytes
{
    /// <summary>TCVN3 shown as Latin-1; a capital with a tone becomes the small letter, as it is typed.</summary>
    public static string Tcvn3(string text)
    {
        Dictionary<char, char> codes = LegacyLetterTable.All.ToDictionary(static r => r.Small, static r => r.Tcvn3);
        foreach ((char letter, char code) in LegacyLetterTable.Tcvn3Capitals)
            codes[letter] = code;
        return string.Concat(text.Select(c => codes.TryGetValue(c, out char code) || codes.TryGetValue(char.ToLowerInvariant(c), out code) ? code : c));
    }

    /// <summary>VNI shown as Latin-1.</summary>
    public static string Vni(string text)
    {
        Dictionary<char, string> codes = LegacyLetterTable.All.ToDictionary(static r => r.Small, static r => r.Vni);
        foreach ((char small, _, _, string capital) in LegacyLetterTable.All)
            codes[char.ToUpperInvariant(small)] = capital;
        return string.Concat(text.Select(c => codes.TryGetValue(c, out string? code) ? code : c.ToString()));
    }

    /// <summary>The text as bytes of Latin-1.</summary>
    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
