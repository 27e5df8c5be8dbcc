using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Bảng của một đơn vị: its figures with everything computed that can be.</summary>
/// <param name="Form">Biểu.</param>
/// <param name="Rows">The rows with their values, in the order of the return.</param>
/// <param name="Total">The values of the row of totals; of a form with a row for each body, those of the row.</param>
internal sealed record UnitTable(FormDefinition Form, ImmutableArray<(ReturnedRow Row, ImmutableArray<FormValue> Values)> Rows, ImmutableArray<FormValue> Total)
{
    public static UnitTable Of(ReturnedForm returned, FormDefinition form, CheckContext context)
    {
        RowSurroundings Around(string row) => context.Around(form, returned.Body, row);
        if (form.Rows is FormRows.Items items)
        {
            Dictionary<string, ReturnedRow> byKey = returned.Rows.ToDictionary(static r => r.Key, StringComparer.Ordinal);
            ImmutableArray<FormValue> nothing = [.. form.Columns.Select(static _ => (FormValue)FormValue.Missing.Instance)];
            ItemTree tree = ItemTree.Compute(form.Columns, items.List, key => byKey.TryGetValue(key, out ReturnedRow? row) ? Typed(row) : nothing, Around);
            return new UnitTable(form, [.. returned.Rows.Select(r => (r, tree.Rows.GetValueOrDefault(r.Key, Typed(r))))], tree.Total);
        }

        ImmutableArray<(ReturnedRow Row, ImmutableArray<FormValue> Values)> rows = [.. returned.Rows.Select(r => (r, RowFigures.Of(form.Columns, Typed(r), Around(r.Key)).Values))];
        return new UnitTable(form, rows,
            form.Rows is FormRows.Bodies && rows is [var own] ? own.Values : RowFigures.Sum(form.Columns, c => rows.Select(r => r.Values[c]), Around(ReturnedForm.TotalKey)).Values);
    }

    public FormValue TotalOf(string column) => Form.Columns.Select(static c => c.Key).ToList().IndexOf(column) is >= 0 and var at ? Total[at] : FormValue.Missing.Instance;

    private static ImmutableArray<FormValue> Typed(ReturnedRow row) => [.. row.Figures.Select(static f => f.Value)];
}
