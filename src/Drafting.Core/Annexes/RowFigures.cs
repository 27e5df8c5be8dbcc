using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Số liệu của một hàng: typed figures, and those that follow from them by the formulas of their columns; own arithmetic in decimals, halves away from zero.</summary>
internal sealed class RowFigures
{
    private readonly ImmutableArray<FormColumn> _columns;
    private readonly FormValue?[] _values;
    private readonly bool[] _busy;

    private RowFigures(ImmutableArray<FormColumn> columns, FormValue?[] values, Func<FigureScope, FigureScope> surroundings, DateOnly lastDay)
    {
        (_columns, _values, _busy) = (columns, values, new bool[columns.Length]);
        FormValue None() => FormValue.Missing.Instance;
        Scope = surroundings(new FigureScope(Value, _ => None(), (_, _) => None(), lastDay));
    }

    /// <summary>What expressions of the row see.</summary>
    public FigureScope Scope { get; }

    /// <summary>All values of the row.</summary>
    public ImmutableArray<FormValue> Values => [.. Enumerable.Range(0, _columns.Length).Select(At)];

    /// <summary>A row of figures: what has a formula is computed.</summary>
    public static RowFigures Of(ImmutableArray<FormColumn> columns, IReadOnlyList<FormValue> typed, RowSurroundings around) =>
        new(columns, [.. columns.Select((c, i) => c.Formula is null ? typed[i] : null)], around.Apply, around.LastDay);

    /// <summary>A row whose values are known, so that rules can look at it.</summary>
    public static RowFigures Known(ImmutableArray<FormColumn> columns, ImmutableArray<FormValue> values, RowSurroundings around) => new(columns, [.. values], around.Apply, around.LastDay);

    /// <summary>A row that adds others up; what cannot be added is computed from the sums, or blank.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="addends">The values of a column, by its index.</param>
    /// <param name="around">What stands around the row.</param>
    public static RowFigures Sum(ImmutableArray<FormColumn> columns, Func<int, IEnumerable<FormValue>> addends, RowSurroundings around) =>
        new(columns,
            [.. columns.Select((c, i) => c.Total switch
            {
                ColumnTotal.Sum => Sum(addends(i)),
                ColumnTotal.Formula when c.Formula is not null => null,
                _ => FormValue.Blank.Instance,
            })],
            around.Apply, around.LastDay);

    /// <summary>The sum of what is there; missing only where nothing else is.</summary>
    public static FormValue Sum(IEnumerable<FormValue> values)
    {
        FormValue sum = FormValue.Blank.Instance;
        foreach (FormValue value in values)
        {
            sum = (sum, value) switch
            {
                (FormValue.Figure a, FormValue.Figure b) => Add(a.Value, b.Value),
                (_, FormValue.Figure) => value,
                (FormValue.Blank, FormValue.Missing) => value,
                _ => sum,
            };
        }

        return sum;
    }

    /// <summary>The value of a column; <see cref="FormValue.Missing"/> for one that the form does not have.</summary>
    public FormValue Value(string key)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Key == key)
                return At(i);
        }

        return FormValue.Missing.Instance;
    }

    // Figures near the end of what a decimal holds are no statistics; the sum then has no value.
    private static FormValue Add(decimal a, decimal b)
    {
        try
        {
            return new FormValue.Figure(a + b);
        }
        catch (OverflowException)
        {
            return FormValue.Missing.Instance;
        }
    }

    private FormValue At(int column)
    {
        if (_values[column] is { } known)
            return known;
        // The definition's reader refuses circles; one made by hand has no value.
        if (_busy[column])
            return FormValue.Blank.Instance;
        _busy[column] = true;
        FormValue value = FigureEvaluator.Evaluate(_columns[column].Formula!, Scope);
        _busy[column] = false;
        _values[column] = value is FormValue.Figure figure ? new FormValue.Figure(Rounded(figure.Value, _columns[column].Decimals)) : value;
        return _values[column]!;
    }

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}

/// <summary>What stands around a row: the period before and the other forms.</summary>
/// <param name="LastDay">Ngày cuối kỳ.</param>
/// <param name="Previous">The value of a column of the row in the period before.</param>
/// <param name="OtherForm">The total of a column of another form.</param>
/// <param name="History">What the periods before say of a column of the row.</param>
internal readonly record struct RowSurroundings(
    DateOnly LastDay, Func<string, FormValue> Previous, Func<string, string, FormValue> OtherForm, Func<FigureExpression.History, FormValue> History)
{
    /// <summary>A row of which nothing is known but its own figures.</summary>
    public static RowSurroundings Nothing(DateOnly lastDay) =>
        new(lastDay, static _ => FormValue.Missing.Instance, static (_, _) => FormValue.Missing.Instance, static _ => FormValue.Missing.Instance);

    public FigureScope Apply(FigureScope row) => row with { Previous = Previous, OtherForm = OtherForm, History = History };
}
