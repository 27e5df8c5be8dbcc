using System.Globalization;
using System.Text;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Mẫu ngày kiểu <c>%d/%m/%Y</c>, always of the invariant culture: names of days and months are English, so papers write figures.</summary>
internal static class DateFormats
{
    public const string Default = "%d %b %Y";

    private static readonly Dictionary<char, string> Net = new()
    {
        ['a'] = "ddd",
        ['A'] = "dddd",
        ['b'] = "MMM",
        ['B'] = "MMMM",
        ['c'] = "ddd MMM dd HH:mm:ss yyyy",
        ['d'] = "dd",
        ['D'] = "MM/dd/yy",
        ['e'] = "%d",
        ['F'] = "yyyy-MM-dd",
        ['h'] = "MMM",
        ['H'] = "HH",
        ['I'] = "hh",
        ['k'] = "%H",
        ['l'] = "%h",
        ['L'] = "fff",
        ['m'] = "MM",
        ['M'] = "mm",
        ['N'] = "fffffff00",
        ['p'] = "tt",
        ['r'] = "hh:mm:ss tt",
        ['R'] = "HH:mm",
        ['S'] = "ss",
        ['T'] = "HH:mm:ss",
        ['x'] = "d",
        ['X'] = "T",
        ['y'] = "yy",
        ['Y'] = "yyyy",
    };

    public static string Format(Node site, DateTime date, string pattern)
    {
        if (pattern == "%g")
            pattern = Default.Insert(0, "%g ");
        StringBuilder text = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
                text.Append(One(site, date, pattern[++i]));
            else
                text.Append(pattern[i]);
        }

        return text.ToString();
    }

    /// <summary>The .NET pattern that reads what a pattern of this kind writes.</summary>
    public static string ForParsing(Node site, string pattern)
    {
        StringBuilder text = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
                text.Append(pattern[i]);
            else if (pattern[++i] != 'g')
                text.Append(Net.TryGetValue(pattern[i], out string? net) ? net : throw site.Fault(Codes.BadDate, $"Mẫu %{pattern[i]} không dùng được để đọc ngày."));
        }

        return text.ToString();
    }

    private static string One(Node site, DateTime date, char mark)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        Calendar calendar = invariant.Calendar;
        switch (mark)
        {
            case 'g': return "";
            case '%': return "%";
            case 'n': return "\n";
            case 't': return "\t";
            case 'C': return (date.Year / 100).ToString("D2", invariant);
            case 'j': return date.DayOfYear.ToString("D3", invariant);
            case 'e' or 'k' or 'l': return date.ToString(Net[mark], invariant).PadLeft(2);
            case 'P': return date.ToString("tt", invariant).ToLowerInvariant();
            case 'u': return (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(invariant);
            case 'w': return ((int)date.DayOfWeek).ToString(invariant);
            case 'U': return calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday).ToString("D2", invariant);
            case 'W': return calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday).ToString("D2", invariant);
            case 'V': return calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday).ToString("D2", invariant);
            case 'v': return string.Create(invariant, $"{date.Day,2}-{date.ToString("MMM", invariant).ToUpperInvariant()}-{date.Year:D4}");
            case 's' or 'Z': throw site.Fault(Codes.Refused, $"Mẫu ngày %{mark} không được dùng: nó tuỳ múi giờ của máy.");
            default: return Net.TryGetValue(mark, out string? net) ? date.ToString(net, invariant) : $"%{mark}";
        }
    }
}
