using System.Text;
using Drafting.Core.Text;

namespace Drafting.Core.Checking.Rules;

/// <summary>Chữ để so sánh: a text in capitals, with one spelling of uỷ and ủy and one blank between words.</summary>
internal static class Plain
{
    private const int Longest = 4_000;
    private const int Quoted = 60;

    /// <summary>The text as it is compared.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Longest));
        bool isBlank = false;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Longest)).Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                isBlank = true;
                continue;
            }

            if (isBlank)
                plain.Append(' ');
            isBlank = false;
            plain.Append(char.ToUpperInvariant(c));
        }

        return ToneFolding.Fold(plain.ToString());
    }

    /// <summary>Whether a compared text is a name or begins with it as whole words; the name is in any spelling.</summary>
    public static bool StartsWith(string plain, string name)
    {
        string start = Of(name);
        return plain.StartsWith(start, StringComparison.Ordinal) && (plain.Length == start.Length || !char.IsLetterOrDigit(plain[start.Length]));
    }

    /// <summary>Whether a compared text has a name in it as whole words.</summary>
    public static bool Contains(string plain, string name) => $" {plain} ".Contains($" {Of(name)} ", StringComparison.Ordinal);

    /// <summary>The first words of a text as a message quotes them.</summary>
    public static string Quote(string text)
    {
        string line = string.Join(' ', text.Length > Longest ? text[..Longest].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Quoted)
            return $"“{line}”";
        int end = line.LastIndexOf(' ', Quoted);
        return $"“{line[..(end > 0 ? end : Quoted)]}…”";
    }
}
