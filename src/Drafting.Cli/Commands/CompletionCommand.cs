using System.Collections.Immutable;
using System.CommandLine;
using Drafting.Cli.Help;
using Drafting.Cli.Parsing;

namespace Drafting.Cli.Commands;

/// <summary>Lệnh <c>completion</c>: a script that lets a shell finish words.</summary>
internal sealed class CompletionCommand() : CliCommand("completion", "In đoạn mã gợi ý lệnh cho cửa sổ lệnh.")
{
    private static readonly ImmutableArray<string> Shells = ["bash", "zsh", "powershell"];

    private readonly Argument<string> shell = new("shell") { HelpName = "bash|zsh|powershell", Description = "Loại cửa sổ lệnh." };

    /// <inheritdoc/>
    public override ImmutableArray<string> Examples =>
    [
        "completion bash > ~/.local/share/bash-completion/completions/drafting",
        "completion zsh > ~/.zfunc/_drafting",
        "completion powershell >> $PROFILE",
    ];

    /// <inheritdoc/>
    public override void Describe(Command command) => command.Arguments.Add(shell);

    /// <inheritdoc/>
    public override Reply Run(ParseResult parse, Session session, CancellationToken cancellation)
    {
        CommandTree tree = CommandTree.Whole(session.Commands);
        string wanted = parse.GetValue(shell)!;
        return wanted switch
        {
            "bash" => Reply.Of(new AnswerPart.Text("script", CompletionScript.Bash(tree))),
            "zsh" => Reply.Of(new AnswerPart.Text("script", CompletionScript.Zsh(tree))),
            "powershell" => Reply.Of(new AnswerPart.Text("script", CompletionScript.PowerShell(tree))),
            _ => Reply.WrongUse($"Không có đoạn mã cho “{wanted}”.", $"dùng một trong: {string.Join(", ", Shells)}"),
        };
    }
}
