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
        ExitCode worst = Diagnostics.Any(d => d.Severity >= threshold) ? ExitCode.Findings : ExitCode.Clean;
        foreach (Failure failure in Failures)
            worst = failure.Code > worst ? failure.Code : worst;
        return worst;
    }
}
