using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Numbers;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Bảng danh sách: the records of each unit under its name, numbered through the annex.</summary>
internal static class RecordTable
{
    public static FormTable Build(AnnexRequest request, FormRows.Records form, ImmutableDictionary<string, UnitResult> units, AnnexNotes notes)
    {
        ImmutableArray<FormColumn> columns = request.Form.Columns;
        int first = form.TotalTitle is null ? 0 : 1;
        var rows = ImmutableArray.CreateBuilder<FormTableRow>();
        var top = ImmutableArray.CreateBuilder<int>();
        int ordinal = 0;
        foreach (Body body in request.Expected)
        {
            bool isMissing = !units.TryGetValue(body.Key, out UnitResult? unit);
            if (unit is { Table.Rows.IsEmpty: true })
                continue;
            int at = first + rows.Count;
            top.Add(at);
            ImmutableArray<FormTableRow> records = [.. (unit?.Table.Rows ?? []).Select(r => new FormTableRow($"{body.Key}/{r.Row.Key}", FormRowRole.Figures, TableRows.Number(++ordinal), RecordRows.IsTitle(r.Row.Title, body) ? r.Row.Title : "", 1,
                TableRows.OfUnit(request, notes, body.Key, r.Row, r.Values), []))];
            ImmutableArray<int> of = [.. Enumerable.Range(0, records.Length)];
            FormTableRow heading = TableRows.Sum(body.Key, FormRowRole.Group, RomanNumeral.Format(top.Count), body.Name, columns, records, of, request.Context.Around(body.Key));
            rows.Add(heading with { SumOf = [.. of.Select(i => at + 1 + i)], Cells = isMissing ? TableRows.Missing(columns, notes.Missing) : heading.Cells });
            rows.AddRange(records);
        }

        ImmutableArray<FormTableRow> listed = rows.ToImmutable();
        if (form.TotalTitle is not { } title)
            return new FormTable(request.Form.Title, request.Form.Header, listed);
        FormTableRow total = TableRows.Sum(ReturnedForm.TotalKey, FormRowRole.Total, "", title, columns, listed, [.. top.Select(static i => i - 1)], request.Context.Around(ReturnedForm.TotalKey));
        return new FormTable(request.Form.Title, request.Form.Header, [total with { SumOf = top.ToImmutable() }, .. listed]);
    }
}
