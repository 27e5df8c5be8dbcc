using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <summary>Biến: a name of the data record, of the template or of a loop.</summary>
internal sealed class VariableExpression(SourceText source, TextSpan span, string name) : Expression(source, span)
{
    public string Name { get; } = name;

    public override object? Evaluate(Renderer renderer) => renderer.CallIfFunction(this, EvaluateUncalled(renderer));

    public override object? EvaluateUncalled(Renderer renderer) =>
        renderer.Scope.TryGet(Name, out object? value) ? value : throw new RenderFault(renderer.UnknownVariable(this, Name));
}

/// <summary>Biến cục bộ: <c>$x</c>; <c>$</c> alone is the list of arguments.</summary>
internal sealed class LocalExpression(SourceText source, TextSpan span, string name) : Expression(source, span)
{
    public string Name { get; } = name;

    public override object? Evaluate(Renderer renderer) => renderer.CallIfFunction(this, EvaluateUncalled(renderer));

    public override object? EvaluateUncalled(Renderer renderer)
    {
        if (Name == "$")
            return renderer.Scope.Arguments ?? throw Fault(Codes.UnknownVariable, "$ là danh sách đối số, chỉ có trong hàm và trong mẫu được include.");
        return renderer.Scope.TryGetLocal(Name, out object? value)
            ? value
            : throw Fault(Codes.UnknownVariable, $"Không có biến cục bộ {Name} ở đây.", "Biến có dấu $ chỉ dùng được trong hàm hoặc tệp đã gán nó.");
    }
}

/// <summary>Thành viên: <c>a.b</c>, <c>a?.b</c>.</summary>
internal sealed class MemberExpression(SourceText source, TextSpan span, Expression target, string name, bool optional) : Expression(source, span)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    public bool Optional { get; } = optional;

    public override object? Evaluate(Renderer renderer) => renderer.CallIfFunction(this, EvaluateUncalled(renderer));

    public override object? EvaluateUncalled(Renderer renderer) => Members.Get(this, Members.Owner(renderer, Target), Name, Optional);
}

/// <summary>Phần tử: <c>a[i]</c>.</summary>
internal sealed class IndexExpression(SourceText source, TextSpan span, Expression target, Expression index) : Expression(source, span)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;

    public override object? Evaluate(Renderer renderer) => renderer.CallIfFunction(this, EvaluateUncalled(renderer));

    public override object? EvaluateUncalled(Renderer renderer) => Members.GetItem(this, Members.Owner(renderer, Target), Index.Evaluate(renderer));
}

/// <summary>Có rỗng không: <c>a.empty?</c>.</summary>
internal sealed class IsEmptyExpression(SourceText source, TextSpan span, Expression target) : Expression(source, span)
{
    public Expression Target { get; } = target;

    public override object? Evaluate(Renderer renderer) => Values.Plain(Target.Evaluate(renderer)) switch
    {
        null => null,
        string text => Values.Box(text.Length == 0),
        ScriptMap map => Values.Box(map.Members.Count == 0),
        DataNode.Map map => Values.Box(map.Entries.IsEmpty),
        object other => Values.Box(Lists.TryCount(other, out long count) && count == 0),
    };
}

/// <summary>Gán vào một đường dẫn.</summary>
internal static class Paths
{
    public static bool IsPath(Expression expression) =>
        expression is VariableExpression or LocalExpression or MemberExpression or IndexExpression;

    public static void Assign(Renderer renderer, Expression target, object? value)
    {
        switch (target)
        {
            case VariableExpression variable:
                if (renderer.Scope.TrySet(variable.Name, value) is { } reason)
                    throw variable.Fault(Codes.NotAssignable, $"Không gán được cho {variable.Name}: {reason}.", "Đặt một tên khác.");
                break;
            case LocalExpression { Name: not "$" } local:
                renderer.Scope.SetLocal(local.Name, value);
                break;
            case MemberExpression member:
                Members.Set(member, Members.Owner(renderer, member.Target), member.Name, value);
                break;
            case IndexExpression index:
                Members.SetItem(renderer, index, Members.Owner(renderer, index.Target), index.Index.Evaluate(renderer), value);
                break;
            default:
                throw target.Fault(Codes.NotAssignable, $"Không gán được cho {target.Written}.");
        }
    }
}
