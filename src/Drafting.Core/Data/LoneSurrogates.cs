using System.Globalization;
using System.Text;

namespace Drafting.Core.Data;

/// <summary>Reads the inside of a JSON string whose <c>\u</c> escapes are not all text.</summary>
internal static class LoneSurrogates
{
    /// <summary>Undoes the escapes; halves of surrogate pairs stay as they are, for the cleaning of texts to find and to report.</summary>
    public static string Unescape(ReadOnlySpan<byte> inside)
    {
        string text = Encoding.UTF8.GetString(inside);
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                plain.Append((char)ushort.Parse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            plain.Append(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', char other => other });
        }

        return plain.ToString();
    }
}
