using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Hàng tổng và “trong đó”: D01, D02, D03 and H02.</summary>
internal static class TotalsCheck
{
    public static void Run(ReturnedForm returned, UnitTable table, ReturnFindings findings)
    {
        Dictionary<string, (ReturnedRow Row, ImmutableArray<FormValue> Values)> rows = table.Rows.ToDictionary(static r => r.Row.Key, StringComparer.Ordinal);
        // Sums over rows that are missing, an error by then, would only say so again.
        bool IsWhole(ImmutableArray<FormItem> addends) => ItemTree.Addends(addends).All(i => rows.ContainsKey(i.Key));
        if (returned.TotalRow is { } total && (table.Form.Rows is FormRows.Records || (table.Form.Rows is FormRows.Items whole && IsWhole(whole.List))))
            Sums(returned, table, total, table.Total, findings);
        if (table.Form.Rows is not FormRows.Items items)
            return;
        foreach (FormItem item in RowFinder.Flat(items.List).Where(i => rows.ContainsKey(i.Key)))
        {
            (ReturnedRow row, ImmutableArray<FormValue> values) = rows[item.Key];
            if (ItemTree.IsSubtotal(item) && IsWhole(item.Children))
                Sums(returned, table, row, values, findings);
            Parts(returned, table.Form, item.Title, values, item.Children, rows, findings);
        }

        Parts(returned, table.Form, items.TotalTitle, table.Total, items.List, rows, findings);
    }

    private static void Sums(ReturnedForm returned, UnitTable table, ReturnedRow row, ImmutableArray<FormValue> sums, ReturnFindings findings)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            FormColumn column = table.Form.Columns[i];
            // A ratio of a total may be rounded its own way; its cell is compared where it is a formula's.
            if (column.Total != ColumnTotal.Sum || row.Figures[i] is not { Source: { } source } cell || ComputedCheck.Agree(column, cell.Value, sums[i], 0))
                continue;
            bool isTotal = row.Key == ReturnedForm.TotalKey;
            string code = !isTotal ? "D02" : cell.Origin == FigureOrigin.Typed && returned.FoundBy == TableEvidence.Keys ? "D03" : "D01";
            string typed = code == "D03" ? " Công thức ở ô này đã bị thay bằng số gõ vào." : "";
            findings.Add(new Diagnostic(code, Severity.Error,
                $"Hàng “{row.Title}”, cột {FigureWords.Of(column)}: ô {source.Address} ghi {FigureWords.Of(cell.Value)}, cộng các hàng được {FigureWords.Of(sums[i])}.{typed}",
                new Location.InWorkbook(returned.File, returned.Sheet, source.Address), Hint: "sửa các hàng hoặc hàng tổng cho khớp rồi gửi lại", Quote: source.Original), row.Key, column.Key);
        }
    }

    private static void Parts(
        ReturnedForm returned, FormDefinition form, string whole, ImmutableArray<FormValue> values, ImmutableArray<FormItem> items,
        Dictionary<string, (ReturnedRow Row, ImmutableArray<FormValue> Values)> rows, ReturnFindings findings)
    {
        foreach (FormItem part in items.Where(i => i.Role == ItemRole.Part && rows.ContainsKey(i.Key)))
        {
            (ReturnedRow row, ImmutableArray<FormValue> own) = rows[part.Key];
            for (int i = 0; i < own.Length; i++)
            {
                if (form.Columns[i].Total == ColumnTotal.Sum && own[i] is FormValue.Figure less && values[i] is FormValue.Figure more && less.Value > more.Value && row.Figures[i].Source is { } source)
                {
                    findings.Add(new Diagnostic("H02", Severity.Error,
                        $"“{part.Title}” là một phần của “{whole}”, nhưng cột {FigureWords.Of(form.Columns[i])} ô {source.Address} ghi {FigureWords.Of(less.Value)}, lớn hơn {FigureWords.Of(more.Value)}.",
                        new Location.InWorkbook(returned.File, returned.Sheet, source.Address), Hint: "sửa số liệu rồi gửi lại với số lần gửi cao hơn", Quote: source.Original), row.Key, form.Columns[i].Key);
                }
            }
        }
    }
}
