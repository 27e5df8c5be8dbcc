using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting;

/// <content>Điền vào văn bản đang mở: what a client writes into a paper that is open in Word.</content>
public sealed partial class DraftingEngine
{
    /// <summary>Điền: the printed strings of the head and the custom XML parts of the paper that a request would draft, without the paper.</summary>
    /// <param name="request">The template and the data.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <returns>What to fill in, unless a stage found an error.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<RecordFill> Fill(DraftRequest request, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (Compose(request, findings) is not { } composed)
            return new Outcome<RecordFill>(null, findings.All);
        LayoutPlan plan = LayoutPlanner.Plan(composed.Document, composed.Standard, request.Labels);
        cancellation.ThrowIfCancellationRequested();
        var xml = PaperXml.Of(plan, new PaperRecord(request.Template, composed.Standard.Id, composed.Data, composed.TemplateHash));
        return new Outcome<RecordFill>(new RecordFill(composed.Standard, plan.HeaderFields, xml), findings.All);
    }
}

/// <summary>Nội dung điền: what a client writes into a paper that is open in Word.</summary>
/// <param name="Standard">The regime that the strings were printed by.</param>
/// <param name="HeaderFields">The printed strings by the keys of the content controls, in document order.</param>
/// <param name="Xml">The custom XML parts.</param>
public sealed record RecordFill(LayoutStandard Standard, ImmutableArray<HeaderField> HeaderFields, PaperXml Xml);
