using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Word;

namespace Drafting.Fixing;

/// <summary>Các lượt sửa: what was tried and what came of it.</summary>
/// <param name="request">How far the paper is mended.</param>
/// <param name="first">What the check of the untouched paper found.</param>
internal sealed class FixRounds(FixRequest request, ImmutableArray<Diagnostic> first)
{
    private readonly ImmutableArray<AppliedFix>.Builder applied = ImmutableArray.CreateBuilder<AppliedFix>();
    private readonly HashSet<(string?, Location, string)> tried = [];
    private readonly ChosenFindings chosen = new(request.Chosen, first);
    private ImmutableArray<Diagnostic> found = first;
    private ImmutableArray<Diagnostic> wanted = [];

    /// <summary>How many rounds changed the paper.</summary>
    public int Count { get; private set; }

    /// <summary>What was mended.</summary>
    public ImmutableArray<AppliedFix> Applied => applied.ToImmutable();

    /// <summary>What the last round refused.</summary>
    public ImmutableArray<Diagnostic> Refused { get; private set; } = [];

    /// <summary>What was chosen and is not in the paper, or may not be mended.</summary>
    /// <param name="file">The file as the user names it.</param>
    public IEnumerable<Diagnostic> Unmet(string file) => chosen.Identities
        .Where(identity => !found.Any(f => f.Identity == identity && MayBeMended(f)))
        .Select(identity => new Diagnostic(DraftingEngine.NothingChosen, Severity.Warning,
            found.Any(f => f.Identity == identity) ? $"Phát hiện {identity} được chọn nhưng không sửa được ở mức cho phép." : $"Phát hiện {identity} được chọn nhưng không có trong văn bản này.",
            new Location.InFile(file), Hint: "kiểm tra lại văn bản rồi chọn trong những phát hiện còn sửa được"));

    /// <summary>The fixes of a round. One that was made and did not help is not made again.</summary>
    /// <param name="paper">The paper.</param>
    public ImmutableArray<Fix> Begin(CheckedFile paper)
    {
        wanted = [.. paper.Findings.Where(f => MayBeMended(f) && chosen.Takes(f) && !tried.Contains(Key(f, f.Fix!)))];
        return [.. wanted.Select(static f => f.Fix!)];
    }

    /// <summary>Notes what came of them.</summary>
    /// <param name="result">The paper after them.</param>
    /// <param name="now">What is found in it.</param>
    public void End(FixedPaper result, ImmutableArray<Diagnostic> now)
    {
        Count += result.IsChanged ? 1 : 0;
        Refused = [.. result.Results.Select(static r => r.Refusal).OfType<Diagnostic>()];
        var done = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach ((FixResult fix, Diagnostic finding) in result.Results.Zip(wanted).Where(static r => r.First.State == FixState.Applied))
        {
            tried.Add(Key(finding, fix.Fix));
            done.Add(finding);
            applied.Add(new AppliedFix(finding, fix.Fix.Title));
        }

        chosen.Follow([.. found.Where(f => !done.Contains(f))], now);
        found = now;
    }

    private bool MayBeMended(Diagnostic finding) => finding is { Fix: { } fix, Accepted: null } && fix.Safety <= request.Allowed;

    // Not by the occurrence, which counts anew when a finding before it is mended.
    private static (string?, Location, string) Key(Diagnostic finding, Fix fix) =>
        (finding.Identity?[..finding.Identity.LastIndexOf('-')], finding.Location, fix.Title);
}
