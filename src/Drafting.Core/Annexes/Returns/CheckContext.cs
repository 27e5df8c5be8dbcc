using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Bối cảnh kiểm tra: what a return is held against besides itself.</summary>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Previous">Số liệu kỳ trước, or <see langword="null"/>.</param>
/// <param name="Others">Other forms of the same period, by whose totals this one is checked.</param>
public sealed record CheckContext(ReportingPeriod Period, PreviousFigures? Previous, ImmutableArray<OtherForm> Others)
{
    /// <summary>Các kỳ trước nữa: annexes of still earlier periods, by which it is told what is usual for a unit.</summary>
    public ImmutableArray<PreviousFigures> Earlier { get; init; } = [];

    /// <summary>How many periods before are known.</summary>
    internal int PeriodsBefore => Earlier.Length + (Previous is null ? 0 : 1);

    /// <summary>The return by itself.</summary>
    /// <param name="period">Kỳ báo cáo.</param>
    public static CheckContext Alone(ReportingPeriod period) => new(period, null, []);

    /// <summary>What stands around a row of one unit's form.</summary>
    internal RowSurroundings Around(FormDefinition form, Body? body, string row) => new(
        Period.LastDay,
        // Only a form with a row for each body has a period before for one unit.
        key => form.Rows is FormRows.Bodies && Previous is not null ? Previous.Find(row, key) : FormValue.Missing.Instance,
        (other, key) => Others.FirstOrDefault(o => o.Form.Key == other) is { } found && body is not null ? found.Total(body, key, Period) : FormValue.Missing.Instance,
        history => form.Rows is FormRows.Bodies ? History(row, history) : FormValue.Missing.Instance);

    /// <summary>What stands around a row of the annex.</summary>
    internal RowSurroundings Around(string row) => new(
        Period.LastDay,
        key => Previous?.Find(row, key) ?? FormValue.Missing.Instance,
        (other, key) => Others.FirstOrDefault(o => o.Form.Key == other)?.Total(key, Period) ?? FormValue.Missing.Instance,
        history => History(row, history));

    private FormValue History(string row, FigureExpression.History asked)
    {
        if (asked.Of != HistoryFigure.EarlierInYear)
            return HistoryFigures.Of(asked.Of, Earlier.Append(Previous).OfType<PreviousFigures>().Select(p => p.Find(row, asked.Key)));
        return Period.Previous.Year != Period.Year ? FormValue.Blank.Instance
            : Previous is { } before && before.Period.Year == Period.Year ? before.Find(row, asked.Key)
            : FormValue.Missing.Instance;
    }
}

/// <summary>Biểu khác: another form with what units returned of it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Returns">The returns; of several of a unit the one with the highest number counts.</param>
/// <param name="Previous">Its figures of the period before, for columns that look back, or <see langword="null"/>.</param>
public sealed record OtherForm(FormDefinition Form, ImmutableArray<ReturnedForm> Returns, PreviousFigures? Previous = null)
{
    internal FormValue Total(Body body, string column, ReportingPeriod period) =>
        Returns.Where(r => r.Body == body).MaxBy(static r => r.Number) is { } form ? UnitTable.Of(form, Form, new CheckContext(period, Previous, [])).TotalOf(column) : FormValue.Missing.Instance;

    internal FormValue Total(string column, ReportingPeriod period) =>
        RowFigures.Sum(Returns.Where(static r => r.Body is not null).GroupBy(static r => r.Body!.Key).Select(g => Total(g.First().Body!, column, period)));
}
