using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Drafting.Server.Commands;

/// <summary>Dòng lệnh: the commands that stand beside serving.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static ImmutableArray<ServerCommand> Commands => [new CertCommand(), new ManifestCommand(), new OfficeJsCommand()];

    /// <summary>The names of the commands.</summary>
    public static IEnumerable<string> Names => Commands.Select(static command => command.Name);

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The words behind the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints go.</param>
    /// <returns>The exit code, or <see langword="null"/> where the words name no command: then the server is to be started.</returns>
    public static ExitCode? Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments is not [var name, .. var rest] || Commands.FirstOrDefault(command => command.Name == name) is not { } command)
            return null;
        if (rest.Contains("--help") || rest.Contains("-h"))
        {
            output.WriteLine(command.Help);
            return ExitCode.Clean;
        }

        var root = new Command(command.Name, command.Help);
        command.Describe(root);
        ParseResult parse = root.Parse(rest, Parser);
        Answer answer = Wrong(parse) is { } wrong ? Answer.WrongUse(wrong, command.Usage) : Run(command, parse);
        foreach (string line in answer.Lines)
            (answer.Exit is ExitCode.Clean or ExitCode.Findings ? output : error).WriteLine(line);
        return answer.Exit;
    }

    private static Answer Run(ServerCommand command, ParseResult parse)
    {
        try
        {
            return command.Run(parse);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Answer(ExitCode.EnvironmentFailed, [$"lỗi: Không đọc hoặc ghi được: {exception.Message}", "  = cách xử lý: xem quyền trên thư mục, dung lượng đĩa, và tệp có đang mở ở chương trình khác không"]);
        }
    }

    // The parser's own sentences are English.
    private static string? Wrong(ParseResult parse)
    {
        if (parse.UnmatchedTokens is [var unknown, ..])
            return $"Không hiểu “{unknown}”.";
        foreach (Option option in parse.CommandResult.Command.Options)
        {
            OptionResult? given = parse.GetResult(option);
            if (option.Required && given is null or { Implicit: true })
                return $"Thiếu tuỳ chọn {option.Name}.";
            if (given is { Implicit: false } && (given.Tokens.Count < option.Arity.MinimumNumberOfValues || given.IdentifierTokenCount > 1 || given.Tokens.Any(static token => token.Value.Length == 0)))
                return $"Tuỳ chọn {option.Name} cần đúng một giá trị.";
            if (given?.Errors.Any() == true)
                return $"Giá trị của {option.Name} không đúng: “{string.Join(' ', given.Tokens)}”.";
        }

        return parse.Errors.Count > 0 ? "Thiếu hoặc thừa trên dòng lệnh." : null;
    }
}
