using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Server.Wire;

/// <summary>Các quy tắc.</summary>
/// <param name="Rules">Every rule, by code.</param>
internal sealed record RuleList(ImmutableArray<RuleEntry> Rules);

/// <summary>Một quy tắc.</summary>
/// <param name="Code">Mã.</param>
/// <param name="Title">Tên.</param>
/// <param name="Area"><c>format</c>, <c>structure</c> or <c>content</c>.</param>
/// <param name="Severity">The gravest that a finding can be.</param>
/// <param name="Basis"><c>layout</c>, <c>authority</c> or <c>advice</c>.</param>
/// <param name="Family"><c>party</c>, <c>state</c>, or <see langword="null"/> for both.</param>
/// <param name="Fix"><c>safe</c>, <c>suggested</c>, or <see langword="null"/> where there is none.</param>
/// <param name="Rows">The rows of the rule table, parted by blanks.</param>
/// <param name="Silences">The codes that it silences, parted by blanks.</param>
/// <param name="Page">The page in Markdown, where one rule was asked for.</param>
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
/// <param name="Standards">The layout regimes.</param>
/// <param name="Authorities">The tables of types and authority.</param>
internal sealed record StandardList(ImmutableArray<RegimeEntry> Standards, ImmutableArray<RegimeEntry> Authorities);

/// <summary>Bảng quy định.</summary>
/// <param name="Id">Khoá.</param>
/// <param name="Title">Văn bản quy định.</param>
/// <param name="Table">The table as text.</param>
internal sealed record StandardAnswer(string Id, string Title, string Table);
