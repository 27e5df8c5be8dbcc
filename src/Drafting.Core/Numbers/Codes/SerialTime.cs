namespace Drafting.Core.Numbers.Codes;

/// <summary>A day and a time of the 1900 date system, as Excel counts them: 1 is 1 January 1900, and 60 is 29 February 1900, which never was.</summary>
/// <param name="Days">The serial number of the day.</param>
/// <param name="Ticks">The part of the day in units of 1/<paramref name="PerSecond"/> second.</param>
/// <param name="PerSecond">How many units a second has: 1, 10, 100 or 1000.</param>
internal readonly record struct SerialTime(long Days, long Ticks, int PerSecond)
{
    /// <summary>The day behind the last, 31 December 9999.</summary>
    /// <value>2,958,466</value>
    public const int End = 2_958_466;

    public long Hours => Ticks / (3600L * PerSecond);

    public long Minutes => Ticks / (60L * PerSecond);

    public long Seconds => Ticks / PerSecond;

    /// <summary>Ngày trong tuần, 0 for Sunday; the day that never was counts, so that days before it are one off, as in Excel.</summary>
    public int DayOfWeek => (int)((Days + 6) % 7);

    /// <summary>Splits a serial number, rounded to the unit half up.</summary>
    /// <param name="serial">The serial number, not negative, below 10^15.</param>
    /// <param name="perSecond">How many units a second has.</param>
    public static SerialTime From(decimal serial, int perSecond)
    {
        decimal days = decimal.Truncate(serial);
        long ticks = (long)Math.Round((serial - days) * (86_400L * perSecond), MidpointRounding.AwayFromZero);
        return ticks < 86_400L * perSecond ? new((long)days, ticks, perSecond) : new((long)days + 1, 0, perSecond);
    }

    /// <summary>The serial number of a day and a time, or <see langword="null"/> where it is before 1900.</summary>
    /// <param name="time">The day and the time.</param>
    public static decimal? Of(DateTime time)
    {
        if (time.Year < 1900)
            return null;
        decimal serial = (time - new DateTime(1899, 12, 30)).Ticks / (decimal)TimeSpan.TicksPerDay;
        return serial < 61 ? serial - 1 : serial;
    }

    /// <summary>Năm, tháng, ngày; day 0 is 0 January 1900.</summary>
    public (int Year, int Month, int Day) Date
    {
        get
        {
            if (Days == 0)
                return (1900, 1, 0);
            if (Days == 60)
                return (1900, 2, 29);
            DateOnly date = new DateOnly(1899, 12, 30).AddDays((int)Days + (Days < 60 ? 1 : 0));
            return (date.Year, date.Month, date.Day);
        }
    }
}
