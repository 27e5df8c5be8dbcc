using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Bộ tìm thời hạn: finds deadlines in a passage; dates of cited papers are none. Every lead is a fixed phrase, so it is linear in the text.</summary>
public static class DeadlineScanner
{
    private static readonly string[] DayLeads =
    [
        "chậm nhất là trước ngày", "chậm nhất trước ngày", "chậm nhất là ngày", "chậm nhất ngày", "chậm nhất vào ngày", "chậm nhất là", "chậm nhất", "muộn nhất là ngày",
        "muộn nhất ngày", "đến hết ngày", "hết ngày", "không quá ngày", "trước ngày", "trong ngày",
    ];

    private static readonly string[] SpanLeads = ["đến hết", "trong", "trước", "hết", "cuối", "đầu", "đến", "vào"];

    private static readonly string[] DurationLeads = ["trong thời hạn", "trong thời gian", "trong vòng", "chậm nhất là sau", "chậm nhất sau", "chậm nhất là", "chậm nhất", "không quá", "sau"];

    private static readonly string[] Romans = ["IV", "III", "II", "I"];

    private static readonly string[] Units = ["ngày làm việc", "ngày", "tuần", "tháng", "năm", "giờ"];

    private static readonly string[] Periods = ["ngày", "tuần", "tháng", "quý", "năm", "kỳ", "nhiệm kỳ"];

    /// <summary>The deadlines of a passage, in order.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="cited">The papers that it cites, in order.</param>
    public static ImmutableArray<Deadline> Scan(Passage passage, ImmutableArray<CitedPaper> cited)
    {
        string text = passage.Text;
        ImmutableArray<Deadline>.Builder? found = null;
        int from = 0, mask = 0;
        foreach (int at in passage.Heads)
        {
            if (at < from || !DeadlineStart.Is(text, at))
                continue;
            while (mask < cited.Length && cited[mask].Range.End <= at)
                mask++;
            if (mask < cited.Length && cited[mask].Range.Start <= at)
            {
                from = cited[mask].Range.End;
            }
            else if (Read(passage, at) is { } deadline)
            {
                (found ??= ImmutableArray.CreateBuilder<Deadline>(1)).Add(deadline);
                from = deadline.Range.End;
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    private static Deadline? Read(Passage passage, int at) => Day(passage, at) ?? Span(passage, at) ?? Duration(passage, at) ?? Periodic(passage, at);

    private static Deadline? Day(Passage passage, int at)
    {
        string text = passage.Text;
        var cursor = new TextCursor(text, at);
        if (!TakeOne(ref cursor, DayLeads) && !TakeHour(ref cursor))
            return null;
        if (CitedDateReader.Parts(text, cursor.At) is not { Day.Length: > 0, Month.Length: > 0 } date)
            return null;
        cursor.GoTo(date.Range.End);
        bool isYearly = date.Year.Length == 0 && IsPeriodicHere(ref cursor);
        var range = new TextRange(at, cursor.At - at);
        if (isYearly)
            return new Deadline(passage, range, DeadlineKind.Periodic, null, LacksYear: false);
        bool isOpen = text.AsSpan(date.Range.Start, date.Range.Length).IndexOfAny('…', '_') >= 0;
        return new Deadline(passage, range, DeadlineKind.Day, date.Calendar, date.Year.Length < 4 && !isOpen);
    }

    // “trước 16 giờ 00 ngày 30/6/2026”
    private static bool TakeHour(ref TextCursor cursor)
    {
        if (!cursor.TakeWord("trước"))
            return false;
        cursor.TakeBlanks();
        if (cursor.TakeFigures(2) == 0)
            return false;
        cursor.TakeBlanks();
        if (!cursor.TakeWord("giờ") && !cursor.Take("h:"))
            return false;
        cursor.TakeBlanks();
        cursor.TakeFigures(2);
        cursor.TakeBlanks();
        if (cursor.TakeWord("phút"))
            cursor.TakeBlanks();
        if (cursor.Take(","))
            cursor.TakeBlanks();
        return cursor.TakeWord("ngày");
    }

    private static Deadline? Span(Passage passage, int at)
    {
        var cursor = new TextCursor(passage.Text, at);
        if (!TakeOne(ref cursor, SpanLeads))
            return null;
        int leadEnd = cursor.At;
        cursor.TakeBlanks();
        DeadlineKind? kind = cursor.TakeWord("tháng") ? DeadlineKind.Month : cursor.TakeWord("quý") ? DeadlineKind.Quarter : cursor.TakeWord("năm") ? DeadlineKind.Year : null;
        if (kind is null || cursor.TakeBlanks() == 0)
            return null;
        int? number = kind switch { DeadlineKind.Quarter => Quarter(ref cursor), DeadlineKind.Month => Number(ref cursor, 2), _ => Number(ref cursor, 4) };
        if (number is not { } value || (kind == DeadlineKind.Year && value < 1900) || (kind == DeadlineKind.Month && value is < 1 or > 12))
            return null;
        int end = cursor.At;
        int? year = kind == DeadlineKind.Year ? value : Year(ref cursor);
        if (year is null)
            cursor.GoTo(end);
        return new Deadline(passage, new TextRange(at, cursor.At - at), kind.Value, LastOf(kind.Value, value, year, passage.Text.AsSpan(at..leadEnd)), LacksYear: false);
    }

    private static DateOnly? LastOf(DeadlineKind kind, int value, int? year, ReadOnlySpan<char> lead)
    {
        if (year is not ({ } y and >= 1900 and <= 9998))
            return null;
        return kind switch
        {
            DeadlineKind.Month => new DateOnly(y, value, DateTime.DaysInMonth(y, value)),
            DeadlineKind.Quarter => new DateOnly(y, value * 3, DateTime.DaysInMonth(y, value * 3)),
            _ => new DateOnly(lead.Equals("trước", StringComparison.OrdinalIgnoreCase) ? y - 1 : y, 12, 31),
        };
    }

    private static Deadline? Duration(Passage passage, int at)
    {
        var cursor = new TextCursor(passage.Text, at);
        if (!TakeOne(ref cursor, DurationLeads))
            return null;
        cursor.TakeBlanks();
        if (cursor.TakeWord("từ"))
            cursor.TakeBlanks();
        if (cursor.TakeFigures(3) == 0)
            return null;
        cursor.TakeBlanks();
        if (cursor.TakeWord("đến"))
        {
            cursor.TakeBlanks();
            cursor.TakeFigures(3);
            cursor.TakeBlanks();
        }

        return TakeOne(ref cursor, Units) ? new Deadline(passage, new TextRange(at, cursor.At - at), DeadlineKind.Duration, null, LacksYear: false) : null;
    }

    private static Deadline? Periodic(Passage passage, int at)
    {
        var cursor = new TextCursor(passage.Text, at);
        bool isPeriodic = IsPeriodicHere(ref cursor) || cursor.TakeWord("định kỳ");
        return isPeriodic ? new Deadline(passage, new TextRange(at, cursor.At - at), DeadlineKind.Periodic, null, LacksYear: false) : null;
    }

    private static bool IsPeriodicHere(ref TextCursor cursor)
    {
        int start = cursor.At;
        cursor.TakeBlanks();
        if ((cursor.TakeWord("hằng") || cursor.TakeWord("hàng") || cursor.TakeWord("mỗi")) && cursor.TakeBlanks() > 0 && TakeOne(ref cursor, Periods))
            return true;
        cursor.GoTo(start);
        return false;
    }

    private static int? Quarter(ref TextCursor cursor)
    {
        for (int i = 0; i < Romans.Length; i++)
        {
            if (cursor.TakeWord(Romans[i]))
                return Romans.Length - i;
        }

        return Number(ref cursor, 1) is { } figure and >= 1 and <= 4 ? figure : null;
    }

    private static int? Year(ref TextCursor cursor)
    {
        int blanks = cursor.TakeBlanks();
        if (cursor.Take("/-."))
            cursor.TakeBlanks();
        else if (blanks == 0 || !cursor.TakeWord("năm") || cursor.TakeBlanks() == 0)
            return null;
        return Number(ref cursor, 4) is { } year and >= 1900 ? year : null;
    }

    private static int? Number(ref TextCursor cursor, int most)
    {
        int start = cursor.At;
        return cursor.TakeFigures(most) > 0 ? int.Parse(cursor.Since(start), CultureInfo.InvariantCulture) : null;
    }

    private static bool TakeOne(ref TextCursor cursor, string[] words)
    {
        foreach (string word in words)
        {
            if (cursor.TakeWord(word))
                return true;
        }

        return false;
    }
}
