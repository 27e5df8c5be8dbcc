using Drafting.Core.Annexes;
using Drafting.Core.Planning;
using Drafting.Word;

namespace Drafting;

/// <summary>Yêu cầu đưa phụ lục vào văn bản.</summary>
/// <param name="Number">Số phụ lục, or <see langword="null"/> where the paper has one annex.</param>
/// <param name="Reference">Dòng dẫn chiếu, without brackets; <see langword="null"/> for what the paper itself says of its number, date and issuer.</param>
/// <param name="Regime">The regime to force, or <see langword="null"/> for the one of the paper.</param>
/// <param name="Office">The office's profile, or <see langword="null"/>.</param>
public sealed record AnnexInWord(int? Number = null, string? Reference = null, string? Regime = null, string? Office = null);

/// <summary>Văn bản đã có phụ lục.</summary>
/// <param name="Form">Biểu.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Plan">How the annex looks.</param>
/// <param name="Change">Whether it is new in the paper.</param>
public sealed record AnnexedPaper(FormDefinition Form, ReportingPeriod Period, LayoutPlan Plan, AnnexChange Change);

/// <summary>Phụ lục đã đọc lại.</summary>
/// <param name="Form">Biểu.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Noted">The table with its notes.</param>
/// <param name="ValuesHash">The hash of the values as they stand in the file.</param>
/// <param name="Addresses">Where they stand.</param>
public sealed record ReadAnnex(FormDefinition Form, ReportingPeriod Period, NotedTable Noted, string ValuesHash, AnnexAddresses Addresses)
{
    /// <summary>Bảng tổng hợp of a list with the places of its cells, or <see langword="null"/>.</summary>
    public ReadSummary? Summary { get; init; }
}

/// <summary>Bảng tổng hợp đã đọc lại.</summary>
/// <param name="Table">The table.</param>
/// <param name="Addresses">Where its values stand.</param>
public sealed record ReadSummary(FormTable Table, AnnexAddresses Addresses);
