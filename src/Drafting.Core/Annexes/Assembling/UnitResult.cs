using System.Collections.Immutable;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Kết quả của một đơn vị: its figures, and whether an error stops them.</summary>
/// <param name="Body">Đơn vị.</param>
/// <param name="Table">Its figures.</param>
/// <param name="Overrides">What was overridden.</param>
/// <param name="Gaps">The rules that could not be looked at.</param>
/// <param name="IsStopped">Whether an error stops the unit.</param>
/// <param name="IsBlank">Whether it is stopped because nothing is filled in.</param>
internal sealed record UnitResult(Body Body, UnitTable Table, ImmutableArray<AppliedOverride> Overrides, ImmutableArray<RuleGap> Gaps, bool IsStopped, bool IsBlank)
{
    public static UnitResult Of(AnnexRequest request, Body body, ReturnedForm returned, ExplanationBook book, List<AnnexFinding> findings)
    {
        UnitOverrides changed = UnitOverrides.Apply(returned, request.Form, request.Overrides.Where(o => Means(request, o.Body, body)), findings);
        UnitTable table = UnitTable.Of(changed.Form, request.Form, request.Context);
        ImmutableArray<Diagnostic> all = [.. returned.Findings.Concat(ReturnChecker.Check(changed.Form, request.Form, request.Context, table, out ImmutableArray<RuleGap> gaps)).Select(d => book.Mark(body, Settled(d, request.Form, changed)))];
        findings.AddRange(CellGroups.Of(all, request.Form).Select(d => new AnnexFinding(body.Key, d)));
        return new UnitResult(body, table, changed.Applied, gaps, all.Any(static d => d is { Severity: Severity.Error, Accepted: null }), returned.IsBlank);
    }

    /// <summary>Whether a name or key in a file of the office means a body.</summary>
    public static bool Means(AnnexRequest request, string name, Body body) =>
        name == body.Key || request.Bodies.Find(name, request.Period.LastDay) is BodyMatch.Current { Body: var found } && found == body;

    // What was said of the reading of a cell no longer matters once its figure is replaced, nor what the file had computed from the old one; what the new
    // figure breaks still does.
    private static Diagnostic Settled(Diagnostic finding, FormDefinition form, UnitOverrides changed)
    {
        if (FindingIdentity.Read(finding.Identity) is not { } identity)
            return finding;
        bool isComputed = form.Columns.Any(c => c.Key == identity.Column && c.Formula is not null);
        bool IsSettled(AppliedOverride a) => identity.Code switch
        {
            "S07" or "V06" or "H01" or "H03" when isComputed => a.Row == identity.Row,
            "D01" or "D02" or "D03" => isComputed || a.Column.Key == identity.Column,
            ['V', ..] => a.Row == identity.Row && a.Column.Key == identity.Column,
            _ => false,
        };
        return changed.Applied.FirstOrDefault(IsSettled) is { Entry: var entry } ? finding with { Accepted = $"đã thay số liệu: {entry.Reason} ({entry.Person})" } : finding;
    }
}
