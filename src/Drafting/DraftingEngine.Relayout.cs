using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Relaying;
using Drafting.Word;

namespace Drafting;

/// <content>Trình bày lại: a paper of any origin, laid out anew.</content>
public sealed partial class DraftingEngine
{
    /// <summary>Trình bày lại: read → recognise → document → plan → Word. What has no place in the layout stays in the body and is named.</summary>
    /// <param name="paper">The file, from its current position; never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="request">By what it is laid out.</param>
    /// <param name="output">Where the new paper goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <returns>The paper with what became of it, unless it cannot be read; the diagnostics say what could not be placed or carried over.</returns>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public Outcome<RelaidPaper> Relayout(Stream paper, string file, RelayoutRequest request, Stream output, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (Recognize(paper, file, new CheckRequest(request.Regime, request.Office), findings) is not { } read)
            return new Outcome<RelaidPaper>(null, findings.All);
        RebuiltDocument rebuilt = read.Paper.Rebuild(StrayText.Kept);
        OfficialDocument document = WholeEmphasis.Without(rebuilt.Document);
        cancellation.ThrowIfCancellationRequested();
        LayoutPlan plan = LayoutPlanner.Plan(document, read.Layout, request.Labels);
        // Labels that Word will count are on the page as well: the plan with every label typed has all its words.
        LayoutPlan spelled = request.Labels == LabelMode.Typed ? plan : LayoutPlanner.Plan(document, read.Layout, LabelMode.Typed);
        foreach (Diagnostic finding in LeftBehind.Find(read.Paper, rebuilt.Strays, spelled))
            findings.Add(finding);
        cancellation.ThrowIfCancellationRequested();
        WordWriter.Write(plan, record: null, output);
        return new Outcome<RelaidPaper>(new RelaidPaper(read.Paper, document, read.Layout, plan), findings.All);
    }
}
