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
/// <param name="Fix">What puts it right, where the program can.</param>
/// <param name="Identity">What a finding in a paper keeps from one check to the next: made of its code, component, story, the paragraph's text and the
/// occurrence, so that it can be accepted and followed; <see langword="null"/> for what is no finding in a paper.</param>
/// <param name="Accepted">Why the office accepts the finding, where it does.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    Location Location,
    Citation? Source = null,
    string? Hint = null,
    string? Quote = null,
    Fix? Fix = null,
    string? Identity = null,
    string? Accepted = null);
