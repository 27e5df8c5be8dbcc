using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <summary>Hằng.</summary>
internal sealed class LiteralExpression(SourceText source, TextSpan span, object? value) : Expression(source, span)
{
    public object? Value { get; } = value;

    public override object? Evaluate(Renderer renderer) => Value;
}

/// <summary>Biểu thức trong ngoặc.</summary>
internal sealed class NestedExpression(SourceText source, TextSpan span, Expression inner) : Expression(source, span)
{
    public Expression Inner { get; } = inner;

    public override object? Evaluate(Renderer renderer) => Inner.Evaluate(renderer);

    public override object? EvaluateUncalled(Renderer renderer) => Inner.EvaluateUncalled(renderer);
}

internal enum UnaryOperator
{
    Not, Negate, Plus,
}

/// <summary>Phép một ngôi.</summary>
internal sealed class UnaryExpression(SourceText source, TextSpan span, UnaryOperator op, Expression operand) : Expression(source, span)
{
    public UnaryOperator Operator { get; } = op;

    public Expression Operand { get; } = operand;

    public override object? Evaluate(Renderer renderer)
    {
        object? value = Operand.Evaluate(renderer);
        if (Operator == UnaryOperator.Not)
            return Values.Box(!Values.IsTrue(value));
        return Values.Plain(value) switch
        {
            null => null,
            int v => Operator == UnaryOperator.Plus ? v : Arithmetic.Fit(-(long)v),
            long v => Operator == UnaryOperator.Plus ? v : Arithmetic.Fit(-(System.Numerics.BigInteger)v),
            System.Numerics.BigInteger v => Operator == UnaryOperator.Plus ? v : Arithmetic.Fit(-v),
            float v => Operator == UnaryOperator.Plus ? v : -v,
            double v => Operator == UnaryOperator.Plus ? v : -v,
            decimal v => Operator == UnaryOperator.Plus ? v : -v,
            object other => throw Fault(Codes.BadOperator, $"Không đổi dấu được {Values.Describe(other)} {Operand.Written}."),
        };
    }
}

/// <summary>Bí danh hàm: <c>@f</c> is the function itself.</summary>
internal sealed class AliasExpression(SourceText source, TextSpan span, Expression target) : Expression(source, span)
{
    public Expression Target { get; } = target;

    public override object? Evaluate(Renderer renderer) => Target.EvaluateUncalled(renderer);
}

/// <summary>Chọn: <c>a ? b : c</c>.</summary>
internal sealed class ConditionalExpression(SourceText source, TextSpan span, Expression condition, Expression then, Expression otherwise)
    : Expression(source, span)
{
    public Expression Condition { get; } = condition;

    public Expression Then { get; } = then;

    public Expression Otherwise { get; } = otherwise;

    public override object? Evaluate(Renderer renderer) =>
        Values.IsTrue(Condition.Evaluate(renderer)) ? Then.Evaluate(renderer) : Otherwise.Evaluate(renderer);
}

internal enum BinaryOperator
{
    None, Coalesce, NotCoalesce, Or, And, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
    Add, Subtract, Multiply, Divide, DivideWhole, Modulus, ShiftLeft, ShiftRight, Range, RangeExclusive,
}

/// <summary>Phép hai ngôi.</summary>
internal sealed class BinaryExpression(SourceText source, TextSpan span, BinaryOperator op, Expression left, Expression right) : Expression(source, span)
{
    public BinaryOperator Operator { get; } = op;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public override object? Evaluate(Renderer renderer)
    {
        object? left = Left.Evaluate(renderer);
        switch (Operator)
        {
            case BinaryOperator.And:
                return Values.Box(Values.IsTrue(left) && Values.IsTrue(Right.Evaluate(renderer)));
            case BinaryOperator.Or:
                return Values.Box(Values.IsTrue(left) || Values.IsTrue(Right.Evaluate(renderer)));
            case BinaryOperator.Coalesce:
                return Values.IsNull(left) ? Right.Evaluate(renderer) : left;
            case BinaryOperator.NotCoalesce:
                return Values.IsNull(left) ? null : Right.Evaluate(renderer);
            default:
                return Arithmetic.Binary(renderer, this, Operator, left, Right.Evaluate(renderer));
        }
    }
}

/// <summary>Mảng: <c>[a, b]</c>.</summary>
internal sealed class ArrayExpression(SourceText source, TextSpan span, Expression[] items) : Expression(source, span)
{
    public Expression[] Items { get; } = items;

    public override object? Evaluate(Renderer renderer)
    {
        ScriptList list = new();
        foreach (Expression item in Items)
            list.Items.Add(item.Evaluate(renderer));
        return list;
    }
}

/// <summary>Đối tượng: <c>{a: b}</c>.</summary>
internal sealed class ObjectExpression(SourceText source, TextSpan span, (string Name, Expression Value)[] members) : Expression(source, span)
{
    public (string Name, Expression Value)[] Members { get; } = members;

    public override object? Evaluate(Renderer renderer)
    {
        ScriptMap map = new();
        foreach ((string name, Expression value) in Members)
            map.Members[name] = value.Evaluate(renderer);
        return map;
    }
}

/// <summary>Chuỗi có biểu thức bên trong: <c>$"Số {n}"</c>.</summary>
internal sealed class InterpolatedExpression(SourceText source, TextSpan span, Expression[] parts) : Expression(source, span)
{
    public Expression[] Parts { get; } = parts;

    public override object? Evaluate(Renderer renderer)
    {
        StringBuilder text = new();
        foreach (Expression part in Parts)
            text.Append(renderer.Text(part, part.Evaluate(renderer)));
        return renderer.Computed(this, text.ToString());
    }
}

/// <summary>Tăng, giảm một: <c>x++</c>, <c>--x</c>.</summary>
internal sealed class IncrementExpression(SourceText source, TextSpan span, Expression target, BinaryOperator op, bool after) : Expression(source, span)
{
    public Expression Target { get; } = target;

    public override object? Evaluate(Renderer renderer)
    {
        object? before = Values.Plain(Target.Evaluate(renderer));
        object? changed = Arithmetic.Binary(renderer, this, op, before, 1);
        Paths.Assign(renderer, Target, changed);
        return after ? before : changed;
    }
}
