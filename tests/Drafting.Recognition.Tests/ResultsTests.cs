using System.Runtime.CompilerServices;
using System.Text;

namespace Drafting.Recognition.Tests;

/// <summary>The figures as they are committed. <c>DRAFTING_UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
public class ResultsTests
{
    [Fact]
    public void TheCommittedFiguresAreTheMeasuredOnes()
    {
        string results = Results();
        string file = File();
        if (Environment.GetEnvironmentVariable("DRAFTING_UPDATE_SNAPSHOTS") == "1")
            System.IO.File.WriteAllText(file, results);
        System.IO.File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(results, "DRAFTING_UPDATE_SNAPSHOTS=1 writes RESULTS.md anew.");
    }

    private static string Results()
    {
        var damages = new List<string>();
        Scores damaged = DamagedPaperTests.Measure(damages.Add);
        return new StringBuilder()
            .Append("# What the recogniser finds\n\nWritten by `ResultsTests`. Precision and recall for components with ten cases or more; blank paragraphs do not count in the whole.\n")
            .Append("How often the measuring half was looked at while the recogniser was made: `MEASURED.md`.\n\n")
            .Append("## Foreign papers, the half that nobody developed with (`measure`)\n\n").Append(CorpusMeasure.Of("measure").Table())
            .Append("\n## Foreign papers, the half that was developed with (`work`)\n\n").Append(CorpusMeasure.Of("work").Table())
            .Append("\n## Our own papers, damaged by hand\n\nThe samples of all templates, without content controls and custom XML, and damaged in these ways:\n\n")
            .AppendJoin('\n', damages.Select(static d => $"* {d}")).Append("\n\n").Append(damaged.Table())
            .ToString().ReplaceLineEndings("\n");
    }

    private static string File([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "RESULTS.md");
}
