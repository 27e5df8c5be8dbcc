using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Nơi kiểm tra một quy tắc.</summary>
/// <param name="File">Tệp.</param>
/// <param name="Sheet">Trang tính.</param>
/// <param name="Row">The key of the row.</param>
/// <param name="RowName">The row as the message names it; empty where there is only one.</param>
/// <param name="Cells">The cells of the row, one for each column; empty where there are none.</param>
internal sealed record RulePlace(string File, string Sheet, string Row, string RowName, ImmutableArray<ReturnedFigure> Cells);

/// <summary>Quy tắc của biểu: a rule held against the figures of one row; the message shows every figure with its cell.</summary>
internal static class RuleCheck
{
    /// <summary>Looks at a rule.</summary>
    /// <returns>What has no figure, so that the rule could not be looked at; empty where it could, or where it has nothing to say: what has no value cannot break a rule.</returns>
    public static ImmutableArray<FigureExpression> Run(FormRule rule, ImmutableArray<FormColumn> columns, ImmutableArray<FormValue> values, RowSurroundings around, RulePlace place, ReturnFindings findings)
    {
        FigureScope scope = RowFigures.Known(columns, values, around).Scope;
        if (FigureEvaluator.Number(rule.Left, scope) is not { } left || FigureEvaluator.Number(rule.Right, scope) is not { } right)
            return Unknown(rule, columns, scope);
        if (FigureEvaluator.Holds(rule, left, right))
            return [];
        FigureExpression[] leaves = [.. ExpressionLeaves.Of(rule.Left).Concat(ExpressionLeaves.Of(rule.Right)).Distinct()];
        string figures = string.Join("; ", leaves.Select(l => Name(l, columns, scope, place)));
        string where = place.RowName.Length > 0 ? $" ({place.RowName})" : "";
        string message = $"{rule.Message.TrimEnd('.')}{where}: {Sides(rule, left, right)}. Số liệu: {figures}.";
        string column = leaves.OfType<FigureExpression.Column>().FirstOrDefault()?.Key ?? "";
        ReturnedFigure? cell = Cell(column, columns, place);
        Location at = place.Sheet.Length > 0 && (cell ?? place.Cells.FirstOrDefault(static c => c.Source is not null))?.Source is { } source
            ? new Location.InWorkbook(place.File, place.Sheet, source.Address)
            : new Location.InFile(place.File);
        findings.Add(new Diagnostic(rule.Code, rule.Level, message, at, Hint: Hint(rule.Level), Quote: cell?.Source?.Original), place.Row, column);
        return [];
    }

    private static ImmutableArray<FigureExpression> Unknown(FormRule rule, ImmutableArray<FormColumn> columns, FigureScope scope)
    {
        FigureExpression[] sides = [rule.Left, rule.Right];
        return sides.Any(s => FigureEvaluator.Evaluate(s, scope) is FormValue.Blank or FormValue.Words) ? [] : [.. sides.SelectMany(s => Missing(s, columns, scope)).Distinct()];
    }

    // Of a column that follows from others it is the others that are missing; the definition's reader refuses circles.
    private static IEnumerable<FigureExpression> Missing(FigureExpression expression, ImmutableArray<FormColumn> columns, FigureScope scope)
    {
        foreach (FigureExpression leaf in ExpressionLeaves.Of(expression).Where(l => FigureEvaluator.Evaluate(l, scope) is FormValue.Missing))
        {
            FigureExpression? formula = leaf is FigureExpression.Column { Key: var key } ? columns.FirstOrDefault(c => c.Key == key)?.Formula : null;
            FigureExpression[] deeper = formula is null ? [] : [.. Missing(formula, columns, scope)];
            foreach (FigureExpression missing in deeper is [] ? [leaf] : deeper)
                yield return missing;
        }
    }

    private static string Sides(FormRule rule, decimal left, decimal right)
    {
        string wanted = rule.Operator switch
        {
            FigureComparison.Equal => "phải bằng",
            FigureComparison.NotEqual => "phải khác",
            FigureComparison.Less => "phải nhỏ hơn",
            FigureComparison.LessOrEqual => "không được lớn hơn",
            FigureComparison.Greater => "phải lớn hơn",
            _ => "không được nhỏ hơn",
        };
        decimal gap = Math.Abs(left / 2 - right / 2);
        string difference = gap == 0 || gap > decimal.MaxValue / 4 ? "" : $", lệch {FigureWords.Of(gap * 2)}";
        return $"{FigureWords.Of(left)} {wanted} {FigureWords.Of(right)}{difference}";
    }

    private static string Name(FigureExpression leaf, ImmutableArray<FormColumn> columns, FigureScope scope, RulePlace place)
    {
        string value = FigureWords.Of(FigureEvaluator.Evaluate(leaf, scope));
        string Title(string key) => columns.FirstOrDefault(c => c.Key == key) is { } column ? FigureWords.Of(column) : $"“{key}”";
        return leaf switch
        {
            FigureExpression.Column { Key: var key } => $"{Title(key)}{(Cell(key, columns, place)?.Source is { } source ? $" ô {source.Address}" : "")} = {value}",
            FigureExpression.Previous { Key: var key } => $"kỳ trước {Title(key)} = {value}",
            FigureExpression.History { Of: HistoryFigure.EarlierInYear, Key: var key } => $"kỳ trước {Title(key)} = {value}",
            FigureExpression.History { Of: HistoryFigure.Median, Key: var key } => $"trung vị các kỳ trước {Title(key)} = {value}",
            FigureExpression.History { Key: var key } => $"độ lệch trung vị {Title(key)} = {value}",
            FigureExpression.OtherForm other => $"biểu {other.Form}, cột “{other.Key}” = {value}",
            _ => value,
        };
    }

    private static ReturnedFigure? Cell(string key, ImmutableArray<FormColumn> columns, RulePlace place)
    {
        for (int i = 0; i < place.Cells.Length; i++)
        {
            if (columns[i].Key == key)
                return place.Cells[i];
        }

        return null;
    }

    private static string Hint(Severity level) => level switch
    {
        Severity.Error => "sửa số liệu rồi gửi lại với số lần gửi cao hơn",
        Severity.Warning => "hỏi lại đơn vị rồi ghi giải trình, hoặc yêu cầu sửa và gửi lại",
        _ => "xem lại nếu cần",
    };
}
