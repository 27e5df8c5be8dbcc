using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Data;

public sealed class DataPathTests
{
    [Theory]
    [InlineData("{}", "so", "152", """{"so":"152"}""")]
    [InlineData("""{"so":1,"b":2}""", "so", "152", """{"so":"152","b":2}""")]
    [InlineData("""{"so":1}""", "so", "", """{"so":""}""")]
    [InlineData("{}", "a.b.c", "x", """{"a":{"b":{"c":"x"}}}""")]
    [InlineData("""{"a":{"d":1}}""", "a.b", "x", """{"a":{"d":1,"b":"x"}}""")]
    [InlineData("""{"a":null}""", "a.b", "x", """{"a":{"b":"x"}}""")]
    [InlineData("{}", "a[0].ten", "x", """{"a":[{"ten":"x"}]}""")]
    [InlineData("""{"a":["x","y"]}""", "a[1]", "z", """{"a":["x","z"]}""")]
    [InlineData("""{"a":["x","y"]}""", "a[2]", "z", """{"a":["x","y","z"]}""")]
    [InlineData("""{"a":["x"]}""", "a[]", "z", """{"a":["x","z"]}""")]
    [InlineData("{}", "a[].b[].c", "z", """{"a":[{"b":[{"c":"z"}]}]}""")]
    [InlineData("""{"a":["x"]}""", "a", "z", """{"a":"z"}""")]
    public void A_path_sets_one_value(string record, string path, string value, string expected) =>
        JsonDataWriter.WriteText(DataPath.Set(Record(record), path, value).Value!).ShouldBe(expected);

    [Theory]
    [InlineData("", "DL050 “” không phải là đường dẫn tới một trường.")]
    [InlineData("a.", "DL050 “a.” không phải là đường dẫn tới một trường.")]
    [InlineData("a[x]", "DL050 “a[x]” không phải là đường dẫn tới một trường.")]
    [InlineData("a[-1]", "DL050 “a[-1]” không phải là đường dẫn tới một trường.")]
    [InlineData("a[0", "DL050 “a[0” không phải là đường dẫn tới một trường.")]
    [InlineData("a[0]b", "DL050 “a[0]b” không phải là đường dẫn tới một trường.")]
    [InlineData("[0]", "DL050 “[0]” không phải là đường dẫn tới một trường.")]
    [InlineData("so.b", "DL051 “so” không phải là nhóm nên không có “b”.")]
    [InlineData("so[0]", "DL051 “so” không phải là danh sách.")]
    [InlineData("ds[3]", "DL051 “ds” có 2 mục (đếm từ 0), không có mục [3].")]
    public void A_path_that_leads_nowhere_is_told(string path, string expected)
    {
        Outcome<DataNode.Map> set = DataPath.Set(Record("""{"so":1,"ds":[1,2]}"""), path, "x");

        set.Value.ShouldBeNull();
        set.Diagnostics.Select(d => $"{d.Code} {d.Message}").ShouldBe([expected]);
        set.Diagnostics[0].Location.ShouldBe(new Location.InData("--set", path, null));
    }

    private static DataNode.Map Record(string json) => (DataNode.Map)JsonDataReader.Read(json, "x.json").Value!;
}
