using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Server.Wire;

/// <summary>Tệp trả về.</summary>
/// <param name="Name">Tên tệp.</param>
/// <param name="Content">The bytes; in base64 on the wire.</param>
internal sealed record PaperFile(string Name, byte[] Content);

/// <summary>Văn bản đã soạn, trình bày lại hoặc đưa phụ lục vào.</summary>
/// <param name="Paper">The file.</param>
/// <param name="Regime">By which regime.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record PaperAnswer(PaperFile Paper, string? Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Tóm tắt một văn bản đã kiểm tra.</summary>
/// <param name="File">Tên tệp.</param>
/// <param name="Regime">Chế độ.</param>
/// <param name="RegimeTitle">Tên chế độ.</param>
/// <param name="Nature"><c>party</c>, <c>state</c> or <c>none</c>.</param>
/// <param name="Kind">Loại văn bản.</param>
/// <param name="KindName">Tên loại văn bản.</param>
/// <param name="Errors">Số lỗi.</param>
/// <param name="Warnings">Số cảnh báo.</param>
/// <param name="Infos">Số thông tin.</param>
/// <param name="Accepted">Số phát hiện được chấp nhận.</param>
/// <param name="Verdict"><c>clean</c>, <c>warnings</c> or <c>errors</c>.</param>
internal sealed record CheckSummary(
    string File, string Regime, string RegimeTitle, string Nature, string? Kind, string? KindName, int Errors, int Warnings, int Infos, int Accepted, string Verdict)
{
    /// <summary>The summary of a checked paper.</summary>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="found">What it is and what was found.</param>
    /// <param name="remarks">What the reading and the choice of the regime had to say.</param>
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
/// <param name="Findings">Các phát hiện, in document order.</param>
/// <param name="Diagnostics">What the reading and the choice of the regime had to say.</param>
internal sealed record CheckAnswer(CheckSummary Summary, ImmutableArray<PaperFinding> Findings, ImmutableArray<Statement> Diagnostics);

/// <summary>Kết quả sửa.</summary>
/// <param name="Paper">The mended file.</param>
/// <param name="Applied">What was mended, each with the place where it was.</param>
/// <param name="Refused">What could have been mended and was not, with the reason.</param>
/// <param name="Summary">Tóm tắt of the mended file.</param>
/// <param name="Findings">What remains.</param>
/// <param name="Diagnostics">What the reading and the choice of the regime had to say.</param>
internal sealed record FixAnswer(
    PaperFile Paper, ImmutableArray<AppliedFixEntry> Applied, ImmutableArray<Statement> Refused, CheckSummary Summary, ImmutableArray<PaperFinding> Findings, ImmutableArray<Statement> Diagnostics);

/// <summary>Một chỗ đã sửa.</summary>
/// <param name="Code">Mã quy tắc.</param>
/// <param name="Title">What was done.</param>
/// <param name="Safety"><c>safe</c> or <c>suggested</c>.</param>
/// <param name="Message">What was wrong.</param>
/// <param name="Story">The story; <see langword="null"/> for the whole file.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Component">The component's key.</param>
/// <param name="Identity">The finding's identity.</param>
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
/// <param name="Template">The template to draft it again with.</param>
/// <param name="Data">The record.</param>
/// <param name="Yaml">The same as YAML.</param>
/// <param name="Diagnostics">What the record could not hold.</param>
internal sealed record ImportAnswer(string Template, DataNode Data, string Yaml, ImmutableArray<Statement> Diagnostics);

/// <summary>Văn bản đã phát hành.</summary>
/// <param name="Paper">The file that may leave the office.</param>
/// <param name="Removed">What was taken out, one sentence for each.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record ReleaseAnswer(PaperFile Paper, ImmutableArray<string> Removed, ImmutableArray<Statement> Diagnostics);

/// <summary>Nguồn gốc của một văn bản.</summary>
/// <param name="File">Tên tệp.</param>
/// <param name="HasRecord">Whether the file says what it was drafted from.</param>
/// <param name="Template">Mẫu.</param>
/// <param name="Regime">Chế độ trình bày.</param>
/// <param name="TemplateHash">Mã băm của mẫu.</param>
/// <param name="DraftedTextHash">Mã băm chữ khi soạn.</param>
/// <param name="TextHash">Mã băm chữ hiện nay.</param>
/// <param name="Edited"><c>edited</c>, <c>unchanged</c> or <c>unknown</c>.</param>
/// <param name="Fields">The printed strings of the head.</param>
/// <param name="Data">The record, or <see langword="null"/>.</param>
/// <param name="Diagnostics">What was said.</param>
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
/// <param name="Text">The string in the bound part.</param>
/// <param name="Shown">What the control shows, or <see langword="null"/> where there is none.</param>
/// <param name="State"><c>equal</c>, <c>differs</c> or <c>missing</c>.</param>
internal sealed record InspectedFieldEntry(string Key, string Title, string Text, string? Shown, string State);
