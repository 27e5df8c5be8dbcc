using System.Runtime.CompilerServices;
using Drafting.Core.Diagnostics;
using Drafting.Templating;

namespace Drafting.Laws.Tests;

/// <summary>The shipped templates.</summary>
internal static class Templates
{
    public static string Folder { get; } = Path.Combine(Root(), "templates");

    public static DraftingEngine Engine(params string[] overlays) => new(new TemplateStore([.. overlays, Folder], TemplateLimits.Default));

    public static OfficialPaper Draft(DraftingEngine engine, string key, Core.Data.DataNode.Map data)
    {
        Outcome<DraftedPaper> paper = engine.Draft(new DraftRequest(key, data));
        return new OfficialPaper(paper.Value, [.. paper.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)]);
    }

    /// <summary>Three seeds of generated records for each shipped template.</summary>
    public static IEnumerable<(string Key, int Seed)> Records() => Engine().Templates.Keys.SelectMany(static key => Enumerable.Range(1, 3).Select(seed => (key, seed)));

    /// <summary>Every sample of the shipped templates.</summary>
    public static IEnumerable<(string Key, string Sample, Core.Data.DataNode.Map Data)> Samples(DraftingEngine engine) =>
        from key in engine.Templates.Keys
        from sample in engine.Templates.Samples(key)
        select (key, sample, (Core.Data.DataNode.Map)RecordReader.Read(File.ReadAllBytes(sample), sample, engine.Settings.DataLimits).Value!);

    private static string Root([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Drafting.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Drafting.sln");
    }

    internal sealed record OfficialPaper(DraftedPaper? Value, string[] Errors);
}
