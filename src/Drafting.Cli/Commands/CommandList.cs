using System.Collections.Immutable;

namespace Drafting.Cli.Commands;

/// <summary>Các lệnh của chương trình, in the order of help.</summary>
internal static class CommandList
{
    /// <summary>All commands, made anew, for they hold the parser's options of one command line.</summary>
    public static ImmutableArray<CliCommand> All =>
    [
        new NewCommand(),
        new DraftCommand(),
        new CommandGroup(
            "templates",
            "Xem, kiểm tra và tạo mẫu.",
            [new TemplatesListCommand(), new TemplatesShowCommand(), new TemplatesCheckCommand(), new TemplatesNewCommand()]),
        new CheckCommand(),
        new FixCommand(),
        new RelayoutCommand(),
        new ImportCommand(),
        new ExplainCommand(),
        new RulesCommand(),
        new CommandGroup(
            "annex",
            "Phụ lục số liệu: phát biểu, tổng hợp biểu gửi về, đưa vào văn bản.",
            [new AnnexFormCommand(), new AnnexMergeCommand(), new AnnexWordCommand(), new AnnexVerifyCommand(), new AnnexListCommand()]),
        new StandardCommand(),
        new InspectCommand(),
        new ReleaseCommand(),
        new CompletionCommand(),
    ];
}
