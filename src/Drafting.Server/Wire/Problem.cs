using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Trục trặc của một yêu cầu (RFC 9457), in words for the person at the desk.</summary>
/// <param name="Type">What kind of trouble, as a relative address.</param>
/// <param name="Title">One short sentence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Diagnostics">What is wrong with the paper or the data.</param>
internal sealed record Problem(string Type, string Title, int Status, string? Detail, string? Hint, ImmutableArray<Statement> Diagnostics);
