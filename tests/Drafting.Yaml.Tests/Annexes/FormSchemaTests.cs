using System.Text.Json;
using System.Text.RegularExpressions;
using Drafting.Core.Annexes;
using Drafting.Core.Data;

namespace Drafting.Yaml.Tests.Annexes;

/// <summary>The schema says what the reader does: each reader of keys tells its keys when it is given one that is none.</summary>
public class FormSchemaTests
{
    private const string Stranger = "qqqqqqqqqqqqqqqq";

    private const string Whole = """
        ma: thu
        ky: q@
        @: 1
        hang: {@: 1, kieu: q@, nhom: [{@: 1}], muc: [{@: 1, vai_tro: q@}]}
        cot:
          - {ten: N, @: 1, cot: [{khoa: b, @: 1, ten: B, kieu: q@, o_trong: q@, nhap: q@, tong: q@, tu_so: b, mau_so: b, ky_mau_so: q@}]}
        quy_tac: [{@: 1, muc_do: q@, pham_vi: q@}]
        trang: {@: 1, kho: q@, chieu: q@}
        bieu_do: {@: 1}
        tong_hop: {@: 1, cot: [{@: 1, khoa: b, ten: B}, {@: 1, ten: N, cot: []}]}
        """;

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Forms.Folder(), "bieu.schema.json"))).RootElement;

    private static readonly Dictionary<string, string> Hints = FormDefinitionReader.Read(Forms.Parse(Whole.Replace("@", Stranger, StringComparison.Ordinal))).Diagnostics
        .Where(static d => d.Code is "DL021" or "DL023").ToDictionary(static d => ((Core.Diagnostics.Location.InData)d.Location).Path, static d => d.Hint!);

    [Theory]
    [InlineData("", "")]
    [InlineData("hang.", "hang")]
    [InlineData("hang.nhom[0].", "nhom")]
    [InlineData("hang.muc[0].", "muc")]
    [InlineData("cot[0].", "nhom_cot")]
    [InlineData("cot[0].cot[0].", "cot")]
    [InlineData("quy_tac[0].", "quy_tac")]
    [InlineData("trang.", "trang")]
    [InlineData("bieu_do.", "bieu_do")]
    [InlineData("tong_hop.", "tong_hop")]
    [InlineData("tong_hop.cot[0].", "cot_tong_hop")]
    [InlineData("tong_hop.cot[1].", "nhom_cot_tong_hop")]
    public void The_keys_of_the_reader_are_those_of_the_schema(string path, string name)
    {
        JsonElement definition = name.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(name);
        Words(Hints[path + Stranger], "Các khoá dùng được: ").ShouldBe(definition.GetProperty("properties").EnumerateObject().Select(static p => p.Name), ignoreOrder: true);
        definition.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("ky", "", "ky")]
    [InlineData("hang.kieu", "hang", "kieu")]
    [InlineData("hang.muc[0].vai_tro", "muc", "vai_tro")]
    [InlineData("cot[0].cot[0].kieu", "cot", "kieu")]
    [InlineData("cot[0].cot[0].o_trong", "cot", "o_trong")]
    [InlineData("cot[0].cot[0].nhap", "cot", "nhap")]
    [InlineData("cot[0].cot[0].tong", "cot", "tong")]
    [InlineData("cot[0].cot[0].ky_mau_so", "cot", "ky_mau_so")]
    [InlineData("quy_tac[0].muc_do", "quy_tac", "muc_do")]
    [InlineData("quy_tac[0].pham_vi", "quy_tac", "pham_vi")]
    [InlineData("trang.kho", "trang", "kho")]
    [InlineData("trang.chieu", "trang", "chieu")]
    public void The_words_of_the_reader_are_those_of_the_schema(string path, string name, string key)
    {
        JsonElement definition = name.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(name);
        Words(Hints[path], "Dùng một trong: ").ShouldBe(definition.GetProperty("properties").GetProperty(key).GetProperty("enum").EnumerateArray().Select(static w => w.GetString()!));
    }

    [Fact]
    public void The_forms_that_are_shipped_fit_the_schema()
    {
        foreach (string key in Forms.Keys)
            Misfit(Forms.Tree(key), Schema, key).ShouldBeNull();
    }

    [Fact]
    public void What_does_not_fit_is_seen()
    {
        Misfit(Forms.Parse("ma: x"), Schema, "").ShouldBe(": ky_hieu");
        Misfit(Forms.Parse("kho: A5"), Schema.GetProperty("$defs").GetProperty("trang"), "trang").ShouldBe("trang.kho: A5");
    }

    [Fact]
    public void The_readme_names_every_key_every_word_and_every_function()
    {
        string readme = File.ReadAllText(Path.Combine(Forms.Folder(), "README.md"));
        readme.Split('\n').Length.ShouldBeLessThanOrEqualTo(150);
        IEnumerable<JsonElement> objects = [Schema, .. Schema.GetProperty("$defs").EnumerateObject().Select(static p => p.Value)];
        foreach (JsonProperty property in objects.SelectMany(static o => o.GetProperty("properties").EnumerateObject()))
        {
            readme.ShouldContain($"`{property.Name}`");
            if (property.Value.TryGetProperty("enum", out JsonElement words))
                words.EnumerateArray().ShouldAllBe(w => readme.Contains($"`{w.GetString()}`", StringComparison.Ordinal));
        }

        foreach (string function in (string[])[.. FigureFunction.All.Select(static f => f.Name), "ky_truoc", "ky_truoc_cung_nam", "trung_vi", "lech_trung_vi", "bieu"])
            readme.ShouldContain($"`{function}(");
    }

    [Fact]
    public void The_example_of_the_readme_is_a_form()
    {
        string readme = File.ReadAllText(Path.Combine(Forms.Folder(), "README.md")).ReplaceLineEndings("\n");
        string yaml = Regex.Match(readme, "```yaml\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value;
        FormDefinitionReader.Read(Forms.Parse(yaml, "ket-nap-dang-thang.yaml")).Diagnostics.ShouldBeEmpty();
    }

    private static string[] Words(string hint, string lead)
    {
        hint.ShouldStartWith(lead);
        return hint[lead.Length..].TrimEnd('.').Split(", ");
    }

    // As much of JSON Schema as the schema uses.
    private static string? Misfit(DataNode node, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
            return Misfit(node, Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), path);
        if (schema.TryGetProperty("anyOf", out JsonElement choices))
            return choices.EnumerateArray().Any(c => Misfit(node, c, path) is null) ? null : string.Join(" | ", choices.EnumerateArray().Select(c => Misfit(node, c, path)));
        switch (node)
        {
            case DataNode.Map map when schema.TryGetProperty("properties", out JsonElement properties):
                if (schema.TryGetProperty("required", out JsonElement required) && required.EnumerateArray().FirstOrDefault(k => map[k.GetString()!] is null) is { ValueKind: JsonValueKind.String } missing)
                    return $"{path}: {missing.GetString()}";
                return map.Entries.Select(e => properties.TryGetProperty(e.Key, out JsonElement inner) ? Misfit(e.Value, inner, $"{path}.{e.Key}") : $"{path}: {e.Key}").FirstOrDefault(static m => m is not null);
            case DataNode.List list when schema.TryGetProperty("items", out JsonElement items):
                return list.Items.Select((n, i) => Misfit(n, items, $"{path}[{i}]")).FirstOrDefault(static m => m is not null);
            case DataNode.Scalar scalar when schema.TryGetProperty("enum", out JsonElement words):
                return words.EnumerateArray().Any(w => w.GetString() == scalar.Text) ? null : $"{path}: {scalar.Text}";
            case DataNode.Scalar scalar when schema.TryGetProperty("type", out JsonElement type):
                string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static t => t.GetString()!)] : [type.GetString()!];
                bool isNumber = scalar.Kind == ScalarKind.Number;
                bool fits = types.Any(t => t is "string" ? !isNumber : t is "integer" or "number" && isNumber);
                bool matches = !schema.TryGetProperty("pattern", out JsonElement pattern) || Regex.IsMatch(scalar.Text, pattern.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
                return fits && matches ? null : $"{path}: {scalar.Text}";
            default:
                return schema.TryGetProperty("type", out _) ? $"{path}: {node.GetType().Name}" : null;
        }
    }
}
