using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>Đối số đã tính của một lời gọi.</summary>
internal sealed class ArgumentList(int capacity)
{
    public List<object?> Values { get; } = new(capacity);

    public List<(string Name, object? Value)>? Named { get; private set; }

    public void Add(object? value) => Values.Add(value);

    public void Name(string name, object? value) => (Named ??= []).Add((name, value));
}

/// <summary>Hàm.</summary>
internal abstract class Function
{
    public abstract object? Invoke(Renderer renderer, Node site, ArgumentList arguments, Block? wrapped);
}

/// <summary>Nhóm hàm có sẵn, such as <c>string</c>.</summary>
internal sealed class FunctionGroup(string name, IReadOnlyDictionary<string, object> members)
{
    public string Name { get; } = name;

    public IEnumerable<string> Names => members.Keys;

    public object? Find(string member) => members.GetValueOrDefault(member);
}

/// <summary>Hàm mà mẫu khai.</summary>
internal sealed class TemplateFunction(FunctionDefinition definition) : Function
{
    public FunctionDefinition Definition { get; } = definition;

    public override object? Invoke(Renderer renderer, Node site, ArgumentList arguments, Block? wrapped)
    {
        renderer.Enter(site);
        ScriptList list = new(arguments.Values);
        object? result;
        if (Definition.Parameters is { } parameters)
        {
            renderer.Scope.PushFunction(Bind(site, parameters, arguments), list, wrapped);
            result = Run(renderer);
            renderer.Scope.Pop();
        }
        else
        {
            foreach ((string name, object? value) in arguments.Named ?? [])
                list.MembersForWrite[name] = value;
            renderer.Scope.PushLocal(list, wrapped);
            result = Run(renderer);
            renderer.Scope.PopLocal();
        }

        renderer.Leave();
        return result;
    }

    private object? Run(Renderer renderer)
    {
        if (Definition.Value is { } value)
            return value.Evaluate(renderer);
        Definition.Body!.Execute(renderer);
        object? result = renderer.Returned;
        renderer.Returned = null;
        renderer.Flow = Flow.Next;
        return result;
    }

    private ScriptMap Bind(Node site, Parameter[] parameters, ArgumentList arguments)
    {
        ScriptMap map = new();
        int at = 0;
        foreach (Parameter parameter in parameters)
        {
            if (parameter.TakesRest)
            {
                map.Members[parameter.Name] = new ScriptList(arguments.Values.Skip(at));
                at = Math.Max(at, arguments.Values.Count);
            }
            else if (at < arguments.Values.Count)
            {
                map.Members[parameter.Name] = arguments.Values[at++];
            }
            else if (parameter.Default is { } fallback)
            {
                map.Members[parameter.Name] = fallback.Value;
            }
        }

        if (at < arguments.Values.Count)
            throw site.Fault(Codes.BadArguments, $"Hàm {Definition.Name} nhận {parameters.Length} đối số, ở đây có {arguments.Values.Count}.");
        foreach ((string name, object? value) in arguments.Named ?? [])
        {
            if (!Array.Exists(parameters, p => p.Name == name))
                throw site.Fault(Codes.BadArguments, $"Hàm {Definition.Name} không có tham số {name}.", $"Tham số của hàm: {string.Join(", ", parameters.Select(static p => p.Name))}.");
            map.Members[name] = value;
        }

        foreach (Parameter parameter in parameters)
        {
            if (!map.Members.ContainsKey(parameter.Name))
                throw site.Fault(Codes.BadArguments, $"Hàm {Definition.Name} thiếu đối số {parameter.Name}.");
        }

        return map;
    }
}
