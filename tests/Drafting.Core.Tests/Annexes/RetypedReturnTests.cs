using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Tables that are no longer those that were sent out: typed again or copied as values, found by the words of their header.</summary>
public class RetypedReturnTests
{
    [Fact]
    public void WithoutKeysTheTableIsFoundByItsColumnNumbersAndItsUnitByName()
    {
        ReturnedForm form = Retyped().Read();
        form.FoundBy.ShouldBe(TableEvidence.Texts);
        form.Body!.Key.ShouldBe("tu-cao-bang");
        Diagnostic finding = form.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe(("S02", Severity.Warning));
        finding.Message.ShouldEndWith("; bảng được tìm theo tiêu đề.");
        Figures(form).ShouldBe(Figures(SampleReturn.Of("tu-cao-bang").Read()));
        ReturnChecker.Check(form, SampleForm.ByBody, CheckContext.Alone(SampleForm.Period)).ShouldBeEmpty();
    }

    [Fact]
    public void WithoutColumnNumbersTheTitlesAreEnough()
    {
        ReturnedForm form = Retyped().Remove(static a => a.Row == 6).Read();
        form.FoundBy.ShouldBe(TableEvidence.Texts);
        Figures(form).ShouldBe(Figures(SampleReturn.Of("tu-cao-bang").Read()));
    }

    [Fact]
    public void ItStandsWhereverItWasTyped()
    {
        ReturnedForm form = Retyped().Move(static a => new CellAddress(a.Row + 9, a.Column + 5)).Read();
        form.Rows.ShouldHaveSingleItem().Line.ShouldBe(SampleReturn.FirstRow + 9);
        Figures(form).ShouldBe(Figures(SampleReturn.Of("tu-cao-bang").Read()));
    }

    [Fact]
    public void ATableOfItemsIsReadByItsTitles()
    {
        SampleReturn sample = SampleReturn.Items("tu-cao-bang").Anonymous().Remove(static a => a.Row == 1 || a.Column == 1).Put("B2", "Đơn vị báo cáo: Tỉnh uỷ Cao Bằng");
        ReturnedForm form = sample.Read();
        form.FoundBy.ShouldBe(TableEvidence.Texts);
        form.Rows.Select(static r => r.Key).ShouldBe(["xa", "xa-1", "xa-2", "xa-3", "co-quan"]);
        form.TotalRow.ShouldNotBeNull();
        Figures(form).ShouldBe(Figures(SampleReturn.Items("tu-cao-bang").Read()));
    }

    [Fact]
    public void AWrongTotalTypedAgainIsHeldAgainstItsRowAndNotCalledAnOverwrittenFormula()
    {
        ReturnedForm form = Retyped().Put("D7", 31).Read();
        ReturnChecker.Check(form, SampleForm.ByBody, CheckContext.Alone(SampleForm.Period)).ShouldHaveSingleItem().Code.ShouldBe("H01");
    }

    [Theory]
    [InlineData("Tỉnh uỷ Lạ", "Không rõ tệp là của đơn vị nào.")]
    [InlineData("Tỉnh uỷ Yên Bái", "Tỉnh uỷ Yên Bái")]
    public void AUnitThatIsUnknownOrGoneIsSaid(string name, string said)
    {
        ReturnedForm form = Retyped().Put("C7", name).Read();
        form.Body.ShouldBeNull();
        form.Findings.ShouldContain(f => f.Severity == Severity.Error && f.Message.Contains(said) && (f.Code == "S02" || f.Code == "T03"));
    }

    [Fact]
    public void TwoUnitsInOneTableAreNoUnit() =>
        Retyped().Put("B2", "Đơn vị báo cáo: Tỉnh uỷ Khánh Hoà").Read().Findings.ShouldContain(static f => f.Code == "S02" && f.Message.StartsWith("Tệp ghi tên nhiều đơn vị: "));

    [Fact]
    public void HalfAHeaderIsNoTable()
    {
        ReturnedForm form = Retyped().Remove(static a => a.Row is >= 4 and <= 6 && a.Column > 7).Read();
        form.Findings.ShouldContain(static f => f.Code == "S03" && f.Severity == Severity.Error);
        form.Findings.Single(static f => f.Code == "S02").Message.ShouldNotContain("tiêu đề");
    }

    [Fact]
    public void AHiddenSheetIsNotTaken()
    {
        SampleReturn sample = Retyped();
        sample.Visibility = SheetVisibility.Hidden;
        sample.Read().Findings.ShouldContain(static f => f.Code == "S03");
    }

    private static SampleReturn Retyped() => SampleReturn.Of("tu-cao-bang").Anonymous().Remove(static a => a.Row == 1 || a.Column == 1 || a.Row > SampleReturn.FirstRow || a.Row < 4);

    private static IEnumerable<FormValue> Figures(ReturnedForm form) => form.Rows.SelectMany(static r => r.Figures).Select(static f => f.Value);
}
