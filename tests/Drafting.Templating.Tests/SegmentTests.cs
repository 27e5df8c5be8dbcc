using Drafting.Core.Diagnostics;
using Drafting.Core.Markup;

namespace Drafting.Templating.Tests;

/// <summary>Law L6 at its root: what may be markup and what may not, and where each piece comes from.</summary>
public sealed class SegmentTests
{
    private static string Shape(IEnumerable<MarkupSegment> segments) =>
        string.Join(' ', segments.Select(static s => $"{(s.Kind == SegmentKind.Literal ? "L" : "V")}({s.Text})"));

    [Theory]
    [InlineData("a", "L(a)")]
    [InlineData("a{{ chu }}b", "L(a) V(@x) L(b)")]
    [InlineData("{{ noi_dung }}", "L(**m**)")]
    [InlineData("{{ so }}{{ so + 1 }}", "L(15) L(16)")]
    [InlineData("{{ co }}", "L(true)")]
    [InlineData("{{ 'a' }}", "V(a)")]
    [InlineData("{{ chu + 'b' }}", "V(@xb)")]
    [InlineData("{{ chu | string.upcase }}", "V(@X)")]
    [InlineData("{{ noi_dung | string.upcase }}", "V(**M**)")]
    [InlineData("{{ noi_dung + '' }}", "V(**m**)")]
    [InlineData("{{ capture t }}{{ noi_dung }}{{ end }}{{ t }}", "V(**m**)")]
    [InlineData("{{ y = noi_dung }}{{ y }}", "L(**m**)")]
    [InlineData("{{ trong ?? noi_dung }}", "L(**m**)")]
    [InlineData("{{ true ? chu : 1 }}", "V(@x)")]
    [InlineData("{{ (ds | array.reverse)[0] }}", "V(hai)")]
    [InlineData("{{ for x in ds }}- {{ x }};{{ end }}", "L(- ) V(một) L(;) L(- ) V(hai) L(;)")]
    [InlineData("{{ if co }}Điều 1. {{ chu }}{{ end }}", "L(Điều 1. ) V(@x)")]
    [InlineData("{{ func f }}I. {{ $0 }}{{ end }}{{ f chu }}{{ f noi_dung }}", "L(I. ) V(@x) L(I. ) L(**m**)")]
    [InlineData("{{ f(x) = x }}{{ f noi_dung }}", "L(**m**)")]
    [InlineData("{{ include 'muc' chu }}", "L(1. ) V(@x)")]
    [InlineData("{{ x = include 'muc' chu; x }}", "V(1. @x)")]
    [InlineData("{{ include 'muc' chu | string.upcase }}", "V(1. @X)")]
    [InlineData("{{ func b; $$; end }}{{ wrap b }}- {{ chu }}{{ end }}", "L(- ) V(@x)")]
    [InlineData("{{ ds }}", "V([\"một\", \"hai\"])")]
    [InlineData("{{ trong }}{{ '' }}{{ rong }}", "")]
    [InlineData("{%{@x}%}", "L(@x)")]
    [InlineData("a\n  {{ nhieu }}", "L(a\n  ) V(một\n  hai)")]
    public void EveryPieceGoesThroughItsDoor(string template, string expected)
    {
        const string Data = """{"chu":"@x","noi_dung":{"$noi_dung":"**m**"},"so":15,"co":true,"trong":null,"rong":"","ds":["một","hai"],"nhieu":"một\nhai"}""";
        // A pipe behind an include's arguments belongs to the arguments; the case with upcase is the string of a call.
        Shape(Run.Segments(template, Data, ("muc", "1. {{ $1 }}"))).ShouldBe(expected);
    }

    [Fact]
    public void PlainTextStaysOneSegment() =>
        Run.Segments("một\nhai\nba { bốn }\nnăm").ShouldHaveSingleItem().Text.ShouldBe("một\nhai\nba { bốn }\nnăm");

    [Fact]
    public void TemplateTextAndComputedTextAreInTheTemplate()
    {
        IReadOnlyList<MarkupSegment> segments = Run.Segments("a\n  b{{ 'c' + 'd' }}");
        segments[0].Origin.ShouldBe(new Location.InTemplate("mau.sbn", new TextSpan(0, 5, 1, 1)));
        segments[1].Origin.ShouldBe(new Location.InTemplate("mau.sbn", new TextSpan(8, 9, 2, 7)));
    }

    [Fact]
    public void TextOfAnIncludeIsInItsFile() =>
        Run.Segments("x{{ include 'con' }}", "{}", ("con", "y"))[1].Origin.ShouldBe(new Location.InTemplate("con.sbn", new TextSpan(0, 1, 1, 1)));

    [Theory]
    [InlineData("{{ noi_nhan[1].ten }}", "noi_nhan[1].ten")]
    [InlineData("{{ for p in noi_nhan reversed; p.ten; break; end }}", "noi_nhan[1].ten")]
    [InlineData("{{ x = noi_nhan[0]; with x; ten; end }}", "noi_nhan[0].ten")]
    [InlineData("{{ than }}", "than")]
    public void ValuesKnowTheirPathInTheData(string template, string path)
    {
        const string Data = """{"noi_nhan":[{"ten":"a"},{"ten":"b"}],"than":{"$noi_dung":"c"}}""";
        Run.Segments(template, Data)[0].Origin.ShouldBeOfType<Location.InData>().Path.ShouldBe(path);
    }

    [Fact]
    public void LineEndsBecomeOneKind() => Run.Segments("a\r\nb\rc{{\r\n1\r\n}}")[0].Text.ShouldBe("a\nb\nc");
}
