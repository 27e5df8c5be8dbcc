using Drafting.Core.Recognition;
using Drafting.Word.Tests.Corpus;
using Xunit.Abstractions;

namespace Drafting.Recognition.Tests;

/// <summary>Foreign papers. The half <c>measure</c> is for figures: no test prints its mistakes.</summary>
public class CorpusRecognitionTests(ITestOutputHelper output)
{
    [Fact]
    public void TheWorkHalfIsRecognised()
    {
        Scores scores = CorpusMeasure.Of("work");
        output.WriteLine(scores.Table());
        foreach (string mistake in scores.Mistakes)
            output.WriteLine(mistake);
        scores.Overall.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void TheMeasuringHalfIsRecognised()
    {
        Scores scores = CorpusMeasure.Of("measure");
        output.WriteLine(scores.Table());
        scores.Overall.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Theory]
    [InlineData("work")]
    [InlineData("measure")]
    public void NatureAndKindAreRecognised(string half)
    {
        CorpusPaper[] papers = [.. CorpusPaper.All.Where(p => p.Half == half)];
        int right = 0;
        foreach (CorpusPaper paper in papers)
        {
            RecognizedDocument recognized = CorpusMeasure.Recognize(paper);
            string family = recognized.Nature switch { PaperNature.PartyPaper => "dang", PaperNature.StatePaper => "nha-nuoc", _ => "khac" };
            bool isRight = family == paper.Head["family"] && (recognized.Kind ?? "-") == paper.Head["kind"];
            right += isRight ? 1 : 0;
            if (!isRight && half == "work")
                output.WriteLine($"{paper.Name}: {paper.Head["family"]} {paper.Head["kind"]} ≠ {family} {recognized.Kind} ({recognized.NatureReason})");
        }

        output.WriteLine($"{right} / {papers.Length}");
        ((double)right / papers.Length).ShouldBeGreaterThanOrEqualTo(0.9);
    }
}
