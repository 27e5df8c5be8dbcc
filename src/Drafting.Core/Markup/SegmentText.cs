namespace Drafting.Core.Markup;

/// <summary>Chữ đã chuẩn hoá: makes a segment's text fit for reading, and finds the way back to where a character stood.</summary>
internal static class SegmentText
{
    /// <summary>What stands where a character was removed, so that offsets stay true; never printed.</summary>
    public const char Removed = '\0';

    /// <summary>Whether a character prints as nothing: a space of any kind, a line break or a removed character.</summary>
    public static bool IsBlank(char c) => c <= ' ' ? c is ' ' or '\n' or Removed : c >= '\u0085' && char.IsWhiteSpace(c);

    /// <summary>The text in NFC, line breaks as <c>\n</c>, tabs as spaces, control characters as <see cref="Removed"/> and lone surrogates
    /// as U+FFFD; the same string where nothing is to be done.</summary>
    /// <param name="text">The text as the segment has it.</param>
    /// <param name="mayCombine">Whether the text holds characters that may combine with what stands before them.</param>
    public static string Prepare(string text, out bool mayCombine)
    {
        mayCombine = false;
        bool clean = true;
        foreach (char c in text)
        {
            if (IsPlain(c))
                continue;
            clean = false;
            mayCombine |= c >= '\u0300';
        }

        if (clean)
            return text;
        string cleaned = string.Create(text.Length, text, static (to, from) => Clean(from, to));
        // Cleaned first: Normalize throws on lone surrogates.
        return mayCombine && !cleaned.IsNormalized() ? cleaned.Normalize() : cleaned;
    }

    /// <summary>The offset in the segment's own text of a character of the prepared text.</summary>
    public static int OriginalOffset(string original, string prepared, int offset)
    {
        if (original.Length == prepared.Length)
            return offset;
        // Only composition changed the length, and it never crosses a line: go to the same line, then to the shortest prefix that holds the character.
        int start = 0;
        for (int line = prepared.AsSpan(0, offset).Count('\n'); line > 0; line--)
            start = NextLine(original, start);
        int lineStart = prepared.AsSpan(0, offset).LastIndexOf('\n') + 1;
        int low = start;
        int high = NextLine(original, start);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (PreparedLength(original, start, middle + 1) > offset - lineStart)
                high = middle;
            else
                low = middle + 1;
        }

        return Math.Min(low, original.Length);
    }

    private static int PreparedLength(string original, int start, int end) =>
        Prepare(original[start..Math.Min(end, original.Length)], out _).Length;

    private static int NextLine(string text, int start)
    {
        for (int at = start; at < text.Length; at++)
        {
            if (IsLineBreak(text, at))
                return at + 1;
        }

        return text.Length;
    }

    private static bool IsLineBreak(string text, int at) => text[at] switch
    {
        '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => true,
        '\r' => at + 1 == text.Length || text[at + 1] != '\n',
        _ => false,
    };

    // Characters that are in NFC wherever they stand and need no cleaning; Vietnamese text consists of them.
    private static bool IsPlain(char c) => c < '\u0300'
        ? c is >= ' ' and < '\u007f' or >= '\u00a0' or '\n'
        : c is >= '\u1e00' and <= '\u1ef9' or >= '\u2010' and <= '\u2027' or >= '\u2030' and <= '\u205e';

    private static void Clean(string from, Span<char> to)
    {
        for (int at = 0; at < from.Length; at++)
        {
            char c = from[at];
            if (IsLineBreak(from, at))
                c = '\n';
            else if (c == '\t')
                c = ' ';
            else if (c < ' ' || c is >= '\u007f' and < '\u00a0' or '\ufeff' or '\ufffe' or '\uffff')
                c = Removed;
            else if (char.IsSurrogate(c) && !IsPaired(from, at))
                c = '\ufffd';
            to[at] = c;
        }
    }

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
