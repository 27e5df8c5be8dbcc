using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Importing;

namespace Drafting;

/// <content>Nhập: a paper that exists as data.</content>
public sealed partial class DraftingEngine
{
    /// <summary>Nhập: read → recognise → document → the record that a template drafts the same paper from.</summary>
    /// <param name="paper">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="request">The template, where it is not the one of the paper's kind.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <returns>The record, unless the paper cannot be read or no template fits; the diagnostics say what the record could not hold.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Outcome<ImportedRecord> Import(Stream paper, string file, ImportRequest request, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (Recognize(paper, file, new CheckRequest(Office: request.Office), findings) is not { } read)
            return new Outcome<ImportedRecord>(null, findings.All);
        OfficialDocument document = read.Paper.ToOfficial();
        if (findings.Take(TemplateChoice.Find(Templates, document, request.Template, file)) is not { } template)
            return new Outcome<ImportedRecord>(null, findings.All);
        DataNode.Map data = RecordBuilder.Build(document, template, request.Office);
        var composing = new Findings(cancellation);
        Composed? again = Compose(new DraftRequest(template.Key, data), composing);
        foreach (Diagnostic misfit in Misfits.Find(document, again?.Document, read.Layout, composing.All, file))
            findings.Add(misfit);
        return new Outcome<ImportedRecord>(new ImportedRecord(template.Key, data, read.Paper), findings.All);
    }
}
