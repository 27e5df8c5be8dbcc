using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Yêu cầu sửa: by what a paper is checked, and how far its findings are mended.</summary>
/// <param name="Check">By what it is checked; what the office accepts is not mended.</param>
/// <param name="Allowed">The least safe fixes that are made.</param>
public sealed record FixRequest(CheckRequest Check, FixSafety Allowed = FixSafety.Safe)
{
    /// <summary>Phát hiện được chọn: the <see cref="Diagnostic.Identity"/> of each finding that is to be mended, as the check of this very file gave it.
    /// A chosen one that has to wait for a later round is followed there; what a round brings up is not mended unless it was chosen.</summary>
    /// <value>Empty: all that are allowed.</value>
    public ImmutableArray<string> Chosen { get; init; } = [];
}

/// <summary>Văn bản đã sửa.</summary>
/// <param name="Checked">The paper as it is now, and what remains to be found in it.</param>
/// <param name="Applied">What was mended, in the order of the work; each finding names its place as the paper was in its round.</param>
/// <param name="Refused">What could have been mended and was not, with the reason: text in tracked changes, results of fields, …</param>
/// <param name="Rounds">How many times the paper was changed; where it is 0 the output is the input, byte by byte.</param>
public sealed record FixedFile(CheckedFile Checked, ImmutableArray<AppliedFix> Applied, ImmutableArray<Diagnostic> Refused, int Rounds);

/// <summary>Chỗ đã sửa.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Title">What was done, as a Vietnamese phrase: <c>đổi cỡ chữ thành 16 pt</c>.</param>
public sealed record AppliedFix(Diagnostic Finding, string Title);
