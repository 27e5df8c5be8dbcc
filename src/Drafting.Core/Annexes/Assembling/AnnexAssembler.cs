using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Tổng hợp phụ lục: the returns of many units become one table, with all that is to be said of it. An error stops its unit, never the annex.</summary>
public static class AnnexAssembler
{
    /// <summary>Assembles an annex; the order of the returns does not matter.</summary>
    /// <param name="request">What it is made of.</param>
    /// <param name="cancellation">Ends the work between two units.</param>
    /// <returns>The annex, with what nobody has explained: errors of units that are stopped, warnings and information.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Outcome<AssembledAnnex> Assemble(AnnexRequest request, CancellationToken cancellation = default)
    {
        var book = new ExplanationBook(request);
        var findings = new List<AnnexFinding>();
        ReturnRegister register = ReturnRegister.Of(request);
        findings.AddRange(register.Findings);
        foreach (ReceivedReturn rejected in register.Rejected)
            findings.AddRange(CellGroups.Of(rejected.Form.Findings, request.Form).Select(d => new AnnexFinding(rejected.Form.Body?.Key, d)));
        ImmutableArray<UnitResult> units = [.. request.Expected.Where(b => register.Chosen.ContainsKey(b.Key)).Select(Result)];
        foreach (AnnexFinding mixed in PercentMix.Find(request, units).ToArray())
        {
            // The column says more than the cell did by itself.
            findings.RemoveAll(f => f.Body == mixed.Body && f.Diagnostic.Identity == mixed.Diagnostic.Identity);
            findings.Add(mixed with { Diagnostic = book.Mark(request.Bodies[mixed.Body!], mixed.Diagnostic) });
        }

        ImmutableArray<UnitResult> included = [.. units.Where(static u => !u.IsStopped)];
        ImmutableDictionary<string, UnitResult> byBody = included.ToImmutableDictionary(static u => u.Body.Key);
        AnnexNotes notes = AnnexNotes.Of(request, units);
        FormTable table = request.Form.Rows switch
        {
            FormRows.Bodies bodies => BodyTable.Build(request, bodies, byBody, notes),
            FormRows.Items items => ItemTable.Build(request, items, byBody, notes),
            FormRows.Records records => RecordTable.Build(request, records, byBody, notes),
            _ => throw new InvalidOperationException("The union is closed."),
        };
        FormTable? summary = request.Form.Summary is { } wanted && request.Form.Rows is FormRows.Records ? SummaryTable.Build(request, wanted, table) : null;
        findings.AddRange(AnnexCheck.Run(request, table, summary, units).Select(d => new AnnexFinding(null, book.Mark(null, d))));
        findings.AddRange(book.Unused());
        ImmutableHashSet<string> stopped = [.. units.Where(static u => u.IsStopped).Select(static u => u.Body.Key)];
        var annex = new AssembledAnnex(request.Form, request.Period, table, summary, register.Entries(request, stopped), [.. findings], notes.Texts);
        return new Outcome<AssembledAnnex>(annex, [.. findings.Select(static f => f.Diagnostic).Where(static d => d.Accepted is null)]);

        UnitResult Result(Body body)
        {
            cancellation.ThrowIfCancellationRequested();
            return UnitResult.Of(request, body, register.Chosen[body.Key].Form, book, findings);
        }
    }
}
