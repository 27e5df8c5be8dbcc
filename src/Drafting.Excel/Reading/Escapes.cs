using System.Globalization;
using System.Text;

namespace Drafting.Excel.Reading;

/// <summary>Ký tự mã hoá: the <c>_x000D_</c> with which a workbook writes what XML cannot hold (ECMA-376 §22.9.2.19).</summary>
internal static class Escapes
{
    private const int Length = 7;

    /// <summary>The text without escapes; halves of surrogate pairs stay escaped.</summary>
    public static string Undo(string text)
    {
        int at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        int from = 0;
        for (; at >= 0; at = text.IndexOf("_x", from > at ? from : at + 2, StringComparison.Ordinal))
        {
            if (at + Length > text.Length || text[at + Length - 1] != '_'
                || !ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
                || char.IsSurrogate((char)code))
                continue;
            plain.Append(text, from, at - from).Append((char)code);
            from = at + Length;
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }
}
