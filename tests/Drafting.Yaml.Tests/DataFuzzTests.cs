using System.Globalization;
using System.Text;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;

namespace Drafting.Yaml.Tests;

/// <summary>Random and mutated files through reading and validation: always a value or diagnostics, never an exception, never a hang.
/// The environment variable DRAFTING_FUZZ_ITERATIONS makes the run longer.</summary>
public sealed class DataFuzzTests
{
    private const int Seed = 20261122;

    private static readonly string[] Pieces =
    [
        "a", "so", "ten", ":", ": ", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "  ", "\"", "'", "|", ">", "|-", ">+", "|2", "[", "]",
        "{", "}", ",", "#", " #", "&a", "*a", "!", "!!str", "%", "%YAML 1.2", "---", "...", "<<", "?", "? ", "@", "`", "\\", "\\u", "\\ud800", "\\n", "~", "null",
        "true", "0", "05", "-1", "1.5", "1e9", "02/5/2025", "31/02/2025", "…/5/2025", "ngày", "ư", "u\u031B", "\u0001", "\u000B", "\u0085", "\u2028", "\uFEFF",
        "\u00A0", "\U0001F600", "\uD800", "\uDC00", "\uFFFE", "Kính gửi", "Điều 1.",
    ];

    private static readonly string[] Corpus =
    [
        "so: 152\nngay: 02/5/2025\nten: \"Kết luận\"\nnoi_nhan:\n  - ten: Ban Bí thư (để báo cáo)\n    so: 1\n  - {ten: Lưu, so: 2}\nnoi_dung: |\n  1. Một\n  2. Hai\n\n  Ba\nky:\n  quyen: T/M\nhien: true\nds: [a, 'b', \"c\"]\n",
        "a: >-\n  gấp\n  lại\nb:\n- 1\n-   - 2\n    - 3\n? c\n: d\n",
        "{\"so\":152,\"ngay\":\"2025-05-02\",\"noi_nhan\":[{\"ten\":\"Ban \\u1ea3\",\"so\":1}],\"ds\":[\"a\",null,true,-1.5e3],\"ky\":{\"quyen\":\"T/M\"}}",
    ];

    private static readonly FieldSet Set = FieldSetReader.Read(YamlReader.Read("""
        ten: Thử
        mo_ta: Mọi kiểu trường
        ho: dang
        loai: ket-luan
        truong:
          - {khoa: so, nhan: Số, kieu: so, bat_buoc: phat-hanh}
          - {khoa: ngay, nhan: Ngày, kieu: ngay, bat_buoc: phat-hanh}
          - {khoa: ten, nhan: Tên, kieu: van-ban, bat_buoc: co, vi_du: x, tu_don_vi: ten}
          - {khoa: noi_dung, nhan: Nội dung, kieu: noi-dung}
          - {khoa: hien, nhan: Hiện, kieu: co-khong, mac_dinh: false}
          - {khoa: ds, nhan: Danh sách, kieu: danh-sach}
          - khoa: noi_nhan
            nhan: Nơi nhận
            kieu: nhom-lap
            truong: [{khoa: ten, nhan: Tên, kieu: van-ban}, {khoa: so, nhan: Số, kieu: so}]
          - khoa: ky
            nhan: Ký
            kieu: nhom
            truong: [{khoa: quyen, nhan: Quyền, kieu: lua-chon, lua_chon: [T/M, K/T]}]
        """, "fields.yaml").Value!).Value!;

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("DRAFTING_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 5_000;

    [Fact]
    public void Any_text_is_read_and_validated_without_an_exception()
    {
        Random random = new(Seed);
        for (int i = 0; i < Iterations; i++)
        {
            string text = Make(random);
            try
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                if (random.Next(10) == 0 && bytes.Length > 0)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Hold(YamlReader.Read(text, "x.yaml"), text);
                Hold(YamlReader.Read(bytes, "x.yaml"), text);
                Hold(JsonDataReader.Read(text, "x.json"), text);
                Hold(JsonDataReader.Read(bytes, "x.json"), text);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {Seed}, iteration {i}: {Escaped(text)}", exception);
            }
        }
    }

    private static void Hold(Outcome<DataNode> read, string text)
    {
        (read.Value is not null || read.HasErrors).ShouldBeTrue(Escaped(text));
        foreach (Diagnostic problem in read.Diagnostics)
        {
            problem.Message.ShouldEndWith(".");
            if (problem.Location is Location.InData { Span: { } span })
                (span.Line >= 1 && span.Column >= 1 && span.Start >= 0 && span.End <= text.Length).ShouldBeTrue(Escaped(text));
        }

        if (read.Value is not { } node)
            return;
        FieldSetReader.Read(node);
        RecordHeader.Read(node);
        Outcome<DataNode.Map> typed = FieldValidator.Validate(Set, node, AgencyProfile.Default);
        typed.Value!.Entries.Select(e => e.Key).ShouldBe(Set.Fields.Select(f => f.Key));
        FieldValidator.ReleaseGaps(Set, typed.Value);

        // What a record keeps must come back as it was, and a typed record validates as itself.
        string json = JsonDataWriter.WriteText(node);
        JsonDataWriter.WriteText(JsonDataReader.Read(json, "x.json").Value!).ShouldBe(json);
        if (!typed.HasErrors)
        {
            Outcome<DataNode.Map> again = FieldValidator.Validate(Set, typed.Value, AgencyProfile.Default);
            again.Diagnostics.ShouldBeEmpty(Escaped(text));
            JsonDataWriter.WriteText(again.Value!).ShouldBe(JsonDataWriter.WriteText(typed.Value), Escaped(text));
        }
    }

    private static string Make(Random random)
    {
        StringBuilder text = new(random.Next(3) == 0 ? "" : Corpus[random.Next(Corpus.Length)]);
        for (int i = random.Next(1, 12); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0 when text.Length > 0:
                    text.Remove(at == text.Length ? at - 1 : at, 1);
                    break;
                case 1 when at < text.Length:
                    int length = random.Next(text.Length - at);
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Escaped(string text) => JsonDataWriter.WriteText(new DataNode.Scalar(text, ScalarKind.Text));
}
