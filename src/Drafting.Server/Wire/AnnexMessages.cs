using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Các biểu.</summary>
/// <param name="Forms">The forms that load.</param>
/// <param name="Diagnostics">What is wrong with others.</param>
internal sealed record FormList(ImmutableArray<FormEntry> Forms, ImmutableArray<Statement> Diagnostics);

/// <summary>Một biểu.</summary>
/// <param name="Key">Mã biểu.</param>
/// <param name="Code">Ký hiệu in trên biểu.</param>
/// <param name="Name">Tên biểu.</param>
/// <param name="Period"><c>month</c>, <c>quarter</c>, <c>halfYear</c>, <c>nineMonths</c> or <c>year</c>.</param>
/// <param name="Version">Phiên bản.</param>
/// <param name="From">The first day on which it may be used.</param>
/// <param name="To">The last day, or <see langword="null"/>.</param>
internal sealed record FormEntry(string Key, string Code, string Name, string Period, string Version, DateOnly From, DateOnly? To);

/// <summary>Yêu cầu biểu trống.</summary>
/// <param name="Form">Mã biểu.</param>
/// <param name="Period">Kỳ báo cáo, such as <c>2025-Q3</c>.</param>
internal sealed record FormBody(string? Form = null, string? Period = null);

/// <summary>Biểu trống của các đơn vị.</summary>
/// <param name="Files">One workbook for each unit.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record FormFiles(ImmutableArray<PaperFile> Files, ImmutableArray<Statement> Diagnostics);

/// <summary>Tuỳ chọn tổng hợp.</summary>
/// <param name="Form">Mã biểu.</param>
/// <param name="Period">Kỳ báo cáo, such as <c>2025-Q3</c>.</param>
/// <param name="Number">Số phụ lục.</param>
/// <param name="Reference">Dòng dẫn chiếu.</param>
/// <param name="Signer">Khối ký, line by line.</param>
/// <param name="Letters">Công văn chỉnh lý: <c>none</c> (không soạn) hoặc <c>due</c> (soạn cho mỗi đơn vị còn phải sửa hoặc giải trình).</param>
/// <param name="Office">Hồ sơ của đơn vị gửi công văn.</param>
internal sealed record MergeOptions(
    string? Form = null, string? Period = null, int? Number = null, string? Reference = null, IReadOnlyList<string>? Signer = null, string? Letters = null, string? Office = null);

/// <summary>Phụ lục đã tổng hợp.</summary>
/// <param name="Annex">The workbook, check sheet included.</param>
/// <param name="Units">Sổ theo dõi, one entry for each body and one for the files of unknown units.</param>
/// <param name="Findings">What was found, by unit.</param>
/// <param name="Notes">Ghi chú in dưới bảng: đơn vị chưa gửi, số liệu đã quy đổi, số liệu đã thay.</param>
/// <param name="Hash">Mã kiểm tra of all values.</param>
/// <param name="Letters">Công văn chỉnh lý; <see langword="null"/> khi không yêu cầu, hoặc khi có công văn không soạn được.</param>
/// <param name="Diagnostics">Thông báo khi đọc biểu, danh mục đơn vị và các giải thích, và khi soạn công văn.</param>
internal sealed record MergeAnswer(
    PaperFile Annex,
    ImmutableArray<UnitEntry> Units,
    ImmutableArray<UnitFinding> Findings,
    ImmutableArray<string> Notes,
    string Hash,
    ImmutableArray<LetterEntry>? Letters,
    ImmutableArray<Statement> Diagnostics);

/// <summary>Công văn gửi một đơn vị.</summary>
/// <param name="Unit">Khoá của đơn vị.</param>
/// <param name="Paper">Công văn.</param>
/// <param name="Record">Dữ liệu của công văn (YAML), để sửa rồi soạn lại.</param>
internal sealed record LetterEntry(string Unit, PaperFile Paper, PaperFile Record);

/// <summary>Một đơn vị trong sổ theo dõi.</summary>
/// <param name="Key">Khoá, or <see langword="null"/> where the unit is unknown.</param>
/// <param name="Name">Tên.</param>
/// <param name="State"><c>received</c>, <c>late</c>, <c>refused</c>, <c>blank</c>, <c>replaced</c> or <c>missing</c>.</param>
/// <param name="Files">Its files.</param>
/// <param name="Read">Số ô đọc được.</param>
/// <param name="Repaired">Số ô đọc được sau khi sửa cách ghi.</param>
/// <param name="Refused">Số ô không đọc được.</param>
internal sealed record UnitEntry(string? Key, string Name, string State, ImmutableArray<string> Files, int Read, int Repaired, int Refused);

/// <summary>Tuỳ chọn đưa phụ lục vào văn bản.</summary>
/// <param name="Number">Số phụ lục.</param>
/// <param name="Reference">Dòng dẫn chiếu.</param>
/// <param name="Regime">The regime to force.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
internal sealed record AnnexInWordOptions(int? Number = null, string? Reference = null, string? Regime = null, string? Office = null);

/// <summary>Kết quả đối chứng.</summary>
/// <param name="Verdict"><c>same</c> (khớp) hoặc <c>different</c> (có số khác, hoặc văn bản không có phụ lục này).</param>
/// <param name="Form">Ký hiệu của biểu; <see langword="null"/> khi văn bản không có phụ lục này.</param>
/// <param name="Period">Kỳ báo cáo, bằng chữ.</param>
/// <param name="Hash">Mã kiểm tra của số liệu trong phụ lục Excel.</param>
/// <param name="Diagnostics">Mọi chỗ khác nhau, mỗi chỗ nêu hai vị trí.</param>
internal sealed record VerifyAnswer(string Verdict, string? Form, string? Period, string? Hash, ImmutableArray<Statement> Diagnostics);
