using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

/// <summary>One planted defect each: it raises its code and nothing else, and the clean return raises none.</summary>
public class ReturnDefectTests
{
    private const int Tang = 4 + 4;

    private static readonly Dictionary<string, Action<SampleReturn>> ByBody = new()
    {
        ["S02 Error form"] = static r => r.Identify(FormSheetNames.Form, "khac"),
        ["S02 Error version"] = static r => r.Identify(FormSheetNames.Version, "1"),
        ["S02 Error period"] = static r => r.Identify(FormSheetNames.Period, "2025-Q2"),
        ["S02 Error kind"] = static r => r.Identify(FormSheetNames.Kind, FormSheetNames.Annex),
        ["S03 Error no table"] = static r => r.Remove(static _ => true),
        ["S04 Warning renamed column"] = static r => r.Put("J5", "Nữ và dân tộc"),
        ["S04 Error title of another column"] = static r => r.Put("J5", "Cuối kỳ"),
        ["S04 Warning renamed group"] = static r => r.Put("G4", "Quần chúng"),
        ["S04 Error merged figures"] = static r => r.Merged.Add(new CellRange(SampleReturn.At("G7"), SampleReturn.At("H7"))),
        ["S05 Warning computed column gone"] = static r => r.Remove(static a => a.Column == 11),
        ["S05 Error twice"] = static r => r.Copy(static a => a.Column == Tang, static a => a with { Column = 14 }),
        ["S05 Warning added"] = static r => r.Put("N4", "Thêm").Put("N7", 5),
        ["S05 Info moved"] = static r => r.Move(static a => a.Column switch { 4 => a with { Column = 6 }, 5 or 6 => a with { Column = a.Column - 1 }, _ => a }),
        ["S06 Error row gone"] = static r => r.Remove(static a => a.Row == 7),
        ["S06 Error row twice"] = static r => r.Copy(static a => a.Row == 7, static a => a with { Row = 8 }),
        ["S06 Error another unit's row"] = static r => r.Copy(static a => a.Row == 7, static a => a with { Row = 8 }).Put("A8", "tu-cao-bang").Put("C8", "Tỉnh uỷ Cao Bằng"),
        ["S06 Error row typed in"] = static r => r.Copy(static a => a.Row == 7 && a.Column > 1, static a => a with { Row = 8 }).Put("C8", "Bổ sung"),
        ["S07 Error overwritten, other result"] = static r => r.Put("D7", 31),
        ["S07 Info overwritten, same result"] = static r => r.Put("D7", 30),
        ["S09 Warning hidden row"] = static r => r.HiddenRows.Add(new LineSpan(7, 7)),
        ["S09 Warning hidden column"] = static r => r.HiddenColumns.Add(new LineSpan(8, 8)),
        ["S09 Warning hidden sheet"] = static r => r.Add("Trang khác", SheetVisibility.Hidden, "12"),
        ["S11 Info remark below"] = static r => r.Put("E12", "Số liệu tạm tính"),
        ["S11 Info added sheet"] = static r => r.Add("Ghi chép", SheetVisibility.Visible, "12"),
        ["S11 Info comments"] = static r => r.Comments = 2,
        ["T03 Warning old name"] = static r => r.Put("C7", "Tỉnh uỷ Yên Bái"),
        ["V01 Info text"] = static r => r.Put("H7", "10"),
        ["V05 Error error value"] = static r => r.Put(SampleReturn.At("J7"), new CellValue.Error("#REF!")),
        ["V06 Error stored result"] = static r => r.Formula("D7", 29),
        ["V06 Info no stored result"] = static r => r.Formula("D7", null),
        ["V06 Error no stored result of a typed figure"] = static r => r.Formula("J7", null),
        ["S12 Error nothing filled in"] = static r => r.Remove(static a => a.Row == 7 && a.Column is > 3 and not (4 or 11 or 12)).Formula("D7", 0).Formula("K7", null),
        ["V08 Warning blank"] = static r => r.Remove(static a => a == SampleReturn.At("J7")),
        ["P02 Error closing"] = static r => r.Put("I7", 41).Formula("K7", 24.39m).Formula("L7", 11),
    };

    private static readonly Dictionary<string, Action<SampleReturn>> ByItem = new()
    {
        ["D01 Error formula of the total"] = static r => r.Formula("E12", 27),
        ["D03 Error typed total"] = static r => r.Put("E12", 27),
        ["D02 Error subtotal"] = static r => r.Put("E7", 22).Formula("D7", 64),
        ["H02 Error part"] = static r => r.Put("E10", 22).Formula("D10", 24),
        ["S06 Error item gone"] = static r => r.Remove(static a => a.Row == 10),
        ["S06 Warning item renamed"] = static r => r.Put("C11", "Cơ quan khác"),
        ["S06 Error unknown item"] = static r => r.Put("A11", "la").Put("C11", "Lạ"),
    };

    public static TheoryData<string> BodyDefects => [.. ByBody.Keys];

    public static TheoryData<string> ItemDefects => [.. ByItem.Keys];

    [Fact]
    public void TheCleanReturnsHaveNoFinding()
    {
        Findings(SampleReturn.Of("tu-khanh-hoa")).ShouldBeEmpty();
        Findings(SampleReturn.Items("tu-khanh-hoa")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BodyDefects))]
    public void ADefectOfARowRaisesItsCode(string defect)
    {
        SampleReturn sample = SampleReturn.Of("tu-khanh-hoa");
        ByBody[defect](sample);
        Expect(defect, sample);
    }

    [Theory]
    [MemberData(nameof(ItemDefects))]
    public void ADefectOfATableRaisesItsCode(string defect)
    {
        SampleReturn sample = SampleReturn.Items("tu-khanh-hoa");
        ByItem[defect](sample);
        Expect(defect, sample);
    }

    [Fact]
    public void ASubtotalThatTheFileDidNotComputeIsComputed()
    {
        SampleReturn sample = SampleReturn.Items("tu-khanh-hoa").Formula("E7", null).Formula("E12", null);
        sample.Read().Findings.ShouldBeEmpty();
        Findings(sample).ShouldAllBe(static d => d.Severity == Severity.Info);
    }

    [Fact]
    public void WithoutAPeriodBeforeNothingIsSaidOfIt()
    {
        ReturnedForm returned = SampleReturn.Of("tu-khanh-hoa").Read();
        ReturnChecker.Check(returned, SampleForm.ByBody, CheckContext.Alone(SampleForm.Period)).ShouldBeEmpty();
    }

    private static void Expect(string defect, SampleReturn sample)
    {
        string[] words = defect.Split(' ');
        ImmutableArray<Diagnostic> findings = Findings(sample);
        findings.Select(static d => d.Code).Distinct().ShouldBe([words[0]], string.Join('\n', findings.Select(static d => $"{d.Code} {d.Message}")));
        findings.Max(static d => d.Severity).ToString().ShouldBe(words[1]);
        findings.ShouldAllBe(static d => d.Hint != null && d.Message.IsNormalized());
    }

    private static ImmutableArray<Diagnostic> Findings(SampleReturn sample)
    {
        ReturnedForm returned = sample.Read();
        return [.. returned.Findings, .. ReturnChecker.Check(returned, sample.Form, new CheckContext(SampleForm.Period, null, []))];
    }
}
