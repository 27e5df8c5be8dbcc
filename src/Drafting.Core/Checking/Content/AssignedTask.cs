using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking.Content;

/// <summary>Việc được giao: a sentence or a clause that begins with <c>Giao</c> and a body.</summary>
/// <param name="Passage">Where it is said.</param>
/// <param name="Range">From <c>Giao</c> to the last word of those to whom it is given.</param>
/// <param name="Who">Those to whom it is given, as typed.</param>
/// <param name="Bodies">The bodies among them that have a name of their own.</param>
/// <param name="HasDeadline">Whether the paragraph, one above it that it belongs to, or one below that belongs to it names a deadline or a period.</param>
public sealed record AssignedTask(Passage Passage, TextRange Range, string Who, ImmutableArray<string> Bodies, bool HasDeadline);
