using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests.Annexes;

/// <summary>Files of explanations and of figures that replace others, as a clerk types them.</summary>
public class ExplanationReaderTests
{
    [Fact]
    public void AnEntryIsReadWithItsPlace()
    {
        Explanation[] read = [.. Explanations("- {don_vi: Thành uỷ Huế, ma: V08, hang: tu-hue, cot: nu, giai_trinh: Chưa tách, nguoi: A}\n- ma: P02\n  giai_trinh: x\n  nguoi: B\n", out ImmutableArray<Diagnostic> problems)];
        problems.ShouldBeEmpty();
        read.Select(static e => (e.Body, e.Code, e.Row, e.Column, e.Reason, e.Person, Line(e.At)))
            .ShouldBe([("Thành uỷ Huế", "V08", "tu-hue", "nu", "Chưa tách", "A", 1), (null, "P02", null, null, "x", "B", 2)]);
        FigureOverride figure = Overrides("- {don_vi: Thành uỷ Huế, cot: nu, gia_tri: 12, nguoi: A, ly_do: x}\n", out problems).ShouldHaveSingleItem();
        problems.ShouldBeEmpty();
        (figure.Body, figure.Row, figure.Column, figure.Value, figure.Person, figure.Reason).ShouldBe(("Thành uỷ Huế", null, "nu", "12", "A", "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# chưa có mục nào\n")]
    [InlineData("[]\n")]
    public void AFileWithoutEntriesIsNoFault(string yaml)
    {
        Explanations(yaml, out ImmutableArray<Diagnostic> problems).ShouldBeEmpty();
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("don_vi: Thành uỷ Huế\nma: V08\n", "Tệp phải là danh sách các mục.")]
    [InlineData("V08\n", "Tệp phải là danh sách các mục.")]
    [InlineData("- V08\n", "Mỗi mục")]
    [InlineData("- [V08]\n", "Mỗi mục")]
    [InlineData("- {giai_trinh: x, nguoi: A}\n", "“ma”")]
    [InlineData("- {ma: V08, nguoi: A}\n", "“giai_trinh”")]
    [InlineData("- {ma: V08, giai_trinh: x}\n", "“nguoi”")]
    [InlineData("- {ma: V08, giai_trinh: \" \", nguoi: A}\n", "“giai_trinh”")]
    [InlineData("- {ma: [V08], giai_trinh: x, nguoi: A}\n", "“ma”")]
    [InlineData("- {ma: V08, giai_trinh: x, nguoi: A, ly_do: y}\n", "“ly_do”")]
    [InlineData("- {ma: V08, giai_trinh: x, nguoi: A, cot: {nu: 1}}\n", "“cot”")]
    public void AFaultOfAnExplanationIsNamedAndExplainsNothing(string yaml, string said)
    {
        Explanations(yaml, out ImmutableArray<Diagnostic> problems).ShouldBeEmpty();
        Diagnostic problem = problems.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Error);
        problem.Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("- {cot: nu, gia_tri: 1, nguoi: A, ly_do: x}\n", "“don_vi”")]
    [InlineData("- {don_vi: H, gia_tri: 1, nguoi: A, ly_do: x}\n", "“cot”")]
    [InlineData("- {don_vi: H, cot: nu, nguoi: A, ly_do: x}\n", "“gia_tri”")]
    [InlineData("- {don_vi: H, cot: nu, gia_tri: 1, ly_do: x}\n", "“nguoi”")]
    [InlineData("- {don_vi: H, cot: nu, gia_tri: 1, nguoi: A}\n", "“ly_do”")]
    [InlineData("- {don_vi: H, cot: nu, gia_tri: 1, nguoi: A, ly_do: x, ma: V08}\n", "“ma”")]
    [InlineData("a: 1\n", "Tệp phải là danh sách các mục.")]
    public void AFaultOfAnOverrideIsNamedAndReplacesNothing(string yaml, string said)
    {
        Overrides(yaml, out ImmutableArray<Diagnostic> problems).ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Message.ShouldContain(said);
    }

    [Fact]
    public void EveryFaultIsSaidAtOnceWithItsLineAndTheGoodEntriesAreRead()
    {
        const string Yaml = """
            - {ma: V08, giai_trinh: x, nguoi: A}
            - ma: V08
              nguoi: A
              noi_dung: x
            - chữ
            - {ma: P02}
            """;
        Explanations(Yaml, out ImmutableArray<Diagnostic> problems).ShouldHaveSingleItem().Code.ShouldBe("V08");
        problems.Select(static p => Line(p.Location)).Order().ShouldBe([2, 4, 5, 6, 6]);
        problems.ShouldAllBe(static p => p.Severity == Severity.Error && ((Location.InData)p.Location).File == "thu.yaml" && p.Message.IsNormalized());
        problems.Count(static p => p.Message.Contains("“noi_dung”")).ShouldBe(1);
    }

    private static ImmutableArray<Explanation> Explanations(string yaml, out ImmutableArray<Diagnostic> problems) => ExplanationReader.Explanations(Forms.Parse(yaml), out problems);

    private static ImmutableArray<FigureOverride> Overrides(string yaml, out ImmutableArray<Diagnostic> problems) => ExplanationReader.Overrides(Forms.Parse(yaml), out problems);

    private static int Line(Location location) => ((Location.InData)location).Span!.Value.Line;
}
