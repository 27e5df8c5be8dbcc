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
    public static ImmutableArray<Diagnostic> Check(ReturnedForm returned, FormDefinition form, CheckContext context) => Check(returned, form, context, UnitTable.Of(returned, form, context));

    /// <summary>The same with the figures of the return, which an annex needs anyway.</summary>
    internal static ImmutableArray<Diagnostic> Check(ReturnedForm returned, FormDefinition form, CheckContext context, UnitTable table)
    {
        var findings = new ReturnFindings(returned.File);
        ComputedCheck.Run(returned, table, findings);
        TotalsCheck.Run(returned, table, findings);
        foreach (FormRule rule in form.Rules)
        {
            if (rule.Scope == RuleScope.Total)
                Total(rule);
            else
                Rows(rule);
        }

        return [.. findings.All];

        void Rows(FormRule rule)
        {
            foreach ((ReturnedRow row, ImmutableArray<FormValue> values) in table.Rows)
                RuleCheck.Run(rule, form.Columns, values, context.Around(form, returned.Body, row.Key), new RulePlace(returned.File, returned.Sheet, row.Key, RowName(row), row.Figures), findings);
        }

        void Total(FormRule rule)
        {
            bool isOwnRow = form.Rows is FormRows.Bodies && table.Rows.Length == 1;
            ReturnedRow? row = isOwnRow ? table.Rows[0].Row : returned.TotalRow;
            if (table.Rows.Length > 0)
                RuleCheck.Run(rule, form.Columns, table.Total, context.Around(form, returned.Body, ReturnedForm.TotalKey), new RulePlace(returned.File, returned.Sheet, ReturnedForm.TotalKey, isOwnRow ? "" : "hàng tổng", row?.Figures ?? []), findings);
        }

        string RowName(ReturnedRow row) => form.Rows is FormRows.Bodies ? "" : row.Title.Length > 0 ? $"hàng “{row.Title}”" : $"dòng {FigureWords.Of(row.Line)}";
    }
}
