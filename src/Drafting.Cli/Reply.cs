using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli;

/// <summary>Kết quả của một lệnh: what is to be said about the user's files, what could not be done, and the answer.</summary>
/// <param name="Diagnostics">The findings, in order.</param>
/// <param name="Failures">What could not be done.</param>
/// <param name="Answer">The answer's parts, in order.</param>
internal sealed record Reply(
    ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Failure> Failures, ImmutableArray<AnswerPart> Answer)
{
    /// <summary>The paper that findings inside a document speak of, as the user names it; <see langword="null"/> where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>Many papers, each with what is to be said of it; in order, behind <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<Statement> Papers { get; init; } = [];

    /// <summary>Whether findings are what the user asked for: then they stand where answers stand.</summary>
    public FindingsRole Role { get; init; }

    /// <summary>Whether people are shown the identities of findings.</summary>
    public Naming Naming { get; init; }

    /// <summary>All that is to be said, with the paper that it speaks of.</summary>
    public IEnumerable<Statement> Statements => Diagnostics.Select(d => new Statement(Subject, d)).Concat(Papers);

    /// <summary>An answer that nothing speaks against.</summary>
    public static Reply Of(params ReadOnlySpan<AnswerPart> answer) => new([], [], [.. answer]);

    /// <summary>Findings, and what answer there is in spite of them.</summary>
    public static Reply Of(ImmutableArray<Diagnostic> diagnostics, params ReadOnlySpan<AnswerPart> answer) => new(diagnostics, [], [.. answer]);

    /// <summary>Nothing could be done.</summary>
    public static Reply Failed(Failure failure) => new([], [failure], []);

    /// <summary>The user asked for something that cannot be done.</summary>
    public static Reply WrongUse(string message, string? hint = null) => Failed(Failure.WrongUse(message, hint));

    /// <summary>What the program tells a script: the gravest of all that happened.</summary>
    /// <param name="threshold">The least severity that counts.</param>
    public ExitCode Exit(Severity threshold)
    {
        ExitCode worst = Statements.Any(s => s.Finding.Accepted is null && s.Finding.Severity >= threshold) ? ExitCode.Findings : ExitCode.Clean;
        foreach (Failure failure in Failures)
            worst = failure.Code > worst ? failure.Code : worst;
        return worst;
    }
}

/// <summary>Lời nói: a finding and the paper that it speaks of.</summary>
/// <param name="Paper">The paper as the user names it, or <see langword="null"/>.</param>
/// <param name="Finding">The finding.</param>
internal readonly record struct Statement(string? Paper, Diagnostic Finding);

/// <summary>Vai trò của các phát hiện.</summary>
internal enum FindingsRole
{
    /// <summary>Lời nhắc bên cạnh câu trả lời.</summary>
    Remark,

    /// <summary>Chính là câu trả lời.</summary>
    Answer,
}

/// <summary>Có nêu mã phát hiện không.</summary>
internal enum Naming
{
    /// <summary>Không.</summary>
    Unnamed,

    /// <summary>Có.</summary>
    Named,
}
