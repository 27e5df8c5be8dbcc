using System.Collections.Immutable;
using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Số cột: the last row of a header, <c>(1) (2) (3)=(1)+(2)</c>, derived from where the columns stand and how they follow from one another.</summary>
public static class ColumnNumbers
{
    private const int ShortestRun = 4;

    /// <summary>The number of a column with its formula, where that can be said with columns of the same row alone.</summary>
    /// <param name="index">Where the column stands, from 0.</param>
    /// <param name="formula">How it follows from other columns, or <see langword="null"/>.</param>
    /// <param name="keys">The keys of all columns from left to right.</param>
    public static string Print(int index, FigureExpression? formula, ImmutableArray<string> keys)
    {
        string number = Number(index);
        return formula is not null && Formula(formula, keys) is { } text ? $"{number}={text}" : number;
    }

    /// <summary>A formula in numbers of columns, <c>(1)+(2)</c>; <see langword="null"/> where it needs more than columns of the row.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="keys">The keys of all columns from left to right.</param>
    public static string? Formula(FigureExpression formula, ImmutableArray<string> keys)
    {
        if (formula is FigureExpression.Call { Name: FigureFunction.Round, Arguments: [var inner, _] })
            return Formula(inner, keys);
        // What a ratio is multiplied by says only that it is in per cent.
        if (formula is FigureExpression.Binary { Operator: '/', Left: FigureExpression.Binary { Operator: '*', Right: FigureExpression.Number { Value: 100 } } hundredfold } ratio)
            return Formula(ratio with { Left = hundredfold.Left }, keys);
        return Run(formula, keys) ?? FigureWriter.Write(formula, leaf => leaf is FigureExpression.Column column && keys.IndexOf(column.Key) is >= 0 and int at ? Number(at) : null);
    }

    // (12)+(13)+(14)+(15)+(16) is printed as (12)+…+(16).
    private static string? Run(FigureExpression formula, ImmutableArray<string> keys)
    {
        List<int> terms = [];
        for (FigureExpression? rest = formula; rest is not null;)
        {
            (FigureExpression term, rest) = rest is FigureExpression.Binary { Operator: '+' } sum ? (sum.Right, sum.Left) : (rest, null);
            int at = term is FigureExpression.Column column ? keys.IndexOf(column.Key) : -1;
            if (at < 0 || (terms.Count > 0 && at != terms[^1] - 1))
                return null;
            terms.Add(at);
        }

        return terms.Count < ShortestRun ? null : $"{Number(terms[^1])}+…+{Number(terms[0])}";
    }

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"({index + 1})");
}
