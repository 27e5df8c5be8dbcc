using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Server.Wire;

/// <summary>Tệp trả về.</summary>
/// <param name="Name">Tên tệp.</param>
/// <param name="Content">Nội dung tệp, dạng base64.</param>
internal sealed record PaperFile(string Name, byte[] Content);

/// <summary>Văn bản đã soạn, trình bày lại, đưa phụ lục hoặc thêm bản sao vào.</summary>
/// <param name="Paper">Tệp Word.</param>
/// <param name="Regime">Chế độ trình bày đã dùng.</param>
/// <param name="Diagnostics">Các thông báo.</param>
internal sealed record PaperAnswer(PaperFile Paper, string? Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Tóm tắt một văn bản đã kiểm tra.</summary>
/// <param name="File">Tên tệp.</param>
/// <param name="Regime">Chế độ.</param>
/// <param name="RegimeTitle">Tên chế độ.</param>
/// <param name="Nature">Tính chất: <c>party</c> (văn bản của Đảng), <c>state</c> (nhà nước) hoặc <c>none</c> (không phải văn bản chính thức).</param>
/// <param name="Kind">Loại văn bản.</param>
/// <param name="KindName">Tên loại văn bản.</param>
/// <param name="Errors">Số lỗi.</param>
/// <param name="Warnings">Số cảnh báo.</param>
/// <param name="Infos">Số thông tin.</param>
/// <param name="Accepted">Số phát hiện được chấp nhận.</param>
/// <param name="Verdict">Kết luận: <c>clean</c> (không có gì), <c>warnings</c> (có cảnh báo) hoặc <c>errors</c> (có lỗi).</param>
internal sealed record CheckSummary(
    string File, string Regime, string RegimeTitle, string Nature, string? Kind, string? KindName, int Errors, int Warnings, int Infos, int Accepted, string Verdict)
{
    /// <summary>The summary of a checked paper.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="found">What it is and what was found.</param>
    /// <param name="remarks">Thông báo khi đọc tệp và chọn chế độ trình bày.</param>
    public static CheckSummary Of(string file, CheckedFile found, ImmutableArray<Diagnostic> remarks)
    {
        ImmutableArray<Diagnostic> all = [.. remarks, .. found.Findings];
        int errors = Count(all, Severity.Error), warnings = Count(all, Severity.Warning);
        return new CheckSummary(
            file, found.Layout.Id, found.Layout.Title, Words.Nature(found.Paper.Nature), found.Paper.Kind,
            found.Paper.Kind is { } kind ? found.Settings.Authority.Kind(kind)?.Name : null,
            errors, warnings, Count(all, Severity.Info), all.Count(static d => d.Accepted is not null),
            errors > 0 ? "errors" : warnings > 0 ? "warnings" : "clean");
    }

    private static int Count(ImmutableArray<Diagnostic> all, Severity severity) => all.Count(d => d.Accepted is null && d.Severity == severity);
}

/// <summary>Kết quả kiểm tra.</summary>
/// <param name="Summary">Tóm tắt.</param>
/// <param name="Findings">Các phát hiện, theo thứ tự trong văn bản.</param>
/// <param name="Diagnostics">Thông báo khi đọc tệp và chọn chế độ trình bày.</param>
internal sealed record CheckAnswer(CheckSummary Summary, ImmutableArray<PaperFinding> Findings, ImmutableArray<Statement> Diagnostics);

/// <summary>Kết quả sửa.</summary>
/// <param name="Paper">Văn bản đã sửa.</param>
/// <param name="Applied">Những chỗ đã sửa, kèm vị trí.</param>
/// <param name="Refused">Những chỗ sửa được mà không sửa, kèm lý do.</param>
/// <param name="Summary">Tóm tắt của văn bản đã sửa.</param>
/// <param name="Findings">Những phát hiện còn lại.</param>
/// <param name="Diagnostics">Thông báo khi đọc tệp và chọn chế độ trình bày.</param>
internal sealed record FixAnswer(
    PaperFile Paper, ImmutableArray<AppliedFixEntry> Applied, ImmutableArray<Statement> Refused, CheckSummary Summary, ImmutableArray<PaperFinding> Findings, ImmutableArray<Statement> Diagnostics);

/// <summary>Một chỗ đã sửa.</summary>
/// <param name="Code">Mã quy tắc.</param>
/// <param name="Title">Việc đã làm.</param>
/// <param name="Safety">Mức an toàn: <c>safe</c> (an toàn) hoặc <c>suggested</c> (gợi ý).</param>
/// <param name="Message">Chỗ chưa đúng.</param>
/// <param name="Story">Phần của tệp (thân, đầu trang, …); <see langword="null"/> khi nói về cả tệp.</param>
/// <param name="Paragraph">Số thứ tự của đoạn, từ 1.</param>
/// <param name="Component">Khoá của thành phần thể thức.</param>
/// <param name="Identity">Mã nhận dạng của phát hiện.</param>
internal sealed record AppliedFixEntry(string Code, string Title, string Safety, string Message, string? Story, int? Paragraph, string? Component, string? Identity)
{
    /// <summary>A fix as it is sent.</summary>
    /// <param name="applied">The fix.</param>
    public static AppliedFixEntry Of(AppliedFix applied)
    {
        (Diagnostic finding, string title) = applied;
        var place = finding.Location as Location.InDocument;
        return new AppliedFixEntry(
            finding.Code, title, finding.Fix?.Safety == FixSafety.Suggested ? "suggested" : "safe", finding.Message, place?.Story, place?.Paragraph, place?.Component?.Key, finding.Identity);
    }
}

/// <summary>Dữ liệu lấy từ một văn bản.</summary>
/// <param name="Template">Mẫu để soạn lại.</param>
/// <param name="Data">Dữ liệu soạn thảo.</param>
/// <param name="Yaml">Cùng dữ liệu đó, viết bằng YAML.</param>
/// <param name="Diagnostics">Những gì dữ liệu không chứa được.</param>
internal sealed record ImportAnswer(string Template, DataNode Data, string Yaml, ImmutableArray<Statement> Diagnostics);

/// <summary>Văn bản đã phát hành.</summary>
/// <param name="Paper">Tệp được phép gửi đi.</param>
/// <param name="Removed">Những thứ đã bỏ ra, mỗi thứ một câu.</param>
/// <param name="Diagnostics">Các thông báo.</param>
internal sealed record ReleaseAnswer(PaperFile Paper, ImmutableArray<string> Removed, ImmutableArray<Statement> Diagnostics);

/// <summary>Nguồn gốc của một văn bản.</summary>
/// <param name="File">Tên tệp.</param>
/// <param name="HasRecord">Tệp có mang dữ liệu soạn thảo hay không.</param>
/// <param name="Template">Mẫu.</param>
/// <param name="Regime">Chế độ trình bày.</param>
/// <param name="TemplateHash">Mã băm của mẫu.</param>
/// <param name="DraftedTextHash">Mã băm chữ khi soạn.</param>
/// <param name="TextHash">Mã băm chữ hiện nay.</param>
/// <param name="Edited"><c>edited</c> (đã sửa sau khi soạn), <c>unchanged</c> (còn nguyên) hoặc <c>unknown</c> (không rõ).</param>
/// <param name="Fields">Các chuỗi in ở phần đầu.</param>
/// <param name="Data">Dữ liệu soạn thảo, nếu có.</param>
/// <param name="Diagnostics">Các thông báo.</param>
internal sealed record InspectAnswer(
    string File,
    bool HasRecord,
    string? Template,
    string? Regime,
    string? TemplateHash,
    string? DraftedTextHash,
    string TextHash,
    string Edited,
    ImmutableArray<InspectedFieldEntry> Fields,
    DataNode? Data,
    ImmutableArray<Statement> Diagnostics);

/// <summary>Một trường ở phần đầu văn bản.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Title">Tên.</param>
/// <param name="Text">Chuỗi trong phần dữ liệu ràng buộc.</param>
/// <param name="Shown">Chuỗi mà ô nội dung hiển thị; <see langword="null"/> khi không có ô.</param>
/// <param name="State"><c>equal</c> (giống), <c>differs</c> (khác) hoặc <c>missing</c> (thiếu).</param>
internal sealed record InspectedFieldEntry(string Key, string Title, string Text, string? Shown, string State);
