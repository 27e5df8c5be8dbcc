using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Thời hạn: by when, or how often, something is to be done.</summary>
/// <param name="Passage">Where it is said.</param>
/// <param name="Range">The words.</param>
/// <param name="Kind">How it is said.</param>
/// <param name="Last">The last day, where the words name one.</param>
/// <param name="LacksYear">Whether a day is named without its year, and the words do not say that it comes every year.</param>
public sealed record Deadline(Passage Passage, TextRange Range, DeadlineKind Kind, DateOnly? Last, bool LacksYear);

/// <summary>Cách nói thời hạn.</summary>
public enum DeadlineKind
{
    /// <summary>Một ngày: <c>trước ngày 31/3/2026</c>.</summary>
    Day,

    /// <summary>Một tháng: <c>trong tháng 9/2026</c>.</summary>
    Month,

    /// <summary>Một quý: <c>trong quý II/2026</c>.</summary>
    Quarter,

    /// <summary>Một năm: <c>hết năm 2026</c>.</summary>
    Year,

    /// <summary>Một khoảng: <c>trong thời hạn 10 ngày</c>.</summary>
    Duration,

    /// <summary>Định kỳ: <c>hằng quý</c>.</summary>
    Periodic,
}
