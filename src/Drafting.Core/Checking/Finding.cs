using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking;

/// <summary>Phát hiện: what a rule has to say of one place; the checker makes a diagnostic of it.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">One Vietnamese sentence that says what is wrong and what the guidance asks.</param>
/// <param name="Source">The row of the guidance; <see langword="null"/> for the citation that follows from the rule's basis.</param>
/// <param name="Fix">What puts it right.</param>
/// <param name="Hint">What to do, where neither message nor fix says.</param>
/// <param name="AtMost">A severity that this finding does not exceed, below that of its rule.</param>
public sealed record Finding(
    FindingPlace Place,
    string Message,
    Citation? Source = null,
    Fix? Fix = null,
    string? Hint = null,
    Severity AtMost = Severity.Error);
