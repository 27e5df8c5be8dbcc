using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Reads the rules of a form, and makes those that its columns imply.</summary>
internal sealed class FormRuleReader(FormProblems problems)
{
    public static readonly string[] Keys = ["ma", "muc_do", "pham_vi", "kiem_tra", "sai_so", "thong_bao"];

    // A percentage that a sender rounded otherwise is not wrong.
    private const decimal RatioTolerance = 0.05m;

    public ImmutableArray<FormRule> Read(StrictMap top, IReadOnlyList<FormColumnDraft> columns)
    {
        ImmutableArray<string> keys = [.. columns.Select(static c => c.Column.Key)];
        FigureKinds kinds = new(columns.Select(static c => c.Column));
        var rules = ImmutableArray.CreateBuilder<FormRule>();
        foreach ((DataNode.Map map, string path) in problems.Maps(top.OptionalList("quy_tac"), top.PathOf("quy_tac"), "Mỗi quy tắc"))
        {
            if (Rule(new StrictMap(map, path, problems.All, Keys), keys, kinds) is { } rule)
                rules.Add(rule);
        }

        // A rule that the author wrote stands for the one that would be made, with his words.
        return [.. columns.SelectMany(c => Implied(c, columns)).Where(i => !rules.Any(r => IsSame(r, i))), .. rules];
    }

    private FormRule? Rule(StrictMap item, ImmutableArray<string> keys, FigureKinds kinds)
    {
        string code = item.RequiredText("ma");
        if (code.Length > 0 && !IsCode(code))
            item.Report(FormDefinitionReader.BadRule, $"“{code}” không phải mã quy tắc.", "ma", "Mã gồm S, V, H, D, P hoặc X và hai chữ số, như H01.");
        Severity? level = item.Word("muc_do", FormWords.Levels, required: true);
        RuleScope scope = item.Word("pham_vi", FormWords.Scopes) ?? RuleScope.Row;
        decimal tolerance = problems.Number(item, "sai_so", 0, 1_000_000_000) ?? 0;
        string message = item.RequiredText("thong_bao");
        item.RequiredText("kiem_tra");
        if (problems.Expression(item, "kiem_tra") is not { } read)
            return null;
        if (read is not { Operator: { } comparison, Right: { } right })
        {
            item.Report(FormDefinitionReader.BadRule, "kiem_tra phải là phép so sánh hai vế.", "kiem_tra", "Ví dụ dau_ky + tang - giam = cuoi_ky.");
            return null;
        }

        int before = problems.All.Count;
        foreach (FigureReference reference in read.References)
        {
            string? key = ExpressionLeaves.OwnColumn(reference.Leaf);
            if (key is not null && !keys.Contains(key))
                problems.UnknownColumn(reference, key, keys);
        }

        if (problems.All.Count == before && KindProblem(kinds, read.Left, right) is { } problem)
            item.Report(FormDefinitionReader.WrongKind, problem, "kiem_tra");
        return level is { } known ? new(code, known, scope, read.Left, comparison, right, tolerance, message) : null;
    }

    private static string? KindProblem(FigureKinds kinds, FigureExpression left, FigureExpression right)
    {
        FigureKind? a = kinds.Of(left, out string? problem);
        if (problem is not null)
            return problem;
        FigureKind? b = kinds.Of(right, out problem);
        return problem ?? (a is FigureKind.Words || a != b ? $"Không so sánh được {FigureKinds.Name(a)} với {FigureKinds.Name(b)}." : null);
    }

    private static IEnumerable<FormRule> Implied(FormColumnDraft column, IReadOnlyList<FormColumnDraft> columns)
    {
        FigureExpression.Column own = new(column.Column.Key);
        string title = column.Column.Title;
        if (column is { IsTyped: true, Formula.Left: { } formula })
        {
            bool isRatio = column.Column.Type == ColumnType.Percent;
            string how = ColumnNumbers.Formula(formula, [.. columns.Select(static c => c.Column.Key)]) is { } numbers ? $" {numbers}" : " số tính theo công thức của cột";
            yield return new(isRatio ? "H03" : "H01", Severity.Error, RuleScope.Row, own, FigureComparison.Equal, formula, isRatio ? RatioTolerance : 0, $"“{title}” phải bằng{how}.");
        }

        if (column.Whole is { } whole && columns.FirstOrDefault(c => c.Column.Key == whole) is { } other)
            yield return new("H02", Severity.Error, RuleScope.Row, own, FigureComparison.LessOrEqual, new FigureExpression.Column(whole), 0, $"“{title}” là một phần của “{other.Column.Title}” nên không được lớn hơn.");
    }

    private static bool IsSame(FormRule a, FormRule b) =>
        a.Operator == b.Operator && a.Scope == b.Scope && FigureWriter.Text(a.Left) == FigureWriter.Text(b.Left) && FigureWriter.Text(a.Right) == FigureWriter.Text(b.Right);

    private static bool IsCode(string text) => text is ['S' or 'V' or 'H' or 'D' or 'P' or 'X', >= '0' and <= '9', >= '0' and <= '9'];
}
