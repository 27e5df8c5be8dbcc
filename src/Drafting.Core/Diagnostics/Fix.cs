using System.Collections.Immutable;
using Drafting.Core.Checking;

namespace Drafting.Core.Diagnostics;

/// <summary>Cách sửa: what puts a finding right.</summary>
/// <param name="Title">What is done, as a Vietnamese phrase in the imperative: <c>đổi cỡ chữ thành 16 pt</c>.</param>
/// <param name="Edits">The changes, at least one.</param>
public sealed record Fix(string Title, ImmutableArray<Edit> Edits)
{
    /// <summary>Whether the change may be made without asking; it follows from the edits and cannot be claimed.</summary>
    public FixSafety Safety => Edits.All(static e => e.KeepsText) ? FixSafety.Safe : FixSafety.Suggested;

    /// <summary>What becomes of the formats, from what stands to what is set; it follows from the edits and the paper, and the checker writes it.</summary>
    /// <value>None.</value>
    public ImmutableArray<FormatChange> Formats { get; init; } = [];

    /// <summary>Compares the edits one by one.</summary>
    public bool Equals(Fix? other) => other is not null && Title == other.Title && Edits.SequenceEqual(other.Edits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Edits.Length);
}

/// <summary>Độ an toàn của cách sửa.</summary>
public enum FixSafety
{
    /// <summary>An toàn: the text stays as it is, letter by letter, once both are in NFC.</summary>
    Safe,

    /// <summary>Nên xem lại: at least one character changes.</summary>
    Suggested,
}
