using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;

namespace Drafting.Core.Tests.Fields;

public sealed class FieldValidatorTests
{
    private static readonly FieldSet Set = FieldSetReader.Read(JsonDataReader.Read("""
        {"ten":"Kết luận","mo_ta":"Thử.","ho":"dang","loai":"ket-luan","truong":[
          {"khoa":"co_quan","nhan":"Cơ quan","kieu":"van-ban","bat_buoc":"co","tu_don_vi":"ten","vi_du":"Tỉnh uỷ"},
          {"khoa":"dia_danh","nhan":"Địa danh","kieu":"van-ban","bat_buoc":"phat-hanh","tu_don_vi":"dia_danh","mac_dinh":"Hà Nội"},
          {"khoa":"so","nhan":"Số","kieu":"so","bat_buoc":"phat-hanh"},
          {"khoa":"ngay","nhan":"Ngày","kieu":"ngay","bat_buoc":"phat-hanh"},
          {"khoa":"noi_dung","nhan":"Nội dung","kieu":"noi-dung"},
          {"khoa":"hien","nhan":"Hiện","kieu":"co-khong","mac_dinh":false},
          {"khoa":"noi_nhan","nhan":"Nơi nhận","kieu":"danh-sach"},
          {"khoa":"ky","nhan":"Người ký","kieu":"nhom-lap","bat_buoc":"phat-hanh","truong":[
            {"khoa":"quyen","nhan":"Quyền hạn","kieu":"lua-chon","lua_chon":["T/M","K/T"],"mac_dinh":"T/M"},
            {"khoa":"ten","nhan":"Họ tên","kieu":"van-ban","bat_buoc":"co","vi_du":"A"}]},
          {"khoa":"sao","nhan":"Bản sao","kieu":"nhom","truong":[
            {"khoa":"ma","nhan":"Mã","kieu":"van-ban","mac_dinh":"BS"},
            {"khoa":"so","nhan":"Số bản sao","kieu":"so","bat_buoc":"phat-hanh"}]}]}
        """, "fields.json").Value!).Value!;

    private static readonly AgencyProfile Office = AgencyProfile.Default with { Name = "Tỉnh uỷ Sông Thương", Place = "Sông Thương" };

    [Fact]
    public void The_typed_record_has_every_field_in_order()
    {
        Typed("""{"mau":"ket-luan","so":152,"ngay":"2025-05-02","ky":[{"ten":"Trần A"}]}""").ShouldBe(
            """{"co_quan":"Tỉnh uỷ Sông Thương","dia_danh":"Sông Thương","so":152,"ngay":"02/5/2025","noi_dung":null,"hien":false,"noi_nhan":[],"ky":[{"quyen":"T/M","ten":"Trần A"}],"sao":{"ma":null,"so":null}}""");
    }

    [Theory]
    [InlineData("so", "\"05\"", "5")]
    [InlineData("so", "\"…\"", null)]
    [InlineData("so", "\"\"", "null")]
    [InlineData("co_quan", "152", "\"152\"")]
    [InlineData("co_quan", "\" a\\r\\nb\\t\\u2028c \\n\"", "\"a\\nb \\nc\"")]
    [InlineData("co_quan", "\"u\\u031B\"", "\"\u01B0\"")]
    [InlineData("co_quan", "\"hàng\\u000bdưới\"", "\"hàng\\ndưới\"")]
    [InlineData("dia_danh", "null", "\"Sông Thương\"")]
    [InlineData("dia_danh", "\"\"", "null")]
    [InlineData("ngay", "\"ngày 2 tháng 5 năm 2025\"", "\"02/5/2025\"")]
    [InlineData("ngay", "\"…/5/2025\"", "\"…/5/2025\"")]
    [InlineData("ngay", "\".../.../...\"", "null")]
    [InlineData("ngay", "\"2024-2-29\"", "\"29/02/2024\"")]
    [InlineData("hien", "true", "true")]
    [InlineData("hien", "\"Có\"", "true")]
    [InlineData("hien", "\"false\"", "false")]
    [InlineData("noi_nhan", "[\"a\",5,null]", "[\"a\",\"5\"]")]
    [InlineData("noi_nhan", "null", "[]")]
    [InlineData("sao", "{}", "{\"ma\":\"BS\",\"so\":null}")]
    [InlineData("ky", "[null]", "[]")]
    public void A_value_becomes_what_its_field_declares(string key, string json, string? expected)
    {
        Outcome<DataNode.Map> validated = Validate($$"""{"{{key}}":{{json}}}""");

        if (expected is null)
        {
            validated.HasErrors.ShouldBeTrue();
            return;
        }

        validated.Diagnostics.ShouldBeEmpty();
        JsonDataWriter.WriteText(validated.Value![key]!).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"so":"năm"}""", "DL046 so “Số” phải là số nguyên, không phải “năm”.")]
    [InlineData("""{"so":1.5}""", "DL046 so “Số” phải là số nguyên, không phải “1.5”.")]
    [InlineData("""{"so":99999999999999999999}""", "DL046 so “Số” quá lớn: “99999999999999999999”.")]
    [InlineData("""{"so":1234567890}""", "DL046 so “Số” quá lớn: “1234567890”.")]
    [InlineData("""{"so":-5}""", "DL046 so “Số” không được âm: “-5”.")]
    [InlineData("""{"so":true}""", "DL043 so “Số” phải là số nguyên, nhưng đang là giá trị true.")]
    [InlineData("""{"co_quan":true}""", "DL043 co_quan “Cơ quan” phải là chữ, nhưng đang là giá trị true.")]
    [InlineData("""{"co_quan":{"a":1}}""", "DL043 co_quan “Cơ quan” phải là chữ, nhưng đang là nhóm.")]
    [InlineData("""{"noi_nhan":"a"}""", "DL043 noi_nhan “Nơi nhận” phải là danh sách, nhưng đang là chữ.")]
    [InlineData("""{"noi_nhan":["a",{"b":1}]}""", "DL043 noi_nhan[1] “Nơi nhận” phải là chữ, nhưng đang là nhóm.")]
    [InlineData("""{"hien":"vâng"}""", "DL043 hien “Hiện” phải là có hay không (true hoặc false), nhưng đang là chữ.")]
    [InlineData("""{"sao":[1]}""", "DL043 sao “Bản sao” phải là nhóm, nhưng đang là danh sách.")]
    [InlineData("""{"ky":{"ten":"A"}}""", "DL043 ky “Người ký” phải là danh sách nhóm, nhưng đang là nhóm.")]
    [InlineData("""{"ky":["A"]}""", "DL043 ky[0] “Người ký” phải là nhóm, nhưng đang là chữ.")]
    [InlineData("""{"ngay":"31/2/2025"}""", "DL045 ngay “Ngày”: ngày 31 tháng 2 năm 2025 không có.")]
    [InlineData("""{"ngay":"29/2/2025"}""", "DL045 ngay “Ngày”: ngày 29 tháng 2 năm 2025 không có.")]
    [InlineData("""{"ngay":"31/4/…"}""", "DL045 ngay “Ngày”: ngày 31 tháng 4 không có.")]
    [InlineData("""{"ngay":"1/13/2025"}""", "DL045 ngay “Ngày”: tháng 13 không có.")]
    [InlineData("""{"ngay":"hôm nay"}""", "DL045 ngay “Ngày”: “hôm nay” không phải là ngày.")]
    [InlineData("""{"ngay":"2025-02-30"}""", "DL045 ngay “Ngày”: ngày 30 tháng 2 năm 2025 không có.")]
    [InlineData("""{"ky":[{"ten":"A","quyen":"TM"}]}""", "DL044 ky[0].quyen “Quyền hạn”: “TM” không có trong các lựa chọn.")]
    [InlineData("""{"ky":[{"quyen":"T/M"}]}""", "DL042 ky[0].ten Thiếu “Họ tên”.")]
    [InlineData("""{"ky":[{"ten":" "}]}""", "DL042 ky[0].ten Thiếu “Họ tên”.")]
    [InlineData("""{"co_qan":"A"}""", "DL041 co_qan Mẫu không có trường “co_qan”.")]
    [InlineData("""{"ky":[{"ten":"A","chuc":1}]}""", "DL041 ky[0].chuc Mẫu không có trường “chuc”.")]
    [InlineData("""{"mau":[1]}""", "DL043 mau Khoá mau phải là chữ, nhưng đang là danh sách.")]
    [InlineData("""[1]""", "DL040  Dữ liệu phải gồm các dòng khoá: giá trị, nhưng đang là danh sách.")]
    public void A_wrong_value_is_told_with_its_path(string json, string expected)
    {
        Outcome<DataNode.Map> validated = Validate(json);

        validated.Diagnostics.Select(d => $"{d.Code} {((Location.InData)d.Location).Path} {d.Message}").ShouldBe([expected]);
        validated.HasErrors.ShouldBeTrue();
        validated.Value.ShouldNotBeNull().Entries.Length.ShouldBe(Set.Fields.Length);
    }

    [Fact]
    public void Everything_is_told_at_once_with_the_line()
    {
        Outcome<DataNode.Map> validated = Validate("{\n\"so\":\"x\",\n\"ngay\":\"y\",\n\"ky\":[\n{\"quyen\":\"z\"}],\n\"trich\":1}", AgencyProfile.Default);

        validated.Diagnostics.Select(d => $"{d.Code} {((Location.InData)d.Location).Span?.Line}").ShouldBe(["DL041 6", "DL042 ", "DL046 2", "DL045 3", "DL044 5", "DL042 5"]);
    }

    [Fact]
    public void Hints_name_what_is_near()
    {
        Validate("""{"co_qan":"A"}""").Diagnostics[0].Hint.ShouldBe("Có phải “co_quan”?");
        Validate("""{"don_v":"A"}""").Diagnostics[0].Hint.ShouldBe("Có phải “don_vi”?");
        Validate("""{"ky":[{"ten":"A","quyen":"t/m"}]}""").Diagnostics[0].Hint.ShouldBe("Có phải “T/M”? Chọn một trong: T/M, K/T.");
        Validate("{}", AgencyProfile.Default).Diagnostics[0].Hint.ShouldBe("Viết co_quan: rồi giá trị, ví dụ “Tỉnh uỷ”, hoặc chọn đơn vị bằng don_vi: để lấy từ hồ sơ đơn vị.");
    }

    [Fact]
    public void Unprintable_characters_go_with_a_warning_that_names_the_field()
    {
        Outcome<DataNode.Map> validated = Validate("""{"noi_nhan":["a","b\u0001\u0000\ufeff\ud800c"]}""");

        Diagnostic warning = validated.Diagnostics.Single();
        (warning.Code, warning.Severity, warning.Message, ((Location.InData)warning.Location).Path)
            .ShouldBe(("DL048", Severity.Warning, "Đã bỏ 4 ký tự điều khiển không in được trong “Nơi nhận”.", "noi_nhan[1]"));
        JsonDataWriter.WriteText(validated.Value!["noi_nhan"]!).ShouldBe("""["a","bc"]""");
    }

    [Fact]
    public void Lengths_have_limits()
    {
        FieldLimits limits = new(TextLength: 5, MarkupLength: 8, Items: 2);
        string json = """{"co_quan":"123456","noi_dung":"123456789","noi_nhan":["a","b","c"]}""";

        FieldValidator.Validate(Set, Read(json), Office, limits).Diagnostics.Select(d => d.Message).ShouldBe([
            "“Cơ quan” dài 6 ký tự, nhiều nhất là 5.", "“Nội dung” dài 9 ký tự, nhiều nhất là 8.", "“Nơi nhận” có 3 mục, nhiều nhất là 2."]);
    }

    [Fact]
    public void Markup_is_marked_and_keeps_its_first_line_where_it_stood()
    {
        DataNode.Scalar body = (DataNode.Scalar)Validate("{\"noi_dung\":\n\"\\n1. Một\\n\"}").Value!["noi_dung"]!;

        (body.Text, body.Kind, body.Span.Line).ShouldBe(("\n1. Một", ScalarKind.Markup, 2));
    }

    [Fact]
    public void A_release_names_what_is_still_blank()
    {
        Gaps("{}").ShouldBe(["so", "ngay", "ky"]);
        Gaps("""{"so":1,"ngay":"…/5/2025","ky":[{"ten":"…"}],"dia_danh":"…………"}""").ShouldBe(["dia_danh", "ngay", "ky[0].ten"]);
        Gaps("""{"so":1,"ngay":"1/5/2025","ky":[{"ten":"A"}]}""").ShouldBe([]);
        Gaps("""{"so":1,"ngay":"1/5/2025","ky":[{"ten":"A"}],"sao":{"ma":"SY"}}""").ShouldBe(["sao.so"]);

        static IEnumerable<string> Gaps(string json)
        {
            ImmutableArray<Diagnostic> gaps = FieldValidator.ReleaseGaps(Set, Validate(json).Value!);
            gaps.ShouldAllBe(d => d.Code == "DL049" && d.Severity == Severity.Error);
            return gaps.Select(d => ((Location.InData)d.Location).Path);
        }
    }

    [Fact]
    public void A_flood_of_unknown_keys_is_told_in_part()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"khoa_{i}\":1")) + "}";

        Validate(json).Diagnostics.Length.ShouldBe(50);
    }

    private static string Typed(string json)
    {
        Outcome<DataNode.Map> validated = Validate(json);
        validated.Diagnostics.ShouldBeEmpty();
        return JsonDataWriter.WriteText(validated.Value!);
    }

    private static Outcome<DataNode.Map> Validate(string json, AgencyProfile? office = null) => FieldValidator.Validate(Set, Read(json), office ?? Office);

    private static DataNode Read(string json) => JsonDataReader.Read(json, "x.json").Value!;
}
