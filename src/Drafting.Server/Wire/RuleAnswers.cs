using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Server.Wire;

/// <summary>Các quy tắc.</summary>
/// <param name="Rules">Mọi quy tắc, theo mã.</param>
internal sealed record RuleList(ImmutableArray<RuleEntry> Rules);

/// <summary>Một quy tắc.</summary>
/// <param name="Code">Mã.</param>
/// <param name="Title">Tên.</param>
/// <param name="Area">Mảng: <c>format</c> (trình bày), <c>structure</c> (thành phần) hoặc <c>content</c> (nội dung).</param>
/// <param name="Severity">Mức nặng nhất mà phát hiện có thể có.</param>
/// <param name="Basis">Căn cứ: <c>layout</c> (thể thức), <c>authority</c> (thẩm quyền) hoặc <c>advice</c> (khuyến nghị).</param>
/// <param name="Family">Hệ văn bản: <c>party</c>, <c>state</c>; <see langword="null"/> cho cả hai.</param>
/// <param name="Fix">Cách sửa: <c>safe</c> (an toàn), <c>suggested</c> (gợi ý); <see langword="null"/> khi không có.</param>
/// <param name="Rows">Các dòng của bảng quy định, cách nhau bằng dấu cách.</param>
/// <param name="Silences">Các mã mà nó thay lời, cách nhau bằng dấu cách.</param>
/// <param name="Page">Trang giải thích dạng Markdown, khi hỏi một quy tắc.</param>
internal sealed record RuleEntry(
    string Code, string Title, string Area, string Severity, string Basis, string? Family, string? Fix, string Rows, string Silences, string? Page = null)
{
    /// <summary>A rule as it is sent.</summary>
    /// <param name="rule">The rule.</param>
    public static RuleEntry Of(Rule rule) => new(
        rule.Code, rule.Title, Words.Camel(rule.Area), Words.Camel(Gravest(rule)), Words.Camel(rule.Basis),
        rule.Family is { } family ? Words.Family(family) : null, rule.Fix is { } fix ? Words.Camel(fix) : null,
        string.Join(' ', rule.Rows), string.Join(' ', rule.Silences));

    private static Severity Gravest(Rule rule)
    {
        if (rule.Basis == RuleBasis.Advice)
            return rule.Severity;
        Severity most = rule.Confidence switch { Confidence.Verified => Core.Diagnostics.Severity.Error, Confidence.Secondary => Core.Diagnostics.Severity.Warning, _ => Core.Diagnostics.Severity.Info };
        return rule.Severity < most ? rule.Severity : most;
    }
}

/// <summary>Các chế độ trình bày và bảng thẩm quyền.</summary>
/// <param name="Standards">Các chế độ trình bày.</param>
/// <param name="Authorities">Các bảng loại văn bản và thẩm quyền.</param>
internal sealed record StandardList(ImmutableArray<RegimeEntry> Standards, ImmutableArray<RegimeEntry> Authorities);

/// <summary>Bảng quy định.</summary>
/// <param name="Id">Khoá.</param>
/// <param name="Title">Văn bản quy định.</param>
/// <param name="Table">Bảng, dạng chữ.</param>
internal sealed record StandardAnswer(string Id, string Title, string Table);
