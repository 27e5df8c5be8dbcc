using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Numbers;

namespace Drafting.Core.Checking.Rules;

/// <summary>Cách ghi ngày trên dòng địa danh.</summary>
internal enum DateForm
{
    /// <summary>No date was found.</summary>
    None,

    /// <summary>ngày 02 tháng 5 năm 2025.</summary>
    Words,

    /// <summary>02/5/2025.</summary>
    Figures,
}

/// <summary>Dòng địa danh và ngày: its pieces, found also where the line is written wrongly. Ranges are offsets in the line's text.</summary>
/// <param name="Line">The line.</param>
/// <param name="Place">The place; empty where there is none.</param>
/// <param name="HasComma">Whether a comma stands behind the place.</param>
/// <param name="From">Where the date begins.</param>
/// <param name="Form">How the date is written.</param>
/// <param name="Day">The day.</param>
/// <param name="Month">The month.</param>
/// <param name="Year">The year.</param>
internal sealed record DateLine(Line Line, TextRange Place, bool HasComma, int From, DateForm Form, TextRange Day, TextRange Month, TextRange Year)
{
    public string PlaceText => Text(Place);

    /// <summary>Whether the place is left open, as a draft may.</summary>
    public bool HasBlankPlace => IsOpen(PlaceText);

    /// <summary>Whether a part of the date is left open.</summary>
    public bool HasBlankDate => Form != DateForm.None && (IsOpen(Text(Day)) || IsOpen(Text(Month)) || IsOpen(Text(Year)));

    /// <summary>The parts that are given; whether such a day exists is another question.</summary>
    public DocumentDate Date => new(Figure(Day, 2), Figure(Month, 2), Figure(Year, 4));

    /// <summary>The days that the date may mean.</summary>
    public (DateOnly First, DateOnly Last)? Possible => Date.Possible;

    public static DateLine Read(Line line)
    {
        string text = line.Text;
        int day = text.IndexOf("ngày", StringComparison.OrdinalIgnoreCase);
        int month = day < 0 ? -1 : text.IndexOf("tháng", day, StringComparison.OrdinalIgnoreCase);
        int year = month < 0 ? -1 : text.IndexOf("năm", month, StringComparison.OrdinalIgnoreCase);
        if (year >= 0)
        {
            (TextRange place, bool hasComma) = PlaceBefore(text, day);
            return new DateLine(line, place, hasComma, day, DateForm.Words,
                TextRange.Trimmed(text, day + 4, month), TextRange.Trimmed(text, month + 5, year), TextRange.Trimmed(text, year + 3, text.Length));
        }

        return ReadFigures(line, text, day);
    }

    public string Text(TextRange range) => Line.Text.Substring(range.Start, range.Length);

    private static DateLine ReadFigures(Line line, string text, int word)
    {
        int second = text.LastIndexOfAny(['/', '-', '.']);
        int first = second <= 0 ? -1 : text.LastIndexOfAny(['/', '-', '.'], second - 1);
        if (first > 0 && text[first] == text[second])
        {
            int from = first;
            while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] == '…'))
                from--;
            TextRange day = TextRange.Trimmed(text, from, first), month = TextRange.Trimmed(text, first + 1, second), year = TextRange.Trimmed(text, second + 1, text.Length);
            if (day.Length is 1 or 2 && month.Length is 1 or 2 && year.Length == 4)
            {
                int start = word >= 0 && word < from ? word : from;
                (TextRange place, bool hasComma) = PlaceBefore(text, start);
                return new DateLine(line, place, hasComma, start, DateForm.Figures, day, month, year);
            }
        }

        return new DateLine(line, default, false, text.Length, DateForm.None, default, default, default);
    }

    private static (TextRange Place, bool HasComma) PlaceBefore(string text, int to)
    {
        int end = text.AsSpan(0, to).TrimEnd().Length;
        bool hasComma = end > 0 && text[end - 1] == ',';
        return (TextRange.Trimmed(text, 0, hasComma ? end - 1 : end), hasComma);
    }

    private int? Figure(TextRange range, int most) =>
        range.Length > 0 && range.Length <= most && int.TryParse(Text(range).TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;

    private static bool IsOpen(string text) => text.AsSpan().Trim(" .…_\t\u00A0").IsEmpty;
}
