using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting;

/// <summary>Yêu cầu kiểm tra: by what a paper is checked.</summary>
/// <param name="Regime">The regime to force, such as <c>hd36-2018</c>; <see langword="null"/> for the one of the paper's family and date.</param>
/// <param name="Office">The key of the office's profile; <see langword="null"/> for the one that the settings name, if any.</param>
/// <param name="Stage">Giai đoạn của văn bản.</param>
/// <param name="Today">The day of the check; <see langword="null"/> where nothing may depend on it.</param>
public sealed record CheckRequest(string? Regime = null, string? Office = null, PaperStage Stage = PaperStage.Draft, DateOnly? Today = null)
{
    /// <summary>The rules whose findings are wanted.</summary>
    /// <value>Every rule.</value>
    public RuleSelection Rules { get; init; } = RuleSelection.All;

    /// <summary>The findings that the office accepts; they are marked, not left out.</summary>
    /// <value>None.</value>
    public AcceptedFindings Accepted { get; init; } = AcceptedFindings.None;
}

/// <summary>Văn bản đã kiểm tra: what it is, by what it was checked, and what was found.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Settings">By what it was checked.</param>
/// <param name="Findings">What was found, in document order.</param>
public sealed record CheckedFile(RecognizedDocument Paper, CheckSettings Settings, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Chế độ trình bày, with the office's choices.</summary>
    public LayoutStandard Layout => Settings.Layout;
}
