using System.Runtime.CompilerServices;
using Drafting.Core.Data;

namespace Drafting.Cli.Tests.Engine;

/// <summary>What the product ships: its templates and their samples; and the papers of other hands that it is tried on.</summary>
internal static class Shipped
{
    public static DraftingEngine Engine { get; } = new(TemplateStore.Open([Path.Combine(Checkout(), "templates")], DraftingSettings.Default));

    /// <summary>A paper of the corpus.</summary>
    public static byte[] Paper(string name) => File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Checkout(), "tests", "corpus"), name + ".docx", SearchOption.AllDirectories).Single());

    /// <summary>A sample of a template as a request.</summary>
    public static DraftRequest Request(string template, string sample) => new(template, Data(Path.Combine(Checkout(), "templates", template, "samples", sample + ".yaml")));

    /// <summary>Every sample of every template.</summary>
    public static IEnumerable<(string Name, DraftRequest Request)> Samples() =>
        from template in Engine.Templates.Keys
        from sample in Engine.Templates.Samples(template)
        select ($"{template}/{Path.GetFileNameWithoutExtension(sample)}", new DraftRequest(template, Data(sample)));

    private static DataNode.Map Data(string path) => RecordReader.Read(File.ReadAllBytes(path), path, Engine.Settings.DataLimits).Value.ShouldNotBeNull();

    private static string Checkout([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
