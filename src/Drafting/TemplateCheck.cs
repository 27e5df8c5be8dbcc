using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Kiểm tra mẫu: what a look at a template found.</summary>
/// <param name="Key">The template's key.</param>
/// <param name="Samples">Number of samples that were drafted, or tried.</param>
/// <param name="Diagnostics">All that was found.</param>
public sealed record TemplateCheck(string Key, int Samples, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A template without a sample: nobody has seen it work.</summary>
    public const string NoSample = "TP012";

    /// <summary>Loads a template, holds its fields against it, and drafts each of its samples.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="key">The template's key.</param>
    public static TemplateCheck Run(DraftingEngine engine, string key)
    {
        var findings = new Findings();
        if (findings.Take(engine.Templates.Load(key)) is not { } template)
            return new TemplateCheck(key, 0, findings.All);
        foreach (Diagnostic diagnostic in TemplateAudit.Check(template.Fields, template.Template.References))
            findings.Add(diagnostic);
        ImmutableArray<string> samples = engine.Templates.Samples(key);
        if (samples.IsEmpty)
        {
            findings.Add(new Diagnostic(NoSample, Severity.Warning, $"Mẫu “{key}” chưa có dữ liệu mẫu nào.", new Location.InFile(template.Folder),
                Hint: "tạo: drafting new " + key + " --out " + Path.Combine(template.Folder, "samples", "mau.yaml")));
        }

        foreach (string sample in samples)
        {
            if (findings.Take(RecordReader.Read(File.ReadAllBytes(sample), sample, engine.Settings.DataLimits)) is DataNode.Map data)
                findings.Take(engine.Draft(new DraftRequest(key, data)));
        }

        // Samples are drafts: that a date is blank, or a figure unverified, says nothing about the template.
        return new TemplateCheck(key, samples.Length, [.. findings.All.Where(static d => d.Severity != Severity.Info).Distinct()]);
    }
}
