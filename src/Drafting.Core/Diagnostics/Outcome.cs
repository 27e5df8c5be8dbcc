using System.Collections.Immutable;

namespace Drafting.Core.Diagnostics;

/// <summary>Kết quả: a value, what is to be said about it, or both; the value may be there in spite of errors.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value, or <see langword="null"/> where none could be made.</param>
/// <param name="Diagnostics">What was found on the way, in order.</param>
public readonly record struct Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);

    /// <summary>An outcome with nothing to say.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Outcome<T>(T value) => new(value, []);
}
