using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Drafts;

/// <summary>Kết quả của một tệp dữ liệu.</summary>
/// <param name="Data">The data file as the user names it.</param>
/// <param name="Template">The template that was used, or <see langword="null"/>.</param>
/// <param name="Regime">The regime that the paper was laid out by, or <see langword="null"/>.</param>
/// <param name="Out">The file that was written, or <see langword="null"/>.</param>
/// <param name="Diagnostics">What was found.</param>
/// <param name="Failure">Why nothing could be done, or <see langword="null"/>.</param>
internal sealed record DraftedFile(string Data, string? Template, string? Regime, string? Out, ImmutableArray<Diagnostic> Diagnostics, Failure? Failure)
{
    /// <summary>A file that could not be worked on.</summary>
    public static DraftedFile Failed(string data, string? template, Failure failure) => new(data, template, null, null, [], failure);

    /// <summary>Number of errors and failures.</summary>
    public int Errors => Diagnostics.Count(static d => d.Severity == Severity.Error) + (Failure is null ? 0 : 1);

    /// <summary>Number of warnings.</summary>
    public int Warnings => Diagnostics.Count(static d => d.Severity == Severity.Warning);
}
