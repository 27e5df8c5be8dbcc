using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Quy tắc chưa kiểm tra được, and why: one line for each reason, so that no rule is passed over in silence.</summary>
internal static class UncheckedRules
{
    /// <summary>A rule that could not be looked at.</summary>
    public const string NotChecked = "PL004";

    private const int Shown = 8;

    public static IEnumerable<Diagnostic> Of(AnnexRequest request, IEnumerable<RuleGap> gaps)
    {
        Location at = new Location.InFile(request.Form.File);
        foreach (IGrouping<Reason, RuleGap> same in gaps.GroupBy(g => Why(request, g)))
        {
            string codes = string.Join(", ", same.Select(static g => g.Rule.Code).Distinct());
            string units = same.Key.IsOfUnits ? Units([.. same.Select(static g => g.Body).OfType<Body>().Distinct()]) : "";
            yield return new Diagnostic(NotChecked, Severity.Info, $"{same.Key.Text} nên chưa kiểm tra được quy tắc {codes}{units}.", at, Hint: same.Key.Hint);
        }
    }

    private static Reason Why(AnnexRequest request, RuleGap gap)
    {
        string Title(string key) => request.Form.Columns.Concat(request.Form.Summary?.Header.SelectMany(static n => n.Columns) ?? []).FirstOrDefault(c => c.Key == key) is { } column ? FigureWords.Of(column) : $"“{key}”";
        switch (gap.Leaf)
        {
            case FigureExpression.OtherForm other:
                return WhyOther(request, other, gap.Body);
            case FigureExpression.Column { Key: var key }:
                return new($"Thiếu số liệu cột {Title(key)}", "bổ sung số liệu rồi tổng hợp lại", gap.Body is not null);
            case FigureExpression.Previous or FigureExpression.History when request.Form.Rows is FormRows.Records:
                return new("Danh sách không có kỳ trước cho từng dòng", "bỏ kỳ trước khỏi quy tắc của biểu danh sách", false);
            case FigureExpression.Previous or FigureExpression.History when request.Form.Rows is FormRows.Items && gap.Body is not null:
                return new("Biểu theo mục không có kỳ trước của từng đơn vị", "viết quy tắc bằng ky_truoc(…) để kiểm tra trên phụ lục", false);
            case FigureExpression.History { Of: not HistoryFigure.EarlierInYear } when request.Context.PeriodsBefore is var count and < HistoryFigures.LeastPeriods:
                return new($"Mới có {FigureWords.Of(count)} phụ lục kỳ trước, cần ít nhất {FigureWords.Of(HistoryFigures.LeastPeriods)} để biết mức thường gặp,", "thêm --previous và các phụ lục kỳ trước nữa", false);
            case FigureExpression.History { Of: not HistoryFigure.EarlierInYear, Key: var key }:
                return new($"Chưa đủ {FigureWords.Of(HistoryFigures.LeastPeriods)} kỳ trước có số liệu cột {Title(key)}", "thêm --previous và các phụ lục kỳ trước nữa", gap.Body is not null);
            default:
                return request.Previous is null ? new("Chưa có phụ lục kỳ trước", "thêm --previous và phụ lục kỳ trước", false)
                    : new($"Phụ lục kỳ trước không có số liệu cột {Title(ExpressionLeaves.OwnColumn(gap.Leaf) ?? "")}", "xem phụ lục nêu ở --previous", gap.Body is not null);
        }
    }

    private static Reason WhyOther(AnnexRequest request, FigureExpression.OtherForm leaf, Body? body)
    {
        string together = $"tổng hợp cùng với biểu “{leaf.Form}” để kiểm tra";
        if (request.Others.FirstOrDefault(o => o.Form.Key == leaf.Form) is not { } other)
            return new($"Chưa có biểu “{leaf.Form}”", together, false);
        if (body is not null && !other.Returns.Any(r => r.Body == body))
            return new($"Chưa có biểu “{leaf.Form}”", together, true);
        FormColumn? column = other.Form.Columns.FirstOrDefault(c => c.Key == leaf.Key);
        if (other.Previous is null && column is not null && LooksBack(column, other.Form.Columns))
            return new($"Chưa có phụ lục kỳ trước của biểu “{leaf.Form}” để tính cột “{column.Title}”", $"thêm --previous và phụ lục kỳ trước của biểu “{leaf.Form}”", false);
        return new($"Biểu “{leaf.Form}” thiếu số liệu cột “{column?.Title ?? leaf.Key}”", $"bổ sung số liệu của biểu “{leaf.Form}” rồi tổng hợp lại", body is not null);
    }

    private static bool LooksBack(FormColumn column, ImmutableArray<FormColumn> columns) => column.Formula is { } formula && ExpressionLeaves.Of(formula).Any(leaf =>
        leaf is FigureExpression.Previous || (leaf is FigureExpression.Column { Key: var key } && columns.FirstOrDefault(c => c.Key == key) is { } inner && LooksBack(inner, columns)));

    private static string Units(Body[] bodies) => bodies.Length == 0 ? ""
        : $" của {string.Join(", ", bodies.Take(Shown).Select(static b => b.Name))}{(bodies.Length > Shown ? $" và {FigureWords.Of(bodies.Length - Shown)} đơn vị khác" : "")}";

    private readonly record struct Reason(string Text, string Hint, bool IsOfUnits);
}
