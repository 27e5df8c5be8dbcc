using System.Text.RegularExpressions;
using Drafting.Core.Text;

namespace Drafting.Core.Tests.Text;

public class PatternsTests
{
    [Fact]
    public void APatternOutOfItsTimeFitsNothing()
    {
        // Hours of going back and forth; its limit ends it at once.
        var slow = new Regex("^(a+)+$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(1));
        string text = new string('a', 60) + "b";
        Should.Throw<RegexMatchTimeoutException>(() => slow.IsMatch(text));
        slow.Fits(text).ShouldBeFalse();
        slow.Found(text).ShouldBeNull();
    }

    [Fact]
    public void OtherPatternsAnswerAsEver()
    {
        var word = new Regex("b.", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        word.Fits("abc").ShouldBeTrue();
        word.Fits("aaa").ShouldBeFalse();
        word.Found("abcbd")!.Value.ShouldBe("bc");
        word.Found("abcbd", 2)!.Value.ShouldBe("bd");
    }
}
