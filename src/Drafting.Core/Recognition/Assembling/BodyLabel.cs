using Drafting.Core.Documents;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Nhãn đã gõ: the label at the start of a line whose division is known.</summary>
/// <param name="Label">The label as printed; empty where there is none.</param>
/// <param name="Text">Where the text behind it starts.</param>
internal readonly record struct BodyLabel(string Label, int Text)
{
    private const string Ends = ".-)/:";
    private static readonly string[] Words = ["Tiểu mục", "Phần", "Chương", "Mục", "Điều"];

    /// <summary>Reads the label of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="division">What the line is.</param>
    public static BodyLabel Read(string line, Division division)
    {
        int start = Skip(line, 0);
        int end = division switch
        {
            Division.Clause => End(line, While(line, start, char.IsAsciiDigit), start),
            Division.Subclause => End(line, While(line, start, static c => char.IsAsciiDigit(c) || c == '.'), start),
            Division.Roman => End(line, While(line, start, static c => c is 'I' or 'V' or 'X' or 'L' or 'C'), start),
            Division.Point => End(line, start < line.Length && char.IsLetter(line[start]) ? start + 1 : start, start),
            Division.Dash => start < line.Length && line[start] is '-' or '–' or '—' or '•' or '*' or '\u2011' ? start + 1 : start,
            Division.Plus => start < line.Length && line[start] == '+' ? start + 1 : start,
            _ => Named(line, start),
        };
        if (end == start)
            return new BodyLabel("", start);
        string label = division switch
        {
            Division.Dash => "-",
            Division.Plus => "+",
            Division.Article => Blanks.Folded(line[start..end]).TrimEnd('.', ':') + ".",
            _ => Blanks.Folded(line[start..end]),
        };
        return new BodyLabel(label, Skip(line, end));
    }

    /// <summary>Whether a line of a part or a chapter names the one word, whatever its case.</summary>
    public static bool StartsWith(string line, string word) => line.AsSpan().TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static int End(string line, int at, int start)
    {
        // 2.1 and 2.1. are both labels; 2 alone is a number in a sentence.
        if (at == start)
            return start;
        if (line[at - 1] == '.')
            return at;
        if (at < line.Length && Ends.Contains(line[at], StringComparison.Ordinal))
            return at + 1;
        return line.AsSpan(start, at - start).Contains('.') ? at : start;
    }

    private static int Named(string line, int start)
    {
        foreach (string word in Words)
        {
            if (string.Compare(line, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            int number = Skip(line, start + word.Length);
            int end = While(line, number, static c => char.IsAsciiLetterOrDigit(c));
            // Chương thứ nhất: the words of an ordinal go up to the mark or the end of the line.
            if (end == number || !IsNumber(line.AsSpan(number, end - number)))
            {
                int mark = line.AsSpan(number).IndexOfAny('.', ':', '\n');
                end = mark < 0 ? line.Length : number + mark;
            }

            while (end > number && char.IsWhiteSpace(line[end - 1]))
                end--;
            if (end == number)
                return start;
            return end < line.Length && line[end] is '.' or ':' && word == "Điều" ? end + 1 : end;
        }

        return start;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0 || text.IndexOfAnyExcept("IVXLC") < 0;

    private static int While(string line, int at, Func<char, bool> holds)
    {
        while (at < line.Length && holds(line[at]))
            at++;
        return at;
    }

    private static int Skip(string line, int at) => While(line, at, char.IsWhiteSpace);
}
