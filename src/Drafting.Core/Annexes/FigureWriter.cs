using System.Collections.Immutable;
using System.Globalization;

namespace Drafting.Core.Annexes;

/// <summary>Viết biểu thức ra chữ: with the parentheses that its tree needs.</summary>
public static class FigureWriter
{
    /// <summary>The text that reads back to the same expression.</summary>
    /// <param name="expression">The expression.</param>
    public static string Text(FigureExpression expression) => Write(expression, static leaf => leaf switch
    {
        FigureExpression.Column column => column.Key,
        FigureExpression.Previous previous => $"ky_truoc({previous.Key})",
        FigureExpression.History history => $"{HistoryFigures.Name(history.Of)}({history.Key})",
        FigureExpression.OtherForm other => $"bieu({other.Form}, {other.Key})",
        FigureExpression.Call call => $"{call.Name}({string.Join(", ", call.Arguments.Select(Text))})",
        _ => null,
    })!;

    /// <summary>The leaves of an expression that are columns of some kind, from left to right.</summary>
    /// <param name="expression">The expression.</param>
    public static ImmutableArray<FigureExpression> Leaves(FigureExpression expression) => expression switch
    {
        FigureExpression.Binary binary => [.. Leaves(binary.Left), .. Leaves(binary.Right)],
        FigureExpression.Call call => [.. call.Arguments.SelectMany(static a => Leaves(a))],
        FigureExpression.Number => [],
        _ => [expression],
    };

    /// <summary>Writes sums and products; <paramref name="leaf"/> writes what else there is, and where it cannot, nothing can.</summary>
    internal static string? Write(FigureExpression expression, Func<FigureExpression, string?> leaf)
    {
        switch (expression)
        {
            case FigureExpression.Number number:
                return number.Value.ToString(CultureInfo.InvariantCulture);
            case FigureExpression.Binary binary:
                int rank = Rank(binary);
                string? left = Operand(binary.Left, rank, leaf), right = Operand(binary.Right, rank + 1, leaf);
                return left is null || right is null ? null : $"{left}{binary.Operator}{right}";
            default:
                return leaf(expression);
        }
    }

    private static string? Operand(FigureExpression operand, int rank, Func<FigureExpression, string?> leaf) =>
        Write(operand, leaf) is { } text ? Rank(operand) < rank ? $"({text})" : text : null;

    private static int Rank(FigureExpression expression) => expression switch
    {
        FigureExpression.Binary { Operator: '+' or '-' } => 1,
        FigureExpression.Binary => 2,
        FigureExpression.Number { Value: < 0 } => 0,
        _ => 3,
    };
}
