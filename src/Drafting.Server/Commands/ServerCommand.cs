using System.Collections.Immutable;
using System.CommandLine;

namespace Drafting.Server.Commands;

/// <summary>Lệnh của máy chủ.</summary>
/// <param name="name">Its name.</param>
/// <param name="usage">How it is written.</param>
/// <param name="summary">What it does.</param>
internal abstract class ServerCommand(string name, string usage, string summary)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>How it is written.</summary>
    public string Usage => usage;

    /// <summary>What <c>--help</c> prints.</summary>
    public string Help => $"{summary}\n\n{usage}";

    /// <summary>Tells the parser what the command takes.</summary>
    /// <param name="command">The parser's command.</param>
    public abstract void Describe(Command command);

    /// <summary>Runs the command.</summary>
    /// <param name="parse">The command line, without mistakes of form.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public abstract Answer Run(ParseResult parse);
}

/// <summary>Trả lời của lệnh.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Lines">What is printed.</param>
internal sealed record Answer(ExitCode Exit, ImmutableArray<string> Lines)
{
    /// <summary>The command was used wrongly.</summary>
    /// <param name="what">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    public static Answer WrongUse(string what, string hint) => new(ExitCode.WrongUse, [$"lỗi: {what}", $"  = cách xử lý: {hint}"]);
}
