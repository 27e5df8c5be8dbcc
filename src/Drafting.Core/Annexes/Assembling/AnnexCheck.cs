using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Kiểm tra phụ lục: rules of the totals, of rows that only the annex has, and of the summary; and which rules had nothing to look at.</summary>
internal static class AnnexCheck
{
    /// <summary>A rule that could not be looked at, or an override of nobody.</summary>
    public const string NotChecked = "PL004";

    public static IEnumerable<Diagnostic> Run(AnnexRequest request, FormTable table, FormTable? summary, ImmutableArray<UnitResult> units)
    {
        var findings = new ReturnFindings(request.Form.File);
        foreach (FormRule rule in request.Form.Rules)
        {
            bool isOfRows = rule.Scope == RuleScope.Row;
            // What each unit's row was held against already is not said twice; of items the period before is known for the annex only.
            foreach (FormTableRow row in table.Rows.Where(r => isOfRows ? request.Form.Rows is FormRows.Items && ExpressionLeaves.NeedsPrevious(rule) && r.Role != FormRowRole.Total : r.Role == FormRowRole.Total))
                Check(rule, table, row, request.Context.Around(row.Key));
        }

        foreach (FormRule rule in summary is null ? [] : request.Form.Summary!.Rules)
        {
            foreach (FormTableRow row in summary!.Rows.Where(r => (r.Role == FormRowRole.Total) == (rule.Scope == RuleScope.Total)))
                Check(rule, summary, row, request.Form.Summary!.By is null && request.Bodies[row.Key] is { } body ? request.Context.Around(request.Form, body, row.Key) : request.Context.Around(row.Key));
        }

        foreach (Diagnostic open in NotLookedAt(request).Concat(Nobody(request, units)))
            findings.Add(open, "", "");
        return findings.All;

        void Check(FormRule rule, FormTable of, FormTableRow row, RowSurroundings around) => RuleCheck.Run(
            // The annex stands all the same: whoever reads the finding must explain it.
            rule with { Level = rule.Level == Severity.Error ? Severity.Warning : rule.Level },
            of.Columns, [.. row.Cells.Select(static c => c.Value)], around, new RulePlace(request.Form.File, "", row.Key, $"hàng “{row.Title}” của phụ lục", []), findings);
    }

    private static IEnumerable<Diagnostic> NotLookedAt(AnnexRequest request)
    {
        Location at = new Location.InFile(request.Form.File);
        FormRule[] rules = [.. request.Form.Rules, .. request.Form.Summary?.Rules ?? []];
        string[] previous = [.. rules.Where(ExpressionLeaves.NeedsPrevious).Select(static r => r.Code).Distinct()];
        if (request.Previous is null && previous.Length > 0)
            yield return new Diagnostic(NotChecked, Severity.Info, $"Chưa có phụ lục kỳ trước nên chưa kiểm tra được các quy tắc {string.Join(", ", previous)}.", at, Hint: "thêm --previous và phụ lục kỳ trước");
        foreach (IGrouping<string, FormRule> of in rules.SelectMany(static r => ExpressionLeaves.OtherForms(r).Distinct().Select(f => (Form: f, Rule: r))).GroupBy(static p => p.Form, static p => p.Rule))
        {
            if (!request.Others.Any(o => o.Form.Key == of.Key))
                yield return new Diagnostic(NotChecked, Severity.Info, $"Chưa có biểu “{of.Key}” nên chưa kiểm tra được quy tắc {string.Join(", ", of.Select(static r => r.Code).Distinct())}.", at, Hint: $"tổng hợp cùng với biểu “{of.Key}” để kiểm tra");
        }
    }

    private static IEnumerable<Diagnostic> Nobody(AnnexRequest request, ImmutableArray<UnitResult> units) =>
        request.Overrides.Where(o => !units.Any(u => UnitResult.Means(request, o.Body, u.Body))).Select(o =>
            new Diagnostic(UnitOverrides.NoSuchFigure, Severity.Error, $"Không có biểu nào của “{request.Bodies[o.Body]?.Name ?? o.Body}” để thay số liệu.", o.At, Hint: "xem lại tên đơn vị; đơn vị chưa gửi thì không thay số được"));
}
