using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Chữ xuống dòng: how many lines a text takes in a given width, words kept whole where they fit.</summary>
public static class WrappedText
{
    /// <summary>The number of lines, at least one.</summary>
    /// <param name="text">The text; <c>\n</c> is a break.</param>
    /// <param name="format">Size and face.</param>
    /// <param name="width">The width of the lines.</param>
    public static int Lines(string text, RunFormat format, Length width)
    {
        long room = Math.Max(1, width.Emu), blank = TextMeasure.Width(" ", format).Emu;
        int lines = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            lines++;
            long used = 0;
            foreach (Range range in line.Split(' '))
            {
                long word = TextMeasure.Width(line[range], format).Emu;
                if (used > 0 && used + blank + word > room)
                {
                    lines++;
                    used = 0;
                }

                // A word longer than a line goes on over the next ones.
                used += (used > 0 ? blank : 0) + word;
                lines += (int)((used - 1) / room * (used > room ? 1 : 0));
                used = used > room ? used % room : used;
            }
        }

        return Math.Max(1, lines);
    }

    /// <summary>The width of the longest word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">Size and face.</param>
    public static Length LongestWord(ReadOnlySpan<char> text, RunFormat format)
    {
        Length longest = Length.Zero;
        foreach (Range range in text.SplitAny(' ', '\n'))
        {
            Length width = TextMeasure.Width(text[range], format);
            longest = width > longest ? width : longest;
        }

        return longest;
    }

    /// <summary>The height of lines of Times New Roman: 1.15 of the size for each, and 2 points round them.</summary>
    /// <param name="lines">How many lines.</param>
    /// <param name="size">The size of the text.</param>
    public static Length Height(int lines, FontSize size) => size.Length * (lines * 115) / 100 + Length.FromPoints(4);
}
