using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Fields;

namespace Drafting.Core.Tests.Fields;

public sealed class FieldSetReaderTests
{
    [Fact]
    public void A_field_set_is_read_whole()
    {
        FieldSet set = Read("""
            {"ten":"Kết luận","mo_ta":"Sau phiên họp.","ho":"dang","loai":"ket-luan","truong":[
              {"khoa":"so","nhan":"Số","kieu":"so","bat_buoc":"phat-hanh","vi_du":152,"giai_thich":"Để trống khi dự thảo."},
              {"khoa":"quyen","nhan":"Quyền hạn","kieu":"lua-chon","lua_chon":["T/M","K/T"],"mac_dinh":"T/M"},
              {"khoa":"co_quan","nhan":"Cơ quan","kieu":"van-ban","bat_buoc":"co","tu_don_vi":"ten","vi_du":"Tỉnh uỷ"},
              {"khoa":"ky","nhan":"Ký","kieu":"nhom-lap","truong":[{"khoa":"ho_ten","nhan":"Họ tên","kieu":"van-ban"}]}]}
            """).Value!;

        (set.Name, set.Description, set.Family, set.Kind).ShouldBe(("Kết luận", "Sau phiên họp.", DocumentFamily.Party, "ket-luan"));
        set.Fields.Select(f => (f.Key, f.Kind, f.Level)).ShouldBe([
            ("so", FieldKind.Integer, RequirementLevel.Release), ("quyen", FieldKind.Choice, RequirementLevel.Optional),
            ("co_quan", FieldKind.Text, RequirementLevel.Always), ("ky", FieldKind.GroupList, RequirementLevel.Optional)]);
        set.Fields[1].Choices.ShouldBe(["T/M", "K/T"]);
        set.Fields[1].Default.ShouldBeOfType<DataNode.Scalar>().Text.ShouldBe("T/M");
        set.Fields[2].FromProfile.ShouldBe(ProfileItem.Name);
        set.Fields[3].Fields.Single().Key.ShouldBe("ho_ten");
        set.Fields[0].Span.Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"khoa":"a","nhn":"A","kieu":"so"}""", "DL021 truong[0].nhn Không có khoá “nhn”. | Có phải “nhan”?", "DL022 truong[0].nhan Thiếu khoá “nhan”. | ")]
    [InlineData("""{"nhan":"A","kieu":"so"}""", "DL022 truong[0].khoa Thiếu khoá “khoa”. | ")]
    [InlineData("""{"khoa":"a","nhan":"A"}""", "DL022 truong[0].kieu Thiếu khoá “kieu”. | ")]
    [InlineData("""{"khoa":"a","nhan":["A"],"kieu":"so"}""", "DL020 truong[0].nhan Khoá “nhan” phải là chữ, nhưng đang là danh sách. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"vanban"}""", "DL023 truong[0].kieu kieu không nhận “vanban”. | Có phải “van-ban”? Dùng một trong: van-ban, noi-dung, so, ngay, lua-chon, co-khong, danh-sach, nhom, nhom-lap.")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"so","bat_buoc":"luon"}""", "DL023 truong[0].bat_buoc bat_buoc không nhận “luon”. | Dùng một trong: co, phat-hanh, khong.")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"van-ban","tu_don_vi":"diadanh"}""", "DL023 truong[0].tu_don_vi tu_don_vi không nhận “diadanh”. | Có phải “dia_danh”? Dùng một trong: ten, cap_tren, dia_danh, ky_hieu.")]
    [InlineData("""{"khoa":"Trích yếu","nhan":"A","kieu":"so"}""", "DL025 truong[0].khoa Khoá “Trích yếu” phải là chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ, ví dụ trich_yeu. | ")]
    [InlineData("""{"khoa":"in","nhan":"A","kieu":"so"}""", "DL025 truong[0].khoa Khoá “in” là từ của ngôn ngữ mẫu nên không đặt cho trường được. | Đặt tên khác, ví dụ in_1.")]
    [InlineData("""{"khoa":"don_vi","nhan":"A","kieu":"so"}""", "DL025 truong[0].khoa Khoá “don_vi” dành riêng cho mọi tệp dữ liệu (mau, don_vi, che_do) nên không đặt cho trường được. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"lua-chon"}""", "DL026 truong[0].lua_chon Trường “a” kiểu lua-chon phải có lua_chon. | Ví dụ: lua_chon: [T/M, K/T]")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"so","lua_chon":["x"]}""", "DL026 truong[0].lua_chon Trường “a” không phải kiểu lua-chon nên không có lua_chon. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"nhom"}""", "DL027 truong[0].truong Trường “a” là nhóm nên phải có truong với ít nhất một trường con. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"so","truong":[]}""", "DL027 truong[0].truong Trường “a” không phải nhóm nên không có truong. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"so","vi_du":"năm"}""", "DL028 truong[0].vi_du Ví dụ của trường “a” không hợp lệ. “A” phải là số nguyên, không phải “năm”. | Chỉ viết chữ số, không có dấu chấm, dấu phẩy hay chữ, ví dụ 152.")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"ngay","vi_du":"31/02/2025"}""", "DL028 truong[0].vi_du Ví dụ của trường “a” không hợp lệ. “A”: ngày 31 tháng 2 năm 2025 không có. | Viết ngày/tháng/năm, ví dụ 02/5/2025; phần chưa biết viết …, ví dụ …/5/2025.")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"lua-chon","lua_chon":["T/M"],"mac_dinh":"TM"}""", "DL029 truong[0].mac_dinh Mặc định của trường “a” không hợp lệ. “A”: “TM” không có trong các lựa chọn. | Có phải “T/M”? Chọn một trong: T/M.")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"nhom","vi_du":1,"truong":[{"khoa":"b","nhan":"B","kieu":"so"}]}""", "DL028 truong[0].vi_du Trường “a” là nhóm: ví dụ đặt ở các trường con. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"so","tu_don_vi":"ten"}""", "DL030 truong[0].tu_don_vi Trường “a” không lấy được từ hồ sơ đơn vị: chỉ kiểu van-ban và danh-sach lấy được. | ")]
    [InlineData("""{"khoa":"a","nhan":"A","kieu":"so","bat_buoc":"co"}""", "DL031 truong[0].vi_du Trường bắt buộc “a” phải có vi_du, để dữ liệu mẫu soạn được ngay. | ")]
    [InlineData("\"a\"", "DL020 truong[0] Mỗi trường phải là một nhóm khoá, nhưng đang là chữ. | ")]
    public void A_slip_of_the_author_is_told_with_its_place(string field, params string[] expected)
    {
        Outcome<FieldSet> read = Read($$"""{"ten":"K","mo_ta":"M.","ho":"dang","loai":"ket-luan","truong":[{{field}}]}""");

        read.Value.ShouldBeNull();
        read.Diagnostics.Select(d => $"{d.Code} {((Location.InData)d.Location).Path} {d.Message} | {d.Hint}").ShouldBe(expected);
        read.Diagnostics.ShouldAllBe(d => ((Location.InData)d.Location).Span!.Value.Line == 1);
    }

    [Fact]
    public void Everything_is_told_at_once_down_to_the_children()
    {
        Outcome<FieldSet> read = Read("""
            {"ten":"K","ho":"đảng","truong":[
              {"khoa":"a","nhan":"A","kieu":"so"},
              {"khoa":"a","nhan":"A","kieu":"nhom","truong":[{"khoa":"b","nhan":"B"}]}],
             "loại":"x"}
            """);

        read.Diagnostics.Select(d => $"{d.Code} {((Location.InData)d.Location).Span!.Value.Line} {d.Message}").ShouldBe([
            "DL021 4 Không có khoá “loại”.",
            "DL022 1 Thiếu khoá “mo_ta”.",
            "DL023 1 ho không nhận “đảng”.",
            "DL022 3 Thiếu khoá “kieu”.",
            "DL024 3 Trường “a” đã khai ở dòng 2.",
            "DL032 1 Mẫu phải có đúng một trong hai khoá loai và loai_tu."]);
    }

    [Theory]
    [InlineData("\"loai_tu\":\"l\"", "")]
    [InlineData("\"loai_tu\":\"l\",\"loai\":\"ket-luan\"", "DL032 Mẫu phải có đúng một trong hai khoá loai và loai_tu.")]
    [InlineData("\"loai_tu\":\"so\"", "DL032 loai_tu: “so” phải là một trường kiểu lua-chon luôn bắt buộc.")]
    [InlineData("\"loai_tu\":\"x\"", "DL032 loai_tu: “x” phải là một trường kiểu lua-chon luôn bắt buộc.")]
    public void A_template_of_several_kinds_names_the_field_that_holds_the_kind(string kind, string expected)
    {
        Outcome<FieldSet> read = Read($$"""
            {"ten":"K","mo_ta":"M.","ho":"dang",{{kind}},"truong":[
              {"khoa":"l","nhan":"Loại","kieu":"lua-chon","bat_buoc":"co","lua_chon":["bao-cao"]},{"khoa":"so","nhan":"Số","kieu":"so"}]}
            """);

        string.Concat(read.Diagnostics.Select(d => $"{d.Code} {d.Message}")).ShouldBe(expected);
        read.Value?.KindField.ShouldBe("l");
    }

    [Theory]
    [InlineData("dang", "ket-luan", "")]
    [InlineData("dang", "thu-cong", "")]
    [InlineData("dang", "ket_luan", "DL032 loai Không có loại văn bản “ket_luan” trong hệ này. | Có phải “ket-luan”?")]
    [InlineData("nha-nuoc", "giay-moi", "")]
    public void A_kind_is_one_that_its_family_has(string family, string kind, string expected) =>
        Told(Read($$"""{"ten":"K","mo_ta":"M.","ho":"{{family}}","loai":"{{kind}}","truong":[]}""")).ShouldBe(expected);

    [Fact]
    public void A_kind_of_the_other_family_is_refused_with_those_that_there_are()
    {
        string told = Told(Read("""{"ten":"K","mo_ta":"M.","ho":"nha-nuoc","loai":"tuyen-bo","truong":[]}"""));

        told.ShouldStartWith("DL032 loai Không có loại văn bản “tuyen-bo” trong hệ này. | Các loại: nghi-quyet, ");
        told.ShouldNotContain("ket-luan");
    }

    [Fact]
    public void Every_choice_of_a_kind_is_one_that_its_family_has()
    {
        Outcome<FieldSet> read = Read("""
            {"ten":"K","mo_ta":"M.","ho":"nha-nuoc","loai_tu":"l","truong":[
              {"khoa":"l","nhan":"Loại","kieu":"lua-chon","bat_buoc":"co","lua_chon":["bao-cao","baocao","to-trinh"]}]}
            """);

        Told(read).ShouldBe("DL032 loai_tu Trường “l” có lựa chọn “baocao” không phải khoá của loại văn bản nào trong hệ này. | Có phải “bao-cao”?");
    }

    [Fact]
    public void A_file_that_is_no_group_is_refused() =>
        Read("[1]").Diagnostics.Single().Message.ShouldBe("Tệp fields.yaml phải là các dòng khoá: giá trị, nhưng đang là danh sách.");

    private static string Told(Outcome<FieldSet> read) =>
        string.Join('\n', read.Diagnostics.Select(d => $"{d.Code} {((Location.InData)d.Location).Path} {d.Message} | {d.Hint}"));

    private static Outcome<FieldSet> Read(string json) => FieldSetReader.Read(JsonDataReader.Read(json, "fields.json").Value!);
}
