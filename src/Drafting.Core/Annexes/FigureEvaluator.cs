namespace Drafting.Core.Annexes;

/// <summary>Nguồn số liệu của biểu thức: what its leaves are in one row.</summary>
/// <param name="Column">The value of a column of the row.</param>
/// <param name="Previous">The value of a column of the same row in the period before.</param>
/// <param name="OtherForm">The total of a column of another form, of the same unit and period.</param>
/// <param name="LastDay">Ngày cuối kỳ.</param>
public sealed record FigureScope(Func<string, FormValue> Column, Func<string, FormValue> Previous, Func<string, string, FormValue> OtherForm, DateOnly LastDay)
{
    /// <summary>What the periods before say of a column of the row; missing where there are none.</summary>
    public Func<FigureExpression.History, FormValue> History { get; init; } = static _ => FormValue.Missing.Instance;
}

/// <summary>Tính biểu thức: in decimals, never with an exception. What lacks a figure is missing, what has no value (a division by zero, an overflow) is blank.</summary>
public static class FigureEvaluator
{
    // Excel's day 0 in days of DateOnly, so that days in rules are the numbers that Excel has too.
    private const int ExcelEpoch = 693593;

    /// <summary>The value of an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scope">What its leaves are.</param>
    public static FormValue Evaluate(FigureExpression expression, FigureScope scope) => expression switch
    {
        FigureExpression.Number number => new FormValue.Figure(number.Value),
        FigureExpression.Column column => scope.Column(column.Key),
        FigureExpression.Previous previous => scope.Previous(previous.Key),
        FigureExpression.History history => scope.History(history),
        FigureExpression.OtherForm other => scope.OtherForm(other.Form, other.Key),
        FigureExpression.Binary binary => Combine(binary.Operator, Evaluate(binary.Left, scope), Evaluate(binary.Right, scope)),
        FigureExpression.Call call => Apply(call, scope),
        _ => FormValue.Blank.Instance,
    };

    /// <summary>The value of an expression as a number, a day as Excel counts it; <see langword="null"/> where it is missing or has none.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scope">What its leaves are.</param>
    public static decimal? Number(FigureExpression expression, FigureScope scope) => Number(Evaluate(expression, scope));

    /// <summary>Whether a rule holds of two figures.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="left">The value of its left side.</param>
    /// <param name="right">The value of its right side.</param>
    public static bool Holds(FormRule rule, decimal left, decimal right)
    {
        // Figures so far apart that their difference overflows are told by their order alone.
        decimal difference = Safe('-', left, right) ?? (left > right ? decimal.MaxValue : decimal.MinValue);
        decimal tolerance = rule.Tolerance;
        return rule.Operator switch
        {
            FigureComparison.Equal => Math.Abs(difference) <= tolerance,
            FigureComparison.NotEqual => Math.Abs(difference) > tolerance,
            FigureComparison.Less => difference < tolerance,
            FigureComparison.LessOrEqual => difference <= tolerance,
            FigureComparison.Greater => difference > -tolerance,
            _ => difference >= -tolerance,
        };
    }

    private static FormValue Combine(char sign, FormValue left, FormValue right)
    {
        if (left is FormValue.Missing || right is FormValue.Missing)
            return FormValue.Missing.Instance;
        return Number(left) is { } a && Number(right) is { } b ? Figure(Safe(sign, a, b)) : FormValue.Blank.Instance;
    }

    private static FormValue Apply(FigureExpression.Call call, FigureScope scope)
    {
        FormValue First() => Evaluate(call.Arguments[0], scope);
        switch (call.Name)
        {
            case FigureFunction.Round when call.Arguments is [_, FigureExpression.Number { Value: >= 0 and <= 6 } digits]:
                return First() switch
                {
                    FormValue.Figure x => new FormValue.Figure(Math.Round(x.Value, (int)digits.Value, MidpointRounding.AwayFromZero)),
                    FormValue.Missing missing => missing,
                    _ => FormValue.Blank.Instance,
                };
            case FigureFunction.Absolute when call.Arguments is [_]:
                return First() is FormValue.Missing ? FormValue.Missing.Instance : Figure(Number(First()) is { } value ? Math.Abs(value) : null);
            case FigureFunction.LastDay:
                return new FormValue.Day(scope.LastDay);
            case FigureFunction.DaysLate or FigureFunction.State when call.Arguments is [_, var done]:
                return Follow(call.Name, First(), Evaluate(done, scope), scope.LastDay);
            default:
                return FormValue.Blank.Instance;
        }
    }

    // A task without a deadline has no state; one that has no day of completion is open.
    private static FormValue Follow(string function, FormValue deadline, FormValue done, DateOnly lastDay)
    {
        if (deadline is not FormValue.Day { Value: var due })
            return deadline is FormValue.Missing ? deadline : FormValue.Blank.Instance;
        DateOnly? end = (done as FormValue.Day)?.Value;
        int late = Math.Max(0, (end ?? lastDay).DayNumber - due.DayNumber);
        if (function == FigureFunction.DaysLate)
            return new FormValue.Figure(late);
        return new FormValue.Words((end, late) switch
        {
            (not null, 0) => FigureFunction.DoneInTime,
            (not null, _) => FigureFunction.DoneLate,
            (null, 0) => FigureFunction.OpenInTime,
            _ => FigureFunction.OpenLate,
        });
    }

    private static FormValue Figure(decimal? value) => value is { } figure ? new FormValue.Figure(figure) : FormValue.Blank.Instance;

    private static decimal? Number(FormValue value) => value switch
    {
        FormValue.Figure figure => figure.Value,
        FormValue.Day day => day.Value.DayNumber - ExcelEpoch,
        _ => null,
    };

    private static decimal? Safe(char sign, decimal a, decimal b)
    {
        try
        {
            return sign switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => b == 0 ? null : a / b,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
