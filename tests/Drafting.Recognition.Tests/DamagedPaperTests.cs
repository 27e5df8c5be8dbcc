using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Laws.Tests;
using Drafting.Yaml;
using Xunit.Abstractions;

namespace Drafting.Recognition.Tests;

/// <summary>Our own papers without their style names, damaged by hand in several ways: 0.98 of their components are still found.</summary>
public class DamagedPaperTests(ITestOutputHelper output)
{
    [Fact]
    public void TheSamplesOfTheTemplatesAreStillRecognised()
    {
        Scores all = Measure(output.WriteLine);
        output.WriteLine(all.Table());
        foreach (string mistake in all.Mistakes)
            output.WriteLine(mistake);
        all.Overall.ShouldBeGreaterThanOrEqualTo(0.98);
    }

    /// <summary>All samples, damaged in all ways.</summary>
    internal static Scores Measure(Action<string> report)
    {
        var all = new Scores();
        foreach ((string way, var damage) in DamagedPaper.Ways)
        {
            var scores = new Scores();
            foreach ((string name, DraftedPaper paper) in Samples())
            {
                (byte[] word, string[][] expected) = DamagedPaper.Make(paper.Word, OwnPapers.Expected(paper.Plan), damage);
                RecognizedDocument found = OwnPapers.Recognize(word, name);
                foreach (Scores each in new[] { scores, all })
                    each.AddParagraphs($"{way}, {name}", expected, found);
            }

            report($"{way}: {scores.Overall:0.000}");
        }

        return all;
    }

    private static IEnumerable<(string Name, DraftedPaper Paper)> Samples()
    {
        DraftingEngine engine = Templates.Engine();
        foreach (string key in engine.Templates.Keys)
        {
            foreach (string sample in engine.Templates.Samples(key))
            {
                var data = (DataNode.Map)YamlReader.Read(File.ReadAllText(sample), sample).Value!;
                Outcome<DraftedPaper> paper = engine.Draft(new DraftRequest(key, data));
                yield return ($"{key}/{Path.GetFileNameWithoutExtension(sample)}", paper.Value.ShouldNotBeNull(sample));
            }
        }
    }
}
