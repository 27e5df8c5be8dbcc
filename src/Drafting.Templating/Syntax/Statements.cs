using Drafting.Core.Diagnostics;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <summary>Văn bản của mẫu.</summary>
internal sealed class RawStatement(SourceText source, TextSpan span, string text) : Statement(source, span)
{
    private readonly Location.InTemplate _location = source.At(span);

    public override void Execute(Renderer renderer) => renderer.Output.WriteLiteral(this, text, _location);
}

/// <summary>Biểu thức được in ra.</summary>
internal sealed class ExpressionStatement(SourceText source, TextSpan span, Expression value) : Statement(source, span)
{
    private readonly Location.InTemplate _location = source.At(value.Span);

    public Expression Value { get; } = value;

    public override void Execute(Renderer renderer)
    {
        if (Value is IncludeExpression include)
            include.Write(renderer);
        else
            renderer.Write(Value, Value.Evaluate(renderer), _location);
    }
}

/// <summary>Gán: <c>x = …</c>, <c>x += …</c>.</summary>
internal sealed class AssignStatement(SourceText source, TextSpan span, Expression target, BinaryOperator op, Expression value) : Statement(source, span)
{
    public Expression Target { get; } = target;

    public BinaryOperator Operator { get; } = op;

    public Expression Value { get; } = value;

    public override void Execute(Renderer renderer)
    {
        object? value = Operator == BinaryOperator.None
            ? Value.Evaluate(renderer)
            : Arithmetic.Binary(renderer, Value, Operator, Target.Evaluate(renderer), Value.Evaluate(renderer));
        Paths.Assign(renderer, Target, value);
    }
}

/// <summary>Nếu.</summary>
internal sealed class IfStatement(SourceText source, TextSpan span, Expression condition, Block then, Block? otherwise) : Statement(source, span)
{
    public Expression Condition { get; } = condition;

    public Block Then { get; } = then;

    public Block? Otherwise { get; } = otherwise;

    public override void Execute(Renderer renderer)
    {
        if (Values.IsTrue(Condition.Evaluate(renderer)))
            Then.Execute(renderer);
        else
            Otherwise?.Execute(renderer);
    }
}

/// <summary>Trường hợp.</summary>
internal sealed class CaseStatement(SourceText source, TextSpan span, Expression value, (Expression[] Matches, Block Body)[] whens, Block? otherwise)
    : Statement(source, span)
{
    public Expression Value { get; } = value;

    public (Expression[] Matches, Block Body)[] Whens { get; } = whens;

    public Block? Otherwise { get; } = otherwise;

    public override void Execute(Renderer renderer)
    {
        object? value = Value.Evaluate(renderer);
        foreach ((Expression[] matches, Block body) in Whens)
        {
            foreach (Expression match in matches)
            {
                if (Arithmetic.Binary(renderer, match, BinaryOperator.Equal, value, match.Evaluate(renderer)) is not true)
                    continue;
                body.Execute(renderer);
                return;
            }
        }

        Otherwise?.Execute(renderer);
    }
}

/// <summary>Thu văn bản vào biến.</summary>
internal sealed class CaptureStatement(SourceText source, TextSpan span, Expression target, Block body) : Statement(source, span)
{
    public Expression Target { get; } = target;

    public Block Body { get; } = body;

    public override void Execute(Renderer renderer)
    {
        renderer.Output.BeginCapture();
        Body.Execute(renderer);
        Paths.Assign(renderer, Target, renderer.Computed(this, renderer.Output.EndCapture()));
    }
}

/// <summary>Mở một nhóm.</summary>
internal sealed class WithStatement(SourceText source, TextSpan span, Expression target, Block body) : Statement(source, span)
{
    public Expression Target { get; } = target;

    public Block Body { get; } = body;

    public override void Execute(Renderer renderer)
    {
        object? group = Values.Plain(Target.Evaluate(renderer));
        if (group is not (ScriptMap or Drafting.Core.Data.DataNode.Map))
            throw Target.Fault(Codes.BadConversion, $"{Target.Written} không phải là nhóm mà là {Values.Describe(group)}.", "Đặt lệnh with trong if.");
        renderer.Scope.Push(group);
        Body.Execute(renderer);
        renderer.Scope.Pop();
    }
}

/// <summary>Khai hàm.</summary>
internal sealed class FunctionStatement(SourceText source, TextSpan span, Expression target, FunctionDefinition definition) : Statement(source, span)
{
    private readonly TemplateFunction _function = new(definition);

    public Expression Target { get; } = target;

    public FunctionDefinition Definition { get; } = definition;

    public override void Execute(Renderer renderer) => Paths.Assign(renderer, Target, _function);
}

/// <summary>Trả về.</summary>
internal sealed class ReturnStatement(SourceText source, TextSpan span, Expression? value) : Statement(source, span)
{
    public Expression? Value { get; } = value;

    public override void Execute(Renderer renderer)
    {
        renderer.Returned = Value?.Evaluate(renderer);
        renderer.Flow = Flow.Return;
    }
}

/// <summary>Bọc: hands a block to a function.</summary>
internal sealed class WrapStatement(SourceText source, TextSpan span, CallExpression call, Block body) : Statement(source, span)
{
    private readonly Location.InTemplate _location = source.At(call.Span);

    public CallExpression Call { get; } = call;

    public Block Body { get; } = body;

    public override void Execute(Renderer renderer) => renderer.Write(Call, Call.Call(renderer, Body), _location);
}

/// <summary>Khối được bọc: <c>$$</c>.</summary>
internal sealed class WrappedStatement(SourceText source, TextSpan span) : Statement(source, span)
{
    public override void Execute(Renderer renderer)
    {
        Block body = renderer.Scope.Wrapped ?? throw Fault(Codes.UnknownVariable, "$$ chỉ có trong hàm được gọi bằng wrap.");
        renderer.Enter(this);
        body.Execute(renderer);
        renderer.Leave();
    }
}

/// <summary>Ra khỏi vòng lặp, hoặc sang vòng sau.</summary>
internal sealed class JumpStatement(SourceText source, TextSpan span, Flow flow) : Statement(source, span)
{
    public override void Execute(Renderer renderer) => renderer.Flow = flow;
}
