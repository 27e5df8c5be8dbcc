using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting;

/// <summary>Yêu cầu trình bày lại.</summary>
/// <param name="Regime">The regime to force, such as <c>hd36-2018</c>; <see langword="null"/> for the one of the paper's family and date.</param>
/// <param name="Office">The key of the office's profile, whose choices the layout follows; <see langword="null"/> for the one that the settings name, if any.</param>
/// <param name="Labels">Who writes the labels of lists.</param>
public sealed record RelayoutRequest(string? Regime = null, string? Office = null, LabelMode Labels = LabelMode.Automatic);

/// <summary>Văn bản đã trình bày lại.</summary>
/// <param name="Paper">The paper as it was recognised.</param>
/// <param name="Document">What it says.</param>
/// <param name="Standard">The regime that it was laid out by, with the office's choices.</param>
/// <param name="Plan">How it looks now.</param>
public sealed record RelaidPaper(RecognizedDocument Paper, OfficialDocument Document, LayoutStandard Standard, LayoutPlan Plan);
