namespace Drafting.Core.Annexes;

/// <summary>What kind of value an expression has, given the columns that it may name.</summary>
internal sealed class FigureKinds
{
    private readonly Dictionary<string, FigureKind> _columns = new(StringComparer.Ordinal);

    public FigureKinds(IEnumerable<FormColumn> columns)
    {
        foreach (FormColumn column in columns)
            _columns.TryAdd(column.Key, Of(column.Type));
    }

    public static FigureKind Of(ColumnType type) => type switch
    {
        ColumnType.Text => FigureKind.Words,
        ColumnType.Date => FigureKind.Day,
        _ => FigureKind.Number,
    };

    public static string Name(FigureKind? kind) => kind switch { FigureKind.Day => "ngày", FigureKind.Words => "chữ", _ => "số" };

    /// <summary>The kind, or the problem, in Vietnamese, that leaves it without one.</summary>
    public FigureKind? Of(FigureExpression expression, out string? problem)
    {
        problem = null;
        switch (expression)
        {
            case FigureExpression.Column column:
                return _columns.GetValueOrDefault(column.Key);
            case FigureExpression.Previous previous:
                return _columns.GetValueOrDefault(previous.Key);
            case FigureExpression.History history:
                if (_columns.TryGetValue(history.Key, out FigureKind kind) && kind != FigureKind.Number)
                    return Refuse($"{HistoryFigures.Name(history.Of)}(…) chỉ dùng cho cột số, “{history.Key}” là {Name(kind)}.", out problem);
                return FigureKind.Number;
            case FigureExpression.Call call:
                return Call(call, out problem);
            case FigureExpression.Binary binary:
                FigureKind? left = Of(binary.Left, out problem);
                if (problem is not null)
                    return null;
                FigureKind? right = Of(binary.Right, out problem);
                if (problem is not null)
                    return null;
                if (binary is { Operator: '/', Right: FigureExpression.Number { Value: 0 } })
                    problem = "Công thức chia cho 0.";
                return (left, binary.Operator, right) switch
                {
                    (FigureKind.Number, _, FigureKind.Number) => FigureKind.Number,
                    (FigureKind.Day, '-', FigureKind.Day) => FigureKind.Number,
                    (FigureKind.Day, '+' or '-', FigureKind.Number) => FigureKind.Day,
                    _ => Refuse($"Không tính được {Name(left)} {binary.Operator} {Name(right)}.", out problem),
                };
            default:
                return FigureKind.Number;
        }
    }

    private FigureKind? Call(FigureExpression.Call call, out string? problem)
    {
        problem = null;
        if (FigureFunction.Find(call.Name) is not { } function)
            return null;
        for (int i = 0; i < function.Arguments.Length && i < call.Arguments.Length; i++)
        {
            FigureKind wanted = function.Arguments[i] == FigureKind.Digits ? FigureKind.Number : function.Arguments[i];
            FigureKind? kind = Of(call.Arguments[i], out problem);
            if (problem is not null)
                return null;
            if (kind != wanted)
                return Refuse($"Hàm {call.Name} cần {Name(wanted)}, nhưng “{FigureWriter.Text(call.Arguments[i])}” là {Name(kind)}.", out problem);
        }

        return function.Result;
    }

    private static FigureKind? Refuse(string message, out string? problem)
    {
        problem = message;
        return null;
    }
}
