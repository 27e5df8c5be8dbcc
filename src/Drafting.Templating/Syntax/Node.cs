using Drafting.Core.Diagnostics;
using Drafting.Templating.Runtime;

namespace Drafting.Templating.Syntax;

/// <summary>Nút của cây cú pháp. The tree does not change once parsed, so any number of threads may render it.</summary>
internal abstract class Node(SourceText source, TextSpan span)
{
    public SourceText Source { get; } = source;

    public TextSpan Span { get; } = span;

    /// <summary>The source as the author wrote it, for messages; short.</summary>
    public string Written
    {
        get
        {
            int end = Math.Min(Span.End, Source.Text.Length);
            string text = Source.Text[Math.Min(Span.Start, end)..end].ReplaceLineEndings(" ");
            return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
        }
    }

    public Diagnostic Error(string code, string message, string? hint = null) => Source.Error(code, Span, message, hint);

    public RenderFault Fault(string code, string message, string? hint = null) => new(Error(code, message, hint));
}

/// <summary>Biểu thức.</summary>
internal abstract class Expression(SourceText source, TextSpan span) : Node(source, span)
{
    /// <summary>Height of the tree below, which the parser bounds so that evaluation never runs out of stack.</summary>
    public int Height { get; set; } = 1;

    public abstract object? Evaluate(Renderer renderer);

    /// <summary>The value, and where it is a function, the function and not its result.</summary>
    public virtual object? EvaluateUncalled(Renderer renderer) => Evaluate(renderer);
}

/// <summary>Câu lệnh.</summary>
internal abstract class Statement(SourceText source, TextSpan span) : Node(source, span)
{
    /// <summary>Whether the statement stands in a tag that opened in its own block, and so sets the indent itself.</summary>
    public bool OwnsIndent { get; init; }

    /// <summary>The white space before the tag, which Scriban repeats on each further line that the tag writes.</summary>
    public string? Indent { get; init; }

    public abstract void Execute(Renderer renderer);
}

/// <summary>Khối câu lệnh.</summary>
internal sealed class Block(Statement[] statements)
{
    public static Block Empty { get; } = new([]);

    public Statement[] Statements { get; } = statements;

    public void Execute(Renderer renderer)
    {
        MarkupWriter output = renderer.Output;
        string? inherited = output.Indent;
        foreach (Statement statement in Statements)
        {
            renderer.Tick(statement);
            output.Indent = statement.OwnsIndent ? statement.Indent : inherited;
            statement.Execute(renderer);
            if (renderer.Flow != Flow.Next)
                break;
        }

        output.Indent = inherited;
    }
}

/// <summary>Where a block goes on.</summary>
internal enum Flow
{
    Next, Break, Continue, Return,
}
