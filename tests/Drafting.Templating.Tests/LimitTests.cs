using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Tests;

/// <summary>Every limit is an error that names itself; none cuts the output.</summary>
public sealed class LimitTests
{
    private static readonly TemplateLimits Small = new(LoopSteps: 50, RecursionDepth: 10, OutputCharacters: 200, TimeMilliseconds: 20_000, RegexMilliseconds: 20, SourceCharacters: 400);

    [Theory]
    [InlineData("{{ for i in 1..1000 }}{{ end }}", "MB050", "giới hạn vòng lặp")]
    [InlineData("{{ while true }}{{ end }}", "MB050", "giới hạn vòng lặp")]
    [InlineData("{{ 1..1000000000 | array.size }}{{ 1..100 | array.join ',' }}", "MB050", "giới hạn vòng lặp")]
    [InlineData("{{ a = []; a[1000000000] = 1 }}", "MB050", "giới hạn vòng lặp")]
    [InlineData("{{ [] | array.insert_at 1000000000 1 }}", "MB050", "giới hạn vòng lặp")]
    [InlineData("{{ func f; f; end; f }}", "MB051", "giới hạn độ sâu")]
    [InlineData("{{ include 'con' }}", "MB051", "giới hạn độ sâu")]
    [InlineData("{{ for i in 1..30 }}0123456789{{ end }}", "MB052", "giới hạn ký tự kết xuất")]
    [InlineData("{{ x = 'ab' * 1000000000 }}", "MB052", "giới hạn ký tự kết xuất")]
    [InlineData("{{ x = 'a' | string.pad_left 1000000000 }}", "MB052", "giới hạn ký tự kết xuất")]
    [InlineData("{{ x = 'aaaa'; for i in 1..20; x = x + x; end }}", "MB052", "giới hạn ký tự kết xuất")]
    [InlineData("{{ x = 'aaaaaaaaaa' | string.replace 'a' 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }}", "MB052", "giới hạn ký tự kết xuất")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match `^(a+)+$` }}", "MB054", "giới hạn thời gian biểu thức chính quy")]
    public void PassingALimitNamesIt(string text, string code, string name)
    {
        Template template = Run.TryParse(text, Small, ("con", "{{ include 'con' }}")).Value.ShouldNotBeNull();
        Outcome<RenderedMarkup> outcome = template.Render(DataNode.Map.Empty);
        outcome.Value.ShouldBeNull();
        Diagnostic diagnostic = outcome.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Message.ShouldContain(name);
        diagnostic.Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void TimeIsALimitToo()
    {
        TemplateLimits none = new(LoopSteps: int.MaxValue, TimeMilliseconds: 0);
        Run.TryParse("{{ while true; x = 1; end }}", none).Value!.Render(DataNode.Map.Empty).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("MB053");
    }

    [Fact]
    public void ALongSourceIsRefused() =>
        Run.TryParse(new string('a', 401), Small).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("giới hạn ký tự nguồn");

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("{a:", "}")]
    [InlineData("f(", ")")]
    public void DeepNestingIsRefusedAndNotAStackOverflow(string open, string close)
    {
        string text = "{{ " + string.Concat(Enumerable.Repeat(open, 5_000)) + "1" + string.Concat(Enumerable.Repeat(close, 5_000)) + " }}";
        Run.TryParse(text, TemplateLimits.Default).Diagnostics.ShouldContain(static d => d.Code == "MB018");
    }

    [Theory]
    [InlineData("1", " + 1")]
    [InlineData("a", ".b")]
    [InlineData("1", " | math.abs")]
    [InlineData("a", "[0]")]
    public void LongChainsAreRefusedAndNotAStackOverflow(string first, string link) =>
        Run.TryParse("{{ " + first + string.Concat(Enumerable.Repeat(link, 5_000)) + " }}", TemplateLimits.Default).Diagnostics.ShouldContain(static d => d.Code == "MB018");

    [Fact]
    public void DeepBlocksAreRefused() =>
        Run.TryParse(string.Concat(Enumerable.Repeat("{{ if true }}", 3_000)), TemplateLimits.Default).Diagnostics.ShouldContain(static d => d.Code == "MB018");
}
