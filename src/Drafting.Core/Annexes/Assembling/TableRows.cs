using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Dựng hàng của phụ lục: shared by the tables of bodies, items and records.</summary>
internal static class TableRows
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A row that adds others up.</summary>
    public static FormTableRow Sum(string key, FormRowRole role, string ordinal, string title, ImmutableArray<FormColumn> columns, ImmutableArray<FormTableRow> all, ImmutableArray<int> sumOf, RowSurroundings around) =>
        new(key, role, ordinal, title, 0, Computed(RowFigures.Sum(columns, c => sumOf.Select(i => all[i].Cells[c].Value), around).Values), sumOf);

    public static ImmutableArray<FormCell> Computed(ImmutableArray<FormValue> values) => [.. values.Select(static v => new FormCell(v, []))];

    /// <summary>The cells of a row of a unit, each with its source; what is computed has none.</summary>
    public static ImmutableArray<FormCell> OfUnit(AnnexRequest request, AnnexNotes notes, string body, ReturnedRow row, ImmutableArray<FormValue> values) =>
    [
        .. request.Form.Columns.Select((column, i) => new FormCell(
            values[i],
            column.Formula is null && row.Figures[i].Source is { } source ? [source] : [],
            notes.OfFigure(body, row.Key, column, request))),
    ];

    public static ImmutableArray<FormCell> Missing(ImmutableArray<FormColumn> columns, int note) =>
        [.. columns.Select((_, i) => new FormCell(FormValue.Missing.Instance, [], i == 0 ? note : 0))];
}
