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
    /// <param name="parse">The command line.</param>
    public static ImmutableArray<Failure> Of(ParseResult parse)
    {
        var failures = ImmutableArray.CreateBuilder<Failure>();
        foreach (string token in parse.UnmatchedTokens)
            failures.Add(Unknown(token, parse.CommandResult.Command));
        foreach (OptionResult option in OptionsOf(parse.CommandResult))
        {
            if (Wrong(option) is { } failure)
                failures.Add(failure);
        }

        if (failures.Count == 0)
            failures.AddRange(MissingIn(parse.CommandResult));
        if (failures.Count == 0 && parse.Errors.Count > 0)
            failures.Add(Failure.WrongUse("Không hiểu dòng lệnh.", "xem cách dùng bằng --help"));
        return failures.ToImmutable();
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
            return takesOne
                ? Failure.WrongUse($"Tuỳ chọn {option.Name} chỉ nhận một giá trị, nhưng có {Listed(result.Tokens)}.", "giữ lại một giá trị")
                : Failure.WrongUse($"Tuỳ chọn {option.Name} không nhận giá trị.");
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
        if (token.StartsWith('-') && token.Length > 1)
        {
            IEnumerable<string> options = Visible(command).SelectMany(static o => o.Aliases.Prepend(o.Name)).Where(static n => n.StartsWith("--", StringComparison.Ordinal));
            string? nearOption = NearestName.Find(token, options);
            return Failure.WrongUse($"Không có tuỳ chọn {token}.", nearOption is null ? "xem các tuỳ chọn bằng --help" : $"có phải {nearOption}?");
        }

        if (command.Subcommands.Count == 0)
            return Failure.WrongUse($"Thừa “{token}” trên dòng lệnh.", "xem cách dùng bằng --help");
        string[] names = [.. command.Subcommands.Select(static c => c.Name)];
        string? near = NearestName.Find(token, names);
        return Failure.WrongUse($"Không có lệnh “{token}”.", $"{(near is null ? "" : $"có phải “{near}”? ")}các lệnh: {string.Join(", ", names)}");
    }

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
