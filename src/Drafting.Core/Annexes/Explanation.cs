using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Giải trình: why a warning about a unit's figures may stand.</summary>
/// <param name="Body">Đơn vị: its key or name; <see langword="null"/> for the annex as a whole.</param>
/// <param name="Code">Mã quy tắc.</param>
/// <param name="Row">The key of the row, or <see langword="null"/> for any.</param>
/// <param name="Column">The key of the column, or <see langword="null"/> for any.</param>
/// <param name="Reason">Nội dung giải trình.</param>
/// <param name="Person">Người giải trình.</param>
/// <param name="At">Where the entry stands.</param>
public sealed record Explanation(string? Body, string Code, string? Row, string? Column, string Reason, string Person, Location At);

/// <summary>Số liệu thay thế: a figure that somebody answers for, in place of what was returned.</summary>
/// <param name="Body">Đơn vị: its key or name.</param>
/// <param name="Row">The key of the row; <see langword="null"/> where the unit has only one.</param>
/// <param name="Column">The key of the column.</param>
/// <param name="Value">Giá trị as written, read by the column's type.</param>
/// <param name="Person">Người quyết định.</param>
/// <param name="Reason">Lý do.</param>
/// <param name="At">Where the entry stands.</param>
public sealed record FigureOverride(string Body, string? Row, string Column, string Value, string Person, string Reason, Location At);
