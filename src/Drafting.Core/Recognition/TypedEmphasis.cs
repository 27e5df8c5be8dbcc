namespace Drafting.Core.Recognition;

/// <summary>Chữ đã gỡ dấu nhấn mạnh.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Looks">For each character, what the marks said of it.</param>
internal sealed record EmphasisedText(string Text, TypedLook[] Looks);

/// <summary>Kiểu nhấn mạnh gõ bằng dấu sao.</summary>
[Flags]
internal enum TypedLook : byte
{
    /// <summary>Chữ thường.</summary>
    None = 0,

    /// <summary>Đậm.</summary>
    Bold = 1,

    /// <summary>Nghiêng.</summary>
    Italic = 2,
}

/// <summary>Dấu của Markdown: <c>**đậm**</c>, <c>*nghiêng*</c> and headings <c># …</c>, as programs that read scans write them. A star alone on its line, a list
/// star, a note mark (*) and stars in figures are no marks, for a pair must clasp words.</summary>
internal static class TypedEmphasis
{
    // A title of some lines is often bold as one.
    private const int MostLines = 4;

    /// <summary>Takes the marks out of paragraphs; a pair of two stars may span lines without a blank one between.</summary>
    /// <param name="texts">The paragraphs in order.</param>
    public static List<EmphasisedText> Take(IReadOnlyList<string> texts)
    {
        var looks = texts.Select(static t => new TypedLook[t.Length]).ToList();
        var gone = texts.Select(static t => new bool[t.Length]).ToList();
        (int Line, int At)? open = null;
        for (int line = 0; line < texts.Count; line++)
        {
            string text = texts[line];
            if (text.Length == 0 || (open is { } first && line - first.Line >= MostLines))
                open = null;
            for (int i = text.IndexOf("**", StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = Next(text, i + 2))
            {
                if (open is { } start && Closes(text, i, 2))
                {
                    Clasp(start, (line, i), 2, TypedLook.Bold);
                    open = null;
                }
                else if (open is null && Opens(text, i, 2))
                {
                    open = (line, i);
                }
            }
        }

        for (int line = 0; line < texts.Count; line++)
        {
            string text = texts[line];
            int start = -1;
            for (int i = text.IndexOf('*', StringComparison.Ordinal); i >= 0 && i < text.Length; i++)
            {
                if (text[i] != '*' || gone[line][i] || IsStar(text, gone[line], i - 1) || IsStar(text, gone[line], i + 1))
                    continue;
                if (start >= 0 && Closes(text, i, 1))
                {
                    Clasp((line, start), (line, i), 1, TypedLook.Italic);
                    start = -1;
                }
                else if (start < 0 && Opens(text, i, 1))
                {
                    start = i;
                }
            }
        }

        return [.. texts.Select((t, line) => Without(t, looks[line], gone[line]))];

        void Clasp((int Line, int At) from, (int Line, int At) to, int length, TypedLook look)
        {
            for (int line = from.Line; line <= to.Line; line++)
            {
                int start = line == from.Line ? from.At + length : 0;
                int end = line == to.Line ? to.At : texts[line].Length;
                for (int i = start; i < end; i++)
                    looks[line][i] |= look;
            }

            gone[from.Line].AsSpan(from.At, length).Fill(true);
            gone[to.Line].AsSpan(to.At, length).Fill(true);
        }
    }

    private static int Next(string text, int from) => from < text.Length ? text.IndexOf("**", from, StringComparison.Ordinal) : -1;

    private static bool IsStar(string text, bool[] gone, int at) => at >= 0 && at < text.Length && text[at] == '*' && !gone[at];

    private static bool Opens(string text, int at, int length) =>
        (at == 0 || text[at - 1] is ' ' or '\t' or '\n' or '(' or '[' or '“' or '"' or '*' or '/') && at + length < text.Length && IsInside(text[at + length]);

    private static bool Closes(string text, int at, int length) =>
        at > 0 && text[at - 1] is not (' ' or '\t' or '\n' or '(') && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length])) && !IsMark(text, at + length);

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || c is '-' or '–' or '(' or '“' or '"' or '*' or '.' or '…' or '/' or '+';

    private static bool IsMark(string text, int at) => at < text.Length && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text, at)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    private static EmphasisedText Without(string text, TypedLook[] looks, bool[] gone)
    {
        gone.AsSpan(0, HeadingMark(text)).Fill(true);
        if (!gone.Contains(true))
            return new EmphasisedText(text, looks);
        return new EmphasisedText(string.Concat(text.Where((_, i) => !gone[i])), [.. looks.Where((_, i) => !gone[i])]);
    }

    private static int HeadingMark(string text)
    {
        int level = text.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && text[level] == ' ' && level + 1 < text.Length && IsInside(text[level + 1]) ? level + 1 : 0;
    }
}
