using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Data;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Laws.Tests.Generators;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>L1: what we draft we accept: written, read, recognised and checked, a paper of our own has no error and no warning about its layout. Papers of
/// any shape that the model allows hold it for formats; papers as an office would issue them, for every component too.</summary>
public class L1OwnPapersAreCleanTests
{
    [Fact]
    public void EveryGeneratedPaperHasItsFormats()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
        {
            PaperCheck.Faults(GeneratedPapers.Write(document, standard), PaperCheck.Settings(standard, document), PaperCheck.FormatRules)
                .ShouldBeEmpty($"seed {seed}, {document.Kind}, {standard.Id}");
        }
    }

    [Fact]
    public void EveryProperPaperIsClean()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.Proper())
        {
            foreach (PaperStage stage in Enum.GetValues<PaperStage>())
            {
                OfficialDocument paper = stage == PaperStage.Release ? document with { DraftNote = null } : document;
                PaperCheck.Faults(GeneratedPapers.Write(paper, standard), PaperCheck.Settings(standard, paper, stage), PaperCheck.LayoutRules)
                    .ShouldBeEmpty($"seed {seed}, {document.Kind}, {standard.Id}, {stage}");
            }
        }
    }

    [Fact]
    public void EverySampleIsClean()
    {
        DraftingEngine engine = Templates.Engine();
        foreach ((string key, string sample, DataNode.Map data) in Templates.Samples(engine))
        {
            DraftedPaper paper = Templates.Draft(engine, key, data).Value.ShouldNotBeNull(sample);
            PaperCheck.Faults(paper.Word, PaperCheck.Settings(paper.Standard, paper.Document), PaperCheck.LayoutRules).ShouldBeEmpty(sample);
        }
    }

    [Fact]
    public void ABrokenTwinIsCaught()
    {
        (_, OfficialDocument document, LayoutStandard standard) = GeneratedPapers.Proper().First();
        LayoutPlan plan = LayoutPlanner.Plan(document, standard);
        LayoutPlan narrow = plan with { Sections = [.. plan.Sections.Select(static s => s with { Page = s.Page with { Left = s.Page.Right } })] };
        using var word = new MemoryStream();
        WordWriter.Write(narrow, record: null, word);
        PaperCheck.Faults(word.ToArray(), PaperCheck.Settings(standard, document), PaperCheck.LayoutRules).ShouldNotBeEmpty();
    }
}
