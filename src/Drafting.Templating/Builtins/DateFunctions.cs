using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>date.*</c>. There is no clock, and no text whose day and month could be taken for each other is read without a pattern.</summary>
internal static partial class DateFunctions
{
    public static IEnumerable<string> Parts => ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"];

    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "date",
        "now format default_format",
        "mẫu không đọc đồng hồ và không đổi mẫu ngày chung",
        new("parse", "text pattern? culture?", Parse),
        new("to_string", "datetime pattern culture?", ToText),
        new("add_years", "date years", static c => Add(c, static (d, n) => d.AddYears(checked((int)n)))),
        new("add_months", "date months", static c => Add(c, static (d, n) => d.AddMonths(checked((int)n)))),
        new("add_days", "date days", static c => Add(c, static (d, n) => d.AddDays(n))),
        new("add_hours", "date hours", static c => Add(c, static (d, n) => d.AddHours(n))),
        new("add_minutes", "date minutes", static c => Add(c, static (d, n) => d.AddMinutes(n))),
        new("add_seconds", "date seconds", static c => Add(c, static (d, n) => d.AddSeconds(n))),
        new("add_milliseconds", "date millis", static c => Add(c, static (d, n) => d.AddMilliseconds(n))));

    public static object? Part(DateTime date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        _ => null,
    };

    [GeneratedRegex(@"^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2})?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    private static object? Parse(BuiltinCall c)
    {
        NoCulture(c, 2);
        string text = c.Text(0);
        if (text.Length == 0)
            return null;
        if (!c.Has(1))
        {
            return YearFirst().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
                ? date
                : throw c.Fault(Codes.BadDate, $"Không đọc được ngày {text}.", "Không có mẫu thì ngày phải viết năm-tháng-ngày; ngày 02/5/2025 thì viết date.parse x 'd/M/yyyy'.");
        }

        string pattern = DateFormats.ForParsing(c.Site, c.Text(1));
        try
        {
            if (pattern.AsSpan().IndexOfAny("zK") < 0 && DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime exact))
                return exact;
        }
        catch (FormatException)
        {
        }

        throw c.Fault(Codes.BadDate, $"Ngày {text} không theo mẫu {c.Text(1)}.", "%d và %m đòi hai chữ số; ngày viết 02/5/2025 thì dùng mẫu 'd/M/yyyy'.");
    }

    private static object? ToText(BuiltinCall c)
    {
        NoCulture(c, 2);
        return c.Plain(0) switch
        {
            null => null,
            DateTime date => c.Made(DateFormats.Format(c.Site, date, c.Text(1))),
            object other => throw c.Fault(Codes.BadConversion, $"{c.Site.Written}: cần một ngày, đây là {Values.Describe(other)}.", "Đổi chuỗi ra ngày bằng date.parse."),
        };
    }

    private static object? Add(BuiltinCall c, Func<DateTime, double, DateTime> add)
    {
        if (c.Plain(0) is not DateTime date)
            throw c.Fault(Codes.BadConversion, $"{c.Site.Written}: cần một ngày, đây là {Values.Describe(c.Raw(0))}.", "Đổi chuỗi ra ngày bằng date.parse.");
        try
        {
            return add(date, c.Double(1));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw c.Fault(Codes.BadArithmetic, $"{c.Site.Written}: kết quả ra ngoài lịch.");
        }
    }

    private static void NoCulture(BuiltinCall c, int at)
    {
        if (c.Has(at))
            throw c.Fault(Codes.Refused, "Ngày không viết theo văn hoá: tên ngày, tháng của mỗi máy một khác.", "Viết ngày bằng chữ số.");
    }
}
