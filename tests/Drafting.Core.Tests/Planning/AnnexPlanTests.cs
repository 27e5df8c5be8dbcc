using System.Runtime.CompilerServices;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Tests.Annexes;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Planning;

public sealed class AnnexPlanTests
{
    private static readonly LayoutStandard Standard = LayoutStandards.Find("hd36-2018")!;

    [Fact]
    public void An_annex_of_figures_reads_as_its_form()
    {
        string plan = PlanText.Print(LayoutPlanner.PlanAnnex(SampleTable.Sheet(SampleTable.Of(2, 1)), Standard));
        string path = Path.Combine(Folder(), "annex-plan.hd36-2018.txt");
        if (Environment.GetEnvironmentVariable("DRAFTING_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, plan);
        plan.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_header_is_merged_as_its_tree_and_covers_every_column()
    {
        PlannedTable table = Table(SampleTable.Sheet(SampleTable.Of()));
        table.HeaderRows.ShouldBe(4);
        table.Rows.ShouldAllBe(r => r.Spans.Length == r.Cells.Length && r.Spans.Sum(static s => s.Columns) == table.Columns.Length);
        table.Rows[0].Spans[0].ShouldBe(new CellSpan(1, VerticalMerge.Start));
        table.Rows[1].Spans[0].ShouldBe(new CellSpan(1, VerticalMerge.Continued));
        table.Rows[2].Spans[0].ShouldBe(new CellSpan(1, VerticalMerge.Continued));
        table.Rows[3].Spans.ShouldAllBe(static s => s == new CellSpan(1, VerticalMerge.None));
        table.Rows[0].Spans[2].ShouldBe(new CellSpan(4, VerticalMerge.None));
        table.Rows.ShouldAllBe(static r => !r.MaySplit);
    }

    [Fact]
    public void Letters_shrink_until_the_table_fits_and_the_table_never_leaves_the_page()
    {
        foreach (PageOrientation orientation in Enum.GetValues<PageOrientation>())
        {
            AnnexSheet sheet = SampleTable.Sheet(SampleTable.Of(), orientation);
            PlannedSection section = LayoutPlanner.PlanAnnex(sheet, Standard).Sections.Single();
            section.Blocks.OfType<PlannedTable>().Single().Columns.Sum(static c => c.Emu).ShouldBeLessThanOrEqualTo(section.Page.TextWidth.Emu);
            section.Page.Orientation.ShouldBe(orientation);
        }

        SizeOf(SampleTable.Sheet(SampleTable.Of(), PageOrientation.Landscape, FormPaper.A3)).ShouldBe(FontSize.FromPoints(12));
        SizeOf(SampleTable.Sheet(SampleTable.Of(), PageOrientation.Portrait)).ShouldBe(FontSize.FromPoints(10));
    }

    [Fact]
    public void A3_turns_with_the_margins_of_the_regime()
    {
        PageShape page = LayoutPlanner.PlanAnnex(SampleTable.Sheet(SampleTable.Of(), PageOrientation.Landscape, FormPaper.A3), Standard).Sections.Single().Page;
        (page.Width, page.Height).ShouldBe((Length.FromMillimetres(420), Length.FromMillimetres(297)));
        page.Left.ShouldBe(Standard.Page.Left.Preferred);
    }

    [Fact]
    public void Totals_are_bold_parts_italic_and_figures_right()
    {
        PlannedTable table = Table(SampleTable.Sheet(SampleTable.Of(2, 1)));
        Run(table.Rows[4], 2).Format.Bold.ShouldBeTrue();
        Run(table.Rows[6], 2).Format.Bold.ShouldBeFalse();
        Run(table.Rows[8], 1).Format.Italic.ShouldBeTrue();
        table.Rows[6].Cells[2][0].Format.Alignment.ShouldBe(Alignment.Right);
        table.Rows[8].Cells[1][0].Format.Left.ShouldBeGreaterThan(table.Rows[6].Cells[1][0].Format.Left);
        table.Rows[5].Cells.ShouldAllBe(static c => c[0].Format.KeepNext);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static FontSize SizeOf(AnnexSheet sheet) => Run(Table(sheet).Rows[6], 2).Format.Size;

    private static PlannedInline.Run Run(PlannedRow row, int cell) => (PlannedInline.Run)row.Cells[cell][0].Inlines.Single();

    private static PlannedTable Table(AnnexSheet sheet) => LayoutPlanner.PlanAnnex(sheet, Standard).Sections.Single().Blocks.OfType<PlannedTable>().Single();
}
