using System.Globalization;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("true", ScalarKind.Boolean)]
    [InlineData("false", ScalarKind.Boolean)]
    [InlineData("True", ScalarKind.Text)]
    [InlineData("yes", ScalarKind.Text)]
    [InlineData("", ScalarKind.Null)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("null", ScalarKind.Null)]
    [InlineData("0", ScalarKind.Number)]
    [InlineData("15", ScalarKind.Number)]
    [InlineData("-3.5", ScalarKind.Number)]
    [InlineData("0.50", ScalarKind.Number)]
    [InlineData("05", ScalarKind.Text)]
    [InlineData("-05", ScalarKind.Text)]
    [InlineData("+5", ScalarKind.Text)]
    [InlineData("1e5", ScalarKind.Text)]
    [InlineData("1.", ScalarKind.Text)]
    [InlineData(".5", ScalarKind.Text)]
    [InlineData("1.000.000", ScalarKind.Text)]
    [InlineData("1_000", ScalarKind.Text)]
    [InlineData("0x1F", ScalarKind.Text)]
    [InlineData("02/5/2025", ScalarKind.Text)]
    [InlineData("2025-05-02", ScalarKind.Text)]
    [InlineData("٣", ScalarKind.Text)]
    [InlineData("\"15\"", ScalarKind.Text)]
    [InlineData("'true'", ScalarKind.Text)]
    [InlineData("\"\"", ScalarKind.Text)]
    public void A_scalar_is_typed_by_few_rules(string written, ScalarKind kind)
    {
        DataNode.Scalar value = Record($"a: {written}\n")["a"].ShouldBeOfType<DataNode.Scalar>();

        value.Kind.ShouldBe(kind);
        value.Text.ShouldBe(written.Trim('"', '\''));
    }

    [Fact]
    public void Lists_and_groups_keep_their_order_and_their_places()
    {
        const string text = "noi_nhan:\n  - ten: Ban Bí thư\n    muc_dich: để báo cáo\n  - ten: Lưu\nso: 5\n";
        DataNode.Map record = Record(text);

        JsonDataWriter.WriteText(record).ShouldBe("{\"noi_nhan\":[{\"ten\":\"Ban Bí thư\",\"muc_dich\":\"để báo cáo\"},{\"ten\":\"Lưu\"}],\"so\":5}");
        DataEntry first = ((DataNode.Map)((DataNode.List)record["noi_nhan"]!).Items[0]).Entries[0];
        first.KeySpan.ShouldBe(new TextSpan(14, 3, 2, 5));
        first.Value.Span.ShouldBe(new TextSpan(19, 10, 2, 10));
        first.Value.File.ShouldBe("x.yaml");
    }

    [Theory]
    [InlineData("a: |\n  một\n  hai\nb: 1\n", "một\nhai\n", 2, 3, "một\n  hai")]
    [InlineData("a: |-\n\n    một\n      hai\n\n\nb: 1\n", "\nmột\n  hai", 2, 5, "\n    một\n      hai")]
    [InlineData("a: |2\n    một\n  hai\n", "  một\nhai\n", 2, 3, "  một\n  hai")]
    [InlineData("a: >-\n  một\n  hai\n", "một hai", 2, 3, "một\n  hai")]
    [InlineData("a: |  # ghi chú\n  một\n", "một\n", 2, 3, "một")]
    [InlineData("x:\n  a: |\n    một", "một", 3, 5, "một")]
    [InlineData("x:\n  - |\n    một\n  - b", "một\n", 3, 5, "một")]
    public void A_block_stands_where_its_first_line_stands(string text, string value, int line, int column, string slice)
    {
        string crlf = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        foreach (string source in (string[])[text, crlf])
        {
            DataNode.Scalar block = Scalars(Record(source)).First(s => s.Text == value);

            (block.Span.Line, block.Span.Column).ShouldBe((line, column));
            source.Substring(block.Span.Start, block.Span.Length).ReplaceLineEndings("\n").ShouldBe(slice);
        }
    }

    [Fact]
    public void An_empty_block_stands_at_its_mark()
    {
        Scalars(Record("a: |\nb: |-")).Select(s => (s.Text, s.Span.Line, s.Span.Column)).ShouldBe([("", 1, 4), ("", 2, 4)]);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_change_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "a: một\r\nb: hai\r\n"u8];

        Outcome<DataNode> read = YamlReader.Read(new MemoryStream(bytes), "x.yaml");

        read.Diagnostics.ShouldBeEmpty();
        JsonDataWriter.WriteText(read.Value!).ShouldBe("{\"a\":\"một\",\"b\":\"hai\"}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# chỉ có chú thích\n")]
    [InlineData("---\n")]
    public void A_file_without_data_is_nothing(string text)
    {
        Outcome<DataNode> read = YamlReader.Read(text, "x.yaml");

        read.Diagnostics.ShouldBeEmpty();
        read.Value.ShouldBeOfType<DataNode.Scalar>().Kind.ShouldBe(ScalarKind.Null);
    }

    [Theory]
    [InlineData("a: &x y\n", "DL013 1:4 Dấu & ở đầu giá trị là nhãn neo của YAML, không dùng được ở đây.")]
    [InlineData("a: *x\n", "DL013 1:4 Dấu * ở đầu giá trị là tham chiếu của YAML, không dùng được ở đây.")]
    [InlineData("a: **đậm**\n", "DL013 1:4 Dấu * ở đầu giá trị là tham chiếu của YAML, không dùng được ở đây.")]
    [InlineData("a: !!str 5\n", "DL014 1:4 Dấu ! ở đầu giá trị là thẻ kiểu của YAML, không dùng được ở đây.")]
    [InlineData("a: !quan trọng\n", "DL014 1:4 Dấu ! ở đầu giá trị là thẻ kiểu của YAML, không dùng được ở đây.")]
    [InlineData("<<: {a: 1}\n", "DL017 1:1 Khoá << (trộn nhóm của YAML) không dùng được ở đây.")]
    [InlineData("a: 1\n---\nb: 2\n", "DL015 2:1 Tệp có hơn một tài liệu YAML (dấu --- hoặc ...); mỗi tệp chỉ giữ dữ liệu của một văn bản.")]
    [InlineData("a: 1\n...\nb\n", "DL015 3:1 Tệp có hơn một tài liệu YAML (dấu --- hoặc ...); mỗi tệp chỉ giữ dữ liệu của một văn bản.")]
    [InlineData("1: a\n", "DL016 1:1 Khoá phải là chữ.")]
    [InlineData("true: a\n", "DL016 1:1 Khoá phải là chữ.")]
    [InlineData("[a]: b\n", "DL016 1:1 Khoá phải là chữ.")]
    [InlineData("? {a: b}\n: c\n", "DL016 1:3 Khoá phải là chữ.")]
    [InlineData(": c\n", "DL016 1:1 Khoá phải là chữ.")]
    [InlineData("so: 1\nten: x\nso: 2\n", "DL012 3:1 Khoá “so” đã có ở dòng 1, cột 1; mỗi khoá chỉ viết một lần.")]
    public void What_a_record_has_no_use_for_is_refused(string text, string expected)
    {
        Outcome<DataNode> read = YamlReader.Read(text, "x.yaml");

        read.Diagnostics.Select(YamlSyntaxErrorsTests.Print).ShouldBe([expected]);
    }

    [Fact]
    public void Several_problems_are_told_at_once_with_their_paths()
    {
        Outcome<DataNode> read = YamlReader.Read("a: *x\nb:\n  - c: !t y\n    c: 2\n5: x\n", "x.yaml");

        read.Diagnostics.Select(d => $"{d.Code} {((Location.InData)d.Location).Path}").ShouldBe(["DL013 a", "DL014 b[0].c", "DL012 b[0].c", "DL016 "]);
    }

    [Fact]
    public void A_key_typed_in_decomposed_letters_is_the_same_key()
    {
        YamlReader.Read("u\u031B: 1\n\u01B0: 2\n", "x.yaml").Diagnostics.Single().Code.ShouldBe("DL012");
    }

    [Fact]
    public void Limits_are_refusals_and_never_cuts()
    {
        DataLimits limits = new(Bytes: 100, Depth: 3, Nodes: 6);

        Codes(new string('a', 101)).ShouldBe(["DL001"]);
        Codes("a: " + new string('ư', 50)).ShouldBe(["DL001"]);
        Codes("[[[]]]").ShouldBe([]);
        Codes("[[[[]]]]").ShouldBe(["DL005"]);
        Codes("[1,2,3,4,5]").ShouldBe([]);
        Codes("[1,2,3,4,5,6]").ShouldBe(["DL004"]);
        YamlReader.Read("[[[[]]]]", "x.yaml", limits).Value.ShouldBeNull();

        string[] Codes(string text) => [.. YamlReader.Read(Encoding.UTF8.GetBytes(text), "x.yaml", limits).Diagnostics.Select(d => d.Code)];
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_at_their_place()
    {
        Print([.. "a: 1\nb: x"u8, 0xE1, 0xBB, (byte)'\n']).ShouldBe("DL002 2:5 Chỗ này có byte không phải UTF-8.");
        Print([.. "a: 1\nb: "u8, 0]).ShouldBe("DL003 2:4 Tệp có ký tự NUL nên không phải tệp chữ.");
        Print(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a: 1")).ToArray()).ShouldBe("DL002 - Tệp được lưu bằng bảng mã UTF-16, không phải UTF-8.");

        static string Print(byte[] bytes) => YamlSyntaxErrorsTests.Print(YamlReader.Read(bytes, "x.yaml").Diagnostics.Single());
    }

    [Fact]
    public void Control_characters_reach_the_validation_which_knows_the_field()
    {
        Scalars(Record("a: x\u0001y\nb: |\n  x\u000By\n")).Select(s => s.Text).ShouldBe(["x\u0001y", "x\u000By\n"]);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            JsonDataWriter.WriteText(Record("a: -3.5\nI: [1, İ]\n")).ShouldBe("{\"a\":-3.5,\"I\":[1,\"İ\"]}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static DataNode.Map Record(string text)
    {
        Outcome<DataNode> read = YamlReader.Read(text, "x.yaml");
        read.Diagnostics.ShouldBeEmpty();
        return read.Value.ShouldBeOfType<DataNode.Map>();
    }

    private static IEnumerable<DataNode.Scalar> Scalars(DataNode node) => node switch
    {
        DataNode.Scalar scalar => [scalar],
        DataNode.List list => list.Items.SelectMany(Scalars),
        DataNode.Map map => map.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };
}
