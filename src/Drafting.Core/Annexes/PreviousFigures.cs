using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Số liệu kỳ trước: the annex of the period before, by the bodies of today.</summary>
/// <param name="Table">The table of that annex.</param>
/// <param name="Period">Its period.</param>
/// <param name="Bodies">The bodies.</param>
public sealed record PreviousFigures(FormTable Table, ReportingPeriod Period, BodyList Bodies)
{
    private readonly ImmutableDictionary<string, FormTableRow> _rows = Table.Rows.GroupBy(static r => r.Key).ToImmutableDictionary(static g => g.Key, static g => g.First());

    /// <summary>The value of a row and column; of a body that has merged since, the sum of what merged into it, and missing where one of them is.</summary>
    /// <param name="row">The key of the row.</param>
    /// <param name="column">The key of the column.</param>
    public FormValue Find(string row, string column)
    {
        int at = Index(column);
        if (at < 0)
            return FormValue.Missing.Instance;
        if (_rows.TryGetValue(row, out FormTableRow? found))
            return found.Cells[at].Value;
        ImmutableArray<FormTableRow> merged = Merged(row);
        if (merged.IsEmpty || merged.Any(r => r.Cells[at].Value is FormValue.Missing))
            return FormValue.Missing.Instance;
        FormColumn of = Table.Columns[at];
        if (of.Formula is null || of.Total == ColumnTotal.Sum)
            return of.Total == ColumnTotal.Sum ? RowFigures.Sum(merged.Select(r => r.Cells[at].Value)) : FormValue.Missing.Instance;
        // A ratio of merged bodies is the ratio of their sums.
        return FigureEvaluator.Evaluate(of.Formula, new FigureScope(key => key == column ? FormValue.Missing.Instance : Find(row, key),
            static _ => FormValue.Missing.Instance, static (_, _) => FormValue.Missing.Instance, Period.LastDay)) is FormValue.Figure figure
            ? new FormValue.Figure(Math.Round(figure.Value, of.Decimals, MidpointRounding.AwayFromZero))
            : FormValue.Missing.Instance;
    }

    /// <summary>Whether the figures of a row are “số liệu quy đổi”: put together from those of bodies that merged.</summary>
    /// <param name="row">The key of the row.</param>
    public bool IsConverted(string row) => !_rows.ContainsKey(row) && !Merged(row).IsEmpty;

    private ImmutableArray<FormTableRow> Merged(string row)
    {
        if (Bodies[row] is not { } body)
            return [];
        ImmutableArray<Body> parts = Bodies.Contributors(body, Period.LastDay);
        ImmutableArray<FormTableRow> rows = [.. parts.Where(p => _rows.ContainsKey(p.Key)).Select(p => _rows[p.Key])];
        return rows.Length == parts.Length ? rows : [];
    }

    private int Index(string column)
    {
        for (int i = 0; i < Table.Columns.Length; i++)
        {
            if (Table.Columns[i].Key == column)
                return i;
        }

        return -1;
    }
}
