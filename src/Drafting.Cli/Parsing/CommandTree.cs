using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Commands;

namespace Drafting.Cli.Parsing;

/// <summary>Cây lệnh: the program's commands and the parser's view of them. Details are added only to commands that the command line names.</summary>
internal sealed class CommandTree
{
    private readonly Dictionary<Command, CliCommand> owners = [];

    private CommandTree(ImmutableArray<CliCommand> commands, Func<string, bool> isNamed)
    {
        Commands = commands;
        Root = new Command("drafting", "Soạn, kiểm tra và sửa văn bản của Đảng đúng thể thức, ra tệp Word.");
        Common.AddTo(Root);
        foreach (CliCommand command in commands)
            Root.Subcommands.Add(Build(command, isNamed));
    }

    /// <summary>The commands.</summary>
    public ImmutableArray<CliCommand> Commands { get; }

    /// <summary>What every command understands.</summary>
    public CommonOptions Common { get; } = new();

    /// <summary>The parser's root.</summary>
    public Command Root { get; }

    /// <summary>The tree for one command line.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="arguments">The command line.</param>
    public static CommandTree For(ImmutableArray<CliCommand> commands, IReadOnlyCollection<string> arguments) => new(commands, arguments.Contains);

    /// <summary>The tree with all details.</summary>
    /// <param name="commands">The commands.</param>
    public static CommandTree Whole(ImmutableArray<CliCommand> commands) => new(commands, static _ => true);

    /// <summary>The command behind the parser's one; null for the root.</summary>
    /// <param name="command">The parser's command.</param>
    public CliCommand? OwnerOf(Command command) => owners.GetValueOrDefault(command);

    /// <summary>The words that lead to a command, such as <c>templates check</c>; empty for the root.</summary>
    /// <param name="command">The parser's command.</param>
    public string PathOf(Command command)
    {
        string path = "";
        for (Command? at = command; at is not null && at != Root; at = at.Parents.OfType<Command>().FirstOrDefault())
            path = path.Length == 0 ? at.Name : $"{at.Name} {path}";
        return path;
    }

    private Command Build(CliCommand command, Func<string, bool> isNamed)
    {
        var built = new Command(command.Name, command.Summary);
        owners.Add(built, command);
        if (!isNamed(command.Name))
            return built;
        command.Describe(built);
        if (command is CommandGroup group)
        {
            foreach (CliCommand child in group.Children)
                built.Subcommands.Add(Build(child, isNamed));
        }

        return built;
    }
}
