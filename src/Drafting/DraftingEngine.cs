using System.Collections.Concurrent;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Core.Markup;
using Drafting.Core.Numbers;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting;

/// <summary>Bộ máy soạn thảo: the whole product behind one type. It reads template folders and nothing else, and writes nothing to disk.</summary>
/// <param name="templates">Where templates, shared parts and office profiles are found.</param>
/// <param name="settings">What the office has set.</param>
public sealed partial class DraftingEngine(TemplateStore templates, DraftingSettings settings)
{
    /// <summary>A record that makes no copy block where one is to be added.</summary>
    public const string NoCopies = "TP005";

    private readonly ConcurrentDictionary<(string Regime, string Profile, string Choices), Outcome<LayoutStandard>> chosen = new();

    /// <summary>Kho mẫu.</summary>
    public TemplateStore Templates { get; } = templates;

    /// <summary>Thiết đặt của cơ quan.</summary>
    public DraftingSettings Settings { get; } = settings;

    /// <summary>The engine of an office that has set nothing.</summary>
    /// <param name="templates">Where templates, shared parts and office profiles are found.</param>
    public DraftingEngine(TemplateStore templates)
        : this(templates, DraftingSettings.Default)
    {
    }

    /// <summary>Soạn thảo: data × template → segments → document → plan → Word.</summary>
    /// <param name="request">The template and the data.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <returns>The paper, unless a stage found an error; and all that the stages had to say.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public Outcome<DraftedPaper> Draft(DraftRequest request, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (Compose(request, findings) is not { } composed)
            return new Outcome<DraftedPaper>(null, findings.All);
        LayoutPlan plan = LayoutPlanner.Plan(composed.Document, composed.Standard, request.Labels);
        cancellation.ThrowIfCancellationRequested();
        using var word = new MemoryStream();
        WordWriter.Write(plan, new PaperRecord(request.Template, composed.Standard.Id, composed.Data, composed.TemplateHash), word);
        return new Outcome<DraftedPaper>(new DraftedPaper(composed.Document, composed.Standard, plan, word.ToArray()), findings.All);
    }

    /// <summary>Sao: adds the copy blocks that a record makes at the end of a paper that exists, ours or another's.</summary>
    /// <param name="request">A template that renders to copy blocks, such as <c>ban-sao</c>, and its data.</param>
    /// <param name="original">The paper; never changed.</param>
    /// <param name="file">The paper as the user names it.</param>
    /// <param name="output">Where the paper with its copy goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    public Outcome<AppendedCopies> AppendCopies(DraftRequest request, Stream original, string file, Stream output, CancellationToken cancellation = default)
    {
        var findings = new Findings(cancellation);
        if (Compose(request, findings) is not { } composed)
            return new Outcome<AppendedCopies>(null, findings.All);
        if (!composed.Document.IsCopyOnly)
        {
            findings.Add(new Diagnostic(NoCopies, Severity.Error, $"Mẫu “{request.Template}” với dữ liệu này không phải là một bản sao để thêm vào văn bản.",
                new Location.InData(request.Data.File, "", null), Hint: "dùng mẫu ban-sao"));
            return new Outcome<AppendedCopies>(null, findings.All);
        }

        // Once it is written, it is done: nothing looks at the token behind it.
        Outcome<AppendedCopies> added = CopyAppender.Append(original, file, LayoutPlanner.PlanCopies(composed.Document, composed.Standard), output, cancellation);
        return added with { Diagnostics = [.. findings.All, .. added.Diagnostics] };
    }

    /// <summary>Xem tệp: what a Word file says of its own origin, and whether its text was edited since.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Outcome<PaperInspection> Inspect(Stream docx, string file) => PaperInspection.Read(docx, file);

    /// <summary>Phát hành: a file with the text of the paper and without its history; warns of what the record in the paper lacks by its template.</summary>
    /// <param name="docx">The working file, from its current position; it can be read a second time, and is never changed.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="output">Where the released file goes; nothing is written on an error.</param>
    /// <param name="cancellation">Ends the work between two stages.</param>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The working file cannot be read a second time.</exception>
    public Outcome<ReleasedPaper> Release(Stream docx, string file, Stream output, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        long start = docx.Position;
        InspectedRecord? record = PaperInspection.Read(docx, file).Value?.Record;
        cancellation.ThrowIfCancellationRequested();
        docx.Position = start;
        Outcome<ReleasedPaper> released = PaperRelease.Release(docx, file, output, cancellation);
        return record is null ? released : released with { Diagnostics = [.. released.Diagnostics, .. RecordGaps.Find(this, record, file)] };
    }

    private Composed? Compose(DraftRequest request, Findings findings)
    {
        findings.Cancellation.ThrowIfCancellationRequested();
        if (findings.Take(Templates.Load(request.Template)) is not { } template)
            return null;
        if (findings.Take(AnnexBinding.Apply(Settings.Complete(request.Data, template.Fields.Family), request.Annex)) is not { } bound)
            return null;
        DataNode.Map data = bound with { Entries = bound.Entries.RemoveAll(static e => e.Key == AnnexBinding.UsedKey) };
        if (request.Annex is { } annex)
            findings.AddAll(ListCountCheck.Check(data, annex.Form, annex.Noted.Table, ListPlace(annex)));
        if (findings.Take(RecordHeader.Read(data)) is not { } header
            || findings.Take(Templates.LoadProfile(header.Office)) is not { } profile
            || findings.Take(FieldValidator.Validate(template.Fields, data, profile, Settings.FieldLimits)) is not { } typed
            || findings.Take(template.Template.Render(KindVariable.AddTo(typed, template.Fields, profile.ToneStyle))) is not { } rendered
            || findings.Take(MarkupParser.Parse(Respelling.Apply(rendered.Segments, profile.ToneStyle), template.Fields.Family, template.Fields.KindOf(typed))) is not { } document
            || findings.Take(StandardFor(document, data, request.Regime, header.Regime, profile)) is not { } standard)
        {
            return null;
        }

        return new Composed(document, standard, bound, template.Hash);
    }

    private Outcome<LayoutStandard> StandardFor(OfficialDocument document, DataNode.Map data, string? asked, string? written, AgencyProfile profile)
    {
        string key = written is null ? "ngay" : "che_do";
        // What the user asked for on the spot stands in no file.
        Location place = asked is null ? new Location.InData(data.File, key, data[key]?.Span) : new Location.InFile("--regime");
        DocumentDate date = document.IsCopyOnly ? document.Copies[0].Head.Date : document.Head.Date;
        return StandardFor(document.Family, date, place, asked ?? written, profile);
    }

    private Outcome<LayoutStandard> StandardFor(DocumentFamily family, DocumentDate date, Location place, string? forced, AgencyProfile profile)
    {
        Outcome<LayoutStandard> regime = LayoutStandards.For(family, SureDay(family, date, place), place, forced);
        if (regime.Value is not { } standard || regime.HasErrors || profile.Choices.IsEmpty)
            return regime;
        // By what was chosen, not by the profile's name: the file may change while a host runs.
        string choices = string.Join('\n', profile.Choices.Select(static c => $"{c.Key}={c.Value}"));
        Outcome<LayoutStandard> choice = chosen.GetOrAdd((standard.Id, profile.Key, choices), _ => StandardChoices.Apply(standard, profile));
        return choice with { Diagnostics = [.. regime.Diagnostics, .. choice.Diagnostics] };
    }

    // A date with a blank day is sure enough where every day that it may be falls into one regime.
    private static DateOnly? SureDay(DocumentFamily family, DocumentDate date, Location place)
    {
        if (date.Possible is not { } days)
            return null;
        string? first = LayoutStandards.For(family, days.First, place).Value?.Id;
        return first == LayoutStandards.For(family, days.Last, place).Value?.Id ? days.Last : null;
    }

    private sealed record Composed(OfficialDocument Document, LayoutStandard Standard, DataNode.Map Data, string TemplateHash);
}
