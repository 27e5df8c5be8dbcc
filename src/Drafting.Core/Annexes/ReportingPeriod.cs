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
public readonly record struct ReportingPeriod(PeriodKind Kind, int Year, int Ordinal);
