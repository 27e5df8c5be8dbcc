using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Markup;

/// <summary>Nhãn bố cục: what stands at the start of a line of the body.</summary>
/// <param name="Division">What the line is.</param>
/// <param name="Label">The label as printed; empty for a plain paragraph.</param>
/// <param name="Text">Where the text behind the label starts.</param>
internal readonly record struct DivisionLabel(Division Division, string Label, int Text)
{
    private static readonly (string Word, string Capitals, Division Division)[] Named =
    [
        ("Điều", "ĐIỀU", Division.Article),
        ("Chương", "CHƯƠNG", Division.Chapter),
        ("Phần", "PHẦN", Division.Part),
        ("Mục", "MỤC", Division.Section),
        ("Tiểu mục", "TIỂU MỤC", Division.Subsection),
    ];

    /// <summary>Reads the label of a line; every line has one, if only that of a plain paragraph.</summary>
    public static DivisionLabel Read(MarkupSource source, MarkupLine line, MarkupFindings findings)
    {
        int start = line.Start;
        char first = At(source, line, start);
        // At the start of a line `\` takes the whole line literally, whatever label would follow.
        if (first == '\\')
            return new DivisionLabel(Division.Plain, "", EscapesAnyway(source, line) ? start : start + 1);
        return first switch
        {
            '-' when Ends(source, line, start + 1) => new DivisionLabel(Division.Dash, "-", start + 1),
            '+' when Ends(source, line, start + 1) => new DivisionLabel(Division.Plus, "+", start + 1),
            >= '1' and <= '9' => Numbered(source, line),
            'I' or 'V' or 'X' => Roman(source, line),
            'Đ' or 'C' or 'P' or 'M' or 'T' => NamedDivision(source, line, findings),
            _ when PointLetters.OrdinalOf(first) > 0 && At(source, line, start + 1) == ')' && Ends(source, line, start + 2) =>
                new DivisionLabel(Division.Point, first + ")", start + 2),
            _ => Plain(line),
        };
    }

    /// <summary>Whether a line is an item of a list: a dash and a blank.</summary>
    public static bool IsDash(MarkupSource source, MarkupLine line) => At(source, line, line.Start) == '-' && Ends(source, line, line.Start + 1);

    private static DivisionLabel Plain(MarkupLine line) => new(Division.Plain, "", line.Start);

    private static bool EscapesAnyway(MarkupSource source, MarkupLine line) =>
        EmphasisMarks.IsEscapable(At(source, line, line.Start + 1));

    // The character when it may be markup; a value's character is never part of a label.
    private static char At(MarkupSource source, MarkupLine line, int at) =>
        at < line.End && source.IsLiteral(at) ? source[at] : SegmentText.Removed;

    // A label ends with the line or with a blank that is not a value's.
    private static bool Ends(MarkupSource source, MarkupLine line, int at) =>
        at >= line.End || source.IsLiteral(at) && SegmentText.IsBlank(source[at]);

    private static DivisionLabel Numbered(MarkupSource source, MarkupLine line)
    {
        int at = line.Start;
        int parts = 0;
        while (parts < 4 && Number(source, line, ref at, 99) > 0)
        {
            parts++;
            char mark = At(source, line, at);
            if (mark is not ('.' or '-') || mark == '-' && parts > 1)
                break;
            at++;
            if (Ends(source, line, at))
                return new DivisionLabel(parts == 1 ? Division.Clause : Division.Subclause, source.Chars[line.Start..at].ToString(), at);
            if (mark == '-')
                break;
        }

        return Plain(line);
    }

    // A number without leading zero; 0 where there is none in the range.
    private static int Number(MarkupSource source, MarkupLine line, ref int at, int most)
    {
        int number = 0;
        while (number <= most && At(source, line, at) is >= '0' and <= '9' and char digit && (number > 0 || digit != '0'))
        {
            number = number * 10 + digit - '0';
            at++;
        }

        return number <= most ? number : 0;
    }

    private static int RomanEnd(MarkupSource source, MarkupLine line, int at)
    {
        while (At(source, line, at) is 'I' or 'V' or 'X')
            at++;
        return at;
    }

    private static DivisionLabel Roman(MarkupSource source, MarkupLine line)
    {
        int end = RomanEnd(source, line, line.Start);
        return At(source, line, end) is '.' or '-' && Ends(source, line, end + 1)
            && RomanNumeral.TryParse(source.Chars[line.Start..end], out int number) && number <= 39
            ? new DivisionLabel(Division.Roman, source.Chars[line.Start..(end + 1)].ToString(), end + 1)
            : Plain(line);
    }

    private static DivisionLabel NamedDivision(MarkupSource source, MarkupLine line, MarkupFindings findings)
    {
        foreach ((string word, string capitals, Division division) in Named)
        {
            if (!source.StartsWith(line.Start, line.End, word) && !source.StartsWith(line.Start, line.End, capitals))
                continue;
            int number = line.Start + word.Length;
            if (number >= line.End || !Ends(source, line, number))
                return Plain(line);
            while (number < line.End && Ends(source, line, number))
                number++;
            int end = number;
            string? label = division == Division.Article
                ? Number(source, line, ref end, MarkupLimits.ArticleNumber) is > 0 and int article
                    ? string.Create(CultureInfo.InvariantCulture, $"{word} {article}.") : null
                : NumberText(source, line, ref end) is { } text ? $"{word} {text}" : null;
            bool alone = end >= line.End && division != Division.Article;
            if (label is not null && (alone || At(source, line, end) == '.' && Ends(source, line, end + 1)))
                return new DivisionLabel(division, label, Math.Min(end + 1, line.End));
            WarnOfValue(source, line, word, number, findings);
            return Plain(line);
        }

        return Plain(line);
    }

    // The number of a part, a chapter or a section in any of its forms: II, 2, thứ hai.
    private static string? NumberText(MarkupSource source, MarkupLine line, ref int at)
    {
        int start = at;
        if (Number(source, line, ref at, 99) is > 0 and int number)
            return number.ToString(CultureInfo.InvariantCulture);
        at = RomanEnd(source, line, start);
        if (RomanNumeral.TryParse(source.Chars[start..at], out int roman))
            return RomanNumeral.Format(roman);
        // The longest words are "thứ mười chín".
        at = start;
        while (at - start < 16 && At(source, line, at) is not ('.' or SegmentText.Removed))
            at++;
        return OrdinalWords.TryParse(source.Chars[start..at], out int ordinal) ? OrdinalWords.Format(ordinal) : null;
    }

    // `Điều {{ so }}. …` with a text for a number is no article, since values are never markup; say so instead of printing it plainly.
    private static void WarnOfValue(MarkupSource source, MarkupLine line, string word, int number, MarkupFindings findings)
    {
        int end = number;
        while (end < line.End && !source.IsLiteral(end))
            end++;
        if (end == number || end < line.End && source[end] != '.')
            return;
        findings.Warning(
            MarkupCodes.LabelFromValue,
            line,
            line.Start,
            end,
            $"“{word}” ở đầu dòng không thành nhãn, vì số của nó là một giá trị chữ.",
            "Khai trường này là `kieu: so`, hoặc viết `\\` ở đầu dòng nếu dòng là đoạn thường.");
    }
}
