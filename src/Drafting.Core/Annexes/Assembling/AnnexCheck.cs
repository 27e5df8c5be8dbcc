using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Kiểm tra phụ lục: rules of the totals, of rows that only the annex has, and of the summary; and which rules had nothing to look at.</summary>
internal static class AnnexCheck
{
    public static IEnumerable<Diagnostic> Run(AnnexRequest request, FormTable table, FormTable? summary, ImmutableArray<UnitResult> units)
    {
        var findings = new ReturnFindings(request.Form.File);
        List<RuleGap> gaps = [.. units.SelectMany(static u => u.Gaps)];
        foreach (FormRule rule in request.Form.Rules)
        {
            bool isOfRows = rule.Scope == RuleScope.Row;
            // What each unit's row was held against already is not said twice; of items the period before is known for the annex only.
            foreach (FormTableRow row in table.Rows.Where(r => isOfRows ? request.Form.Rows is FormRows.Items && ExpressionLeaves.NeedsPrevious(rule) && r.Role != FormRowRole.Total : r.Role == FormRowRole.Total))
                Check(rule, table, row, request.Context.Around(row.Key), null);
        }

        foreach (FormRule rule in summary is null ? [] : request.Form.Summary!.Rules)
        {
            foreach (FormTableRow row in summary!.Rows.Where(r => (r.Role == FormRowRole.Total) == (rule.Scope == RuleScope.Total)))
            {
                Body? body = request.Form.Summary!.By is null ? request.Bodies[row.Key] : null;
                Check(rule, summary, row, body is not null ? request.Context.Around(request.Form, body, row.Key) : request.Context.Around(row.Key), body);
            }
        }

        // Who reported nothing has no row in the summary, yet what is said of nothing must hold as well.
        foreach (UnitResult none in summary is not null && request.Form.Summary!.By is null ? units.Where(static u => !u.IsStopped && u.Table.Rows.IsEmpty) : [])
        {
            FormTableRow row = SummaryTable.Nothing(request, request.Form.Summary!, none.Body);
            foreach (FormRule rule in request.Form.Summary!.Rules.Where(static r => r.Scope == RuleScope.Row))
                Check(rule, summary!, row, request.Context.Around(request.Form, none.Body, row.Key), none.Body);
        }

        foreach (Diagnostic open in UncheckedRules.Of(request, gaps).Concat(Nobody(request, units)))
            findings.Add(open, "", "");
        return findings.All;

        void Check(FormRule rule, FormTable of, FormTableRow row, RowSurroundings around, Body? body) => gaps.AddRange(RuleCheck.Run(
            // The annex stands all the same: whoever reads the finding must explain it.
            rule with { Level = rule.Level == Severity.Error ? Severity.Warning : rule.Level },
            of.Columns, [.. row.Cells.Select(static c => c.Value)], around, new RulePlace(request.Form.File, "", row.Key, $"hàng “{row.Title}” của phụ lục", []), findings).Select(leaf => new RuleGap(rule, leaf, body)));
    }

    private static IEnumerable<Diagnostic> Nobody(AnnexRequest request, ImmutableArray<UnitResult> units) =>
        request.Overrides.Where(o => !units.Any(u => UnitResult.Means(request, o.Body, u.Body))).Select(o =>
            new Diagnostic(UnitOverrides.NoSuchFigure, Severity.Error, $"Không có biểu nào của “{request.Bodies[o.Body]?.Name ?? o.Body}” để thay số liệu.", o.At, Hint: "xem lại tên đơn vị; đơn vị chưa gửi thì không thay số được"));
}
