using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Forms that came back empty, wholly or in part, as the clerk reads of them.</summary>
public class BlankCellTests
{
    private static readonly Location Nowhere = new Location.InData("giai-trinh.yaml", "[0]", null);

    [Fact]
    public void AFormWithNothingInItIsOneFindingAndCountsAsRefused()
    {
        AssembledAnnex annex = Assemble([Empty("tu-cao-bang"), SampleReturn.Of("tu-khanh-hoa")]).Value!;
        Diagnostic finding = annex.Findings.Where(static f => f.Body == "tu-cao-bang").ShouldHaveSingleItem().Diagnostic;
        (finding.Code, finding.Severity, finding.Location).ShouldBe(("S12", Severity.Error, new Location.InFile("tu-cao-bang.xlsx")));
        finding.Hint.ShouldNotBeNull();
        ReturnEntry entry = annex.Register.Single(static e => e.Body?.Key == "tu-cao-bang");
        (entry.State, entry.Read, entry.Repaired, entry.Refused).ShouldBe((ReturnState.Blank, 0, 0, 0));
        annex.Notes[0].ShouldBe("Chưa có số liệu của: Tỉnh uỷ Cao Bằng (trả biểu trống), Tỉnh uỷ Lào Cai, Đảng uỷ Chính phủ.");
        annex.Table.Rows.Single(static r => r.Key == "tu-cao-bang").Cells[0].Note.ShouldBe(1);
    }

    [Fact]
    public void OneFigureOrAMarkIsNotNothing()
    {
        Codes(Empty("tu-cao-bang").Put("J7", 0)).ShouldNotContain("S12");
        Codes(Empty("tu-cao-bang").Put("J7", "x")).ShouldNotContain("S12");
        Codes(Empty("tu-cao-bang").Put("D7", 3)).ShouldNotContain("S12");
        Codes(Empty("tu-cao-bang").Formula("J7", 3)).ShouldNotContain("S12");
    }

    [Fact]
    public void AFormWhoseEmptyCellsMeanZeroMayBeEmpty()
    {
        FormDefinition f = SampleForm.ByBody;
        var form = new FormDefinition(f.Key, f.Code, f.Version, f.ValidFrom, f.ValidTo, f.Title, f.Period, f.DaysToReturn, f.Rows, [.. f.Header.Select(Zero)], [], f.Page, null, null, f.File);
        Assemble([Empty("tu-cao-bang", form)], form).Diagnostics.ShouldNotContain(static d => d.Code == "S12" || d.Code == "V08");
    }

    [Fact]
    public void EmptyCellsAreOneLineWithTheirPlaces()
    {
        Diagnostic one = Assemble([SampleReturn.Of("tu-cao-bang").Remove(static a => a.Row == 7 && a.Column is 5 or 9 or 10)]).Diagnostics.Where(static d => d.Code == "V08").ShouldHaveSingleItem();
        one.Message.ShouldBe("Ô trống, chưa có số liệu: 3 ô, gồm E7 “Đảng bộ cơ sở” (cột 2), I7:J7 (cột 6–7).");
        one.Location.ShouldBe(new Location.InWorkbook("tu-cao-bang.xlsx", "Biểu", "E7"));
        one.Identity.ShouldBe("V08|tu-cao-bang|");
    }

    [Fact]
    public void OfATableAColumnIsOneRangeAndALongListIsCut()
    {
        Message(static a => a.Column == 10 && a.Row is >= 8 and <= 11).ShouldBe("Ô trống, chưa có số liệu: 4 ô, gồm J8:J11 “Nữ” (cột 7).");
        Message(static a => a.Row is >= 8 and <= 11 && (a.Row + a.Column) % 2 == 0 && a.Column is >= 5 and <= 10 and not 4)
            .ShouldBe("Ô trống, chưa có số liệu: 12 ô, gồm F8 “Chi bộ cơ sở” (cột 3), H8 “Tăng” (cột 5), J8 “Nữ” (cột 7), E9 “Đảng bộ cơ sở” (cột 2), G9 “Đầu kỳ” (cột 4) và 7 ô khác.");

        static string Message(Func<CellAddress, bool> blank)
        {
            ReceivedReturn returned = new(SampleReturn.Items("tu-cao-bang").Remove(blank).Read(), null);
            return AnnexAssembler.Assemble(new AnnexRequest(SampleForm.ByItem, SampleForm.Period, SampleForm.Bodies, [returned])).Diagnostics.Where(static d => d.Code == "V08").ShouldHaveSingleItem().Message;
        }
    }

    [Fact]
    public void AnEmptyCellThatIsExplainedOrReplacedStandsApart()
    {
        SampleReturn sample = SampleReturn.Of("tu-cao-bang").Remove(static a => a.Row == 7 && a.Column is 5 or 9 or 10);
        AnnexRequest request = Request([sample], SampleForm.ByBody) with
        {
            Explanations = [new Explanation("tu-cao-bang", "V08", null, "nu", "Chưa tách được", "A", Nowhere)],
        };
        Outcome<AssembledAnnex> outcome = AnnexAssembler.Assemble(request);
        outcome.Diagnostics.Where(static d => d.Code == "V08").ShouldHaveSingleItem().Message.ShouldContain("2 ô, gồm E7 “Đảng bộ cơ sở” (cột 2), I7 “Cuối kỳ” (cột 6).");
        outcome.Value!.Findings.Select(static f => f.Diagnostic).Single(static d => d.Code == "V08" && d.Accepted != null).Message.ShouldBe("Cột “Nữ” (cột 7): ô trống, chưa có số liệu.");
        outcome.Diagnostics.ShouldNotContain(static d => d.Code == "PL003");
        // One entry without a column explains them all.
        AnnexAssembler.Assemble(request with { Explanations = [new Explanation("tu-cao-bang", "V08", null, null, "Chưa tách được", "A", Nowhere)] }).Diagnostics.ShouldNotContain(static d => d.Code == "V08");
        AnnexAssembler.Assemble(request with { Overrides = [new FigureOverride("tu-cao-bang", null, "cuoi_ky", "40", "B", "Đơn vị báo", Nowhere)] })
            .Diagnostics.Where(static d => d.Code == "V08").ShouldHaveSingleItem().Message.ShouldBe("Cột “Đảng bộ cơ sở” (cột 2): ô trống, chưa có số liệu.");
    }

    private static SampleReturn Empty(string body, FormDefinition? form = null) =>
        new SampleReturn(form ?? SampleForm.ByBody, body, (body, SampleForm.Bodies[body]!.Name, [])) { File = body + ".xlsx" }.Formula("D7", 0).Formula("K7", null).Formula("L7", 0);

    private static HeaderNode Zero(HeaderNode node) => node switch
    {
        HeaderNode.Group group => new HeaderNode.Group(group.Title, [.. group.Children.Select(Zero)]),
        HeaderNode.Leaf { Column: { Type: not ColumnType.Text } column } => new HeaderNode.Leaf(column with { Blank = BlankPolicy.Zero }),
        _ => node,
    };

    private static IEnumerable<string> Codes(SampleReturn sample) => Assemble([sample]).Diagnostics.Select(static d => d.Code);

    private static AnnexRequest Request(SampleReturn[] returns, FormDefinition form) =>
        new(form, SampleForm.Period, SampleForm.Bodies, [.. returns.Select(static r => new ReceivedReturn(r.Read(), null))]);

    private static Outcome<AssembledAnnex> Assemble(SampleReturn[] returns, FormDefinition? form = null) => AnnexAssembler.Assemble(Request(returns, form ?? SampleForm.ByBody));
}
