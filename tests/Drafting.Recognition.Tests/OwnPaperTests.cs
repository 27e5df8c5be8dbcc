using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Laws.Tests;
using Xunit.Abstractions;

namespace Drafting.Recognition.Tests;

/// <summary>What we wrote ourselves, style names and all, is recognised without a mistake.</summary>
public class OwnPaperTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryKindUnderEveryRegimeIsRecognised()
    {
        var scores = new Scores();
        var kinds = new List<string>();
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
        {
            string name = $"{seed} {document.Kind} {standard.Id}";
            LayoutPlan plan = LayoutPlanner.Plan(document, standard);
            RecognizedDocument paper = OwnPapers.Recognize(GeneratedPapers.Write(document, standard), name);
            scores.AddPaper(name, OwnPapers.Expected(plan), paper);
            PaperNature nature = standard.Family == DocumentFamily.State ? PaperNature.StatePaper : PaperNature.PartyPaper;
            if (paper.Nature != nature || paper.Kind != document.Kind)
                kinds.Add($"{name}: {paper.Nature} {paper.Kind}, {paper.NatureReason}");
        }

        output.WriteLine(scores.Table());
        scores.Mistakes.Take(40).ShouldBeEmpty();
        kinds.ShouldBeEmpty();
    }
}
