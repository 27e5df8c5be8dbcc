using System.Collections.Immutable;
using System.CommandLine;

namespace Drafting.Cli.Commands;

/// <summary>Nhóm lệnh: a word that must be followed by another.</summary>
/// <param name="name">The word.</param>
/// <param name="summary">One line of help.</param>
/// <param name="children">The words that may follow.</param>
internal sealed class CommandGroup(string name, string summary, ImmutableArray<CliCommand> children) : CliCommand(name, summary)
{
    /// <summary>The words that may follow.</summary>
    public ImmutableArray<CliCommand> Children { get; } = children;

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples => [.. Children.Select(static child => child.Examples[0])];

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation) =>
        throw new InvalidOperationException("The parser lets no group through without a command.");
}
