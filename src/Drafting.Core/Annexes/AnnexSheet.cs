using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Trang phụ lục: the table of an annex and what stands round it in a paper.</summary>
/// <param name="Table">Bảng.</param>
/// <param name="RowTitle">What stands over the titles of rows, such as <c>Đơn vị</c>.</param>
/// <param name="Page">Trang in.</param>
/// <param name="Number">Số phụ lục, or <see langword="null"/> where the paper has one annex.</param>
/// <param name="Title">Tên phụ lục, with the period.</param>
/// <param name="Reference">Dòng dẫn chiếu, without brackets: <c>Kèm theo Kết luận số …</c>; <see langword="null"/> for none.</param>
/// <param name="AsOf">The day of the figures, or <see langword="null"/> for no such line.</param>
/// <param name="Unit">Đơn vị tính of the whole table, or <see langword="null"/> where each column says its own.</param>
/// <param name="Notes">Ghi chú under the table, numbered from 1.</param>
public sealed record AnnexSheet(
    FormTable Table,
    string RowTitle,
    FormPage Page,
    int? Number,
    string Title,
    string? Reference,
    DateOnly? AsOf,
    string? Unit,
    ImmutableArray<string> Notes)
{
    /// <summary>Bảng tổng hợp under the table, or <see langword="null"/>.</summary>
    public FormTable? Summary { get; init; }

    /// <summary>What stands over the titles of the summary's rows.</summary>
    public string SummaryRowTitle { get; init; } = "";
}
