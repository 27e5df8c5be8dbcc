using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Kiểm tra nội dung biểu: whether the figures of a return agree with one another, with the period before and with other forms.</summary>
public static class ReturnChecker
{
    /// <summary>Checks a return that was read.</summary>
    /// <param name="returned">The return.</param>
    /// <param name="form">The form.</param>
    /// <param name="context">What it is held against.</param>
    public static ImmutableArray<Diagnostic> Check(ReturnedForm returned, FormDefinition form, CheckContext context) => Check(returned, form, context, UnitTable.Of(returned, form, context), out _);

    /// <summary>Checks a return whose figures an annex needs anyway, and says which rules could not be looked at.</summary>
    internal static ImmutableArray<Diagnostic> Check(ReturnedForm returned, FormDefinition form, CheckContext context, UnitTable table, out ImmutableArray<RuleGap> gaps)
    {
        gaps = [];
        // Where nothing is filled in, there is nothing to hold against anything.
        if (returned.IsBlank)
            return [];
        var findings = new ReturnFindings(returned.File);
        HashSet<RuleGap> unknown = [];
        ComputedCheck.Run(returned, table, findings);
        TotalsCheck.Run(returned, table, findings);
        // Of items the period before is known for the annex only, which holds them against it.
        foreach (FormRule rule in form.Rules.Where(r => form.Rows is not FormRows.Items || !ExpressionLeaves.NeedsPrevious(r)))
        {
            if (rule.Scope == RuleScope.Total)
                Total(rule);
            else
                Rows(rule);
        }

        gaps = [.. unknown];
        return [.. findings.All];

        void Note(FormRule rule, ImmutableArray<FigureExpression> missing) => unknown.UnionWith(missing.Select(leaf => new RuleGap(rule, leaf, returned.Body)));

        void Rows(FormRule rule)
        {
            foreach ((ReturnedRow row, ImmutableArray<FormValue> values) in table.Rows)
                Note(rule, RuleCheck.Run(rule, form.Columns, values, context.Around(form, returned.Body, row.Key), new RulePlace(returned.File, returned.Sheet, row.Key, RowName(row), row.Figures), findings));
        }

        void Total(FormRule rule)
        {
            bool isOwnRow = form.Rows is FormRows.Bodies && table.Rows.Length == 1;
            ReturnedRow? row = isOwnRow ? table.Rows[0].Row : returned.TotalRow;
            if (table.Rows.Length > 0)
                Note(rule, RuleCheck.Run(rule, form.Columns, table.Total, context.Around(form, returned.Body, ReturnedForm.TotalKey), new RulePlace(returned.File, returned.Sheet, ReturnedForm.TotalKey, isOwnRow ? "" : "hàng tổng", row?.Figures ?? []), findings));
        }

        string RowName(ReturnedRow row) => form.Rows is FormRows.Bodies ? "" : row.Title.Length > 0 ? $"hàng “{row.Title}”" : $"dòng {FigureWords.Of(row.Line)}";
    }
}
