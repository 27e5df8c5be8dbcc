using System.Collections.Frozen;
using System.Text;
using Drafting.Core.Text;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>Vietnamese as the old codes hold it: the decoder's own table turned round, letter by letter.</summary>
internal static class OldLetters
{
    private const string Letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private static readonly Lazy<FrozenDictionary<char, string>> ToTcvn3 = new(static () => Turned(LegacyFont.Of(".VnTime"), 1));
    private static readonly Lazy<FrozenDictionary<char, string>> ToVni = new(static () => Turned(LegacyFont.Of("VNI-Times"), 2));

    public static string Tcvn3(string text) => Encoded(text, ToTcvn3.Value);

    public static string Vni(string text) => Encoded(text, ToVni.Value);

    private static string Encoded(string text, FrozenDictionary<char, string> code)
    {
        var encoded = new StringBuilder();
        foreach (char c in text)
            encoded.Append(code.TryGetValue(c, out string? old) ? old : c.ToString());
        return encoded.ToString();
    }

    // Every sequence of one character above ASCII, or of one ASCII letter and such a character, that the decoder reads as one letter.
    private static FrozenDictionary<char, string> Turned(LegacyFont font, int longest)
    {
        Dictionary<char, string> found = [];
        IEnumerable<string> high = Enumerable.Range(0x80, 0x180).Select(static c => ((char)c).ToString());
        IEnumerable<string> candidates = longest == 1 ? high : high.Concat(from letter in "aeiouydAEIOUYD\u00F4\u00F6" from mark in high select letter + mark);
        foreach (string candidate in candidates)
        {
            string decoded = LegacyLetters.Decode(candidate, font).Text;
            if (decoded.Length == 1 && decoded != candidate && Letters.Contains(decoded[0], StringComparison.Ordinal))
                found.TryAdd(decoded[0], candidate);
        }

        return found.ToFrozenDictionary();
    }
}
