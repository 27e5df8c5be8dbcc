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
            rows[at] = TableRows.Sum(key, FormRowRole.Group, RomanNumeral.Format(group + 1), form.Groups[group].Title, columns, [.. rows!], of, Around(request, key, Reporting(of)));
        }

        rows[0] = TableRows.Sum(ReturnedForm.TotalKey, FormRowRole.Total, "", form.TotalTitle, columns, [.. rows!], top.ToImmutable(), Around(request, ReturnedForm.TotalKey, Reporting(Enumerable.Range(1, rows.Count - 1))));
        return new FormTable(request.Form.Title, request.Form.Header, [.. rows!]);

        ImmutableArray<string> Reporting(IEnumerable<int> of) => [.. of.Select(i => rows[i]!.Key).Where(units.ContainsKey)];
    }

    // A sum over some bodies is compared with the same bodies in the period before: one that has not returned yet is no decrease.
    private static RowSurroundings Around(AnnexRequest request, string key, ImmutableArray<string> bodies) => request.Context.Around(key) with
    {
        Previous = column =>
        {
            if (request.Previous is not { } previous)
                return FormValue.Missing.Instance;
            FormValue[] values = [.. bodies.Select(b => previous.Find(b, column))];
            return values.Any(static v => v is FormValue.Missing) ? FormValue.Missing.Instance : RowFigures.Sum(values);
        },
    };
}
