using System.Collections.Concurrent;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;
using Drafting.Core.Markup;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting;

/// <summary>Bộ máy soạn thảo: the whole product behind one type. It reads template folders and nothing else, and writes nothing to disk.</summary>
/// <param name="templates">Where templates, shared parts and office profiles are found.</param>
/// <param name="settings">What the office has set.</param>
public sealed class DraftingEngine(TemplateStore templates, DraftingSettings settings)
{
    private readonly ConcurrentDictionary<(string Regime, string Profile), Outcome<LayoutStandard>> chosen = new();

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
    /// <returns>The paper, unless a stage found an error; and all that the stages had to say.</returns>
    public Outcome<DraftedPaper> Draft(DraftRequest request)
    {
        var findings = new Findings();
        if (findings.Take(Templates.Load(request.Template)) is not { } template)
            return new Outcome<DraftedPaper>(null, findings.All);
        request = request with { Data = Settings.Complete(request.Data, template.Fields.Family) };
        if (findings.Take(RecordHeader.Read(request.Data)) is not { } header
            || findings.Take(Templates.LoadProfile(header.Office)) is not { } profile
            || findings.Take(FieldValidator.Validate(template.Fields, request.Data, profile)) is not { } typed
            || template.Fields.KindOf(typed) is not { } kind
            || findings.Take(template.Template.Render(KindVariable.AddTo(typed, kind, template.Fields.Family))) is not { } rendered
            || findings.Take(MarkupParser.Parse(Respelling.Apply(rendered.Segments, profile.ToneStyle), template.Fields.Family, kind)) is not { } document
            || findings.Take(StandardFor(document, request, header, profile)) is not { } standard)
        {
            return new Outcome<DraftedPaper>(null, findings.All);
        }

        LayoutPlan plan = LayoutPlanner.Plan(document, standard, request.Labels);
        using var word = new MemoryStream();
        WordWriter.Write(plan, new PaperRecord(template.Key, standard.Id, request.Data, template.Hash), word);
        return new Outcome<DraftedPaper>(new DraftedPaper(document, standard, plan, word.ToArray()), findings.All);
    }

    private Outcome<LayoutStandard> StandardFor(OfficialDocument document, DraftRequest request, RecordHeader header, AgencyProfile profile)
    {
        string? forced = request.Regime ?? header.Regime;
        string key = forced is null ? "ngay" : "che_do";
        var place = new Location.InData(request.Data.File, key, request.Data[key]?.Span);
        Outcome<LayoutStandard> regime = LayoutStandards.For(document.Family, document.Head.Date.Calendar, place, forced);
        if (regime.Value is not { } standard || regime.HasErrors || profile.Choices.IsEmpty)
            return regime;
        Outcome<LayoutStandard> choice = chosen.GetOrAdd((standard.Id, profile.Key), _ => StandardChoices.Apply(standard, profile));
        return choice with { Diagnostics = [.. regime.Diagnostics, .. choice.Diagnostics] };
    }
}
