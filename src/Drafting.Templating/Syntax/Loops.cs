using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <summary>Vòng lặp qua danh sách.</summary>
internal sealed class ForStatement(SourceText source, TextSpan span, Expression variable, Expression list, ForOptions options, Block body, Block? otherwise)
    : Statement(source, span)
{
    public Expression Variable { get; } = variable;

    public Expression List { get; } = list;

    public ForOptions Options { get; } = options;

    public Block Body { get; } = body;

    public Block? Otherwise { get; } = otherwise;

    public override void Execute(Renderer renderer)
    {
        object? list = Values.Plain(List.Evaluate(renderer));
        if (list is null)
            return;
        if (list is ScriptMap or DataNode.Map)
            list = Lists.Pairs(renderer, this, list);
        if (!Lists.TryCount(list, out long count))
            throw List.Fault(Codes.NotList, $"{List.Written} không phải là danh sách mà là {Values.Describe(list)}.");

        // The order of the three does not depend on how they are written: skip, turn round, take.
        long skip = Options.Offset is null ? 0 : Math.Clamp(Values.Int(Options.Offset, Options.Offset.Evaluate(renderer)), 0, count);
        long take = count - skip;
        if (Options.Limit is not null && Values.Int(Options.Limit, Options.Limit.Evaluate(renderer)) is > 0 and int limit)
            take = Math.Min(take, limit);
        if (take == 0)
        {
            Otherwise?.Execute(renderer);
            return;
        }

        LoopState state = new(take);
        renderer.Scope.OpenLoop("for", state, Variable);
        for (long i = 0; i < take; i++)
        {
            renderer.Step(this, 1);
            object? item = Lists.At(list, Options.Reversed ? count - 1 - i : skip + i);
            state.Advance(i, item);
            renderer.Scope.SetLoopItem(item);
            Body.Execute(renderer);
            if (LeavesLoop(renderer))
                break;
        }

        renderer.Scope.CloseLoop();
    }

    internal static bool LeavesLoop(Renderer renderer)
    {
        if (renderer.Flow == Flow.Return)
            return true;
        bool leaves = renderer.Flow == Flow.Break;
        renderer.Flow = Flow.Next;
        return leaves;
    }
}

/// <summary>Tham số của vòng lặp <c>for</c>.</summary>
internal sealed record ForOptions(Expression? Offset, Expression? Limit, bool Reversed);

/// <summary>Vòng lặp có điều kiện.</summary>
internal sealed class WhileStatement(SourceText source, TextSpan span, Expression condition, Block body) : Statement(source, span)
{
    public Expression Condition { get; } = condition;

    public Block Body { get; } = body;

    public override void Execute(Renderer renderer)
    {
        LoopState state = new(LoopState.Endless);
        renderer.Scope.OpenLoop("while", state, null);
        for (long i = 0; Values.IsTrue(Condition.Evaluate(renderer)); i++)
        {
            renderer.Step(this, 1);
            state.Advance(i, null);
            Body.Execute(renderer);
            if (ForStatement.LeavesLoop(renderer))
                break;
        }

        renderer.Scope.CloseLoop();
    }
}
