using Drafting.Core.Diagnostics;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <summary>Đối số của một lời gọi.</summary>
/// <param name="Name">The parameter that it names, or <see langword="null"/>.</param>
/// <param name="Value">The expression.</param>
/// <param name="Expands">Whether the items of its list are the arguments: <c>^a</c>.</param>
internal readonly record struct Argument(string? Name, Expression Value, bool Expands = false);

/// <summary>Lời gọi hàm.</summary>
internal sealed class CallExpression(SourceText source, TextSpan span, Expression target, Argument[] arguments) : Expression(source, span)
{
    public Expression Target { get; } = target;

    public Argument[] Arguments { get; } = arguments;

    public override object? Evaluate(Renderer renderer) => Call(renderer, null);

    public object? Call(Renderer renderer, Block? wrapped)
    {
        object? function = Target.EvaluateUncalled(renderer);
        if (function is not Function callable)
            throw Target.Fault(Codes.NotFunction, $"{Target.Written} không phải là hàm.", "Giữa hai giá trị phải có phép tính hoặc dấu chấm phẩy.");
        ArgumentList list = new(Arguments.Length);
        foreach (Argument argument in Arguments)
        {
            object? value = argument.Value.Evaluate(renderer);
            if (argument.Expands)
            {
                foreach (object? item in Lists.Items(renderer, argument.Value, value))
                    list.Add(item);
            }
            else if (argument.Name is { } name)
            {
                list.Name(name, value);
            }
            else
            {
                list.Add(value);
            }
        }

        return callable.Invoke(renderer, this, list, wrapped);
    }
}

/// <summary>Mẫu con: <c>include 'ten' …</c>.</summary>
internal sealed class IncludeExpression(SourceText source, TextSpan span, ParsedFile file, Argument[] arguments) : Expression(source, span)
{
    public ParsedFile File { get; } = file;

    public Argument[] Arguments { get; } = arguments;

    /// <summary>As part of a larger expression an include is the string that it writes.</summary>
    public override object? Evaluate(Renderer renderer)
    {
        string? indent = renderer.Output.Indent;
        renderer.Output.BeginCapture();
        Run(renderer, indent);
        return renderer.Computed(this, renderer.Output.EndCapture());
    }

    /// <summary>Written on its own, an include keeps what its text and its values are.</summary>
    public void Write(Renderer renderer)
    {
        MarkupWriter output = renderer.Output;
        string? indent = output.Indent;
        int mark = output.Mark();
        Run(renderer, indent);
        if (indent is not null)
            output.Reindent(this, mark, indent);
    }

    private void Run(Renderer renderer, string? indent)
    {
        ScriptList arguments = new();
        arguments.Items.Add(File.Name);
        foreach (Argument argument in Arguments)
        {
            object? value = argument.Value.Evaluate(renderer);
            if (argument.Name is { } name)
                arguments.MembersForWrite[name] = value;
            else
                arguments.Items.Add(value);
        }

        renderer.Enter(this);
        ScriptList? outer = renderer.Scope.Arguments;
        renderer.Scope.Arguments = arguments;
        renderer.Output.Indent = null;
        if (indent is not null)
            renderer.Output.ForgetLineEnd();
        File.Body.Execute(renderer);
        if (renderer.Flow == Flow.Return)
            renderer.Flow = Flow.Next;
        if (indent is not null)
            renderer.Output.ForgetLineEnd();
        renderer.Output.Indent = indent;
        renderer.Scope.Arguments = outer;
        renderer.Leave();
    }
}

/// <summary>Hàm vô danh: <c>do; …; end</c>.</summary>
internal sealed class DoExpression(SourceText source, TextSpan span, FunctionDefinition definition) : Expression(source, span)
{
    public FunctionDefinition Definition { get; } = definition;

    public override object? Evaluate(Renderer renderer) => new TemplateFunction(Definition);
}

/// <summary>Tham số của hàm.</summary>
internal readonly record struct Parameter(string Name, LiteralExpression? Default, bool TakesRest);

/// <summary>Hàm của mẫu.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Parameters">The parameters, or <see langword="null"/> where it takes whatever comes, as <c>$</c>.</param>
/// <param name="Body">What it writes and returns; <see langword="null"/> where it is one expression.</param>
/// <param name="Value">The one expression.</param>
internal sealed record FunctionDefinition(string Name, Parameter[]? Parameters, Block? Body, Expression? Value);

/// <summary>Tệp mẫu đã phân tích: filled in once its parse is done, for templates may include each other.</summary>
internal sealed class ParsedFile(string name)
{
    public string Name { get; } = name;

    public Block Body { get; set; } = Block.Empty;
}

/// <summary>Trải danh sách thành các đối số: <c>f ^a</c>.</summary>
internal sealed class ExpandExpression(SourceText source, TextSpan span, Expression list) : Expression(source, span)
{
    public Expression List { get; } = list;

    public override object? Evaluate(Renderer renderer) => throw Fault(Codes.BadArguments, "Dấu ^ chỉ dùng trước một đối số của hàm.");
}
