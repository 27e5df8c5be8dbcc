using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

public class AnnexAssemblerTests
{
    private static readonly Location Nowhere = new Location.InData("giai-trinh.yaml", "[0]", null);

    [Fact]
    public void TheTotalComesFirstAndEveryFigureHasItsCell()
    {
        AssembledAnnex annex = Assemble(SampleReturn.Of("tu-cao-bang", 10), SampleReturn.Of("tu-khanh-hoa", 20), SampleReturn.Of("tu-lao-cai-2025", 30), SampleReturn.Of("du-chinh-phu", 5));
        annex.Table.Rows.Select(static r => $"{r.Key} {r.Ordinal} {r.Title}").ShouldBe(
        [
            "_tong  Tổng cộng", "_nhom-1 I Tỉnh uỷ, thành uỷ", "tu-cao-bang 1 Tỉnh uỷ Cao Bằng", "tu-lao-cai-2025 2 Tỉnh uỷ Lào Cai", "tu-khanh-hoa 3 Tỉnh uỷ Khánh Hoà",
            "_nhom-2 II Đảng uỷ trực thuộc Trung ương", "du-chinh-phu 1 Đảng uỷ Chính phủ",
        ]);
        annex.Table.Rows[0].SumOf.ShouldBe([1, 5]);
        annex.Table.Rows[1].SumOf.ShouldBe([2, 3, 4]);
        Cell(annex, "_tong", "cuoi_ky").Value.ShouldBe(new FormValue.Figure(4 * (10 + 20 + 30 + 5)));
        Cell(annex, "_nhom-1", "tccsd").Value.ShouldBe(new FormValue.Figure(3 * (10 + 20 + 30)));
        // A ratio of totals, not a total of ratios.
        Cell(annex, "_tong", "ti_le").Value.ShouldBe(new FormValue.Figure(25));
        Cell(annex, "tu-khanh-hoa", "nu").Sources.ShouldHaveSingleItem().ShouldBe(new FigureSource("tu-khanh-hoa.xlsx", "Biểu", "J7", Hash(SampleReturn.Of("tu-khanh-hoa", 20)), "20"));
        Cell(annex, "tu-khanh-hoa", "tccsd").Sources.ShouldBeEmpty();
        annex.Notes.ShouldBeEmpty();
        annex.Register.Select(static e => e.State).Distinct().ShouldBe([ReturnState.Received]);
    }

    [Fact]
    public void TheOrderOfTheFilesDoesNotMatter()
    {
        SampleReturn[] returns = [SampleReturn.Of("tu-cao-bang"), SampleReturn.Of("tu-khanh-hoa", 20), SampleReturn.Of("tu-khanh-hoa", 21), Numbered(SampleReturn.Of("du-chinh-phu", 5), 2), SampleReturn.Of("du-chinh-phu", 6)];
        string one = Print(Assemble(returns)), other = Print(Assemble([.. returns.Reverse()]));
        other.ShouldBe(one);
    }

    [Fact]
    public void AnErrorStopsTheUnitAndTheAnnexSaysSo()
    {
        AssembledAnnex annex = Assemble(SampleReturn.Of("tu-cao-bang"), SampleReturn.Of("tu-khanh-hoa").Put("I7", 41).Formula("K7", 24.39m).Formula("L7", 11));
        Cell(annex, "tu-khanh-hoa", "nu").Value.ShouldBeOfType<FormValue.Missing>();
        annex.Notes.ShouldBe(["Chưa có số liệu của: Tỉnh uỷ Lào Cai, Tỉnh uỷ Khánh Hoà, Đảng uỷ Chính phủ."]);
        Cell(annex, "tu-khanh-hoa", "tccsd").Note.ShouldBe(1);
        State(annex, "tu-khanh-hoa").ShouldBe(ReturnState.Refused);
        State(annex, "du-chinh-phu").ShouldBe(ReturnState.Missing);
        Cell(annex, "_tong", "nu").Value.ShouldBe(new FormValue.Figure(10));
        annex.Findings.ShouldContain(static f => f.Body == "tu-khanh-hoa" && f.Diagnostic.Code == "P02");
    }

    [Fact]
    public void ALaterReturnReplacesAnEarlierOneAndBothAreRegistered()
    {
        AssembledAnnex annex = Assemble(SampleReturn.Of("tu-cao-bang", 10), Numbered(SampleReturn.Of("tu-cao-bang", 11), 2));
        Cell(annex, "tu-cao-bang", "nu").Value.ShouldBe(new FormValue.Figure(11));
        annex.Register.Where(static e => e.Body!.Key == "tu-cao-bang").Select(static e => e.State).ShouldBe([ReturnState.Received, ReturnState.Replaced]);
    }

    [Fact]
    public void TwoReturnsOfOneNumberAreRefusedBoth()
    {
        AssembledAnnex annex = Assemble(SampleReturn.Of("tu-cao-bang", 10), SampleReturn.Of("tu-cao-bang", 11));
        annex.Register.Where(static e => e.Body!.Key == "tu-cao-bang").Select(static e => e.State).ShouldBe([ReturnState.Refused, ReturnState.Refused]);
        annex.Findings.Count(static f => f.Diagnostic is { Code: "S10", Severity: Severity.Error }).ShouldBe(2);
        Cell(annex, "tu-cao-bang", "nu").Value.ShouldBeOfType<FormValue.Missing>();
    }

    [Fact]
    public void ACopyOfTheSameFileCountsOnce()
    {
        AssembledAnnex annex = Assemble(SampleReturn.Of("tu-cao-bang"), SampleReturn.Of("tu-cao-bang"));
        Cell(annex, "_tong", "nu").Value.ShouldBe(new FormValue.Figure(10));
        annex.Findings.ShouldContain(static f => f.Diagnostic.Code == "S10" && f.Diagnostic.Severity == Severity.Info);
    }

    [Fact]
    public void OneFileOfTwoUnitsIsRefusedForBoth()
    {
        ReturnedForm first = SampleReturn.Of("tu-cao-bang").Read(), second = SampleReturn.Of("tu-khanh-hoa").Read() with { Hash = first.Hash };
        AssembledAnnex annex = AnnexAssembler.Assemble(Request() with { Returns = [new(first, null), new(second, null)] }).Value!;
        annex.Findings.Count(static f => f.Diagnostic is { Code: "S10", Severity: Severity.Error }).ShouldBe(2);
    }

    [Fact]
    public void AReturnAfterTheDeadlineIsLate()
    {
        ReturnedForm returned = SampleReturn.Of("tu-cao-bang").Read();
        State(AnnexAssembler.Assemble(Request() with { Returns = [new(returned, new(2025, 10, 15))] }).Value!, "tu-cao-bang").ShouldBe(ReturnState.Received);
        State(AnnexAssembler.Assemble(Request() with { Returns = [new(returned, new(2025, 10, 16))] }).Value!, "tu-cao-bang").ShouldBe(ReturnState.Late);
    }

    [Fact]
    public void AFileThatCouldNotBeReadIsRegistered()
    {
        var refused = ReturnedForm.Unreadable("hong.xlsx", "", [new Diagnostic("S01", Severity.Error, "Tệp hỏng.", new Location.InFile("hong.xlsx"))]);
        AssembledAnnex annex = AnnexAssembler.Assemble(Request() with { Returns = [new(refused, null)] }).Value!;
        annex.Register[^1].ShouldBe(new ReturnEntry(null, ReturnState.Refused, "hong.xlsx", "", null, 0, 0, 0));
        annex.Findings.ShouldContain(static f => f.Diagnostic.Code == "S01");
    }

    [Fact]
    public void AWarningStandsWithItsExplanationAndWithoutItCounts()
    {
        SampleReturn warned = SampleReturn.Of("tu-cao-bang");
        warned.HiddenColumns.Add(new LineSpan(8, 8));
        AnnexRequest request = Request(warned);
        AnnexAssembler.Assemble(request).Diagnostics.ShouldContain(static d => d.Code == "S09");
        AnnexRequest explained = request with { Explanations = [new Explanation("TU Cao Bằng", "S09", null, "tang", "Ẩn để in", "Nguyễn Văn A", Nowhere)] };
        Outcome<AssembledAnnex> outcome = AnnexAssembler.Assemble(explained);
        outcome.Diagnostics.ShouldNotContain(static d => d.Code == "S09");
        outcome.Value!.Findings.Single(static f => f.Diagnostic.Code == "S09").Diagnostic.Accepted.ShouldBe("Ẩn để in (Nguyễn Văn A)");
        AnnexAssembler.Assemble(request with { Explanations = [new Explanation("Cao Bằng", "S09", null, "nu", "Nhầm", "A", Nowhere)] }).Diagnostics.ShouldContain(static d => d.Code == "PL003");
    }

    [Fact]
    public void AnOverrideReplacesTheFigureAndSaysWhoAndWhy()
    {
        AnnexRequest request = Request(SampleReturn.Of("tu-cao-bang").Put(SampleReturn.At("J7"), new CellValue.Error("#REF!"))) with
        {
            Overrides = [new FigureOverride("tu-cao-bang", null, "nu", "12", "Trần Thị B", "Đơn vị xác nhận qua điện thoại", Nowhere)],
        };
        AssembledAnnex annex = AnnexAssembler.Assemble(request).Value!;
        FormCell cell = Cell(annex, "tu-cao-bang", "nu");
        cell.Value.ShouldBe(new FormValue.Figure(12));
        cell.Sources.ShouldHaveSingleItem().Reading!.ShouldContain("Trần Thị B");
        annex.Notes[cell.Note - 1].ShouldBe("Tỉnh uỷ Cao Bằng, cột “Nữ” (cột 7): lấy số 12 thay số đơn vị gửi; Trần Thị B: Đơn vị xác nhận qua điện thoại.");
        Cell(annex, "tu-cao-bang", "ti_le").Value.ShouldBe(new FormValue.Figure(30));
        annex.Findings.Single(static f => f.Diagnostic.Code == "V05").Diagnostic.Accepted.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("tu-cao-bang", "la", "1")]
    [InlineData("tu-cao-bang", "tccsd", "1")]
    [InlineData("tu-cao-bang", "nu", "một")]
    [InlineData("tu-khanh-hoa", "nu", "1")]
    public void AnOverrideThatReplacesNothingIsAnError(string body, string column, string value) =>
        AnnexAssembler.Assemble(Request(SampleReturn.Of("tu-cao-bang")) with { Overrides = [new FigureOverride(body, null, column, value, "B", "C", Nowhere)] })
            .Diagnostics.ShouldContain(static d => d.Code == "PL002" && d.Severity == Severity.Error);

    [Fact]
    public void FiguresBeforeAMergerAreAddedAndMarkedAsConverted()
    {
        var before = new PreviousFigures(Before(("tu-cao-bang", 30), ("tu-lao-cai", 20), ("tu-yen-bai", 15)), new(PeriodKind.Quarter, 2025, 2), SampleForm.Bodies);
        before.Find("tu-lao-cai-2025", "cuoi_ky").ShouldBe(new FormValue.Figure(35));
        before.Find("tu-lao-cai-2025", "ti_le").ShouldBe(new FormValue.Figure(10));
        before.IsConverted("tu-cao-bang").ShouldBeFalse();
        AssembledAnnex annex = AnnexAssembler.Assemble(Request(Previously("tu-cao-bang", 10, 30), Previously("tu-lao-cai-2025", 11, 35)) with { Previous = before }).Value!;
        FormCell change = Cell(annex, "tu-lao-cai-2025", "thay_doi");
        change.Value.ShouldBe(new FormValue.Figure(9));
        annex.Notes[change.Note - 1].ShouldBe("Số liệu kỳ trước của Tỉnh uỷ Lào Cai là số liệu quy đổi, cộng từ các đơn vị trước khi hợp nhất.");
        Cell(annex, "tu-cao-bang", "thay_doi").Note.ShouldBe(0);
        annex.Findings.Where(static f => f.Body == "tu-lao-cai-2025").Select(static f => f.Diagnostic.Code).ShouldBe(["P01"]);
        new PreviousFigures(Before(("tu-lao-cai", 20)), before.Period, SampleForm.Bodies).Find("tu-lao-cai-2025", "cuoi_ky").ShouldBeOfType<FormValue.Missing>();
    }

    [Fact]
    public void ItemsAreAddedOverAllUnitsAndUpTheTree()
    {
        AssembledAnnex annex = AnnexAssembler.Assemble(new AnnexRequest(SampleForm.ByItem, SampleForm.Period, SampleForm.Bodies,
            [new(SampleReturn.Items("tu-cao-bang", 10).Read(), null), new(SampleReturn.Items("tu-khanh-hoa", 20).Read(), null)])).Value!;
        annex.Table.Rows.Select(static r => $"{r.Key} {r.Ordinal} {r.Level} {r.Role} {string.Join(',', r.SumOf)}").ShouldBe(
        [
            "_tong  0 Total 1,5", "xa I 0 Group 2,3", "xa-1 1 1 Figures ", "xa-2 2 1 Figures ", "xa-3 - 1 Part ", "co-quan II 0 Figures ",
        ]);
        Cell(annex, "xa-1", "dang_bo").Value.ShouldBe(new FormValue.Figure(30));
        Cell(annex, "xa-1", "dang_bo").Sources.Select(static s => s.File).ShouldBe(["tu-cao-bang-muc.xlsx", "tu-khanh-hoa-muc.xlsx"]);
        Cell(annex, "xa", "dang_bo").Value.ShouldBe(new FormValue.Figure(62));
        Cell(annex, "_tong", "dang_bo").Value.ShouldBe(new FormValue.Figure(72));
        Cell(annex, "_tong", "ti_le").Value.ShouldBe(new FormValue.Figure(25));
    }

    [Fact]
    public void TotalsOfAnotherFormAreHeldAgainstThis()
    {
        OtherForm same = new(SampleForm.ByItem, [SampleReturn.Items("tu-cao-bang", 10).Read()]);
        AnnexRequest request = Request(SampleReturn.Of("tu-cao-bang", 26)) with { Others = [same] };
        AnnexAssembler.Assemble(request).Diagnostics.ShouldNotContain(static d => d.Code == "X02");
        Diagnostic finding = AnnexAssembler.Assemble(Request(SampleReturn.Of("tu-cao-bang", 27)) with { Others = [same] }).Diagnostics.First(static d => d.Code == "X02");
        finding.Message.ShouldContain("108 phải bằng 104, lệch 4");
        AnnexAssembler.Assemble(Request(SampleReturn.Of("tu-cao-bang"))).Diagnostics.ShouldContain(static d => d.Code == "PL004" && d.Message.Contains("theo-muc"));
    }

    private static AnnexRequest Request(params SampleReturn[] returns) =>
        new(SampleForm.ByBody, SampleForm.Period, SampleForm.Bodies, [.. returns.Select(static r => new ReceivedReturn(r.Read(), null))]);

    private static AssembledAnnex Assemble(params SampleReturn[] returns) => AnnexAssembler.Assemble(Request(returns)).Value!;

    private static SampleReturn Numbered(SampleReturn sample, int number) => sample.Put("C3", number);

    private static SampleReturn Previously(string body, int seed, int previous) => SampleReturn.Of(body, seed).Formula("L7", (seed * 4) - previous);

    private static FormTable Before(params (string Body, int Closing)[] rows) => new("", SampleForm.ByBody.Header,
        [.. rows.Select(static r => new FormTableRow(r.Body, FormRowRole.Figures, "", "", 0,
            [.. SampleForm.ByBody.Columns.Select(c => new FormCell(c.Key switch { "cuoi_ky" => new FormValue.Figure(r.Closing), "nu" => new FormValue.Figure(r.Closing / 10m), "tccsd" => new FormValue.Figure(30), _ => FormValue.Blank.Instance }, []))], []))]);

    private static string Hash(SampleReturn sample) => sample.Workbook().Hash;

    private static FormCell Cell(AssembledAnnex annex, string row, string column) =>
        annex.Table.Rows.Single(r => r.Key == row).Cells[annex.Table.Columns.Select(static c => c.Key).ToList().IndexOf(column)];

    private static ReturnState State(AssembledAnnex annex, string body) => annex.Register.First(e => e.Body?.Key == body).State;

    private static string Print(AssembledAnnex annex) =>
        ValuesHash.Canonical(annex.Table) + string.Join('\n', annex.Register.Select(static e => $"{e.Body?.Key} {e.State} {e.File} {e.Hash}"))
        + string.Join('\n', annex.Findings.Select(static f => $"{f.Body} {f.Diagnostic.Code} {f.Diagnostic.Message}")) + string.Join('\n', annex.Notes);
}
