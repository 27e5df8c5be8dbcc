using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;

namespace Drafting.Core.Checking.Rules;

/// <summary>Nhãn đánh số: what a numbered line of the body begins with, typed or counted by Word.</summary>
/// <param name="Level">The division, the outermost least.</param>
/// <param name="Text">The label as it stands, such as <c>2.1.</c>.</param>
/// <param name="Range">Where it stands in the line's text; empty where Word counts it.</param>
/// <param name="Style">Its form without its number, such as <c>1-</c>.</param>
/// <param name="Numbers">Its numbers from the outermost; the last one counts.</param>
internal sealed record BodyLabel(Division Level, string Text, TextRange Range, string Style, ImmutableArray<int> Numbers)
{
    private const int Longest = 40;

    public int Last => Numbers[^1];

    /// <summary>Reads the label of a numbered line, or <see langword="null"/> where it has none that can be read.</summary>
    public static BodyLabel? Read(Line line)
    {
        string text = line.Label ?? line.Text;
        BodyLabel? label = line.Part.Component switch
        {
            Component.PartNumber or Component.SectionNumber or Component.Article => Named(text),
            Component.RomanHeading => Roman(text),
            Component.Clause or Component.Subclause => Figures(text),
            Component.Point when text.Length >= 2 && PointLetters.OrdinalOf(text[0]) is > 0 and int letter && !char.IsLetterOrDigit(text[1]) =>
                new BodyLabel(Division.Point, text[..2], new TextRange(0, 2), "a" + text[1], [letter]),
            _ => null,
        };
        return label is not null && line.Label is not null ? label with { Range = default } : label;
    }

    // Chương II, Phần thứ nhất, Mục 2, Điều 5.
    private static BodyLabel? Named(string text)
    {
        int space = text.StartsWith("tiểu mục", StringComparison.OrdinalIgnoreCase) ? 8 : text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOf(' ');
        Division? level = space < 0 ? null : text[..space].ToUpperInvariant() switch
        {
            "PHẦN" => Division.Part,
            "CHƯƠNG" => Division.Chapter,
            "MỤC" => Division.Section,
            "TIỂU MỤC" => Division.Subsection,
            "ĐIỀU" => Division.Article,
            _ => null,
        };
        if (level is not { } found)
            return null;
        int start = space + 1, end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        ReadOnlySpan<char> number = text.AsSpan(start, end - start);
        string word = text[..space];
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && number.Length <= 4)
            return new BodyLabel(found, text[..end], new TextRange(0, end), word + " 1", [value]);
        if (RomanNumeral.TryParse(number, out value))
            return new BodyLabel(found, text[..end], new TextRange(0, end), word + " I", [value]);
        int stop = text.AsSpan(start, Math.Min(text.Length - start, Longest)).IndexOfAny('.', ':', '\n');
        end = stop < 0 ? Math.Min(text.Length, start + Longest) : start + stop;
        return OrdinalWords.TryParse(text.AsSpan(start, end - start).Trim(), out value) ? new BodyLabel(found, text[..end].Trim(), new TextRange(0, end), word + " thứ nhất", [value]) : null;
    }

    private static BodyLabel? Roman(string text)
    {
        int end = text.AsSpan().IndexOfAnyExcept("IVX");
        if (end <= 0 || !RomanNumeral.TryParse(text.AsSpan(0, end), out int value))
            return null;
        return new BodyLabel(Division.Roman, text[..(end + 1)], new TextRange(0, end + 1), "I" + text[end], [value]);
    }

    // 1.  1-  2.1.  2.1.3
    private static BodyLabel? Figures(string text)
    {
        Span<int> numbers = stackalloc int[5];
        int at = 0, count = 0;
        while (count < numbers.Length)
        {
            int start = at;
            while (at < text.Length && at - start < 5 && char.IsAsciiDigit(text[at]))
                at++;
            if (at == start)
                break;
            numbers[count++] = int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
            if (at < text.Length && text[at] == '.')
                at++;
            else
                break;
        }

        if (count == 0)
            return null;
        bool isDotted = text[at - 1] == '.';
        char mark = isDotted ? '.' : at < text.Length && text[at] is '-' or ')' or '/' or ':' ? text[at++] : ' ';
        string style = count > 1 ? "1.1" : "1";
        return new BodyLabel(count > 1 ? Division.Subclause : Division.Clause, text[..at], new TextRange(0, at), mark == ' ' ? style : style + mark, [.. numbers[..count]]);
    }
}
