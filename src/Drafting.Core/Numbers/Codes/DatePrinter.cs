namespace Drafting.Core.Numbers.Codes;

/// <summary>Prints days and times.</summary>
internal static class DatePrinter
{
    /// <summary>Prints a section; <see langword="false"/> where the number is no day or time that it can print.</summary>
    /// <param name="section">The section.</param>
    /// <param name="number">The serial number.</param>
    /// <param name="hasSign">Whether a negative number counts as one.</param>
    /// <param name="symbols">The names and the separator.</param>
    /// <param name="text">Where to print.</param>
    public static bool TryPrint(CodeSection section, in DecimalDigits number, bool hasSign, NumberSymbols symbols, ref CodeText text)
    {
        bool isCalendar = section.Tokens.Any(static t => t.IsOfCalendar);
        bool isElapsed = section.Tokens.Any(static t => t.IsElapsed);
        bool hasTime = section.Tokens.Any(static t => t.Kind > CodeTokenKind.Day);
        if (!number.TryGetMagnitude(out decimal serial) || (hasSign && (isCalendar || !isElapsed)))
            return false;
        int finest = 0;
        foreach (CodeToken token in section.Tokens)
            finest = Math.Max(finest, token.Kind == CodeTokenKind.Subsecond ? token.Width : 0);

        // A day without a time is not rounded up to the next at midnight.
        SerialTime time = SerialTime.From(hasTime ? serial : decimal.Truncate(serial), PowerOfTen(finest));
        if (isCalendar && time.Days >= SerialTime.End)
            return false;
        if (hasSign && (time.Days > 0 || time.Ticks > 0))
            text.Append('-');
        foreach (CodeToken token in section.Tokens)
            PrintPiece(section, token, time, finest, symbols, ref text);
        return true;
    }

    private static void PrintPiece(CodeSection section, CodeToken token, SerialTime time, int finest, NumberSymbols symbols, ref CodeText text)
    {
        switch (token.Kind)
        {
            case CodeTokenKind.Year or CodeTokenKind.BuddhistYear:
                int year = time.Date.Year + (token.Kind == CodeTokenKind.Year ? 0 : 543);
                text.Append(token.Width == 2 ? year % 100 : year, token.Width);
                break;
            case CodeTokenKind.Month when token.Width > 2:
                string month = (token.Width == 3 ? symbols.ShortMonthNames : symbols.MonthNames)[time.Date.Month - 1];
                text.Append(token.Width == 5 ? month.AsSpan(0, Math.Min(1, month.Length)) : month);
                break;
            case CodeTokenKind.Day when token.Width > 2:
                text.Append((token.Width == 3 ? symbols.ShortDayNames : symbols.DayNames)[time.DayOfWeek]);
                break;
            case CodeTokenKind.HalfDay:
                PrintHalf(token.Literal, time.Hours >= 12, symbols, ref text);
                break;
            case CodeTokenKind.Subsecond:
                text.Append(symbols.DecimalSeparator);
                text.Append(time.Ticks % time.PerSecond / PowerOfTen(finest - token.Width), token.Width);
                break;
            case CodeTokenKind.Era:
                break;
            case CodeTokenKind.Literal:
                text.Append(token.Literal);
                break;
            default:
                text.Append(Count(section, token.Kind, time), token.Width);
                break;
        }
    }

    private static long Count(CodeSection section, CodeTokenKind kind, SerialTime time) => kind switch
    {
        CodeTokenKind.Month => time.Date.Month,
        CodeTokenKind.Day => time.Date.Day,
        CodeTokenKind.Hour when section.IsTwelveHours => (time.Hours + 11) % 12 + 1,
        CodeTokenKind.Hour => time.Hours,
        CodeTokenKind.Minute => time.Minutes % 60,
        CodeTokenKind.Second => time.Seconds % 60,
        CodeTokenKind.ElapsedHours => time.Days * 24 + time.Hours,
        CodeTokenKind.ElapsedMinutes => time.Days * 1440 + time.Minutes,
        _ => time.Days * 86_400 + time.Seconds,
    };

    // A/P keeps its case; AM/PM is printed with the words of the language.
    private static void PrintHalf(string written, bool isAfternoon, NumberSymbols symbols, ref CodeText text)
    {
        if (written.Length == 3)
            text.Append(isAfternoon ? written[2] : written[0]);
        else
            text.Append(isAfternoon ? symbols.Afternoon : symbols.Morning);
    }

    private static int PowerOfTen(int exponent) => exponent switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
}
