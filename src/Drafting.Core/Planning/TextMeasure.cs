using System.Globalization;
using System.Reflection;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Đo chữ: how wide text is in Times New Roman, from a table of advance widths; a character that the table lacks counts as <c>n</c>.</summary>
public static class TextMeasure
{
    private const int UnitsPerEm = 2048;
    private const int Faces = 4;
    private const int TableSize = 0x2300;

    private static readonly Lazy<ushort[]> Widths = new(Load);

    /// <summary>The width of one line of text, kerning aside.</summary>
    /// <param name="text">The characters; composed Vietnamese letters count as one.</param>
    /// <param name="format">Size and face.</param>
    public static Length Width(ReadOnlySpan<char> text, RunFormat format) => new(Units(text, format) * format.Size.Length.Emu / UnitsPerEm);

    private static long Units(ReadOnlySpan<char> text, RunFormat format)
    {
        ushort[] widths = Widths.Value;
        int face = (format.Bold ? 1 : 0) + (format.Italic ? 2 : 0);
        long units = 0;
        foreach (char c in text)
            units += widths[(c < TableSize ? c : 'n') * Faces + face];
        return units;
    }

    private static ushort[] Load()
    {
        var widths = new ushort[TableSize * Faces];
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("times-new-roman.widths")
            ?? throw new InvalidOperationException("The width table is not embedded.");
        using var reader = new StreamReader(stream);
        Span<Range> parts = stackalloc Range[6];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            ReadOnlySpan<char> row = line;
            row.Split(parts, ' ');
            ReadOnlySpan<char> range = row[parts[0]];
            int first = int.Parse(range[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            int last = int.Parse(range[5..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            for (int face = 0; face < Faces; face++)
            {
                ushort width = ushort.Parse(row[parts[face + 1]], NumberStyles.None, CultureInfo.InvariantCulture);
                for (int c = first; c <= last && c < TableSize; c++)
                    widths[c * Faces + face] = width;
            }
        }

        for (int c = 0; c < TableSize; c++)
        {
            // Combining marks take no room of their own; everything else unknown is about as wide as an n.
            if (widths[c * Faces] == 0 && c is not (>= 0x300 and < 0x370))
                widths.AsSpan('n' * Faces, Faces).CopyTo(widths.AsSpan(c * Faces));
        }

        return widths;
    }
}
