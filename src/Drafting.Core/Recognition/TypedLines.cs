using System.Text;

namespace Drafting.Core.Recognition;

/// <summary>Dòng gõ.</summary>
/// <param name="Text">Its characters in NFC, blanks at the end cut off.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="WasNfc">Whether the file held it in NFC.</param>
/// <param name="Joints">How many lines were joined to it.</param>
internal sealed record TypedLine(string Text, int Number, bool WasNfc, int Joints = 0)
{
    /// <summary>Some lines as one.</summary>
    /// <param name="lines">The lines, at least one.</param>
    public static TypedLine Join(List<TypedLine> lines) => lines is [var only]
        ? only
        : new TypedLine(string.Join(' ', lines.Select(static (l, i) => i == 0 ? l.Text : l.Text.TrimStart(' ', '\t'))), lines[0].Number, lines.TrueForAll(static l => l.WasNfc), lines.Sum(static l => l.Joints) + lines.Count - 1);
}

/// <summary>Dòng và đoạn: which line ends are the writer's, and which a program made.</summary>
/// <remarks>
/// <para><b>Wrapped text.</b> No line is longer than 120 characters, and the third longest, which is taken for the width, has 50 at least. A line is
/// <i>full</i> when the first word of the next line would not have fitted. Where six full lines or more are followed by a line, and two thirds of those begin with a small
/// letter, the text is wrapped: a writer who ends paragraphs does not end them at the margin. Then a full line is joined to the next one, but for
/// lists, deeper indents, columns made with blanks, and, unless the text parts its paragraphs by blank lines, a full stop before a capital.</para>
/// <para><b>Page ends.</b> In any text: a line of 60 characters or more that ends in a letter, then blank lines, then a line that begins with a small letter
/// and is no list item. That is a sentence with a page end in it.</para>
/// </remarks>
internal static class TypedLines
{
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 50;
    private const int FewestFull = 6;
    private const int LongLine = 60;
    private const int MostBlankLines = 3;

    /// <summary>Splits a text into lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">No more lines than this, and one to show that there are more, are made.</param>
    public static List<TypedLine> Split(string text, int most)
    {
        var lines = new List<TypedLine>();
        ReadOnlySpan<char> rest = text.AsSpan();
        if (rest is ['\uFEFF', ..])
            rest = rest[1..];
        while (rest.Length > 0 && lines.Count <= most)
        {
            int end = rest.IndexOfAny('\n', '\r', '\u2029');
            ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
            int next = end < 0 ? rest.Length : rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2 : end + 1;
            lines.Add(Line(line, lines.Count + 1));
            rest = rest[next..];
        }

        return lines;
    }

    /// <summary>Joins the lines of a text that was wrapped at a column.</summary>
    /// <param name="lines">The lines.</param>
    public static List<TypedLine> Unwrap(List<TypedLine> lines)
    {
        int[] longest = [.. lines.Select(static l => l.Text.Length).OrderDescending().Take(3)];
        if (longest.Length < 3 || longest[0] > WidestWrap || longest[2] < NarrowestWrap)
            return lines;
        int width = longest[2];
        int full = 0, small = 0;
        bool isParted = true;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            string line = lines[i].Text, next = lines[i + 1].Text;
            if (line.Length == 0 || next.Length == 0)
                continue;
            if (IsFull(line, next, width))
            {
                full++;
                small += BeginsSmall(next) ? 1 : 0;
            }
            else if (line.Length >= NarrowestWrap / 2 && EndsSentence(line) && !BeginsItem(next))
            {
                isParted = false;
            }
        }

        if (full < FewestFull || small * 3 < full * 2)
            return lines;
        var paragraphs = new List<List<TypedLine>>();
        foreach (TypedLine line in lines)
        {
            if (paragraphs is [.., [var first, ..] paragraph] && Continues(paragraph[^1].Text, line.Text, first.Text, width, isParted))
                paragraph.Add(line);
            else
                paragraphs.Add([line]);
        }

        return [.. paragraphs.Select(TypedLine.Join)];
    }

    /// <summary>Joins sentences that the end of a page parts.</summary>
    /// <param name="lines">The lines.</param>
    public static List<TypedLine> HealPageEnds(List<TypedLine> lines)
    {
        var paragraphs = new List<List<TypedLine>>(lines.Count);
        int blank = 0;
        foreach (TypedLine line in lines)
        {
            int before = paragraphs.Count - 1 - blank;
            if (blank is >= 1 and <= MostBlankLines && before >= 0 && IsCut(paragraphs[before][^1].Text, line.Text))
            {
                paragraphs.RemoveRange(before + 1, blank);
                paragraphs[before].Add(line);
            }
            else
            {
                paragraphs.Add([line]);
            }

            blank = line.Text.Length == 0 ? blank + 1 : 0;
        }

        return [.. paragraphs.Select(TypedLine.Join)];
    }

    private static bool IsCut(string line, string next) =>
        line.Length >= LongLine && char.IsLetterOrDigit(line[^1]) && BeginsSmall(next) && !BeginsItem(next);

    private static bool Continues(string line, string next, string paragraph, int width, bool isParted)
    {
        if (line.Length == 0 || next.Length == 0 || !IsFull(line, next, width) || BeginsItem(next) || HasColumns(line) || HasColumns(next) || next.Contains('\f', StringComparison.Ordinal))
            return false;
        if (Indent(next) > Indent(line) && !BeginsItem(paragraph))
            return false;
        return BeginsSmall(next) || isParted || !EndsSentence(line);
    }

    private static bool IsFull(string line, string next, int width)
    {
        ReadOnlySpan<char> word = next.AsSpan().TrimStart(" \t");
        int end = word.IndexOfAny(' ', '\t');
        return line.Length + 1 + (end < 0 ? word.Length : end) > width;
    }

    private static int Indent(string line) => Math.Max(0, line.AsSpan().IndexOfAnyExcept(' ', '\t'));

    private static bool HasColumns(string line) => line.AsSpan().Trim(" \t") is var words && (words.Contains('\t') || words.IndexOf("   ") >= 0);

    private static bool EndsSentence(string line) => line.TrimEnd('*', '”', '"', ')') is [.., '.' or ':' or ';' or '!' or '?' or '…'];

    private static bool BeginsSmall(string line) => line.AsSpan().TrimStart(" \t*(“\"") is [var first, ..] && char.IsLower(first);

    /// <summary>Whether a line begins as an item of a list does: <c>-</c>, <c>1.</c>, <c>2.1.</c>, <c>a)</c>, <c>I.</c>, <c>Điều 3.</c></summary>
    private static bool BeginsItem(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimStart(" \t*");
        if (text is ['-' or '+' or '–' or '•', ' ' or '\t', ..])
            return true;
        if (text is [_, ')', ..] && char.IsLetter(text[0]))
            return true;
        if (text.StartsWith("Điều "))
            text = text[5..];
        int label = text.IndexOfAnyExcept("0123456789.IVX");
        return label is > 0 and < 8 && text.Length > label + 1
            && ((text[label] is ')' or '-' && text[label + 1] is ' ' or '\t') || (text[label] is ' ' or '\t' && text[label - 1] == '.'));
    }

    private static TypedLine Line(ReadOnlySpan<char> line, int number)
    {
        string text = Clean(line.TrimEnd(" \t\v\u2028"));
        bool wasNfc = text.IsNormalized();
        return new TypedLine(wasNfc ? text : text.Normalize(), number, wasNfc);
    }

    private static string Clean(ReadOnlySpan<char> line)
    {
        int first = 0;
        while (first < line.Length && line[first] >= ' ' && !char.IsSurrogate(line[first]) && line[first] is not ('\u2028' or '\u0085' or '\uFFFE' or '\uFFFF' or '\uFEFF'))
            first++;
        if (first == line.Length)
            return line.ToString();
        var clean = new StringBuilder(line.Length);
        clean.Append(line[..first]);
        for (int i = first; i < line.Length; i++)
        {
            char c = line[i];
            if (c is '\v' or '\u2028' or '\u0085')
                clean.Append('\n');
            else if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                clean.Append(c).Append(line[++i]);
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
                clean.Append('\uFFFD');
            else if (c is '\t' or '\f' || (c >= ' ' && c != '\uFEFF'))
                clean.Append(c);
        }

        return clean.ToString();
    }
}
