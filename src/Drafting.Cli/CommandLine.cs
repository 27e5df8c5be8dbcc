using System.Collections.Immutable;
using System.CommandLine;
using System.Reflection;
using Drafting.Cli.Commands;
using Drafting.Cli.Help;
using Drafting.Cli.Parsing;
using Drafting.Cli.Reports;
using Drafting.Cli.Settings;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli;

/// <summary>Dòng lệnh: from words to an exit code; every exception of a command ends here.</summary>
internal static class CommandLine
{
    // No response files and no bundles of letters: a word that begins with @ is a word.
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The words behind the program's name.</param>
    /// <param name="surroundings">The machine.</param>
    /// <param name="cancellation">Set when the user presses Ctrl+C.</param>
    public static int Run(string[] arguments, Surroundings surroundings, CancellationToken cancellation = default)
    {
        ImmutableArray<CliCommand> commands = CommandList.All;
        CommandTree tree = CommandTree.For(commands, arguments);
        ParseResult parse = tree.Root.Parse(arguments, Parser);
        Command command = parse.CommandResult.Command;
        if (arguments.Length == 0 || tree.Common.Help.IsGiven(parse))
        {
            HelpText.Write(surroundings.Output, tree, command);
            return Finish(surroundings, ExitCode.Clean);
        }

        if (command == tree.Root && parse.UnmatchedTokens.Count == 0 && tree.Common.Version.IsGiven(parse))
        {
            surroundings.Output.WriteLine($"drafting {Version}");
            return Finish(surroundings, ExitCode.Clean);
        }

        ImmutableArray<Failure> wrong = ParseErrors.Of(parse, arguments);
        string path = tree.PathOf(command);
        Reply result = wrong.IsEmpty
            ? Run(tree, command, parse, surroundings, commands, cancellation)
            : new Reply([], AddHelp(wrong, path), []);
        ExitCode exit = result.Exit(tree.Common.Threshold(parse));
        ReportFor(tree.Common, parse, surroundings).Write(path, result, exit);
        return Finish(surroundings, exit);
    }

    private static string Version => typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static Reply Run(
        CommandTree tree, Command command, ParseResult parse, Surroundings surroundings, ImmutableArray<CliCommand> commands, CancellationToken cancellation)
    {
        if (tree.OwnerOf(command) is not { } owner)
            return Reply.WrongUse("Thiếu lệnh.", "xem các lệnh bằng --help");
        try
        {
            Outcome<DraftingSettings> settings = SettingsFile.Read(surroundings.WorkingFolder, surroundings.ProgramFolder, surroundings.Short);
            if (settings.Value is null)
                return Reply.Of(settings.Diagnostics);
            ImmutableArray<string> roots = TemplateRoots.Find(
                surroundings, parse.GetValue(tree.Common.Templates) ?? [], settings.Value.TemplateFolders, out Failure? missing);
            if (missing is not null)
                return Reply.Failed(missing);
            var session = new Session(surroundings, settings.Value, roots, commands);
            Reply result = owner.Run(parse, session, cancellation);
            return session.Complete(result);
        }
        catch (Exception exception)
        {
            return Reply.Failed(Failures.Of(exception, surroundings));
        }
    }

    private static ImmutableArray<Failure> AddHelp(ImmutableArray<Failure> wrong, string path) =>
        [.. wrong.Select(failure => failure.Hint is null ? failure with { Hint = $"xem cách dùng: drafting {path} --help" } : failure)];

    private static Report ReportFor(CommonOptions common, ParseResult parse, Surroundings surroundings)
    {
        return common.Format(parse) switch
        {
            ReportFormat.Json => new JsonReport(surroundings.Output),
            ReportFormat.Sarif => new SarifReport(surroundings.Output, Version),
            ReportFormat.Concise => new ConciseReport(surroundings.Output, surroundings.Error),
            _ => new FullReport(new Sheet(surroundings.Output, PaintOn(surroundings.OutputTarget)), new Sheet(surroundings.Error, PaintOn(surroundings.ErrorTarget))),
        };

        Paint PaintOn(TextTarget target)
        {
            bool isTerminal = target == TextTarget.Terminal && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) && surroundings.Variable("TERM") != "dumb";
            return new Paint(common.Colour(parse) switch { Colouring.Always => true, Colouring.Never => false, _ => isTerminal });
        }
    }

    private static int Finish(Surroundings surroundings, ExitCode exit)
    {
        surroundings.Output.Flush();
        surroundings.Error.Flush();
        return (int)exit;
    }
}
