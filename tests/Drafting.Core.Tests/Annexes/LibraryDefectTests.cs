using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

/// <summary>One planted defect each in an annex of two units: it raises its code and nothing else, and the clean annex raises none.</summary>
public class LibraryDefectTests
{
    private static readonly Dictionary<string, Action<SampleReturn>> Figures = new()
    {
        ["V02 Error percentage of a count"] = static r => r.Put("J7", "12%"),
        ["V02 Error two readings"] = static r => r.Put("H7", "1.234"),
        ["V03 Warning negative"] = static r => r.Put("J7", -5),
        ["V04 Error fraction of a person"] = static r => r.Put("J7", 5.5m),
        ["V07 Warning above a hundred"] = static r => r.Put("H7", 112),
        ["V07 Warning another unit typed 12, this one 0,12"] = static r => r.Put("H7", 0.12m),
        ["V09 Info letters of an old font"] = static r => r.Put(SampleReturn.At("K7"), new CellValue.Text("§¶ng bé"), font: ".VnTime"),
        ["H01 Error typed sum"] = static r => r.Put("F7", 101),
        ["H03 Error typed ratio"] = static r => r.Put("G7", 25.1m),
        ["P03 Warning far from the unit's own history"] = static r => r.Put("D7", 30).Put("F7", 110).Put("G7", 37.5m).Formula("L7", 10),
        ["P04 Warning running total falls within its year"] = static r => r.Put("I7", 39),
    };

    private static readonly Dictionary<string, Action<SampleReturn>> Lists = new()
    {
        ["X03 Warning task of no state"] = static r => r.Remove(static a => a == SampleReturn.At("D8")),
        ["X04 Warning list against the other form"] = static r => r.Put("G8", "Tăng"),
        ["X04 Warning nothing listed and a change in the other form"] = static r => r.Remove(static a => a.Row is 7 or 8),
    };

    public static TheoryData<string> FigureDefects => [.. Figures.Keys];

    public static TheoryData<string> ListDefects => [.. Lists.Keys];

    [Fact]
    public void TheCleanAnnexesHaveNoFindingAndEveryRuleWasLookedAt()
    {
        All(LibraryForms.Request(LibraryForms.Clean(LibraryForms.First), LibraryForms.Clean(LibraryForms.Second))).ShouldBeEmpty();
        All(LibraryForms.ListRequest(LibraryForms.CleanList(LibraryForms.First), LibraryForms.CleanList(LibraryForms.Second))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(FigureDefects))]
    public void ADefectOfAFigureRaisesItsCode(string defect)
    {
        SampleReturn spoiled = LibraryForms.Clean(LibraryForms.First);
        Figures[defect](spoiled);
        Expect(defect, LibraryForms.Request(spoiled, LibraryForms.Clean(LibraryForms.Second)));
    }

    [Theory]
    [MemberData(nameof(ListDefects))]
    public void ADefectOfAListRaisesItsCode(string defect)
    {
        SampleReturn spoiled = LibraryForms.CleanList(LibraryForms.First);
        Lists[defect](spoiled);
        AnnexRequest request = LibraryForms.ListRequest(spoiled, LibraryForms.CleanList(LibraryForms.Second));
        if (defect.Contains("nothing", StringComparison.Ordinal))
        {
            ReturnedForm changed = LibraryForms.Clean(LibraryForms.First).Put("D7", 22).Put("F7", 102).Put("G7", 27.5m).Formula("L7", 2).Read();
            request = request with { Others = [request.Others[0] with { Returns = [changed, request.Others[0].Returns[1]] }] };
        }

        Expect(defect, request);
    }

    [Fact]
    public void ARunningTotalBeginsAgainInTheFirstPeriodOfAYear()
    {
        CheckContext FirstQuarter(PreviousFigures? before) => new(new ReportingPeriod(PeriodKind.Quarter, 2025, 1), before, []);
        ReturnedForm small = LibraryForms.Clean(LibraryForms.First).Put("I7", 1).Read();
        ReturnChecker.Check(small, LibraryForms.Figures, FirstQuarter(LibraryForms.Before[2])).ShouldNotContain(static d => d.Code == "P04");
        ReturnChecker.Check(small, LibraryForms.Figures, new CheckContext(SampleForm.Period, LibraryForms.Before[0], [])).ShouldContain(static d => d.Code == "P04");
    }

    [Fact]
    public void OneOddPeriodDoesNotHideAnother()
    {
        // A mean and a standard deviation would let 30 pass beside a 60 of long ago; medians do not.
        AnnexRequest request = LibraryForms.Request(LibraryForms.Clean(LibraryForms.First).Put("D7", 30).Put("F7", 110).Put("G7", 37.5m).Formula("L7", 10));
        Diagnostic finding = All(request with { Earlier = [.. LibraryForms.Before[1..4], LibraryForms.Quarter(2024, 2, 60, 0)] }).ShouldHaveSingleItem();
        finding.Message.ShouldContain("trung vị các kỳ trước “Số a” (cột 1) = 20; độ lệch trung vị “Số a” (cột 1) = 1");
    }

    [Fact]
    public void AShareThatMayWellBeSmallIsLeftAlone() => All(LibraryForms.Request(LibraryForms.Clean(LibraryForms.First).Put("H7", "0,9%"), LibraryForms.Clean(LibraryForms.Second).Put("H7", "2,5%")))
        .ShouldNotContain(static d => d.Code == "V07");

    [Theory]
    [InlineData("Chưa có phụ lục kỳ trước nên chưa kiểm tra được quy tắc P04.", 0)]
    [InlineData("Mới có 0 phụ lục kỳ trước, cần ít nhất 4 để biết mức thường gặp, nên chưa kiểm tra được quy tắc P03.", 0)]
    [InlineData("Mới có 3 phụ lục kỳ trước, cần ít nhất 4 để biết mức thường gặp, nên chưa kiểm tra được quy tắc P03.", 3)]
    public void ARuleWithoutItsPeriodsSaysSo(string said, int periods)
    {
        AnnexRequest request = LibraryForms.Request(LibraryForms.Clean(LibraryForms.First));
        request = request with { Previous = periods == 0 ? null : LibraryForms.Before[0], Earlier = periods == 0 ? [] : LibraryForms.Before[1..periods] };
        All(request).ShouldContain(d => d.Code == "PL004" && d.Severity == Severity.Info && d.Message == said);
    }

    [Fact]
    public void ARuleAgainstAnotherFormSaysWhatOfItIsMissing()
    {
        AnnexRequest request = LibraryForms.ListRequest(LibraryForms.CleanList(LibraryForms.First), LibraryForms.CleanList(LibraryForms.Second));
        OtherForm other = request.Others[0];
        Said(request with { Others = [] }).ShouldBe(["Chưa có biểu “thu” nên chưa kiểm tra được quy tắc X04."]);
        Said(request with { Others = [other with { Previous = null }] }).ShouldBe(["Chưa có phụ lục kỳ trước của biểu “thu” để tính cột “Thay đổi” nên chưa kiểm tra được quy tắc X04."]);
        Said(request with { Others = [other with { Returns = [other.Returns[0]] }] }).ShouldBe(["Chưa có biểu “thu” nên chưa kiểm tra được quy tắc X04 của Tỉnh uỷ Khánh Hoà."]);
        ReturnedForm short1 = LibraryForms.Clean(LibraryForms.First).Put("D7", "x").Read();
        Said(request with { Others = [other with { Returns = [short1, other.Returns[1]] }] }).ShouldBe(["Biểu “thu” thiếu số liệu cột “Thay đổi” nên chưa kiểm tra được quy tắc X04 của Tỉnh uỷ Cao Bằng."]);
    }

    [Fact]
    public void ARuleWithoutAFigureOfItsOwnRowSaysSo() => Said(LibraryForms.Request(LibraryForms.Clean(LibraryForms.First).Put("J7", "x"), LibraryForms.Clean(LibraryForms.Second)))
        .ShouldBe(["Thiếu số liệu cột “Trong đó nữ” (cột 7) nên chưa kiểm tra được quy tắc H02 của Tỉnh uỷ Cao Bằng."]);

    private static void Expect(string defect, AnnexRequest request)
    {
        string[] words = defect.Split(' ');
        // What could not be looked at for want of the spoiled figure is said too, as it must be.
        Diagnostic[] findings = [.. All(request).Where(static d => d.Code != "PL004")];
        findings.Select(static d => d.Code).ShouldBe([words[0]], string.Join('\n', findings.Select(static d => $"{d.Code} {d.Message}")));
        findings[0].Severity.ToString().ShouldBe(words[1]);
        findings.ShouldAllBe(static d => d.Hint != null && d.Message.IsNormalized());
    }

    private static string[] Said(AnnexRequest request) => [.. All(request).Where(static d => d.Code == "PL004").Select(static d => d.Message)];

    private static Diagnostic[] All(AnnexRequest request) => [.. AnnexAssembler.Assemble(request).Value!.Findings.Select(static f => f.Diagnostic)];
}
