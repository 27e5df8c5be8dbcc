using System.Globalization;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes;

/// <summary>Loại kỳ báo cáo.</summary>
public enum PeriodKind
{
    /// <summary>Tháng.</summary>
    Month,

    /// <summary>Quý.</summary>
    Quarter,

    /// <summary>6 tháng đầu năm.</summary>
    HalfYear,

    /// <summary>9 tháng đầu năm.</summary>
    NineMonths,

    /// <summary>Năm.</summary>
    Year,
}

/// <summary>Kỳ báo cáo: written <c>2025-09</c>, <c>2025-Q3</c>, <c>2025-6T</c>, <c>2025-9T</c>, <c>2025</c>.</summary>
/// <param name="Kind">Loại kỳ.</param>
/// <param name="Year">Năm, 2000–2099.</param>
/// <param name="Ordinal">The month 1–12 or the quarter 1–4; 1 for the other kinds.</param>
public readonly record struct ReportingPeriod(PeriodKind Kind, int Year, int Ordinal)
{
    /// <summary>Ngày đầu kỳ.</summary>
    public DateOnly FirstDay => new(Year, Kind switch { PeriodKind.Month => Ordinal, PeriodKind.Quarter => (Ordinal * 3) - 2, _ => 1 }, 1);

    /// <summary>Ngày cuối kỳ: figures are as of this day, and bodies are those that exist on it.</summary>
    public DateOnly LastDay
    {
        get
        {
            int month = Kind switch { PeriodKind.Month => Ordinal, PeriodKind.Quarter => Ordinal * 3, PeriodKind.HalfYear => 6, PeriodKind.NineMonths => 9, _ => 12 };
            return new DateOnly(Year, month, DateTime.DaysInMonth(Year, month));
        }
    }

    /// <summary>Kỳ trước: the month or the quarter before; of the kinds that begin in January, the same of the year before.</summary>
    public ReportingPeriod Previous => Kind switch
    {
        PeriodKind.Month or PeriodKind.Quarter when Ordinal > 1 => this with { Ordinal = Ordinal - 1 },
        PeriodKind.Month => new(Kind, Year - 1, 12),
        PeriodKind.Quarter => new(Kind, Year - 1, 4),
        _ => this with { Year = Year - 1 },
    };

    /// <summary>The name as a title has it: <c>quý III năm 2025</c>, <c>6 tháng đầu năm 2025</c>; the months 1 and 2 are padded as in dates.</summary>
    public string Name => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"tháng {Ordinal.ToString(Ordinal <= 2 ? "00" : "0", CultureInfo.InvariantCulture)} năm {Year}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"quý {RomanNumeral.Format(Ordinal)} năm {Year}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"6 tháng đầu năm {Year}"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"9 tháng đầu năm {Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"năm {Year}"),
    };

    /// <summary>Reads the written form, in capitals or not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period when the text is one.</param>
    public static bool TryParse(string text, out ReportingPeriod period)
    {
        period = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.Length < 4 || !int.TryParse(rest[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 2000 or > 2099)
            return false;
        ReportingPeriod? read = rest[4..] switch
        {
            [] => new(PeriodKind.Year, year, 1),
            ['-', 'Q' or 'q', >= '1' and <= '4' and char quarter] => new(PeriodKind.Quarter, year, quarter - '0'),
            ['-', '6', 'T' or 't'] => new(PeriodKind.HalfYear, year, 1),
            ['-', '9', 'T' or 't'] => new(PeriodKind.NineMonths, year, 1),
            ['-', '0', >= '1' and <= '9' and char month] => new(PeriodKind.Month, year, month - '0'),
            ['-', '1', >= '0' and <= '2' and char month] => new(PeriodKind.Month, year, 10 + month - '0'),
            _ => null,
        };
        period = read ?? default;
        return read is not null;
    }

    /// <summary>The written form.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Ordinal:00}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Ordinal}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year}-6T"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year}-9T"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year}"),
    };
}
