using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests;

public sealed class YamlSyntaxErrorsTests
{
    [Theory]
    [InlineData("a: về việc: x\n", "DL010 1:11 Giá trị có dấu hai chấm nên YAML hiểu nhầm là một khoá nữa.")]
    [InlineData("a: \"x\nb: y\n", "DL010 1:4 Ngoặc \" mở ở đây nhưng không đóng.")]
    [InlineData("a: 'x\nb: y\n", "DL010 1:4 Ngoặc ' mở ở đây nhưng không đóng.")]
    [InlineData("a\nb: c\n", "DL010 1:1 Dòng này thiếu dấu hai chấm sau khoá.")]
    [InlineData("a: 1\nb\nc: 2\n", "DL010 2:1 Dòng này thiếu dấu hai chấm sau khoá.")]
    [InlineData("a:x\nb: y\n", "DL010 1:1 Sau dấu hai chấm của khoá phải có một dấu cách.")]
    [InlineData("a: 1\n b: 2\n", "DL010 2:2 Dòng này thụt đầu dòng sâu hơn các khoá cùng cấp.")]
    [InlineData("a:\n  - x\n y: 2\n", "DL010 3:2 Dòng này thụt đầu dòng sai: không thẳng cột với các dòng cùng cấp.")]
    [InlineData("  a: 1\nb: 2\n", "DL010 2:1 Dòng này thụt đầu dòng sai: không thẳng cột với các dòng cùng cấp.")]
    [InlineData("a: x\n- b\n", "DL010 2:1 Dòng danh sách này không nằm dưới khoá nào, hoặc thụt đầu dòng sai.")]
    [InlineData("a:\n\tb: 1\n", "DL018 2:1 Dòng này thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách.")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "DL018 3:1 Dòng này thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách.")]
    [InlineData("\ta: 1\n", "DL018 1:2 Dòng này thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách.")]
    [InlineData("a: |\n  x\n\ty\n", "DL018 3:1 Dòng này thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách.")]
    [InlineData("a: [x, y\nb: c\n", "DL010 1:4 Ngoặc [ mở ở đây nhưng không đóng, hoặc các mục bên trong thiếu dấu phẩy.")]
    [InlineData("a: {x: 1\nb: c\n", "DL010 1:4 Ngoặc { mở ở đây nhưng không đóng, hoặc các mục bên trong thiếu dấu phẩy.")]
    [InlineData("a: @chu-ky\n", "DL010 1:4 Giá trị không được bắt đầu bằng ký tự “@”.")]
    [InlineData("a: %x\n", "DL010 1:4 Giá trị không được bắt đầu bằng ký tự “%”.")]
    [InlineData("a: |x\n  y\n", "DL010 1:4 Sau dấu | hoặc > phải xuống dòng.")]
    [InlineData("a: - x\n", "DL010 1:4 Dấu - của danh sách không đứng cùng dòng với khoá.")]
    [InlineData("a: \"x\" y\n", "DL010 1:7 Sau ngoặc đóng của giá trị còn chữ.")]
    [InlineData("a: \"x\\q\"\n", "DL010 1:6 Dấu \\ trong ngoặc kép bắt đầu một ký tự đặc biệt mà YAML không biết.")]
    [InlineData("a: ]\n", "DL010 1:4 Ký tự “]” không đứng được ở đây.")]
    [InlineData("a: |\n    x\n  y\nb: z\n", "DL010 3:3 Dòng này nằm ngoài khối chữ ở trên vì thụt đầu dòng ít hơn.")]
    public void A_slip_is_named_in_Vietnamese_at_its_place(string text, string expected)
    {
        Outcome<DataNode> read = YamlReader.Read(text, "x.yaml");

        Print(read.Diagnostics[0]).ShouldBe(expected);
        read.Diagnostics[0].Quote.ShouldBe(text.Split('\n')[((Location.InData)read.Diagnostics[0].Location).Span!.Value.Line - 1].TrimEnd());
        read.Diagnostics[0].Hint.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Reading_goes_on_behind_a_slip_and_shows_the_next_one()
    {
        Outcome<DataNode> read = YamlReader.Read("a: \"x\nb: một: hai\nc: 1\nd: @x\n", "x.yaml");

        read.Value.ShouldBeNull();
        read.Diagnostics.Select(Print).ShouldBe([
            "DL010 1:4 Ngoặc \" mở ở đây nhưng không đóng.",
            "DL010 2:7 Giá trị có dấu hai chấm nên YAML hiểu nhầm là một khoá nữa.",
            "DL010 4:4 Giá trị không được bắt đầu bằng ký tự “@”.",
        ]);
    }

    [Fact]
    public void A_body_pasted_without_indentation_is_explained()
    {
        Outcome<DataNode> read = YamlReader.Read("noi_dung: |\nĐiều 1. Một\nĐiều 2. Hai\nso: 5\n", "x.yaml");

        read.Diagnostics.Select(Print).ShouldBe(["DL010 2:1 Dòng này nằm ngoài khối chữ ở trên vì thụt đầu dòng ít hơn."]);
    }

    internal static string Print(Diagnostic problem)
    {
        TextSpan? span = (problem.Location as Location.InData)?.Span;
        return $"{problem.Code} {(span is { } at ? $"{at.Line}:{at.Column}" : "-")} {problem.Message}";
    }
}
