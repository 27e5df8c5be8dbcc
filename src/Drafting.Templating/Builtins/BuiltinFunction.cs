using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm có sẵn.</summary>
internal sealed class BuiltinFunction : Function
{
    private readonly Func<BuiltinCall, object?> _body;
    private string _shown;

    /// <param name="name">The name in its group.</param>
    /// <param name="parameters">Names of the parameters, spaced; optional ones end in <c>?</c>, a last one that takes the rest in <c>...</c>.</param>
    /// <param name="body">What it does.</param>
    public BuiltinFunction(string name, string parameters, Func<BuiltinCall, object?> body)
    {
        Name = _shown = name;
        string[] all = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TakesRest = all.Length > 0 && all[^1].EndsWith("...", StringComparison.Ordinal);
        Required = all.Count(static p => p[^1] is not ('?' or '.'));
        Parameters = [.. all.Select(static p => p.TrimEnd('?', '.'))];
        _body = body;
    }

    public string Name { get; }

    public string[] Parameters { get; }

    public int Required { get; }

    public bool TakesRest { get; }

    public BuiltinFunction In(string group)
    {
        _shown = $"{group}.{Name}";
        return this;
    }

    /// <summary>What is wrong with a call of so many arguments, before it is made.</summary>
    public string? Check(int positional, IEnumerable<string> named)
    {
        if (positional > Parameters.Length && !TakesRest)
            return Renderer.Invariant($"Hàm {_shown} nhận {Parameters.Length} đối số ({string.Join(", ", Parameters)}), ở đây có {positional}.");
        HashSet<string> given = [.. Parameters.Take(positional)];
        foreach (string name in named)
        {
            if (Array.IndexOf(Parameters, name) < 0)
                return $"Hàm {_shown} không có tham số {name}; tham số của hàm: {string.Join(", ", Parameters)}.";
            if (!given.Add(name))
                return $"Hàm {_shown} được cho tham số {name} hai lần.";
        }

        foreach (string parameter in Parameters.Take(Required))
        {
            if (!given.Contains(parameter))
                return $"Hàm {_shown} thiếu đối số {parameter}.";
        }

        return null;
    }

    public override object? Invoke(Renderer renderer, Node site, ArgumentList arguments, Block? wrapped)
    {
        if (Check(arguments.Values.Count, arguments.Named?.Select(static n => n.Name) ?? []) is { } wrong)
            throw site.Fault(Codes.BadArguments, wrong);
        object?[] values = new object?[Math.Max(Parameters.Length, arguments.Values.Count)];
        bool[] given = new bool[values.Length];
        for (int i = 0; i < arguments.Values.Count; i++)
            (values[i], given[i]) = (arguments.Values[i], true);
        foreach ((string name, object? value) in arguments.Named ?? [])
        {
            int at = Array.IndexOf(Parameters, name);
            (values[at], given[at]) = (value, true);
        }

        renderer.Tick(site);
        return _body(new BuiltinCall(renderer, site, values, given));
    }
}

/// <summary>Hàm bị từ chối: Scriban has it, an official paper must not.</summary>
internal sealed class RefusedFunction(string name, string reason) : Function
{
    public string Message => $"Hàm {name} không được dùng: {reason}.";

    public override object? Invoke(Renderer renderer, Node site, ArgumentList arguments, Block? wrapped) => throw site.Fault(Codes.Refused, Message);
}

/// <summary>Một lời gọi hàm có sẵn: the arguments, read as the function wants them.</summary>
internal readonly record struct BuiltinCall(Renderer Renderer, Node Site, object?[] Values, bool[] Given)
{
    public bool Has(int i) => Given[i] && !Runtime.Values.IsNull(Values[i]);

    /// <summary>The argument with its place in the data record.</summary>
    public object? Raw(int i) => Values[i];

    public object? Plain(int i) => Runtime.Values.Plain(Values[i]);

    public string? TextOrNull(int i) => Renderer.Text(Site, Values[i]);

    public string Text(int i) => TextOrNull(i) ?? "";

    public int Int(int i) => Runtime.Values.Int(Site, Values[i]);

    public double Double(int i) => Runtime.Values.Double(Site, Values[i]);

    public IEnumerable<object?> Items(int i) => Lists.Items(Renderer, Site, Values[i]);

    public Function Function(int i) => Values[i] as Function
        ?? throw Site.Fault(Codes.NotFunction, $"{Site.Written}: đối số phải là hàm, đây là {Runtime.Values.Describe(Values[i])}.", "Viết @ trước tên hàm.");

    public object? Call(Function function, params ReadOnlySpan<object?> arguments)
    {
        ArgumentList list = new(arguments.Length);
        foreach (object? argument in arguments)
            list.Add(argument);
        return function.Invoke(Renderer, Site, list, null);
    }

    public string Made(string text) => Renderer.Computed(Site, text);

    public RenderFault Fault(string code, string message, string? hint = null) => Site.Fault(code, message, hint);
}
