using Drafting.Core.Standards;

namespace Drafting.Core.Diagnostics;

/// <summary>Thông báo: one thing that is wrong, or worth knowing, in the user's document, data or template.</summary>
/// <param name="Code">The stable code, such as <c>MB003</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">One Vietnamese sentence: what is wrong.</param>
/// <param name="Location">Where.</param>
/// <param name="Source">The clause that says so, where one does.</param>
/// <param name="Hint">What to do, in Vietnamese, where the message alone does not say.</param>
/// <param name="Quote">The offending line of the source, or the first words of the paragraph.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    Location Location,
    Citation? Source = null,
    string? Hint = null,
    string? Quote = null);
