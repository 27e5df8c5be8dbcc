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

    public static bool NeedsPrevious(FigureExpression expression) => Of(expression).Any(static l => l is FigureExpression.Previous);

    public static bool NeedsPrevious(FormRule rule) => NeedsPrevious(rule.Left) || NeedsPrevious(rule.Right);

    public static IEnumerable<string> OtherForms(FormRule rule) => Of(rule.Left).Concat(Of(rule.Right)).OfType<FigureExpression.OtherForm>().Select(static o => o.Form);
}
