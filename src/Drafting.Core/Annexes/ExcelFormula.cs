using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Công thức Excel của biểu thức: only <c>+ - * /</c>, IF, ROUND, ABS, MAX and DATE, which every program for spreadsheets has had for ever.</summary>
public static class ExcelFormula
{
    /// <summary>The formula without its sign of equality; <see langword="null"/> where a leaf has no cell. A division by zero leaves the cell empty.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="cell">The address, or the number, that stands for a column, a column of the period before or of another form; <see langword="null"/> where there is none.</param>
    /// <param name="lastDay">Ngày cuối kỳ.</param>
    public static string? Print(FigureExpression expression, Func<FigureExpression, string?> cell, DateOnly lastDay)
    {
        string day = string.Create(CultureInfo.InvariantCulture, $"DATE({lastDay.Year},{lastDay.Month},{lastDay.Day})");
        string? Leaf(FigureExpression leaf) => leaf is FigureExpression.Call call ? Call(call) : cell(leaf);
        string? Write(FigureExpression part) => FigureWriter.Write(part, Leaf);
        string? Call(FigureExpression.Call call)
        {
            string?[] arguments = [.. call.Arguments.Select(Write)];
            if (arguments.Contains(null))
                return null;
            return (call.Name, arguments) switch
            {
                (FigureFunction.Round, [var x, var digits]) => $"ROUND({x},{digits})",
                (FigureFunction.Absolute, [var x]) => $"ABS({x})",
                (FigureFunction.LastDay, []) => day,
                (FigureFunction.DaysLate, [var due, var done]) => $"IF({due}=\"\",\"\",MAX(0,IF({done}=\"\",{day},{done})-{due}))",
                (FigureFunction.State, [var due, var done]) =>
                    $"IF({due}=\"\",\"\",IF({done}=\"\",IF({day}>{due},\"{FigureFunction.OpenLate}\",\"{FigureFunction.OpenInTime}\"),"
                    + $"IF({done}>{due},\"{FigureFunction.DoneLate}\",\"{FigureFunction.DoneInTime}\")))",
                _ => null,
            };
        }

        // The guards stand outside of everything: an empty text inside of a sum would be an error.
        string? formula = Write(expression);
        foreach (FigureExpression denominator in Denominators(expression).Reverse())
        {
            if (denominator is FigureExpression.Number { Value: not 0 })
                continue;
            formula = formula is not null && Write(denominator) is { } text ? $"IF({text}=0,\"\",{formula})" : null;
        }

        return formula;
    }

    // Inner ones first, so that a guard divides only by what the guards around it have let pass.
    private static IEnumerable<FigureExpression> Denominators(FigureExpression expression)
    {
        IEnumerable<FigureExpression> found = expression switch
        {
            FigureExpression.Binary { Operator: '/' } ratio => [.. Denominators(ratio.Left), .. Denominators(ratio.Right), ratio.Right],
            FigureExpression.Binary binary => [.. Denominators(binary.Left), .. Denominators(binary.Right)],
            FigureExpression.Call call => call.Arguments.SelectMany(Denominators),
            _ => [],
        };
        return found.Distinct();
    }
}
