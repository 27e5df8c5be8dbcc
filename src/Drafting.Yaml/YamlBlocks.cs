using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml;

/// <summary>Where the content of a block of text (after <c>|</c> or <c>&gt;</c>) stands.</summary>
internal static class YamlBlocks
{
    /// <summary>The span of the content: its line is that of the value's first line, so that line n of a literal block is line
    /// <c>span.Line + n</c> of the file; its column is the block's indentation.</summary>
    public static TextSpan ContentSpan(SourceText source, TextSpan block, string value)
    {
        if (block.Line == source.LineCount)
            return block;
        int end = block.Start + source.Text.AsSpan(block.Start, block.Length).TrimEnd().Length;
        int start = source.LineStart(block.Line + 1);
        if (end <= start)
            return block;
        int indentation = 0;
        for (int line = block.Line + 1; line <= source.LineCount; line++)
        {
            int spaces = source.Line(line).IndexOfAnyExcept(' ');
            if (spaces >= 0)
            {
                indentation = Math.Max(0, spaces - LeadingSpaces(value.AsSpan().TrimStart('\n')));
                break;
            }
        }

        start += Math.Min(indentation, source.Line(block.Line + 1).Length);
        return new TextSpan(start, Math.Max(0, end - start), block.Line + 1, indentation + 1);
    }

    private static int LeadingSpaces(ReadOnlySpan<char> line)
    {
        int spaces = line.IndexOfAnyExcept(' ');
        return spaces < 0 ? line.Length : spaces;
    }
}
