using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Yaml.Tests;

public class SharedFieldsTests
{
    private const string Declared = "ten: A\nmo_ta: B\nho: dang\nloai: ket-luan\ntruong:\n  - gom: dau\n  - {khoa: b, nhan: B, kieu: so}\n";

    [Fact]
    public void A_shared_list_stands_where_it_is_gathered()
    {
        Outcome<DataNode.Map> whole = SharedFields.Expand(Map(Declared), static name => name == "dau" ? Map("truong:\n  - {khoa: a, nhan: A, kieu: so}\n") : null);
        whole.HasErrors.ShouldBeFalse();
        FieldSetReader.Read(whole.Value!).Value!.Fields.Select(static f => f.Key).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("khac: 1\n")]
    [InlineData("truong:\n  - gom: dau\n")]
    public void A_list_that_is_none_is_told_with_its_place(string? shared)
    {
        Diagnostic problem = SharedFields.Expand(Map(Declared), _ => shared is null ? null : Map(shared)).Diagnostics.ShouldHaveSingleItem();
        problem.Code.ShouldBe("DL033");
        problem.Location.ShouldBeOfType<Location.InData>().Span!.Value.Line.ShouldBe(6);
        problem.Hint!.ShouldContain("_chung/dau.yaml");
    }

    private static DataNode.Map Map(string yaml) => (DataNode.Map)YamlReader.Read(yaml, "fields.yaml").Value!;
}
