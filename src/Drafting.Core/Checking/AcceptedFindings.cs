using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Checking;

/// <summary>Phát hiện được chấp nhận: what an office lets stand, each with its reason. It is shown with the reason, counts for nothing and is not mended.</summary>
/// <param name="Entries">The entries, in the order of the file.</param>
public sealed record AcceptedFindings(ImmutableArray<AcceptedFinding> Entries)
{
    /// <summary>An entry to which nothing answers any more.</summary>
    public const string NothingMatches = "TP035";

    /// <summary>An office that accepts nothing.</summary>
    public static AcceptedFindings None { get; } = new([]);

    /// <summary>The findings of a paper, each with the reason why it is accepted, where it is.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="paper">The paper's file name, without folders.</param>
    public ImmutableArray<Diagnostic> Mark(ImmutableArray<Diagnostic> findings, string paper)
    {
        if (Entries.IsEmpty)
            return findings;
        return [.. findings.Select(finding => Entries.FirstOrDefault(e => e.Identity == finding.Identity && e.Concerns(paper)) is { } entry
            ? finding with { Accepted = entry.Person is null ? entry.Reason : $"{entry.Reason} ({entry.Person})" }
            : finding)];
    }

    /// <summary>Says of every entry to which no finding answers that it can go; entries about papers that were not checked are left alone.</summary>
    /// <param name="papers">The papers that were checked: file names without folders, and all that was found in them.</param>
    /// <param name="rules">The rules whose findings were wanted.</param>
    public ImmutableArray<Diagnostic> Unmatched(IReadOnlyCollection<(string Paper, ImmutableArray<Diagnostic> Findings)> papers, RuleSelection rules) =>
    [
        .. Entries
            .Where(entry => rules.Takes(entry.Code))
            .Where(entry => papers.Any(p => entry.Concerns(p.Paper)))
            .Where(entry => !papers.Any(p => entry.Concerns(p.Paper) && p.Findings.Any(f => f.Identity == entry.Identity)))
            .Select(static entry => new Diagnostic(NothingMatches, Severity.Info, $"Không còn phát hiện nào có mã “{entry.Identity}”.", entry.At,
                Hint: entry.Paper is null ? "bỏ mục này, hoặc thêm van_ban nếu mục này nói về văn bản khác" : "bỏ mục này")),
    ];
}

/// <summary>Một phát hiện được chấp nhận.</summary>
/// <param name="Identity">Mã phát hiện: <see cref="Diagnostic.Identity"/>.</param>
/// <param name="Reason">Lý do.</param>
/// <param name="Paper">Văn bản: the file name; <see langword="null"/> for whichever paper has the finding.</param>
/// <param name="Person">Người chấp nhận, or <see langword="null"/>.</param>
/// <param name="At">Where the entry stands.</param>
public sealed record AcceptedFinding(string Identity, string Reason, string? Paper, string? Person, Location At)
{
    /// <summary>The code of the rule.</summary>
    public string Code => Identity[..Identity.IndexOf('-')];

    /// <summary>Whether the entry speaks of a paper.</summary>
    /// <param name="paper">The paper's file name, without folders.</param>
    public bool Concerns(string paper) => Paper is null || string.Equals(Paper.Normalize(), paper.Normalize(), StringComparison.OrdinalIgnoreCase);
}
