using Drafting.Core.Data;
using Drafting.Core.Fields;
using Drafting.Laws.Tests.Generators;
using Drafting.Templating;

namespace Drafting.Laws.Tests;

/// <summary>L6: data never becomes markup: a text field that no condition reads may hold any other words, and no block changes its kind.</summary>
public class L6DataNeverBecomesMarkupTests
{
    private const int RecordsForEachTemplate = 25;

    [Fact]
    public void SwappingAnyTextChangesNoKind()
    {
        DraftingEngine engine = Templates.Engine();
        foreach (string key in engine.Templates.Keys)
        {
            for (int seed = 1; seed <= RecordsForEachTemplate; seed++)
                Changes(engine, key, seed).ShouldBeEmpty($"{key}, seed {seed}");
        }
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        // The same templates, but the subject is declared to be markup: now a drafter's words can start a component.
        string overlay = Directory.CreateTempSubdirectory("drafting-law-").FullName;
        try
        {
            string folder = Directory.CreateDirectory(Path.Combine(overlay, "ket-luan")).FullName;
            string fields = File.ReadAllText(Path.Combine(Templates.Folder, "ket-luan", "fields.yaml"));
            string broken = fields.Replace("- khoa: trich_yeu\n    nhan: Trích yếu\n    kieu: van-ban", "- khoa: trich_yeu\n    nhan: Trích yếu\n    kieu: noi-dung", StringComparison.Ordinal);
            broken.ShouldNotBe(fields);
            File.WriteAllText(Path.Combine(folder, "fields.yaml"), broken);
            DraftingEngine engine = Templates.Engine(overlay);
            Enumerable.Range(1, 100).SelectMany(seed => Changes(engine, "ket-luan", seed, "trich_yeu")).ShouldNotBeEmpty();
        }
        finally
        {
            Directory.Delete(overlay, recursive: true);
        }
    }

    private static IEnumerable<string> Changes(DraftingEngine engine, string key, int seed, string? alsoSwap = null)
    {
        LoadedTemplate template = engine.Templates.Load(key).Value!;
        HashSet<string> conditions = [.. template.Template.References.Where(static r => r.Use == ReferenceUse.Condition).Select(static r => r.Path)];
        DataNode.Map record = new RecordGenerator(seed).Next(template.Fields);
        Templates.OfficialPaper before = Templates.Draft(engine, key, record);
        if (before.Value is null)
            return before.Errors;
        var words = new WordPool(seed + 1);
        DataNode.Map swapped = Swap(record, template.Fields.Fields, "", path => conditions.Contains(path) && path != alsoSwap, alsoSwap, words);
        Templates.OfficialPaper after = Templates.Draft(engine, key, swapped);
        if (after.Value is null)
            return after.Errors;
        string was = Shape.Of(before.Value.Document);
        string now = Shape.Of(after.Value.Document);
        return was == now ? [] : [$"--- trước\n{was}--- sau\n{now}"];
    }

    private static DataNode.Map Swap(DataNode.Map record, IEnumerable<Field> fields, string prefix, Func<string, bool> kept, string? alsoSwap, WordPool words)
    {
        Dictionary<string, Field> known = fields.ToDictionary(static f => f.Key);
        return record with
        {
            Entries = [.. record.Entries.Select(entry => entry with { Value = Swapped(entry.Value, known[entry.Key], prefix + entry.Key) })],
        };

        DataNode Swapped(DataNode value, Field field, string path) => (field.Kind, value) switch
        {
            (FieldKind.Text, _) when !kept(path) => new DataNode.Scalar(words.Hostile(), ScalarKind.Text),
            (FieldKind.Markup, _) when path == alsoSwap => new DataNode.Scalar(words.Hostile(), ScalarKind.Text),
            (FieldKind.List, DataNode.List list) when !kept(path + "[]") => new DataNode.List([.. list.Items.Select(_ => (DataNode)new DataNode.Scalar(words.Hostile(), ScalarKind.Text))]),
            (FieldKind.Group, DataNode.Map group) => Swap(group, field.Fields, path + ".", kept, alsoSwap, words),
            (FieldKind.GroupList, DataNode.List groups) => new DataNode.List([.. groups.Items.Select(g => (DataNode)Swap((DataNode.Map)g, field.Fields, path + "[].", kept, alsoSwap, words))]),
            _ => value,
        };
    }
}
