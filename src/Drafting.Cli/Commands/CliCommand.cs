using System.Collections.Immutable;
using System.CommandLine;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh: a word of the command line, what help says about it, and what it does.</summary>
/// <param name="name">The word, such as <c>draft</c>.</param>
/// <param name="summary">One line of help.</param>
internal abstract class CliCommand(string name, string summary)
{
    /// <summary>The word.</summary>
    public string Name { get; } = name;

    /// <summary>One line of help.</summary>
    public string Summary { get; } = summary;

    /// <summary>Command lines that work, for help; without the program's name.</summary>
    public abstract ImmutableArray<string> Examples { get; }

    /// <summary>Adds arguments and options; called only when the command line names the command, for each costs time at the start.</summary>
    /// <param name="command">The parser's command.</param>
    public virtual void Describe(Command command)
    {
    }

    /// <summary>Does the work.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="session">Everything else.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    public abstract Reply Run(ParseResult parse, Session session, CancellationToken cancellation);
}
