using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Bảng theo đơn vị: the total first, then each group with its subtotal and bodies.</summary>
internal static class BodyTable
{
    public static FormTable Build(AnnexRequest request, FormRows.Bodies form, ImmutableDictionary<string, UnitResult> units, AnnexNotes notes)
    {
        ImmutableArray<FormColumn> columns = request.Form.Columns;
        // Rows that add up others stand above them, so they are made once those are there.
        var rows = new List<FormTableRow?> { null };
        var sums = new List<(int At, int Group, ImmutableArray<int> Of)>();
        var top = ImmutableArray.CreateBuilder<int>();
        HashSet<Body> placed = [];
        for (int g = 0; g < form.Groups.Length; g++)
        {
            bool hasRow = form.Groups[g].Title.Length > 0;
            int at = rows.Count;
            if (hasRow)
                rows.Add(null);
            int first = rows.Count;
            foreach (Body body in request.Bodies.OfKinds(form.Groups[g].Kinds, request.Period.LastDay).Where(placed.Add))
            {
                ImmutableArray<FormCell> cells = units.TryGetValue(body.Key, out UnitResult? unit) && unit.Table.Rows is [var own, ..]
                    ? TableRows.OfUnit(request, notes, body.Key, own.Row, own.Values)
                    : TableRows.Missing(columns, notes.Missing);
                rows.Add(new FormTableRow(body.Key, FormRowRole.Figures, TableRows.Number(rows.Count - first + 1), body.Name, hasRow ? 1 : 0, cells, []));
            }

            ImmutableArray<int> members = [.. Enumerable.Range(first, rows.Count - first)];
            if (hasRow)
                sums.Add((at, g, members));
            top.AddRange(hasRow ? [at] : members);
        }

        foreach ((int at, int group, ImmutableArray<int> of) in sums)
        {
            string key = $"_nhom-{TableRows.Number(group + 1)}";
            rows[at] = TableRows.Sum(key, FormRowRole.Group, RomanNumeral.Format(group + 1), form.Groups[group].Title, columns, [.. rows!], of, request.Context.Around(key));
        }

        rows[0] = TableRows.Sum(ReturnedForm.TotalKey, FormRowRole.Total, "", form.TotalTitle, columns, [.. rows!], top.ToImmutable(), request.Context.Around(ReturnedForm.TotalKey));
        return new FormTable(request.Form.Title, request.Form.Header, [.. rows!]);
    }
}
