using System.Globalization;

namespace Drafting.Core.Numbers;

/// <summary>Ngày, tháng, năm của văn bản: a date whose parts a draft may leave blank.</summary>
/// <param name="Day">Ngày, 1–31, or <see langword="null"/> while blank.</param>
/// <param name="Month">Tháng, 1–12, or <see langword="null"/> while blank.</param>
/// <param name="Year">Năm, four figures, or <see langword="null"/> while blank.</param>
public readonly record struct DocumentDate(int? Day, int? Month, int? Year)
{
    private const string BlankPart = "     ";

    /// <summary>The calendar date, where every part is given and the day exists.</summary>
    public DateOnly? Calendar => this is { Day: { } day, Month: { } month, Year: { } year }
        && month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        ? new DateOnly(year, month, day)
        : null;

    /// <summary>The first and the last day that the parts given allow, or <see langword="null"/> while the year is blank.</summary>
    public (DateOnly First, DateOnly Last)? Possible => this switch
    {
        { Calendar: { } day } => (day, day),
        { Year: { } year, Month: { } month and >= 1 and <= 12 } => (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))),
        { Year: { } year, Month: null } => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        _ => null,
    };

    /// <summary>Makes a date whose every part is given.</summary>
    /// <param name="date">The calendar date.</param>
    public static DocumentDate From(DateOnly date) => new(date.Day, date.Month, date.Year);

    /// <summary>Prints <c>ngày 02 tháng 5 năm 2025</c>: a day below 10 and the months 1 and 2 are padded; blanks stay open.</summary>
    public string ToLongString() => $"ngày {DayText ?? BlankPart} tháng {MonthText ?? BlankPart} năm {YearText ?? BlankPart}".TrimEnd();

    /// <summary>Prints <c>02/5/2025</c>, padded as the long form is; a blank part prints as <c>…</c>.</summary>
    public string ToShortString() => $"{DayText ?? "…"}/{MonthText ?? "…"}/{YearText ?? "…"}";

    /// <summary>Reads the long form, the short form and <c>2025-05-02</c>, padded or not; a part of spaces, dots or underscores is blank, and so
    /// is an empty text.</summary>
    /// <param name="text">The text, in NFC.</param>
    /// <param name="date">The date when the text is one; it must exist in some calendar year, and in its own where that is given.</param>
    public static bool TryParse(string text, out DocumentDate date)
    {
        date = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.IsEmpty)
            return true;
        if (!TrySplit(rest, out ReadOnlySpan<char> day, out ReadOnlySpan<char> month, out ReadOnlySpan<char> year)
            || !TryPart(day, 31, 2, out int? d) || !TryPart(month, 12, 2, out int? m) || !TryPart(year, 9999, 4, out int? y) || y < 1000)
        {
            return false;
        }

        // 2000 is a leap year, so a day that it lacks is in no year.
        if (d is not null && m is not null && d > DateTime.DaysInMonth(y ?? 2000, m.Value))
            return false;
        date = new DocumentDate(d, m, y);
        return true;
    }

    /// <summary>The long form.</summary>
    public override string ToString() => ToLongString();

    private string? DayText => Day?.ToString("00", CultureInfo.InvariantCulture);

    private string? MonthText => Month?.ToString(Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    private string? YearText => Year?.ToString("0000", CultureInfo.InvariantCulture);

    private static bool TrySplit(
        ReadOnlySpan<char> text, out ReadOnlySpan<char> day, out ReadOnlySpan<char> month, out ReadOnlySpan<char> year)
    {
        day = month = year = default;
        bool hasWord = text.StartsWith("ngày", StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = hasWord ? text[4..].TrimStart() : text;
        if (hasWord && rest.IndexOf("tháng", StringComparison.OrdinalIgnoreCase) is >= 0 and int monthAt)
        {
            int yearAt = rest.IndexOf("năm", StringComparison.OrdinalIgnoreCase);
            if (yearAt < monthAt)
                return false;
            day = rest[..monthAt];
            month = rest[(monthAt + 5)..yearAt];
            year = rest[(yearAt + 3)..];
            return true;
        }

        char mark = rest.Contains('/') ? '/' : '-';
        int first = rest.IndexOf(mark);
        int second = first < 0 ? -1 : rest[(first + 1)..].IndexOf(mark) + first + 1;
        if (second <= first)
            return false;
        day = rest[..first];
        month = rest[(first + 1)..second];
        year = rest[(second + 1)..];
        if (mark == '/')
            return true;
        // With dashes the year comes first, all its figures given: 2-5-2025 could be either way round in other countries.
        if (day.Length != 4)
            return false;
        ReadOnlySpan<char> behind = year;
        year = day;
        day = behind;
        return true;
    }

    private static bool TryPart(ReadOnlySpan<char> text, int most, int figures, out int? part)
    {
        part = null;
        text = text.Trim();
        if (text.Trim(" .…_").IsEmpty)
            return true;
        if (text.Length > figures || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value < 1 || value > most)
            return false;
        part = value;
        return true;
    }
}
