using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Các biểu.</summary>
/// <param name="Forms">Các biểu nạp được.</param>
/// <param name="Diagnostics">Lỗi của các biểu khác.</param>
internal sealed record FormList(ImmutableArray<FormEntry> Forms, ImmutableArray<Statement> Diagnostics);

/// <summary>Một biểu.</summary>
/// <param name="Key">Mã biểu.</param>
/// <param name="Code">Ký hiệu in trên biểu.</param>
/// <param name="Name">Tên biểu.</param>
/// <param name="Period">Loại kỳ: <c>month</c> (tháng), <c>quarter</c> (quý), <c>halfYear</c> (6 tháng), <c>nineMonths</c> (9 tháng) hoặc <c>year</c> (năm).</param>
/// <param name="Version">Phiên bản.</param>
/// <param name="From">Ngày đầu tiên được dùng.</param>
/// <param name="To">Ngày cuối cùng được dùng, nếu có nêu.</param>
internal sealed record FormEntry(string Key, string Code, string Name, string Period, string Version, DateOnly From, DateOnly? To);

/// <summary>Yêu cầu biểu trống.</summary>
/// <param name="Form">Mã biểu.</param>
/// <param name="Period">Kỳ báo cáo, như <c>2025-Q3</c>.</param>
internal sealed record FormBody(string? Form = null, string? Period = null);

/// <summary>Biểu trống của các đơn vị.</summary>
/// <param name="Files">Mỗi đơn vị một tệp Excel.</param>
/// <param name="Diagnostics">Các thông báo.</param>
internal sealed record FormFiles(ImmutableArray<PaperFile> Files, ImmutableArray<Statement> Diagnostics);

/// <summary>Tuỳ chọn tổng hợp.</summary>
/// <param name="Form">Mã biểu.</param>
/// <param name="Period">Kỳ báo cáo, như <c>2025-Q3</c>.</param>
/// <param name="Number">Số phụ lục.</param>
/// <param name="Reference">Dòng dẫn chiếu.</param>
/// <param name="Signer">Khối ký, từng dòng.</param>
/// <param name="Letters">Công văn chỉnh lý: <c>none</c> (không), hoặc <c>due</c> (gửi từng đơn vị phải sửa hoặc giải thích).</param>
/// <param name="Office">Hồ sơ của đơn vị gửi công văn.</param>
internal sealed record MergeOptions(
    string? Form = null, string? Period = null, int? Number = null, string? Reference = null, IReadOnlyList<string>? Signer = null, string? Letters = null, string? Office = null);

/// <summary>Phụ lục đã tổng hợp.</summary>
/// <param name="Annex">Tệp Excel, có trang kiểm tra.</param>
/// <param name="Units">Sổ theo dõi: mỗi đơn vị một mục, và một mục cho các tệp không rõ đơn vị.</param>
/// <param name="Findings">Các phát hiện, theo đơn vị.</param>
/// <param name="Notes">Ghi chú dưới bảng: đơn vị chưa gửi, số liệu đã đổi cách ghi hoặc đã sửa.</param>
/// <param name="Hash">Mã kiểm tra của mọi số liệu.</param>
/// <param name="Letters">Công văn chỉnh lý; <see langword="null"/> khi không yêu cầu, hoặc có công văn chưa soạn được.</param>
/// <param name="Diagnostics">Thông báo khi đọc biểu, danh mục đơn vị, các giải thích và khi soạn công văn.</param>
internal sealed record MergeAnswer(
    PaperFile Annex,
    ImmutableArray<UnitEntry> Units,
    ImmutableArray<UnitFinding> Findings,
    ImmutableArray<string> Notes,
    string Hash,
    IReadOnlyList<LetterEntry>? Letters,
    ImmutableArray<Statement> Diagnostics);

/// <summary>Công văn gửi một đơn vị.</summary>
/// <param name="Unit">Khoá của đơn vị.</param>
/// <param name="Paper">Công văn, tệp Word.</param>
/// <param name="Record">Dữ liệu của công văn, viết bằng YAML, để sửa rồi soạn lại.</param>
internal sealed record LetterEntry(string Unit, PaperFile Paper, PaperFile Record);

/// <summary>Một đơn vị trong sổ theo dõi.</summary>
/// <param name="Key">Khoá; <see langword="null"/> khi không rõ đơn vị.</param>
/// <param name="Name">Tên.</param>
/// <param name="State">Tình trạng: <c>received</c> (đã nhận), <c>late</c> (muộn), <c>refused</c> (không nhận), <c>blank</c> (để trống), <c>replaced</c> (đã thay) hoặc <c>missing</c> (chưa gửi).</param>
/// <param name="Files">Các tệp đã gửi.</param>
/// <param name="Read">Số ô đọc được.</param>
/// <param name="Repaired">Số ô đọc được sau khi sửa cách ghi.</param>
/// <param name="Refused">Số ô không đọc được.</param>
internal sealed record UnitEntry(string? Key, string Name, string State, ImmutableArray<string> Files, int Read, int Repaired, int Refused);

/// <summary>Tuỳ chọn đưa phụ lục vào văn bản.</summary>
/// <param name="Number">Số phụ lục.</param>
/// <param name="Reference">Dòng dẫn chiếu.</param>
/// <param name="Regime">Chế độ trình bày phải dùng; bỏ trống thì chọn theo ngày của văn bản.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
internal sealed record AnnexInWordOptions(int? Number = null, string? Reference = null, string? Regime = null, string? Office = null);

/// <summary>Kết quả đối chứng.</summary>
/// <param name="Verdict">Kết luận: <c>same</c> (đúng), hoặc <c>different</c> (văn bản in số khác, hoặc không có phụ lục này).</param>
/// <param name="Form">Ký hiệu của biểu; <see langword="null"/> khi không đọc được phụ lục.</param>
/// <param name="Period">Kỳ báo cáo, viết bằng chữ.</param>
/// <param name="Hash">Mã kiểm tra số liệu của tệp Excel.</param>
/// <param name="Diagnostics">Mọi chỗ khác nhau, kèm hai vị trí.</param>
internal sealed record VerifyAnswer(string Verdict, string? Form, string? Period, string? Hash, ImmutableArray<Statement> Diagnostics);
