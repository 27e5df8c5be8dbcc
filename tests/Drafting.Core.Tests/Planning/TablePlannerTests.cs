using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Planning;

/// <summary>Tables of the body, and the grid of the head.</summary>
public class TablePlannerTests
{
    private const string Sentences = "Phụ trách công tác tuyên giáo; theo dõi các chi bộ doanh nghiệp có vốn đầu tư nước ngoài và chi bộ khu dân cư trên địa bàn";

    [Fact]
    public void ANameStaysWholeBesideAColumnOfSentences()
    {
        PlannedTable table = Body(Table(["TT", "Họ và tên", "Nhiệm vụ"], ["1", "Nguyễn Phương Khiêm", Sentences])).OfType<PlannedTable>().Single(static t => t.Lined);
        Length name = TextMeasure.Width("Nguyễn Phương Khiêm", new RunFormat(FontSize.FromPoints(13), false, false, false));
        table.Columns[1].ShouldBeGreaterThan(name + (CellMargin * 2));
        table.Columns[2].ShouldBeGreaterThan(table.Columns[1]);
        table.Columns.Aggregate(Length.Zero, static (sum, c) => sum + c).ShouldBe(LayoutStandards.Find("hd05-2026")!.Page.Width.Preferred - Length.FromMillimetres(45));
    }

    [Fact]
    public void WhatStandsAboveAndBelowATableKeepsAway()
    {
        PlannedBlock[] blocks = Body(new Block.Paragraph(Division.Plain, "", RichText.From("Trên.")), Table(["a"], ["b"]), new Block.Paragraph(Division.Plain, "", RichText.From("Dưới.")), new Block.Paragraph(Division.Plain, "", RichText.From("Cuối.")));
        PlannedParagraph[] text = [.. blocks.OfType<PlannedParagraph>().Where(static p => p.Component == Component.BodyText)];
        text.Select(static p => p.Format.Before).ShouldBe([Length.Zero, Length.FromPoints(6), Length.Zero]);
        text[0].Format.After.ShouldBeGreaterThanOrEqualTo(Length.FromPoints(6));
    }

    [Fact]
    public void TheNameOfTheStateNeverWraps()
    {
        OfficialDocument paper = new()
        {
            Family = DocumentFamily.State,
            Kind = "cong-van",
            Head = new LetterHead("Uỷ ban nhân dân tỉnh Sông Thương", ["Sở Văn hoá"], null, "Sông Thương", default),
        };
        LayoutStandard state = LayoutStandards.Find("nd30-2020")!;
        LayoutPlan plan = LayoutPlanner.Plan(paper, state);
        var grid = (PlannedTable)plan.Sections[0].Blocks[0];
        PlannedParagraph title = grid.Rows[0].Cells[1][0];
        TextMeasure.Width(state.Words.Title.Preferred, title.Inlines.OfType<PlannedInline.Run>().Single().Format).ShouldBeLessThan(grid.Columns[1] - (CellMargin * 2));
    }

    private static Length CellMargin => Length.FromTwips(108);

    private static PlannedBlock[] Body(params Block[] body)
    {
        OfficialDocument paper = new() { Family = DocumentFamily.Party, Kind = "thong-bao", KindTitle = "Thông báo", Head = new LetterHead(null, ["Tỉnh uỷ"], null, null, default), Body = [.. body] };
        return [.. LayoutPlanner.Plan(paper, LayoutStandards.Find("hd05-2026")!).Sections[0].Blocks];
    }

    private static Block.Table Table(params string[][] rows) =>
        new(1, [.. rows[0].Select(static _ => Alignment.Left)], [.. rows.Select(static r => r.Select(RichText.From).ToImmutableArray())]);
}
