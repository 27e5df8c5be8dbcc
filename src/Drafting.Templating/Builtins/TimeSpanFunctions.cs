using System.Globalization;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>timespan.*</c>.</summary>
internal static class TimeSpanFunctions
{
    public static IEnumerable<string> Parts =>
        ["days", "hours", "minutes", "seconds", "milliseconds", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds"];

    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "timespan",
        null,
        null,
        new("zero", "", static _ => TimeSpan.Zero),
        new("from_days", "days", static c => From(c, TimeSpan.FromDays)),
        new("from_hours", "hours", static c => From(c, TimeSpan.FromHours)),
        new("from_minutes", "minutes", static c => From(c, TimeSpan.FromMinutes)),
        new("from_seconds", "seconds", static c => From(c, TimeSpan.FromSeconds)),
        new("from_milliseconds", "millis", static c => From(c, TimeSpan.FromMilliseconds)),
        new("parse", "text", static c => TimeSpan.TryParse(c.Text(0), CultureInfo.InvariantCulture, out TimeSpan span) ? span
            : throw c.Fault(Codes.BadDate, $"Không đọc được khoảng thời gian {c.Text(0)}.", "Viết ngày.giờ:phút:giây.")));

    public static object? Part(TimeSpan span, string name) => name switch
    {
        "days" => span.Days,
        "hours" => span.Hours,
        "minutes" => span.Minutes,
        "seconds" => span.Seconds,
        "milliseconds" => span.Milliseconds,
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        _ => null,
    };

    private static object From(BuiltinCall c, Func<double, TimeSpan> make)
    {
        try
        {
            return make(c.Double(0));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw c.Fault(Codes.BadArithmetic, $"{c.Site.Written}: khoảng thời gian quá lớn.");
        }
    }
}
