using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Bảng theo mục: every item added over all units, the total first.</summary>
internal static class ItemTable
{
    public static FormTable Build(AnnexRequest request, FormRows.Items form, ImmutableDictionary<string, UnitResult> units, AnnexNotes notes)
    {
        ImmutableArray<FormColumn> columns = request.Form.Columns;
        UnitResult[] inOrder = [.. request.Expected.Where(b => units.ContainsKey(b.Key)).Select(b => units[b.Key])];
        ILookup<string, (UnitResult Unit, ReturnedRow Row)> byItem = inOrder.SelectMany(static u => u.Table.Rows.Select(r => (Unit: u, r.Row))).ToLookup(static p => p.Row.Key);
        // Words cannot be added up; what is not to be added stays blank unless only one unit returns the form.
        ImmutableArray<FormValue> Sums(string key) => [.. columns.Select((c, i) =>
            c.Total == ColumnTotal.Sum ? RowFigures.Sum(byItem[key].Select(p => p.Row.Figures[i].Value))
            : byItem[key].Count() == 1 && inOrder.Length == 1 ? byItem[key].First().Row.Figures[i].Value
            : (FormValue)FormValue.Blank.Instance)];
        ItemTree tree = inOrder.Length == 0 ? Nothing(columns, form) : ItemTree.Compute(columns, form.List, key => Sums(key), request.Context.Around);
        var rows = new List<FormTableRow> { new(ReturnedForm.TotalKey, FormRowRole.Total, "", form.TotalTitle, 0, Noted(TableRows.Computed(tree.Total), notes.Missing), []) };
        rows[0] = rows[0] with { SumOf = Add(form.List, 0) };
        return new FormTable(request.Form.Title, request.Form.Header, [.. rows]);

        ImmutableArray<int> Add(ImmutableArray<FormItem> items, int level)
        {
            bool hasLevels = items.Any(ItemTree.IsSubtotal);
            int ordinal = 0;
            var addends = ImmutableArray.CreateBuilder<int>();
            foreach (FormItem item in items)
            {
                int at = rows.Count;
                bool isPart = item.Role == ItemRole.Part;
                if (!isPart)
                    addends.Add(at);
                string label = isPart || level > 1 ? "-" : level == 0 && hasLevels ? RomanNumeral.Format(++ordinal) : TableRows.Number(++ordinal);
                rows.Add(new FormTableRow(item.Key, isPart ? FormRowRole.Part : ItemTree.IsSubtotal(item) ? FormRowRole.Group : FormRowRole.Figures, label, item.Title, level, Cells(item), []));
                rows[at] = rows[at] with { SumOf = Add(item.Children, level + 1) };
            }

            return addends.ToImmutable();
        }

        ImmutableArray<FormCell> Cells(FormItem item)
        {
            bool isSubtotal = ItemTree.IsSubtotal(item);
            return [.. columns.Select((column, i) => new FormCell(
                tree.Rows[item.Key][i],
                column.Formula is null && !(isSubtotal && column.Total == ColumnTotal.Sum) ? [.. byItem[item.Key].Select(p => p.Row.Figures[i].Source).OfType<FigureSource>()] : [],
                inOrder.Select(u => notes.OfFigure(u.Body.Key, item.Key, column, request)).FirstOrDefault(static n => n > 0)))];
        }
    }

    private static ItemTree Nothing(ImmutableArray<FormColumn> columns, FormRows.Items form)
    {
        ImmutableArray<FormValue> missing = [.. columns.Select(static _ => (FormValue)FormValue.Missing.Instance)];
        return new ItemTree(RowFinder.Flat(form.List).ToImmutableDictionary(static i => i.Key, _ => missing), missing);
    }

    private static ImmutableArray<FormCell> Noted(ImmutableArray<FormCell> cells, int note) => cells.SetItem(0, cells[0] with { Note = note });
}
