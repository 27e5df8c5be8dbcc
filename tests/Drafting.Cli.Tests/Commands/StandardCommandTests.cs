using Drafting.Core.Standards;

namespace Drafting.Cli.Tests.Commands;

public class StandardCommandTests
{
    [Fact]
    public void ARegimeIsPrintedWhole()
    {
        using var desk = new Desk();
        foreach (LayoutStandard standard in LayoutStandards.All)
            desk.Run("standard", standard.Id).Output.ShouldBe(StandardTable.Print(standard));
        foreach (AuthorityStandard standard in AuthorityStandards.All)
            desk.Run("standard", "--authority", standard.Id).Output.ShouldBe(StandardTable.Print(standard));
    }

    [Fact]
    public void WithoutARegimeAllAreListed()
    {
        using var desk = new Desk();
        string list = desk.Run("standard", "--format", "concise").Output;
        foreach (string id in LayoutStandards.Ids)
            list.ShouldContain($"{id}\t");
        desk.Run("standard", "--authority").Output.ShouldContain("qd399-2026");
    }
}
