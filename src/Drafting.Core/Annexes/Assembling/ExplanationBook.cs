using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Sổ giải trình: which findings are explained, and which explanations nothing answers to.</summary>
internal sealed class ExplanationBook(AnnexRequest request)
{
    /// <summary>An explanation that nothing answers to, or that speaks of an error.</summary>
    public const string NothingMatches = "PL003";

    private readonly HashSet<Explanation> _used = [];

    /// <summary>The finding with the reason why it may stand, where there is one. An error cannot be explained away.</summary>
    public Diagnostic Mark(Body? body, Diagnostic finding)
    {
        if (finding is { Severity: Severity.Error } or { Accepted: not null } || FindingIdentity.Read(finding.Identity) is not { } identity)
            return finding;
        Explanation? entry = request.Explanations.FirstOrDefault(e => e.Code == identity.Code
            && (e.Row is null || e.Row == identity.Row) && (e.Column is null || e.Column == identity.Column)
            && (body is null ? e.Body is null : e.Body is not null && UnitResult.Means(request, e.Body, body)));
        if (entry is null)
            return finding;
        _used.Add(entry);
        return finding with { Accepted = $"{entry.Reason} ({entry.Person})" };
    }

    public IEnumerable<AnnexFinding> Unused() => request.Explanations.Where(e => !_used.Contains(e)).Select(static e => new AnnexFinding(null,
        new Diagnostic(NothingMatches, Severity.Info, $"Không có cảnh báo {e.Code} nào ứng với giải trình này.", e.At, Hint: "bỏ mục này, hoặc xem lại đơn vị, hàng, cột; lỗi thì không giải trình được, phải sửa số liệu")));
}
