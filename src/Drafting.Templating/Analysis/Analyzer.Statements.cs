using Drafting.Templating.Syntax;

namespace Drafting.Templating.Analysis;

/// <content>Statements.</content>
internal sealed partial class Analyzer
{
    private void Walk(Block? block)
    {
        foreach (Statement statement in block?.Statements ?? [])
            Walk(statement);
    }

    private void Walk(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement s:
                Walk(s.Value, ReferenceUse.Read);
                break;
            case AssignStatement s:
                WalkAssignment(s);
                break;
            case IfStatement s:
                Walk(s.Condition, ReferenceUse.Condition);
                Walk(s.Then);
                Walk(s.Otherwise);
                break;
            case CaseStatement s:
                Walk(s.Value, ReferenceUse.Condition);
                foreach ((Expression[] matches, Block body) in s.Whens)
                {
                    foreach (Expression match in matches)
                        Walk(match, ReferenceUse.Condition);
                    Walk(body);
                }

                Walk(s.Otherwise);
                break;
            case ForStatement s:
                WalkFor(s);
                break;
            case WhileStatement s:
                InScope("while", Trace.Empty, () =>
                {
                    Walk(s.Condition, ReferenceUse.Condition);
                    Walk(s.Body);
                });
                break;
            case CaptureStatement s:
                Declare(s.Target, Collect(() => Walk(s.Body)));
                break;
            case WithStatement s:
                _withs.Add(Walk(s.Target, ReferenceUse.Read));
                Walk(s.Body);
                _withs.RemoveAt(_withs.Count - 1);
                break;
            case WrapStatement s:
                Walk(s.Call, ReferenceUse.Read);
                Walk(s.Body);
                break;
            case FunctionStatement s:
                if (s.Target is VariableExpression or LocalExpression)
                    _named[s.Target.Written] = s.Definition;
                Declare(s.Target, Trace.Empty);
                WalkFunction(s.Definition);
                break;
            case ReturnStatement { Value: { } value }:
                AddResult(Walk(value, ReferenceUse.Read));
                break;
        }
    }

    private void WalkAssignment(AssignStatement s)
    {
        Trace value = Walk(s.Value, ReferenceUse.Read);
        if (s.Operator != BinaryOperator.None)
            value = value.With(Walk(s.Target, ReferenceUse.Read)).Derived;
        if (s.Value is ObjectExpression made)
        {
            foreach ((string name, Expression member) in made.Members)
                Bind($"{s.Target.Written}.{name}", Walk(member, ReferenceUse.Read));
        }

        if (Unwrap(s.Value) is AliasExpression { Target: VariableExpression function } && _named.TryGetValue(function.Name, out FunctionDefinition? definition))
            _named[s.Target.Written] = definition;
        if (s.Value is DoExpression anonymous)
            _named[s.Target.Written] = anonymous.Definition;
        Declare(s.Target, value);
    }

    private static Expression Unwrap(Expression expression) => expression is NestedExpression nested ? Unwrap(nested.Inner) : expression;

    private void Declare(Expression target, Trace value)
    {
        switch (target)
        {
            case VariableExpression variable:
                _declared.Add(variable.Name);
                _assigned.Add(variable.Name);
                Bind(variable.Name, value);
                break;
            case LocalExpression local:
                Bind(local.Name, value);
                break;
            case MemberExpression member:
                Path(member.Target, ReferenceUse.Read);
                Bind(member.Written, value);
                break;
            case IndexExpression index:
                Path(index.Target, ReferenceUse.Read);
                Walk(index.Index, ReferenceUse.Read);
                Bind(index.Target.Written, new Trace([], value.Aliases, value.Sources));
                break;
        }
    }

    private void WalkFor(ForStatement s)
    {
        Trace list = Walk(s.List, ReferenceUse.Read);
        if (s.Options.Offset is { } offset)
            Walk(offset, ReferenceUse.Condition);
        if (s.Options.Limit is { } limit)
            Walk(limit, ReferenceUse.Condition);
        string name = s.Variable is LocalExpression local ? local.Name : (s.Variable as VariableExpression)?.Name ?? "";
        InScope("for", Trace.Empty, () => InScope(name, list.Item, () => Walk(s.Body)));
        Walk(s.Otherwise);
    }

    private FunctionTrace TraceOf(FunctionDefinition definition)
    {
        if (!_functions.TryGetValue(definition, out FunctionTrace? trace))
            _functions.Add(definition, trace = new FunctionTrace());
        return trace;
    }

    private void WalkFunction(FunctionDefinition definition)
    {
        (FunctionTrace? outer, Trace[] outerArguments) = (_function, _arguments);
        FunctionTrace trace = TraceOf(definition);
        (_function, _arguments) = (trace, trace.Arguments);
        int scope = _scope.Count;
        for (int i = 0; i < (definition.Parameters?.Length ?? 0); i++)
        {
            Parameter parameter = definition.Parameters![i];
            Trace argument = parameter.TakesRest
                ? new Trace([], [.. trace.Arguments.Skip(i).SelectMany(static a => a.Aliases)], [])
                : i < trace.Arguments.Length ? trace.Arguments[i] : Trace.Empty;
            _declared.Add(parameter.Name);
            _scope.Add((parameter.Name, argument));
        }

        Walk(definition.Body);
        if (definition.Value is { } value)
            AddResult(Walk(value, ReferenceUse.Read));
        _scope.RemoveRange(scope, _scope.Count - scope);
        (_function, _arguments) = (outer, outerArguments);
    }

    private void AddResult(Trace result)
    {
        if (_function is null || _function.Result.Covers(result))
            return;
        _function.Result = _function.Result.With(result);
        _changed = true;
    }

    private void Pass(FunctionDefinition definition, IReadOnlyList<Trace> arguments)
    {
        FunctionTrace trace = TraceOf(definition);
        Trace[] merged = new Trace[Math.Max(arguments.Count, trace.Arguments.Length)];
        for (int i = 0; i < merged.Length; i++)
        {
            Trace before = i < trace.Arguments.Length ? trace.Arguments[i] : Trace.Empty;
            Trace added = i < arguments.Count ? arguments[i] : Trace.Empty;
            merged[i] = before.Covers(added) ? before : before.With(added);
            _changed |= !before.Covers(added);
        }

        trace.Arguments = merged;
    }
}
