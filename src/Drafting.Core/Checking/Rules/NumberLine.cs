using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules;

/// <summary>Dòng số và ký hiệu: its pieces, found also where the line is written wrongly. Ranges are offsets in the line's text.</summary>
/// <param name="Line">The line.</param>
/// <param name="Word">The word <c>Số</c>; empty where it is missing.</param>
/// <param name="HasColon">Whether a colon follows the word.</param>
/// <param name="Number">The figures, or what stands for them; empty where nothing does.</param>
/// <param name="First">The mark behind the number, or <see langword="null"/>.</param>
/// <param name="Code">What stands between the two marks: the code of the type.</param>
/// <param name="Second">The mark behind the code, or <see langword="null"/>.</param>
/// <param name="Body">What stands behind: the code of the body.</param>
internal sealed record NumberLine(Line Line, TextRange Word, bool HasColon, TextRange Number, int? First, TextRange Code, int? Second, TextRange Body)
{
    private const string Marks = "-/–—";

    public string NumberText => Text(Number);

    public string CodeText => Text(Code);

    public string BodyText => Text(Body);

    /// <summary>The number, where one is given.</summary>
    public int? Value => NumberText is { Length: > 0 and <= 6 } figures && figures.All(char.IsAsciiDigit) ? int.Parse(figures, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the number is left open, as a draft may.</summary>
    public bool IsBlank => NumberText.AsSpan().Trim(" .…_\t\u00A0").IsEmpty;

    /// <summary>Whether the line has its two marks and what they part.</summary>
    public bool IsComplete => First is not null && Second is not null && CodeText.Length > 0 && BodyText.Length > 0
        && (IsBlank || Value is not null) && CodeText.All(char.IsLetter) && IsBody(BodyText);

    public static NumberLine Read(Line line, DocumentFamily family)
    {
        string text = line.Text;
        int at = text.StartsWith("số", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        var word = new TextRange(0, at);
        at = Skip(text, at);
        bool hasColon = at < text.Length && text[at] == ':';
        if (hasColon)
            at = Skip(text, at + 1);
        int first = Mark(text, at);
        var number = TextRange.Trimmed(text, at, first);
        if (first == text.Length)
            return new NumberLine(line, word, hasColon, number, null, default, null, default);
        int from = first + 1;
        // A state symbol may begin with the year.
        if (family == DocumentFamily.State && Mark(text, from) is var year && year < text.Length && TextRange.Trimmed(text, from, year) is { Length: 4 } figures
            && text.AsSpan(figures.Start, 4).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            from = year + 1;
        }

        int second = Mark(text, from);
        return new NumberLine(line, word, hasColon, number, first, TextRange.Trimmed(text, from, second), second < text.Length ? second : null, TextRange.Trimmed(text, Math.Min(second + 1, text.Length), text.Length));
    }

    public string Text(TextRange range) => Line.Text.Substring(range.Start, range.Length);

    // A blank beside a mark is too much, and has a rule of its own; a blank between words means that other words follow.
    private static bool IsBody(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool fits = char.IsLetterOrDigit(text[i]) || Marks.Contains(text[i], StringComparison.Ordinal)
                || (char.IsWhiteSpace(text[i]) && (Marks.Contains(text[i - 1], StringComparison.Ordinal) || Marks.Contains(text[i + 1], StringComparison.Ordinal)));
            if (!fits)
                return false;
        }

        return true;
    }

    private static int Mark(string text, int from)
    {
        int at = text.AsSpan(from).IndexOfAny(Marks);
        return at < 0 ? text.Length : from + at;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
