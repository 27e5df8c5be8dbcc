using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Standards;

/// <summary>Each text is a small regime that extends hd36-2018 and is broken in one place.</summary>
public sealed class LayoutStandardReaderTests
{
    private const string Head = """
        "id": "x", "family": "dang", "title": "Hướng dẫn 99-HD/X", "basis": ["x"], "from": "2030-01-01", "extends": "hd36-2018"
        """;

    [Theory]
    [InlineData("""{ "co-chu": "16 pt", "clause": "9" }""", "$.rows.ten-loai.co-chu: a source is missing")] // no confidence
    [InlineData("""{ "co-chu": "16 pt", "confidence": "H" }""", "$.rows.ten-loai.co-chu: a source is missing")]
    [InlineData("""{ "co-chu": "16 pt" }""", "$.rows.ten-loai.co-chu: a source is missing")]
    [InlineData("""{ "clause": null, "confidence": "H", "co-chu": "16 pt" }""", "$.rows.ten-loai.clause: null needs located false")]
    [InlineData("""{ "clause": null, "located": true, "confidence": "H", "co-chu": "16 pt" }""", "$.rows.ten-loai.located: only false")]
    [InlineData("""{ "clause": "9", "chosen": "x", "co-chu": "16 pt" }""", "$.rows.ten-loai: one source is expected")]
    [InlineData("""{ "chosen": "x", "confidence": "H", "co-chu": "16 pt" }""", "$.rows.ten-loai.confidence: what we chose")]
    [InlineData("""{ "clause": "9", "confidence": "high", "co-chu": "16 pt" }""", "$.rows.ten-loai.confidence: H, M-H, M or L")]
    [InlineData("""{ "chosen": " ", "co-chu": "16 pt" }""", "$.rows.ten-loai.chosen: a text is expected")]
    [InlineData("""{ "chosen": "x", "co-chu": 16 }""", "$.rows.ten-loai.co-chu: a bare number has no unit")]
    [InlineData("""{ "chosen": "x", "co-chu": { "preferred": "16 pt", "min": 15 } }""", "$.rows.ten-loai.co-chu.min: a bare number has no unit")]
    [InlineData("""{ "chosen": "x", "co-chu": "16" }""", "$.rows.ten-loai.co-chu: \"16\" is not a value")]
    [InlineData("""{ "chosen": "x", "co-chu": "16 mm" }""", "$.rows.ten-loai.co-chu: \"16 mm\" is not a value")]
    [InlineData("""{ "chosen": "x", "co-chu": true }""", "$.rows.ten-loai.co-chu: \"true\" is not a value")]
    [InlineData("""{ "chosen": "x", "dam": "true" }""", "$.rows.ten-loai.dam: \"true\" is not a value")]
    [InlineData("""{ "chosen": "x", "can-le": "center" }""", "$.rows.ten-loai.can-le: \"center\" is not a value")]
    [InlineData("""{ "chosen": "x", "gian-dong": "18 pt" }""", "$.rows.ten-loai.gian-dong: \"18 pt\" is not a value")]
    [InlineData("""{ "chosen": "x", "co-chu": { "preferred": "16 pt", "min": "16 pt", "max": "15 pt" } }""", "$.rows.ten-loai.co-chu: empty range")]
    [InlineData("""{ "chosen": "x", "co-chu": { "preferred": "14 pt", "min": "15 pt", "max": "16 pt" } }""", "$.rows.ten-loai.co-chu.preferred: the preferred value is not allowed")]
    [InlineData("""{ "chosen": "x", "dam": { "preferred": true, "allowed": [false] } }""", "$.rows.ten-loai.dam.preferred: the preferred value is not allowed")]
    [InlineData("""{ "chosen": "x", "gian-dong": { "preferred": "at least 20 pt", "min": "exact 18 pt" } }""", "$.rows.ten-loai.gian-dong.preferred: the preferred value is not allowed")]
    [InlineData("""{ "chosen": "x", "gian-dong": { "preferred": "exact 18 pt", "min": "exact 18 pt", "max": "multiple 2" } }""", "$.rows.ten-loai.gian-dong: empty range")]
    [InlineData("""{ "chosen": "x", "dam": { "preferred": true, "allowed": [] } }""", "$.rows.ten-loai.dam.allowed: a list with at least one value")]
    [InlineData("""{ "chosen": "x", "dam": { "preferred": true, "allowed": [true, true] } }""", "$.rows.ten-loai.dam.allowed[1]: duplicate value")]
    [InlineData("""{ "chosen": "x", "dam": { "preferred": true, "min": false } }""", "$.rows.ten-loai.dam: values of this row have no order")]
    [InlineData("""{ "chosen": "x", "co-chu": { "preferred": "16 pt", "min": "15 pt", "allowed": ["16 pt"] } }""", "$.rows.ten-loai.co-chu: either a range or a set")]
    [InlineData("""{ "chosen": "x", "co-chu": { "min": "15 pt" } }""", "$.rows.ten-loai.co-chu.preferred: missing")]
    [InlineData("""{ "chosen": "x", "co-chu": { "preferred": "16 pt", "least": "15 pt" } }""", "$.rows.ten-loai.co-chu.least: unknown key")]
    [InlineData("""{ "chosen": "x", "co-chuu": "16 pt" }""", "$.rows.ten-loai.co-chuu: unknown key")]
    [InlineData("""{ "chosen": "x", "co-chu": "16 pt", "co-chu": "15 pt" }""", "$.rows.ten-loai.co-chu: duplicate key")]
    [InlineData("""{ "chosen": "x", "co-chu": null }""", "$.rows.ten-loai.co-chu: a string or true or false is expected")]
    [InlineData("[]", "$.rows.ten-loai: an object is expected")]
    public void A_broken_row_is_told_with_its_path(string group, string problem) =>
        Problems($$"""{ {{Head}}, "rows": { "ten-loai": {{group}} } }""").ShouldContain(p => p.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{ "x": 1, """, "$.x: unknown key")]
    [InlineData("""{ "to": "2029-12-31", """, "$.to: the last day lies before the first")]
    [InlineData("""{ "to": "31/12/2040", """, "$.to: a date is expected")]
    [InlineData("""{ "to": "2041-02-29", """, "$.to: a date is expected")]
    [InlineData("""{ "to": "2041-13-01", """, "$.to: a date is expected")]
    [InlineData("""{ "to": "2041-1a-01", """, "$.to: a date is expected")]
    public void A_broken_head_is_told(string start, string problem) =>
        Problems($$"""{{start}}{{Head}}, "rows": {} }""").ShouldHaveSingleItem().ShouldStartWith(problem);

    [Theory]
    [InlineData("tieu-ngu")] // of the state only
    [InlineData("ten-loại")]
    public void An_unknown_component_is_told(string group) =>
        Problems($$"""{ {{Head}}, "rows": { "{{group}}": { "chosen": "x", "co-chu": "14 pt" } } }""").ShouldHaveSingleItem().ShouldBe($"$.rows.{group}: unknown component");

    [Fact]
    public void Every_missing_row_is_told_at_once()
    {
        string[] problems = Problems("""{ "id": "x", "family": "nha-nuoc", "title": "x", "basis": ["x"], "from": "2030-01-01", "rows": {} }""", withParent: false);
        problems.Length.ShouldBe(10 + 25 + 10 * (Enum.GetValues<Component>().Length - 2));
        problems.ShouldContain("$.rows.ten-loai.co-chu: missing row");
    }

    [Fact]
    public void Two_problems_are_told_together() =>
        Problems($$"""{ {{Head}}, "rows": { "ten-loai": { "chosen": "x", "co-chu": 16, "dam": "co" }, "x": {} } }""").Length.ShouldBe(3);

    [Fact]
    public void A_text_that_is_not_json_is_told() => Problems("{ ").ShouldHaveSingleItem().ShouldContain("not JSON");

    [Fact]
    public void A_sound_child_replaces_only_what_it_names()
    {
        LayoutStandard child = Read($$"""{ {{Head}}, "rows": { "ten-loai": { "chosen": "thử", "co-chu": "15 pt" } } }""", true);
        child.Components[Component.KindTitle].Size.Citation.ToString().ShouldBe("Hướng dẫn 99-HD/X không quy định; chọn vì thử");
        child.Components[Component.KindTitle].Bold.Citation.InheritedBy.ShouldBe("Hướng dẫn 99-HD/X");
    }

    private static string[] Problems(string json, bool withParent = true) =>
        [.. Should.Throw<StandardFormatException>(() => Read(json, withParent)).Problems];

    private static LayoutStandard Read(string json, bool withParent)
    {
        byte[] parent = [];
        if (withParent)
        {
            using Stream stream = typeof(LayoutStandard).Assembly.GetManifestResourceStream("hd36-2018.json")!;
            parent = new byte[stream.Length];
            stream.ReadExactly(parent);
        }

        return LayoutStandardReader.Read("x.json", Encoding.UTF8.GetBytes(json), parent);
    }
}
