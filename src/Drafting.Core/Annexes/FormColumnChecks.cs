using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>What must hold between the columns of a form: names that exist, formulas that end, values that can be computed with.</summary>
internal sealed class FormColumnChecks
{
    private readonly IReadOnlyList<FormColumnDraft> _columns;
    private readonly FormProblems _problems;
    private readonly FigureKinds _kinds;
    private readonly Dictionary<string, FormColumnDraft> _byKey = new(StringComparer.Ordinal);

    public FormColumnChecks(IReadOnlyList<FormColumnDraft> columns, FormProblems problems)
    {
        _columns = columns;
        _problems = problems;
        foreach (FormColumnDraft column in columns)
            _byKey.TryAdd(column.Column.Key, column);
        _kinds = new(columns.Select(static c => c.Column));
    }

    public void Check()
    {
        ImmutableArray<string> keys = [.. _columns.Select(static c => c.Column.Key)];
        foreach (FormColumnDraft column in _columns)
        {
            if (column.Formula is { } formula && CheckNames(formula, keys))
                CheckKind(column, formula.Left);
            if (column.Whole is not null)
                CheckWhole(column, keys);
        }

        CheckCircles();
    }

    private bool CheckNames(FigureText formula, ImmutableArray<string> keys)
    {
        int before = _problems.All.Count;
        foreach (FigureReference reference in formula.References)
        {
            string? key = ExpressionLeaves.OwnColumn(reference.Leaf);
            if (reference.Leaf is FigureExpression.History { Of: var figure })
                Report(reference, $"{HistoryFigures.Name(figure)}(…) chỉ dùng trong quy_tac: biểu gửi đơn vị không có số liệu các kỳ trước.", null);
            else if (key is null)
                Report(reference, "bieu(…) chỉ dùng trong quy_tac: khi đơn vị điền biểu chưa có biểu khác.", null);
            else if (!keys.Contains(key))
                _problems.UnknownColumn(reference, key, keys);
            else if (reference.Leaf is FigureExpression.Column && _byKey[key] is { IsTyped: false, Formula.Left: { } inner } && MayBeBlank(inner))
                Report(reference, $"Không tính tiếp từ cột “{key}”: ô của nó để trống khi mẫu số bằng 0 hoặc chưa có thời hạn.", "Viết thẳng công thức từ các cột số liệu.");
        }

        return _problems.All.Count == before;
    }

    private void Report(FigureReference reference, string message, string? hint) =>
        _problems.All.Add(new Diagnostic(FormDefinitionReader.BadFormula, Severity.Error, message, reference.At, Hint: hint));

    private static bool MayBeBlank(FigureExpression formula) => formula switch
    {
        FigureExpression.Binary binary => binary.Operator == '/' || MayBeBlank(binary.Left) || MayBeBlank(binary.Right),
        FigureExpression.Call call => call.Name == FigureFunction.DaysLate || call.Arguments.Any(MayBeBlank),
        _ => false,
    };

    private void CheckKind(FormColumnDraft column, FigureExpression formula)
    {
        FigureKind? kind = _kinds.Of(formula, out string? problem);
        FigureKind wanted = FigureKinds.Of(column.Column.Type);
        if (problem is null && kind != wanted)
            problem = $"Cột “{column.Column.Key}” là {FigureKinds.Name(wanted)}, nhưng công thức cho {FigureKinds.Name(kind)}.";
        if (problem is not null)
            column.Item.Report(FormDefinitionReader.WrongKind, problem, column.FormulaKey);
    }

    private void CheckWhole(FormColumnDraft column, ImmutableArray<string> keys)
    {
        if (!_byKey.TryGetValue(column.Whole!, out FormColumnDraft? whole))
        {
            string hint = NearestName.Find(column.Whole!, keys) is { } near ? $"Có phải “{near}”?" : $"Các cột: {string.Join(", ", keys)}.";
            column.Item.Report(FormDefinitionReader.BadPart, $"trong_do: không có cột “{column.Whole}”.", "trong_do", hint);
        }
        else if (whole == column || FigureKinds.Of(whole.Column.Type) != FigureKind.Number || FigureKinds.Of(column.Column.Type) != FigureKind.Number)
        {
            column.Item.Report(FormDefinitionReader.BadPart, whole == column ? "Cột không thể là một phần của chính nó." : "trong_do chỉ dùng giữa hai cột số.", "trong_do");
        }
    }

    private void CheckCircles()
    {
        HashSet<string> finished = new(StringComparer.Ordinal);
        List<string> path = [];
        foreach (FormColumnDraft column in _columns)
            Visit(column.Column.Key, path, finished);
    }

    private void Visit(string key, List<string> path, HashSet<string> finished)
    {
        if (!_byKey.TryGetValue(key, out FormColumnDraft? column) || finished.Contains(key))
            return;
        int at = path.IndexOf(key);
        if (at >= 0)
        {
            column.Item.Report(FormDefinitionReader.Circle, $"Công thức đi vòng: {string.Join(" → ", path.Skip(at))} → {key}.", column.FormulaKey, "Một cột trong vòng phải là số liệu đơn vị nhập.");
            return;
        }

        path.Add(key);
        if (column.Column.Formula is { } formula)
        {
            foreach (FigureExpression.Column next in FigureWriter.Leaves(formula).OfType<FigureExpression.Column>())
                Visit(next.Key, path, finished);
        }

        path.RemoveAt(path.Count - 1);
        finished.Add(key);
    }
}
