namespace Drafting.Templating.Tests;

/// <summary>What a template reads of the data record, for the audit against fields.yaml and for law L6.</summary>
public sealed class ReferenceTests
{
    private static string Of(string text, params (string Name, string Text)[] includes) => string.Join(' ', Run.Parse(text, includes).References
        .Select(static r => r.Path + (r.Use == ReferenceUse.Condition ? "?" : "") + (r.OuterPath is null ? "" : $"|{r.OuterPath}")).Distinct());

    [Theory]
    [InlineData("chỉ chữ", "")]
    [InlineData("{{ a }}{{ n.x.y }}{{ n['k'] }}{{ n?.z }}", "a n.x.y n.k n.z")]
    [InlineData("{{ for p in noi_nhan }}{{ p.ten }}{{ for.index }}{{ end }}", "noi_nhan noi_nhan[].ten")]
    [InlineData("{{ for p in ds }}{{ for q in p.con }}{{ q }}{{ end }}{{ end }}", "ds ds[].con ds[].con[]")]
    [InlineData("{{ ten }}{{ for ten in ds }}{{ ten }}{{ end }}{{ ten }}", "ten ds ds[]")]
    [InlineData("{{ ds[0].ten }}{{ ds.size }}", "ds[].ten ds")]
    [InlineData("{{ if a }}{{ b }}{{ else if c == 1 }}{{ d }}{{ end }}", "a? b c? d")]
    [InlineData("{{ a ? b : c }}", "a? b c")]
    [InlineData("{{ case a; when b; c; end }}", "a? b? c")]
    [InlineData("{{ while a < 1; b; break; end }}", "a? b")]
    [InlineData("{{ x = n.a }}{{ x.b }}", "n.a n.a.b")]
    [InlineData("{{ x = a | string.size }}{{ if x > 1 }}{{ end }}", "a a?")]
    [InlineData("{{ capture x }}{{ a }}{{ end }}{{ if x }}{{ end }}", "a a?")]
    [InlineData("{{ x = 1 }}{{ x }}", "")]
    [InlineData("{{ x = x ?? 1 }}{{ x }}", "x")]
    [InlineData("{{ with nhom }}{{ ten }}{{ end }}", "nhom nhom.ten|ten")]
    [InlineData("{{ with nhom }}{{ for p in ds }}{{ p.x }}{{ end }}{{ end }}", "nhom nhom.ds|ds nhom.ds[].x|ds[].x")]
    [InlineData("{{ ds | array.map 'ten' | array.join ', ' }}", "ds ds[].ten")]
    [InlineData("{{ for p in ds | array.reverse | array.limit 2 }}{{ p.ten }}{{ end }}", "ds ds[].ten")]
    [InlineData("{{ x = ds | array.first }}{{ x.ten }}", "ds ds[].ten")]
    [InlineData("{{ for k in [a, b] }}{{ k.ten }}{{ end }}", "a b a.ten b.ten")]
    [InlineData("{{ func f(p) }}{{ p.ten }}{{ end }}{{ f a }}{{ f b }}", "a.ten b.ten a b")]
    [InlineData("{{ func f }}{{ $0.ten }}{{ end }}{{ a | f }}", "a.ten a")]
    [InlineData("{{ f(x) = x.con }}{{ y = f a }}{{ y.z }}", "a.con a a.con.z")]
    [InlineData("{{ ds | array.each @(do(p); ret p.ten; end) | array.join ',' }}", "ds ds[].ten")]
    [InlineData("{{ for p in ds }}{{ include 'con' p }}{{ end }}", "ds ds[] ds[].ten ds[].chuc so_ky_hieu")]
    [InlineData("{{ o = {x: ds} }}{{ for p in o.x }}{{ p.y }}{{ end }}", "ds ds[].y")]
    [InlineData("{{ $\"{a}-{b.c}\" }}{{ a ?? d }}", "a b.c d")]
    public void PathsAreFollowed(string template, string expected) =>
        Of(template, ("con", "{{ p.ten }}{{ $1.chuc }}{{ so_ky_hieu }}")).ShouldBe(expected);

    [Fact]
    public void EachReferenceHasItsPlace()
    {
        TemplateReference reference = Run.Parse("a\n{{ x.y }}").References.ShouldHaveSingleItem();
        (reference.Location.File, reference.Location.Span.Line, reference.Location.Span.Column, reference.Location.Span.Length).ShouldBe(("mau.sbn", 2, 4, 3));
    }
}
