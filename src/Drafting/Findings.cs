using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Sổ ghi thông báo: what the stages of one piece of work say, in order. Every stage ends here, and so does work that was cancelled.</summary>
/// <param name="cancellation">Looked at after every stage.</param>
internal sealed class Findings(CancellationToken cancellation = default)
{
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> All => found.ToImmutable();

    public bool HasErrors => found.Any(static d => d.Severity == Severity.Error);

    /// <summary>Whether the work may be ended between two stages.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Notes what a stage said and hands on its value, or null if that stage failed.</summary>
    public T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        found.AddRange(outcome.Diagnostics);
        return outcome.HasErrors ? null : outcome.Value;
    }

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    public void AddAll(ImmutableArray<Diagnostic> diagnostics) => found.AddRange(diagnostics);
}
