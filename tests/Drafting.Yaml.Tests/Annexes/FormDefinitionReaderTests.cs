using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests.Annexes;

public class FormDefinitionReaderTests
{
    // Lines 1–15; columns from line 12.
    private const string Good = """
        ma: thu
        ky_hieu: Biểu thử
        phien_ban: "1"
        hieu_luc_tu: 2025-01-01
        ten: Biểu thử
        ky: quy
        han_nop: 10
        hang:
          kieu: don-vi
          ten_tong: Tổng cộng
          nhom: [{loai: [dang_uy_cap_tinh]}]
        cot:
          - {khoa: a, ten: A, cong_thuc: b + c}
          - {khoa: b, ten: B}
          - {khoa: c, ten: C}
        """;

    private static readonly string List = Good.Replace("kieu: don-vi", "kieu: danh-sach", StringComparison.Ordinal) + "\n" + """
          - {khoa: d, ten: D, kieu: chu, lua_chon: [Đúng, Sai]}
          - {khoa: e, ten: E, kieu: ngay}
          - {khoa: f, ten: F, kieu: chu, cong_thuc: "trang_thai(e, e)"}
        """;

    [Fact]
    public void The_form_of_these_tests_is_good()
    {
        Read(Good).Diagnostics.ShouldBeEmpty();
        Read(List).Diagnostics.ShouldBeEmpty();
        FormDefinition form = Read(Good).Value!;
        (form.Page, form.Columns[1].Blank, form.Columns[0].Total).ShouldBe((new FormPage(FormPaper.A4, Core.Documents.PageOrientation.Portrait), BlankPolicy.Missing, ColumnTotal.Sum));
    }

    [Theory]
    [InlineData("ma: thu", "ma: khac", 1, "BI001", "khác tên tệp “thu”")]
    [InlineData("ma: thu", "ma: Biểu thử", 1, "BI001", "không dùng làm khoá được")]
    [InlineData("ky_hieu: Biểu thử", "ki_hieu: Biểu thử", 2, "DL021", "Không có khoá “ki_hieu”")]
    [InlineData("ky_hieu: Biểu thử", "", 1, "DL022", "Thiếu khoá “ky_hieu”")]
    [InlineData("hieu_luc_tu: 2025-01-01", "hieu_luc_tu: 2025-02-30", 4, "BI002", "không phải là ngày")]
    [InlineData("hieu_luc_tu: 2025-01-01", "hieu_luc_tu: 2025-01-01\nhieu_luc_den: 2024-12-31", 5, "BI002", "sớm hơn")]
    [InlineData("ky: quy", "ky: quí", 6, "DL023", "không nhận “quí”")]
    [InlineData("han_nop: 10", "han_nop: 400", 7, "BI003", "từ 0 đến 366")]
    [InlineData("han_nop: 10", "han_nop: 1.5", 7, "BI003", "số nguyên")]
    [InlineData("kieu: don-vi", "kieu: don-vị", 9, "DL023", "không nhận")]
    [InlineData("kieu: don-vi", "kieu: don-vi\n  muc: []", 10, "BI014", "Chỉ hang kiểu muc")]
    [InlineData("kieu: don-vi", "kieu: muc\n  muc: [{khoa: k, ten: K, vai_tro: con-lai}, {khoa: l, ten: L}]", 10, "BI014", "phải đứng cuối")]
    [InlineData("kieu: don-vi", "kieu: muc\n  muc: [{khoa: k, ten: K}, {khoa: k, ten: L}]", 10, "BI004", "đã khai ở trên")]
    [InlineData("kieu: don-vi", "kieu: muc", 9, "DL022", "Thiếu khoá “muc”")]
    [InlineData("nhom: [{loai: [dang_uy_cap_tinh]}]", "nhom: [{ten: A}]", 11, "BI014", "phải có loai")]
    [InlineData("nhom: [{loai: [dang_uy_cap_tinh]}]", "nhom: [{ten: A, loai: [k]}, {ten: B, loai: [k]}]", 11, "BI014", "tính hai lần")]
    [InlineData("{khoa: b, ten: B}", "{khoa: c, ten: B}", 15, "BI004", "đã khai ở trên")]
    [InlineData("{khoa: b, ten: B}", "{khoa: B, ten: B}", 14, "BI001", "không dùng làm khoá được")]
    [InlineData("{khoa: b, ten: B}", "{khoa: b, ten: B, tên: B}", 14, "DL021", "Không có khoá “tên”")]
    [InlineData("{khoa: b, ten: B}", "{khoa: b, ten: B, kieu: so}", 14, "DL023", "không nhận “so”")]
    [InlineData("{khoa: b, ten: B}", "{khoa: b, ten: B, so_le: 2}", 14, "BI003", "không có số lẻ")]
    [InlineData("{khoa: b, ten: B}", "{khoa: b, ten: B, cong_thuc: c - a}", 13, "BI008", "đi vòng: a → b → a")]
    [InlineData("{khoa: b, ten: B}", "{khoa: b, ten: B, cong_thuc: b}", 14, "BI008", "đi vòng: b → b")]
    [InlineData("cong_thuc: b + c", "cong_thuc: b + cc", 13, "BI007", "Không có cột “cc”")]
    [InlineData("cong_thuc: b + c", "cong_thuc: ky_truoc(zzz)", 13, "BI007", "Không có cột “zzz”")]
    [InlineData("cong_thuc: b + c", "cong_thuc: b + ", 13, "BI030", "dừng giữa chừng")]
    [InlineData("cong_thuc: b + c", "cong_thuc: b = c", 13, "BI006", "không phải phép so sánh")]
    [InlineData("cong_thuc: b + c", "cong_thuc: \"bieu(tccsd-quy, b)\"", 13, "BI006", "chỉ dùng trong quy_tac")]
    [InlineData("cong_thuc: b + c", "cong_thuc: b / 0", 13, "BI009", "chia cho 0")]
    [InlineData("cong_thuc: b + c", "cong_thuc: \"trang_thai(b, c)\"", 13, "BI009", "cần ngày")]
    [InlineData("cong_thuc: b + c", "cong_thuc: ngay_cuoi_ky()", 13, "BI009", "công thức cho ngày")]
    [InlineData("cong_thuc: b + c", "tu_so: b", 13, "BI006", "thiếu mau_so")]
    [InlineData("cong_thuc: b + c", "mau_so: b", 13, "BI006", "thiếu tu_so")]
    [InlineData("cong_thuc: b + c", "cong_thuc: b, tu_so: b, mau_so: c", 13, "BI006", "chỉ dùng một")]
    [InlineData("cong_thuc: b + c", "tu_so: b, mau_so: c, kieu: so-dem", 13, "BI006", "kiểu phải là ti-le")]
    [InlineData("cong_thuc: b + c", "tu_so: b, mau_so: c, ky_mau_so: nam-truoc", 13, "DL023", "không nhận “nam-truoc”")]
    [InlineData("cong_thuc: b + c", "nhap: co", 13, "BI006", "bỏ khoá nhap")]
    [InlineData("cong_thuc: b + c", "lua_chon: [x]", 13, "BI010", "chỉ dùng cho cột kiểu chu")]
    [InlineData("cong_thuc: b + c", "kieu: chu, lua_chon: [x, x]", 13, "BI010", "hai lần")]
    [InlineData("cong_thuc: b + c", "trong_do: bb", 13, "BI012", "không có cột “bb”")]
    [InlineData("cong_thuc: b + c", "trong_do: a", 13, "BI012", "chính nó")]
    [InlineData("cong_thuc: b + c", "tong: tinh-lai", 13, "BI011", "tinh-lai chỉ dùng")]
    [InlineData("cong_thuc: b + c", "kieu: chu, tong: cong", 13, "BI011", "cong chỉ dùng")]
    [InlineData("cong_thuc: b + c", "cong_thuc: b + c, o_trong: so-0", 13, "BI017", "tự tính")]
    [InlineData("cong_thuc: b + c", "kieu: ngay, o_trong: so-0", 13, "BI017", "chỉ dùng cho cột số")]
    [InlineData("cong_thuc: b + c", "do_rong: 0", 13, "BI003", "từ 1 đến 200")]
    [InlineData("{khoa: a, ten: A, cong_thuc: b + c}", "{ten: Nhóm, cot: []}", 13, "BI005", "không có cột nào")]
    [InlineData("{khoa: a, ten: A, cong_thuc: b + c}", "{ten: Nhóm, khoa: a, cot: [{khoa: a, ten: A}]}", 13, "DL021", "Không có khoá “khoa”")]
    [InlineData("{khoa: a, ten: A, cong_thuc: b + c}", "cột", 13, "DL020", "Mỗi cột phải là một nhóm khoá")]
    public void One_slip_is_told_at_its_line(string good, string bad, int line, string code, string message) =>
        ShouldTell(Good, good, bad, line, code, message);

    [Theory]
    [InlineData("quy_tac: [{ma: H1, muc_do: loi, kiem_tra: a = b, thong_bao: x.}]", "BI013", "không phải mã quy tắc")]
    [InlineData("quy_tac: [{ma: H01, muc_do: nang, kiem_tra: a = b, thong_bao: x.}]", "DL023", "không nhận “nang”")]
    [InlineData("quy_tac: [{ma: H01, muc_do: loi, kiem_tra: a, thong_bao: x.}]", "BI013", "so sánh hai vế")]
    [InlineData("quy_tac: [{ma: H01, muc_do: loi, thong_bao: x.}]", "DL022", "Thiếu khoá “kiem_tra”")]
    [InlineData("quy_tac: [{ma: H01, muc_do: loi, kiem_tra: a = bd, thong_bao: x.}]", "BI007", "Không có cột “bd”")]
    [InlineData("quy_tac: [{ma: H01, muc_do: loi, kiem_tra: a = ngay_cuoi_ky(), thong_bao: x.}]", "BI009", "Không so sánh được số với ngày")]
    [InlineData("trang: {kho: A5}", "DL023", "không nhận “A5”")]
    [InlineData("trang: ngang", "DL020", "phải là một nhóm khoá")]
    [InlineData("bieu_do: {ten: X, cot: [z]}", "BI007", "không có cột “z”")]
    [InlineData("bieu_do: {ten: X, cot: []}", "BI016", "ít nhất một cột")]
    [InlineData("tong_hop: {ten: X, cot: [{khoa: n, ten: N, dem: tat-ca}]}", "BI015", "Chỉ biểu có hang kiểu danh-sach")]
    public void A_slip_behind_the_columns_is_told_too(string line, string code, string message) => ShouldTell(Good + "\n" + line, "", "", 16, code, message);

    [Theory]
    [InlineData("{khoa: n, ten: N}", "BI015", "đúng một trong hai")]
    [InlineData("{khoa: n, ten: N, dem: d}", "BI015", "Thiếu gia_tri")]
    [InlineData("{khoa: n, ten: N, dem: tat-ca, gia_tri: x}", "BI015", "không có gia_tri")]
    [InlineData("{khoa: n, ten: N, dem: dd, gia_tri: Đúng}", "BI007", "không có cột “dd”")]
    [InlineData("{khoa: n, ten: N, dem: b, gia_tri: Đúng}", "BI015", "không phải cột chữ")]
    [InlineData("{khoa: n, ten: N, dem: d, gia_tri: đúng}", "BI015", "không bao giờ ghi “đúng”")]
    [InlineData("{khoa: n, ten: N, dem: f, gia_tri: Hoàn thành}", "BI015", "không bao giờ ghi “Hoàn thành”")]
    [InlineData("{khoa: n, ten: N, dem: tat-ca, tong: cong}", "DL021", "Không có khoá “tong”")]
    public void A_summary_that_counts_nothing_is_told(string column, string code, string message) =>
        ShouldTell(List + $"\ntong_hop: {{ten: X, cot: [{column}]}}", "", "", 19, code, message);

    [Fact]
    public void Every_slip_is_told_at_once_and_in_order()
    {
        string yaml = Good.Replace("ky: quy", "ky: tuan", StringComparison.Ordinal).Replace("b + c", "bb + c × 2", StringComparison.Ordinal).Replace("ten: C}", "kieu: x}", StringComparison.Ordinal);
        Outcome<FormDefinition> outcome = Read(yaml);
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.Select(static d => ((Location.InData)d.Location).Span!.Value.Line).ShouldBe([6, 13, 15, 15]);
    }

    [Fact]
    public void A_wrong_name_in_a_formula_is_told_at_its_letters_with_the_nearest()
    {
        Diagnostic problem = Read(Good.Replace("b + c}", "b + đb}", StringComparison.Ordinal).Replace("khoa: c,", "khoa: db,", StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem();
        TextSpan span = ((Location.InData)problem.Location).Span!.Value;
        (span.Line, span.Column, span.Length, problem.Hint).ShouldBe((13, 38, 2, "Có phải “db”?"));
    }

    [Fact]
    public void A_part_and_a_typed_formula_become_rules()
    {
        string yaml = Good.Replace("cong_thuc: b + c", "cong_thuc: b + c, nhap: co", StringComparison.Ordinal).Replace("ten: C}", "ten: C, trong_do: b}", StringComparison.Ordinal)
            + "\n  - {khoa: r, ten: R, tu_so: b, mau_so: a, nhap: co}";
        FormDefinition form = Read(yaml).Value!;
        form.Rules.Select(static r => (r.Code, FigureWriter.Text(r.Left), r.Operator, FigureWriter.Text(r.Right), r.Tolerance)).ShouldBe(
        [
            ("H01", "a", FigureComparison.Equal, "b+c", 0m), ("H02", "c", FigureComparison.LessOrEqual, "b", 0m), ("H03", "r", FigureComparison.Equal, "lam_tron(b*100/a, 2)", 0.05m),
        ]);
        form.Rules[0].Message.ShouldBe("“A” phải bằng (2)+(3).");
        form.Columns.Select(static c => c.Number).ShouldBe(["(1)=(2)+(3)", "(2)", "(3)", "(4)=(2)/(1)"]);
        form.Columns[0].Formula.ShouldBeNull();
        (form.Columns[3].Formula, form.Columns[3].Total).ShouldBe((null, ColumnTotal.None));
    }

    [Fact]
    public void A_number_that_the_author_writes_stays() =>
        Read(Good.Replace("{khoa: b, ten: B}", "{khoa: b, ten: B, so_cot: \"(2a)\"}", StringComparison.Ordinal)).Value!.Columns[1].Number.ShouldBe("(2a)");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("abc")]
    public void What_is_no_definition_is_refused(string yaml) => Read(yaml).Value.ShouldBeNull();

    private static void ShouldTell(string yaml, string good, string bad, int line, string code, string message)
    {
        if (good.Length > 0)
            yaml.ShouldContain(good);
        Outcome<FormDefinition> outcome = Read(good.Length > 0 ? yaml.Replace(good, bad, StringComparison.Ordinal) : yaml);
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldContain(
            d => d.Code == code && d.Message.Contains(message, StringComparison.Ordinal) && ((Location.InData)d.Location).Span!.Value.Line == line,
            string.Join('\n', outcome.Diagnostics.Select(static d => $"{d.Code} {d.Message} {d.Location}")));
    }

    private static Outcome<FormDefinition> Read(string yaml) => FormDefinitionReader.Read(Forms.Parse(yaml));
}
