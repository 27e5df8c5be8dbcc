using System.Runtime.CompilerServices;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Planning;

/// <summary>The plan of a paper with every component, under each regime, held to a text that was read. <c>DRAFTING_UPDATE_SNAPSHOTS=1</c> rewrites it.</summary>
public class WholePaperTests
{
    [Theory]
    [InlineData("hd05-2026")]
    [InlineData("hd36-2018")]
    [InlineData("nd30-2020")]
    public void EveryComponentIsWhereItWas(string regime)
    {
        LayoutStandard standard = LayoutStandards.Find(regime)!;
        string plan = PlanText.Whole(LayoutPlanner.Plan(WholePaper.For(standard.Family), standard));
        string path = Path.Combine(Folder(), $"whole-paper.{regime}.txt");
        if (Environment.GetEnvironmentVariable("DRAFTING_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, plan);
        plan.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ThePaperHasEveryComponentOfTheModel()
    {
        OfficialDocument paper = WholePaper.For(DocumentFamily.Party);
        foreach (System.Reflection.PropertyInfo property in typeof(OfficialDocument).GetProperties())
        {
            object? value = property.GetValue(paper);
            value.ShouldNotBeNull(property.Name);
            if (value is System.Collections.ICollection list)
                list.Count.ShouldBeGreaterThan(0, property.Name);
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
