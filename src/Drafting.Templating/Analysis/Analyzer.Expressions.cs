using Drafting.Templating.Builtins;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Analysis;

/// <content>Expressions.</content>
internal sealed partial class Analyzer
{
    private Trace Walk(Expression expression, ReferenceUse use)
    {
        switch (expression)
        {
            case VariableExpression or LocalExpression or MemberExpression or IndexExpression:
                Trace path = Path(expression, use);
                Record(path, expression, use);
                return path;
            case NestedExpression e:
                return Walk(e.Inner, use);
            case UnaryExpression e:
                return Walk(e.Operand, use).Derived;
            case AliasExpression e:
                return Walk(e.Target, use);
            case ConditionalExpression e:
                Trace condition = Walk(e.Condition, ReferenceUse.Condition).Derived;
                return condition.With(Walk(e.Then, use)).With(Walk(e.Otherwise, use));
            case BinaryExpression e:
                Trace both = Walk(e.Left, use).With(Walk(e.Right, use));
                return e.Operator is BinaryOperator.Coalesce or BinaryOperator.NotCoalesce ? both : both.Derived;
            case ArrayExpression e:
                return Gather(e.Items.Select(i => Walk(i, use)));
            case ObjectExpression e:
                return Gather(e.Members.Select(m => Walk(m.Value, use))).Derived;
            case InterpolatedExpression e:
                return Gather(e.Parts.Select(p => Walk(p, use))).Derived;
            case IncrementExpression e:
                Trace counted = Walk(e.Target, use);
                Declare(e.Target, counted.Derived);
                return counted.Derived;
            case IsEmptyExpression e:
                return Walk(e.Target, use).Derived;
            case ExpandExpression e:
                return Walk(e.List, use);
            case DoExpression e:
                WalkFunction(e.Definition);
                return Trace.Empty;
            case IncludeExpression e:
                return WalkInclude(e, use);
            case CallExpression e:
                return WalkCall(e, use);
            default:
                return Trace.Empty;
        }
    }

    private static Trace Gather(IEnumerable<Trace> items)
    {
        Trace all = Trace.Empty;
        foreach (Trace item in items.ToArray())
            all = all.With(new Trace([], item.Aliases, item.Sources.Union(item.Elements)));
        return all;
    }

    /// <summary>The trace of a path, of which only the whole is recorded, by the caller.</summary>
    private Trace Path(Expression expression, ReferenceUse use)
    {
        switch (expression)
        {
            case VariableExpression e:
                if (e.Name is "include")
                    Report(e, e.Error(Codes.BadArguments, "Thiếu tên mẫu con sau include."));
                return Resolve(e);
            case LocalExpression e:
                return ResolveLocal(e);
            case NestedExpression e when Paths.IsPath(e.Inner):
                return Path(e.Inner, use);
            case MemberExpression e:
                if (GroupOf(e) is { } group)
                {
                    CheckMember(e, group);
                    return Trace.Empty;
                }

                Trace owner = Path(e.Target, use);
                Trace bound = _bindings.GetValueOrDefault(e.Written, Trace.Empty);
                if (e.Name != "size")
                    return owner.Member(e.Name).With(bound);
                Record(owner, e, use);
                return owner.Derived.With(bound);
            case IndexExpression { Target: LocalExpression { Name: "$" }, Index: LiteralExpression { Value: int at } }:
                return at >= 0 && at < _arguments.Length ? _arguments[at] : Trace.Empty;
            case IndexExpression e:
                Trace list = Path(e.Target, use);
                if (e.Index is LiteralExpression { Value: string name })
                    return list.Member(name).With(_bindings.GetValueOrDefault($"{e.Target.Written}.{name}", Trace.Empty));
                Trace index = Walk(e.Index, use);
                return list.Item.With(new Trace([], [], index.Derived.Sources));
            default:
                return Walk(expression, use);
        }
    }

    private Trace ResolveLocal(LocalExpression e)
    {
        for (int i = _scope.Count - 1; i >= 0; i--)
        {
            if (_scope[i].Name == e.Name)
                return _scope[i].Trace;
        }

        return e.Name == "$" ? new Trace([], [.. _arguments.SelectMany(static a => a.Aliases)], [])
            : _bindings.GetValueOrDefault(e.Name, Trace.Empty);
    }

    private FunctionGroup? GroupOf(MemberExpression e) =>
        e.Target is VariableExpression variable && !_declared.Contains(variable.Name) ? BuiltinTable.Find(variable.Name) : null;

    private Function? CheckMember(MemberExpression e, FunctionGroup group)
    {
        switch (group.Find(e.Name))
        {
            case RefusedFunction refused:
                Report(e, e.Error(Codes.Refused, refused.Message));
                return null;
            case Function function:
                return function;
            default:
                string? near = Nearest.Of(e.Name, group.Names);
                Report(e, e.Error(Codes.UnknownFunction, $"Không có hàm {group.Name}.{e.Name}.", near is null ? null : $"Có phải là {group.Name}.{near}?"));
                return null;
        }
    }

    private Trace WalkInclude(IncludeExpression e, ReferenceUse use)
    {
        Trace[] arguments = [Trace.Empty, .. e.Arguments.Where(static a => a.Name is null).Select(a => Walk(a.Value, use)).ToArray()];
        foreach (Argument named in e.Arguments.Where(static a => a.Name is not null))
            Walk(named.Value, use);
        if (++_includes > MostIncludes || !_open.Add(e.File))
            return Trace.Empty;
        Trace[] outer = _arguments;
        _arguments = arguments;
        Trace written = Collect(() => Walk(e.File.Body));
        _arguments = outer;
        _open.Remove(e.File);
        return written;
    }

    private Trace WalkCall(CallExpression e, ReferenceUse use)
    {
        Trace[] arguments = [.. e.Arguments.Select(a => Walk(a.Value, use)).ToArray()];
        if (e.Target is MemberExpression member && GroupOf(member) is { } group)
        {
            if (CheckMember(member, group) is BuiltinFunction function)
                return WalkBuiltin(e, group.Name, function, arguments);
            return Gather(arguments).Derived;
        }

        Walk(e.Target, use);
        Trace result = Gather(arguments).Derived;
        if (DefinitionOf(e.Target) is not { } definition)
            return result;
        Pass(definition, arguments);
        return result.With(TraceOf(definition).Result);
    }

    private FunctionDefinition? DefinitionOf(Expression? target) => target switch
    {
        AliasExpression alias => DefinitionOf(alias.Target),
        NestedExpression nested => DefinitionOf(nested.Inner),
        DoExpression anonymous => anonymous.Definition,
        not null => _named.GetValueOrDefault(target.Written),
        null => null,
    };

    private Trace WalkBuiltin(CallExpression e, string group, BuiltinFunction function, Trace[] arguments)
    {
        if (!Array.Exists(e.Arguments, static a => a.Expands)
            && function.Check(e.Arguments.Count(static a => a.Name is null), e.Arguments.Where(static a => a.Name is not null).Select(static a => a.Name!)) is { } wrong)
        {
            Report(e, e.Error(Codes.BadArguments, wrong));
        }

        Trace derived = Gather(arguments).Derived;
        Trace first = arguments.Length > 0 ? arguments[0] : Trace.Empty;
        Trace second = arguments.Length > 1 ? arguments[1] : Trace.Empty;
        string? word = e.Arguments.Length > 1 ? (e.Arguments[1].Value as LiteralExpression)?.Value as string : null;
        if (group == "object" && function.Name == "default")
            return first.With(second);
        if (group != "array")
            return derived;
        switch (function.Name)
        {
            case "first" or "last":
                return first.Item;
            case "map" or "sort" when word is not null:
                Trace members = first.Item.Member(word);
                Record(members, e, ReferenceUse.Read);
                return function.Name == "sort" ? first : new Trace([], members.Aliases, members.Sources);
            case "reverse" or "sort" or "limit" or "offset" or "uniq" or "compact" or "remove_at":
                return first;
            case "concat" or "add_range":
                return first.With(second);
            case "add" or "insert_at":
                return first.With(new Trace([], arguments[^1].Aliases, arguments[^1].Sources));
            case "each" or "filter" or "any" or "join" when DefinitionOf(e.Arguments.Length > 1 ? e.Arguments[^1].Value : null) is { } definition:
                Pass(definition, [first.Item]);
                Trace result = TraceOf(definition).Result;
                return function.Name == "filter" ? first : function.Name == "each" ? new Trace([], result.Aliases, result.Sources) : derived;
            default:
                return function.Name == "filter" ? first : derived;
        }
    }
}
