using Drafting.Core.Checking;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Checking;

/// <summary>A picture or an equation among the words is no text, and the blanks on its two sides are no double blank.</summary>
public class ObjectsAmongWordsTests
{
    [Theory]
    [InlineData("Tỷ lệ tính theo công thức  như trên.")]
    [InlineData("Tỷ lệ tính theo công thức , trong đó có dự phòng.")]
    public void TheBlanksAroundAnEquationStay(string text)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read("", $"[nội dung] {text}");
        Rule rule = RuleCatalog.Find("TV103")!;
        Checker.Check(paper, settings, [rule]).ShouldNotBeEmpty();
        var equation = new ObservedObject(ObjectKind.Equation, paper.Observed.Paragraphs[0].Address, "x=ab");
        Checker.Check(paper with { Observed = paper.Observed with { Objects = [equation] } }, settings, [rule]).ShouldBeEmpty();
    }
}
