using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Yaml;

namespace Drafting.Laws.Tests;

/// <summary>A paper that was drafted, imported and drafted again from its new record is the same paper.</summary>
public class ImportTests
{
    public static IEnumerable<object[]> Samples => Templates.Engine().Templates.Keys
        .SelectMany(static key => Templates.Engine().Templates.Samples(key).Select(file => new object[] { key, Path.GetFileName(file) }));

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleComesBack(string key, string sample)
    {
        DraftingEngine engine = Templates.Engine();
        DraftedPaper paper = engine.Draft(new DraftRequest(key, Read(Path.Combine(Templates.Folder, key, "samples", sample)))).Value!;
        Outcome<ImportedRecord> imported = engine.Import(new MemoryStream(paper.Word), sample, new ImportRequest());
        imported.Diagnostics.Where(static d => d.Code.StartsWith("TP42", StringComparison.Ordinal)).Select(static d => d.Message).ShouldBeEmpty();

        Outcome<DraftedPaper> again = engine.Draft(new DraftRequest(imported.Value!.Template, Read(imported.Value.ToYaml()), Regime: paper.Standard.Id));
        again.Diagnostics.Where(static d => d.Severity == Severity.Error).ShouldBeEmpty();
        LineDifference.Of(Print(paper), Print(again.Value!)).ShouldBeEmpty();
    }

    private static string Print(DraftedPaper paper) => DocumentOutline.Print(Printed.Of(Canon.Of(paper.Document, paper.Standard)));

    private static DataNode.Map Read(string fileOrYaml)
    {
        using Stream stream = File.Exists(fileOrYaml) ? File.OpenRead(fileOrYaml) : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(fileOrYaml));
        return (DataNode.Map)YamlReader.Read(stream, "du-lieu.yaml").Value!;
    }
}
