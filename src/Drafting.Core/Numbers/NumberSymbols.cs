using System.Collections.Immutable;

namespace Drafting.Core.Numbers;

/// <summary>Dấu và tên gọi khi in số: the separators, and the names of days and months, with which a number or a date is printed.</summary>
public sealed record NumberSymbols
{
    private static readonly ImmutableArray<string> EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Những dấu không theo nước nào: <c>1,234.5</c> and English names.</summary>
    public static NumberSymbols Invariant { get; } = new();

    /// <summary>Những dấu của Việt Nam: <c>1.234,5</c>, <c>Thứ Hai</c>, <c>Tháng 1</c>, <c>SA</c>, <c>dd/mm/yyyy</c>.</summary>
    public static NumberSymbols Vietnamese { get; } = new()
    {
        DecimalSeparator = ",",
        GroupSeparator = ".",
        DayNames = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
        ShortDayNames = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
        MonthNames = [.. Enumerable.Range(1, 12).Select(static n => "Tháng " + OneOrTwoFigures(n))],
        ShortMonthNames = [.. Enumerable.Range(1, 12).Select(static n => "Thg " + OneOrTwoFigures(n))],
        Morning = "SA",
        Afternoon = "CH",
        ShortDate = "dd/mm/yyyy",
    };

    /// <summary>Dấu thập phân.</summary>
    /// <value><c>.</c></value>
    public string DecimalSeparator { get; init; } = ".";

    /// <summary>Dấu phân cách hàng nghìn.</summary>
    /// <value><c>,</c></value>
    public string GroupSeparator { get; init; } = ",";

    /// <summary>Tên ngày trong tuần, Sunday first; seven names.</summary>
    public ImmutableArray<string> DayNames { get; init; } = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>Tên viết tắt của ngày trong tuần, Sunday first; seven names.</summary>
    public ImmutableArray<string> ShortDayNames { get; init; } = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>Tên tháng; twelve names.</summary>
    public ImmutableArray<string> MonthNames { get; init; } = EnglishMonths;

    /// <summary>Tên viết tắt của tháng; twelve names.</summary>
    public ImmutableArray<string> ShortMonthNames { get; init; } = [.. EnglishMonths.Select(static name => name[..3])];

    /// <summary>Chữ chỉ buổi sáng.</summary>
    /// <value><c>AM</c></value>
    public string Morning { get; init; } = "AM";

    /// <summary>Chữ chỉ buổi chiều.</summary>
    /// <value><c>PM</c></value>
    public string Afternoon { get; init; } = "PM";

    /// <summary>Mã của ngày viết ngắn: what the built-in formats 14 and 22, which follow the reader's country, print a day with.</summary>
    /// <value><c>m/d/yyyy</c></value>
    public string ShortDate { get; init; } = "m/d/yyyy";

    private static string OneOrTwoFigures(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
