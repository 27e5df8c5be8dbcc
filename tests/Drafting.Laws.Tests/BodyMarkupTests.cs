using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Markup;
using Drafting.Laws.Tests.Generators;
using Drafting.Yaml;

namespace Drafting.Laws.Tests;

/// <summary>What is written for a drafter reads back as what was meant: bodies as markup, records as YAML.</summary>
public partial class BodyMarkupTests
{
    [Fact]
    public void ABodyReadsBackFromItsMarkup()
    {
        foreach ((int seed, OfficialDocument document, _) in GeneratedPapers.All())
        {
            ImmutableArray<Block> body = [.. document.Body.Where((block, i) => block is not Block.Table || i == 0 || document.Body[i - 1] is not Block.Table)];
            LineDifference.Of(Print(body), Print(Read(BodyMarkup.Write(body)))).ShouldBeEmpty($"seed {seed}\n{BodyMarkup.Write(body)}");
        }
    }

    [Fact]
    public void ABrokenTwinIsCaught() => GeneratedPapers.All()
        .Count(static p => Print(p.Document.Body) != Print(Read(BodyMarkup.Write(p.Document.Body).Replace("\\", "", StringComparison.Ordinal))))
        .ShouldBeGreaterThan(0);

    [Fact]
    public void ARecordReadsBackFromItsYaml()
    {
        DraftingEngine engine = Templates.Engine();
        foreach ((string key, int seed) in Templates.Records())
        {
            DataNode.Map record = new RecordGenerator(seed).Next(engine.Templates.Load(key).Value!.Fields);
            var words = new WordPool(seed);
            record = record with { Entries = record.Entries.Add(new DataEntry("la", default, new DataNode.List([.. Enumerable.Range(0, 50).Select(_ => (DataNode)new DataNode.Scalar(words.Hostile(), ScalarKind.Text))]))) };
            using var yaml = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(YamlDataWriter.Write(record)));
            JsonDataWriter.WriteText(YamlReader.Read(yaml, "a.yaml").Value!).ShouldBe(JsonDataWriter.WriteText(record), $"{key}, seed {seed}");
        }
    }

    private static ImmutableArray<Block> Read(string markup) =>
        MarkupParser.Parse([new MarkupSegment(SegmentKind.Literal, markup, new Location.InFile("m"))], DocumentFamily.Party, "ket-luan").Value!.Body;

    // Emphasis on a blank shows nowhere, and the markup has no words for it.
    private static string Print(ImmutableArray<Block> body) =>
        EmphasisedBlank().Replace(DocumentOutline.Print(new OfficialDocument { Family = DocumentFamily.Party, Kind = "ket-luan", Head = new LetterHead(null, [], null, null, default), Body = body }), " {$1|");

    [GeneratedRegex(@"\{(đậm nghiêng|đậm|nghiêng)\| ")]
    private static partial Regex EmphasisedBlank();
}
