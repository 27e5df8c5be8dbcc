namespace Drafting.Core.Annexes;

/// <summary>Lá của biểu thức: the figures that an expression is made of, from left to right.</summary>
internal static class ExpressionLeaves
{
    public static IEnumerable<FigureExpression> Of(FigureExpression expression) => expression switch
    {
        FigureExpression.Binary binary => Of(binary.Left).Concat(Of(binary.Right)),
        FigureExpression.Call call => call.Arguments.SelectMany(Of),
        FigureExpression.Number => [],
        _ => [expression],
    };

    /// <summary>The column of the form itself that a leaf names, or <see langword="null"/>.</summary>
    public static string? OwnColumn(FigureExpression leaf) => leaf switch
    {
        FigureExpression.Column column => column.Key,
        FigureExpression.Previous previous => previous.Key,
        FigureExpression.History history => history.Key,
        _ => null,
    };

    public static bool NeedsPrevious(FigureExpression expression) => Of(expression).Any(static l => l is FigureExpression.Previous or FigureExpression.History);

    public static bool NeedsPrevious(FormRule rule) => NeedsPrevious(rule.Left) || NeedsPrevious(rule.Right);

    public static IEnumerable<string> OtherForms(FormRule rule) => Of(rule.Left).Concat(Of(rule.Right)).OfType<FigureExpression.OtherForm>().Select(static o => o.Form);
}
