using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Parsing;

/// <summary>Lỗi dòng lệnh: says in Vietnamese what is wrong with a command line. The parser's own sentences are English and cannot be replaced,
/// so each is worked out anew from what the parser saw, and none of them is ever shown.</summary>
internal static class ParseErrors
{
    /// <summary>All that is wrong; empty for a command line that can be run.</summary>
    /// <param name="parse">The command line as the parser saw it.</param>
    /// <param name="arguments">The command line as it was typed.</param>
    public static ImmutableArray<Failure> Of(ParseResult parse, IReadOnlyList<string> arguments)
    {
        var failures = ImmutableArray.CreateBuilder<Failure>();
        string[] unknown = [.. Misspelt(parse).Concat(parse.UnmatchedTokens).Distinct()];
        // What stood behind a misspelt option is no mistake of its own.
        foreach (string token in unknown.Where(IsOption) is var options && options.Any() ? options : unknown)
            failures.Add(Unknown(token, parse.CommandResult.Command));
        failures.AddRange(GivenToFlags(parse.CommandResult.Command, arguments));
        foreach (OptionResult option in OptionsOf(parse.CommandResult))
        {
            if (Wrong(option) is { } failure)
                failures.Add(failure);
        }

        if (failures.Count == 0)
            failures.AddRange(MissingIn(parse.CommandResult));
        if (failures.Count == 0 && parse.CommandResult.Command is { Subcommands.Count: > 0 } group)
            failures.Add(Failure.WrongUse(group.Parents.Any() ? $"Thiếu lệnh con sau “{group.Name}”." : "Thiếu lệnh.", $"chọn một trong: {Names(group)}"));
        if (failures.Count == 0 && parse.Errors.Count > 0)
            failures.Add(Failure.WrongUse("Không hiểu dòng lệnh.", "xem cách dùng bằng --help"));
        return failures.ToImmutable();
    }

    // The parser takes an option that it does not know for a value of whatever still takes one.
    private static IEnumerable<string> Misspelt(ParseResult parse)
    {
        if (parse.Tokens.Any(static t => t.Type == TokenType.DoubleDash))
            return [];
        IEnumerable<string> values = parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static a => a.Tokens).Select(static t => t.Value).Where(IsOption);
        IEnumerable<string> behind = OptionsOf(parse.CommandResult).SelectMany(static o => o.Tokens).Select(static t => t.Value).Where(static v => v is ['-', '-', _, ..]);
        return values.Concat(behind);
    }

    private static IEnumerable<Failure> GivenToFlags(Command command, IReadOnlyList<string> arguments)
    {
        string[] flags = [.. Visible(command).Where(static o => o.Arity.MaximumNumberOfValues == 0).SelectMany(static o => o.Aliases.Prepend(o.Name))];
        foreach (string argument in arguments.TakeWhile(static a => a != "--"))
        {
            int at = argument.AsSpan().IndexOfAny('=', ':');
            if (at > 0 && flags.Contains(argument[..at]))
                yield return Failure.WrongUse($"Tuỳ chọn {argument[..at]} không nhận giá trị.", $"viết: {argument[..at]}");
        }
    }

    private static IEnumerable<OptionResult> OptionsOf(CommandResult command)
    {
        for (SymbolResult? at = command; at is not null; at = at.Parent)
        {
            foreach (OptionResult option in ((CommandResult)at).Children.OfType<OptionResult>())
                yield return option;
        }
    }

    private static Failure? Wrong(OptionResult result)
    {
        Option option = result.Option;
        if (result.Implicit)
            return null;
        if (result.Tokens.Count < option.Arity.MinimumNumberOfValues)
            return Failure.WrongUse($"Thiếu giá trị sau {result.IdentifierToken?.Value ?? option.Name}.", $"viết: {option.Name} <{option.HelpName ?? "giá trị"}>");
        bool takesOne = option.Arity.MaximumNumberOfValues == 1;
        if (result.Tokens.Count > option.Arity.MaximumNumberOfValues || (takesOne && result.IdentifierTokenCount > 1))
        {
            return Failure.WrongUse($"Tuỳ chọn {option.Name} chỉ nhận một giá trị, nhưng có {Listed(result.Tokens)}.", "giữ lại một giá trị");
        }

        return option is ChoiceOption choice && result.Tokens is [var word] && !choice.Takes(word.Value) ? choice.Refuse(word.Value) : null;
    }

    private static IEnumerable<Failure> MissingIn(CommandResult result)
    {
        Command command = result.Command;
        foreach (Option option in command.Options.Where(static o => o.Required))
        {
            if (result.GetResult(option) is null or { Implicit: true })
                yield return Failure.WrongUse($"Thiếu tuỳ chọn {option.Name}.", $"thêm: {option.Name} <{option.HelpName ?? "giá trị"}>");
        }

        foreach (Argument argument in command.Arguments.Where(static a => a.Arity.MinimumNumberOfValues > 0))
        {
            if (result.GetResult(argument) is null or { Tokens.Count: 0 })
                yield return Failure.WrongUse($"Thiếu <{argument.HelpName ?? argument.Name}>: {argument.Description}", "xem cách dùng bằng --help");
        }
    }

    private static Failure Unknown(string token, Command command)
    {
        if (IsOption(token))
        {
            IEnumerable<string> options = Visible(command).SelectMany(static o => o.Aliases.Prepend(o.Name)).Where(static n => n.StartsWith("--", StringComparison.Ordinal));
            string? nearOption = NearestName.Find(token, options);
            return Failure.WrongUse($"Không có tuỳ chọn {token}.", nearOption is null ? "xem các tuỳ chọn bằng --help" : $"có phải {nearOption}?");
        }

        if (command.Subcommands.Count == 0)
            return Failure.WrongUse($"Thừa “{token}” trên dòng lệnh.", "xem cách dùng bằng --help");
        string? near = NearestName.Find(token, command.Subcommands.Select(static c => c.Name));
        return Failure.WrongUse($"Không có lệnh “{token}”.", $"{(near is null ? "" : $"có phải “{near}”? ")}các lệnh: {Names(command)}");
    }

    private static bool IsOption(string token) => token is ['-', _, ..];

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(static c => c.Name));

    private static IEnumerable<Option> Visible(Command command)
    {
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            foreach (Option option in at.Options.Where(o => o.Recursive || at == command))
                yield return option;
        }
    }

    private static string Listed(IReadOnlyList<Token> tokens) => string.Join(", ", tokens.Select(static t => $"“{t.Value}”"));
}
