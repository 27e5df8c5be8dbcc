using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Checking;

/// <summary>What the checker makes of findings: how grave they are, which are silenced, how they are told apart, and which fixes are offered.</summary>
public class CheckerTests
{
    private const string TwoLines = "[nội dung] Một hai\n[nội dung] Một hai";

    [Theory]
    [InlineData(RuleBasis.Layout, Confidence.Verified, Severity.Error)]
    [InlineData(RuleBasis.Layout, Confidence.Secondary, Severity.Warning)]
    [InlineData(RuleBasis.Authority, Confidence.Assumed, Severity.Info)]
    [InlineData(RuleBasis.Advice, Confidence.Assumed, Severity.Error)]
    public void ARuleIsAsGraveAsItsMarkAllowsAndAdviceAsItSays(RuleBasis basis, Confidence confidence, Severity severity) =>
        Check([Rule() with { Basis = basis, Confidence = confidence }]).ShouldAllBe(d => d.Severity == severity);

    [Fact]
    public void AFindingIsNoGraverThanItSays() =>
        Check([Rule(static f => f with { AtMost = Severity.Info })]).ShouldAllBe(static d => d.Severity == Severity.Info);

    [Fact]
    public void AFindingIsNoGraverThanTheMarkOfItsRow()
    {
        var source = new Citation("Hướng dẫn", new RequirementSource.Unlocated(), Confidence.Secondary);
        Check([Rule(f => f with { Source = source })]).ShouldAllBe(static d => d.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData(RecognizedPart.Sure, Severity.Error)]
    [InlineData(RecognizedPart.Sure - 0.01, Severity.Warning)]
    public void WhereTheRecogniserIsUnsureNothingIsAnError(double certainty, Severity severity) =>
        Check([Rule(f => f with { Place = f.Place with { Certainty = certainty } })]).ShouldAllBe(d => d.Severity == severity);

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, true)]
    [InlineData(3, 2, true)]
    public void ASpecificRuleSilencesTheGeneralOneWhereTheyMeet(int start, int length, bool isHeard)
    {
        Rule general = At(new TextRange(start, length)) with { Code = "TT901" };
        Rule specific = At(new TextRange(0, 2)) with { Code = "TT902", Silences = ["TT901"] };
        Check([general, specific]).Any(static d => d.Code == "TT901").ShouldBe(isHeard);
        Check([general, specific]).ShouldContain(static d => d.Code == "TT902");
    }

    [Fact]
    public void ASilencingSpeaksOfItsOwnParagraphOnly()
    {
        Rule specific = Rule() with { Code = "TT902", Silences = ["TT901"], Check = static paper => [new Finding(CheckedPaper.At(paper.Paper.Observed.Paragraphs[0], null), "x")] };
        Check([Rule(), specific]).Select(static d => (d.Code, ((Location.InDocument)d.Location).Paragraph)).ShouldBe([("TT902", 1), ("TT901", 2)]);
    }

    [Fact]
    public void TheSameWordsTwiceAreTwoIdentities()
    {
        ImmutableArray<Diagnostic> found = Check([Rule()]);
        found.Select(static d => d.Identity![^2..]).ShouldBe(["-1", "-2"]);
        found.Select(static d => d.Identity![..^2]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void AnIdentityOutlivesWhatIsWrittenBeforeIt()
    {
        string? before = Check([Rule()], "[nội dung] Ba bốn")[0].Identity;
        Check([Rule()], "[nội dung] Một hai\n[nội dung] Ba bốn")[1].Identity.ShouldBe(before);
    }

    [Fact]
    public void AnIdentityKnowsItsComponent() =>
        Check([Rule()], "[nội dung] Ba bốn")[0].Identity.ShouldNotBe(Check([Rule()], "[tên loại văn bản] Ba bốn")[0].Identity);

    [Fact]
    public void FormatsAreNotAskedOfPlainText()
    {
        Check([Rule() with { Area = RuleArea.Format }], info: "chu-tron").ShouldBeEmpty();
        Check([Rule() with { Area = RuleArea.Structure }], info: "chu-tron").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(RuleArea.Format, false)]
    [InlineData(RuleArea.Structure, false)]
    [InlineData(RuleArea.Content, true)]
    public void OfWhatIsNoOfficialPaperOnlyTheContentIsChecked(RuleArea area, bool isHeard) =>
        Check([Rule() with { Area = area }], info: "khong-phai-van-ban").IsEmpty.ShouldBe(!isHeard);

    [Fact]
    public void ARuleOfAFamilySaysNothingOfTheOther()
    {
        Rule rule = Rule() with { Family = DocumentFamily.State };
        Check([rule]).ShouldBeEmpty();
        Check([rule], info: "nd30-2020").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true, "Times New Roman", true, true)]
    [InlineData(false, "Times New Roman", false, true)]
    [InlineData(true, ".VnTime", false, true)]
    [InlineData(true, "VNI-Times", false, true)]
    public void LettersStoredOtherwiseThanShownAreMendedFirst(bool isNfc, string font, bool offersText, bool offersParagraph)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read("", "[nội dung] Một hai");
        ObservedParagraph one = paper.Observed.Paragraphs[0];
        one = one with { WasNfc = isNfc, Runs = [.. one.Runs.Select(r => r with { FontName = font })] };
        paper = paper with { Observed = paper.Observed with { Paragraphs = [one] } };
        Offers(new Edit.ReplaceText(one.Address, 0, 1, "x")).ShouldBe(offersText);
        Offers(new Edit.FormatText(one.Address, 0, 1, new RunChange(Bold: true))).ShouldBe(offersText);
        Offers(new Edit.FormatParagraph(one.Address, default)).ShouldBe(offersParagraph);
        Offers(new Edit.Compose(one.Address)).ShouldBeTrue();
        Offers(new Edit.Decode(one.Address, "Arial")).ShouldBeTrue();

        bool Offers(Edit edit) => Checker.Check(paper, settings, [Rule(f => f with { Fix = new Fix("sửa", [edit]) })])[0].Fix is not null;
    }

    private static ImmutableArray<Diagnostic> Check(ImmutableArray<Rule> rules, string text = TwoLines, string info = "")
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read(info, text);
        return Checker.Check(paper, settings, rules);
    }

    // A rule that finds something in every piece.
    private static Rule Rule(Func<Finding, Finding>? change = null) =>
        new("TT901", "Thử", RuleArea.Structure, Severity.Error, RuleBasis.Layout, Confidence.Verified, [],
            paper => paper.Paper.Parts.Select(p => new Finding(paper.At(p), "x")).Select(change ?? (static f => f)));

    private static Rule At(TextRange range) => Rule(f => f with { Place = f.Place with { Range = range } });
}
