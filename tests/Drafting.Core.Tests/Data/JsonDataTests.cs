using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Data;

public sealed class JsonDataTests
{
    [Fact]
    public void Values_have_their_kinds_and_their_places()
    {
        DataNode.Map record = Read("{\n  \"tên\": \"Kết luận\",\n  \"so\": [1, -2.50, true, null]\n}");

        DataNode.Scalar name = record["tên"].ShouldBeOfType<DataNode.Scalar>();
        (name.Text, name.Kind, name.Span).ShouldBe(("Kết luận", ScalarKind.Text, new TextSpan(11, 10, 2, 10)));
        record.Entries[1].KeySpan.ShouldBe(new TextSpan(25, 4, 3, 3));
        DataNode.List list = record["so"].ShouldBeOfType<DataNode.List>();
        list.Span.ShouldBe(new TextSpan(31, 22, 3, 9));
        list.Items.Cast<DataNode.Scalar>().Select(s => (s.Text, s.Kind)).ShouldBe(
            [("1", ScalarKind.Number), ("-2.50", ScalarKind.Number), ("true", ScalarKind.Boolean), ("", ScalarKind.Null)]);
    }

    [Theory]
    [InlineData("1e5", "100000")]
    [InlineData("-1.5E-3", "-0.0015")]
    [InlineData("-0", "-0")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_number_has_no_exponent(string json, string text) => Read($"{{\"a\":{json}}}")["a"].ShouldBeOfType<DataNode.Scalar>().Text.ShouldBe(text);

    [Theory]
    [InlineData("{\"a\":1,}", "DL011 1:8 Có dấu phẩy thừa trước ngoặc đóng.")]
    [InlineData("{\"a\":1,\n\"b\" 2}", "DL011 2:5 Thiếu dấu hai chấm sau khoá.")]
    [InlineData("{\"a\":1 \"b\":2}", "DL011 1:8 Thiếu dấu phẩy hoặc ngoặc đóng trước “\"”.")]
    [InlineData("{a:1}", "DL011 1:2 Ở đây phải là khoá trong ngoặc kép, không phải “a”.")]
    [InlineData("{\"a\":'x'}", "DL011 1:6 JSON chỉ nhận ngoặc kép \"…\", không nhận ngoặc đơn.")]
    [InlineData("{\"a\":1 // x\n}", "DL011 1:8 JSON không có chú thích.")]
    [InlineData("{\"a\":\"x\ny\"}", "DL011 1:8 Chuỗi JSON không được xuống dòng.")]
    [InlineData("{\"a\":\"x\ty\"}", "DL011 1:8 Trong chuỗi có ký tự điều khiển viết trần.")]
    [InlineData("{\"a\":\"\\q\"}", "DL011 1:8 Dấu \\ trong chuỗi bắt đầu một ký tự đặc biệt mà JSON không biết.")]
    [InlineData("{\"a\":\"x", "DL011 1:8 Chuỗi ở cuối tệp không đóng ngoặc kép.")]
    [InlineData("{\"a\":[1", "DL011 1:8 Tệp JSON hết giữa chừng: còn ngoặc chưa đóng.")]
    [InlineData("{\"a\":1} {\"b\":2}", "DL011 1:9 Sau giá trị JSON còn chữ thừa.")]
    [InlineData("{\"a\":05}", "DL011 1:7 Tệp sai cú pháp JSON ở “5”.")]
    [InlineData("{\"a\":1,\n \"a\":2}", "DL012 2:2 Khoá “a” đã có ở dòng 1, cột 2; mỗi khoá chỉ viết một lần.")]
    [InlineData("{\"a\":1e40}", "DL019 1:6 Số này quá lớn.")]
    public void A_slip_is_named_in_Vietnamese_at_its_place(string json, string expected)
    {
        Outcome<DataNode> read = JsonDataReader.Read(json, "x.json");

        Diagnostic problem = read.Diagnostics.Single();
        TextSpan span = ((Location.InData)problem.Location).Span!.Value;
        $"{problem.Code} {span.Line}:{span.Column} {problem.Message}".ShouldBe(expected);
        problem.Quote.ShouldBe(json.Split('\n')[span.Line - 1]);
        problem.Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Limits_are_refusals()
    {
        DataLimits limits = new(Bytes: 50, Depth: 2, Nodes: 4);

        Code("[[1,2]]").ShouldBe("");
        Code("[[1,2,3]]").ShouldBe("DL004");
        Code("[[[1]]]").ShouldBe("DL005");
        Code(new string('[', 50)).ShouldBe("DL005");
        Code(new string(' ', 51)).ShouldBe("DL001");

        string Code(string json) => string.Concat(JsonDataReader.Read(Encoding.UTF8.GetBytes(json), "x.json", limits).Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_file_without_data_is_nothing(string json) =>
        JsonDataReader.Read(json, "x.json").Value.ShouldBeOfType<DataNode.Scalar>().Kind.ShouldBe(ScalarKind.Null);

    [Theory]
    [InlineData("{\"a\":[1,-2.5,true,false,null,\"x\"],\"b\":{},\"c\":[]}")]
    [InlineData("{\"z\":\"Đ\\\"\\\\/\\n\\u0001\\u2028\\ufeff😀\",\"a\":\"\\ud800\"}")]
    public void What_is_written_reads_back_and_is_written_the_same(string json) => JsonDataWriter.WriteText(Read(json)).ShouldBe(json);

    [Fact]
    public void Markup_is_written_as_text() =>
        Encoding.UTF8.GetString(JsonDataWriter.Write(new DataNode.Scalar("**đậm**", ScalarKind.Markup))).ShouldBe("\"**đậm**\"");

    private static DataNode.Map Read(string json)
    {
        Outcome<DataNode> read = JsonDataReader.Read(json, "x.json");
        read.Diagnostics.ShouldBeEmpty();
        return read.Value.ShouldBeOfType<DataNode.Map>();
    }
}
