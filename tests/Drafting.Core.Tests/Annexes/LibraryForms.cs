using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Annexes.Assembling;
using Drafting.Core.Annexes.Returns;
using Drafting.Core.Data;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Two small forms whose definitions switch on every kind of rule, with clean returns of two units and five quarters behind them.</summary>
internal static class LibraryForms
{
    public const string First = "tu-cao-bang", Second = "tu-khanh-hoa";

    // D, E, …: the columns in the order of the sheet.
    public static readonly FormDefinition Figures = Read("thu", """
        {"ma": "thu", "ky_hieu": "Biểu thử", "phien_ban": "1", "hieu_luc_tu": "2024-01-01", "ten": "Biểu thử", "ky": "quy", "han_nop": 15,
         "hang": {"kieu": "don-vi", "ten_tong": "Tổng cộng", "nhom": [{"loai": ["tinh"]}]},
         "cot": [
          {"khoa": "a", "ten": "Số a"}, {"khoa": "b", "ten": "Số b"}, {"khoa": "tong", "ten": "Tổng a và b", "cong_thuc": "a + b", "nhap": "co"},
          {"khoa": "ti_le", "ten": "Tỉ lệ a trên b", "tu_so": "a", "mau_so": "b", "nhap": "co"}, {"khoa": "ty_trong", "ten": "Tỉ trọng", "kieu": "ti-le"},
          {"khoa": "luy_ke", "ten": "Luỹ kế từ đầu năm"}, {"khoa": "nu", "ten": "Trong đó nữ", "trong_do": "a"},
          {"khoa": "ghi_chu", "ten": "Ghi chú", "kieu": "chu"}, {"khoa": "thay_doi", "ten": "Thay đổi", "cong_thuc": "a - ky_truoc(a)"}],
         "quy_tac": [
          {"ma": "P03", "muc_do": "canh-bao", "kiem_tra": "tri_tuyet_doi(a - trung_vi(a)) <= 5 * lech_trung_vi(a)", "thong_bao": "Số a khác hẳn các kỳ trước."},
          {"ma": "P04", "muc_do": "canh-bao", "kiem_tra": "luy_ke >= ky_truoc_cung_nam(luy_ke)", "thong_bao": "Số luỹ kế giảm."}]}
        """);

    public static readonly FormDefinition List = Read("viec", """
        {"ma": "viec", "ky_hieu": "Biểu việc", "phien_ban": "1", "hieu_luc_tu": "2024-01-01", "ten": "Danh sách việc", "ky": "quy", "han_nop": 15,
         "hang": {"kieu": "danh-sach", "nhom": [{"loai": ["tinh"]}]},
         "cot": [{"khoa": "thoi_han", "ten": "Thời hạn", "kieu": "ngay"}, {"khoa": "xong", "ten": "Ngày xong", "kieu": "ngay"},
          {"khoa": "trang_thai", "ten": "Trạng thái", "kieu": "chu", "cong_thuc": "trang_thai(thoi_han, xong)"}, {"khoa": "bien_dong", "ten": "Tăng hoặc giảm", "kieu": "chu"}],
         "tong_hop": {"ten": "Tổng hợp",
          "cot": [{"khoa": "giao", "ten": "Được giao", "dem": "tat-ca"}, {"khoa": "dung", "ten": "Đúng hạn", "dem": "trang_thai", "gia_tri": "Hoàn thành đúng hạn"},
           {"khoa": "muon", "ten": "Quá hạn", "dem": "trang_thai", "gia_tri": "Hoàn thành quá hạn"}, {"khoa": "con", "ten": "Còn hạn", "dem": "trang_thai", "gia_tri": "Chưa hoàn thành, trong hạn"},
           {"khoa": "tre", "ten": "Còn, quá hạn", "dem": "trang_thai", "gia_tri": "Chưa hoàn thành, quá hạn"},
           {"khoa": "tang", "ten": "Tăng", "dem": "bien_dong", "gia_tri": "Tăng"}, {"khoa": "giam", "ten": "Giảm", "dem": "bien_dong", "gia_tri": "Giảm"},
           {"khoa": "chenh", "ten": "Chênh lệch", "cong_thuc": "tang - giam"}],
          "quy_tac": [
           {"ma": "X03", "muc_do": "loi", "kiem_tra": "giao = dung + muon + con + tre", "thong_bao": "Số được giao khác tổng bốn trạng thái."},
           {"ma": "X04", "muc_do": "loi", "kiem_tra": "chenh = bieu(thu, thay_doi)", "thong_bao": "Danh sách khác số của biểu thử."}]}}
        """);

    public static SampleReturn Clean(string body) =>
        new(Figures, body, (body, SampleForm.Bodies[body]!.Name, [20, 80, 100, 25, 12, 50, 5, null, 0])) { File = body + ".xlsx" };

    public static SampleReturn CleanList(string body) => new SampleReturn(List, body, ("dong-1", "Việc 1", [45910, 45905]), ("dong-2", "Việc 2", [45915, null])) { File = body + "-viec.xlsx" }
        .Put("G7", "Tăng").Put("G8", "Giảm");

    /// <summary>Quarter by quarter backwards from the second of 2025: a is about 20, luy_ke runs on through the year.</summary>
    public static ImmutableArray<PreviousFigures> Before { get; } =
    [
        Quarter(2025, 2, 20, 40), Quarter(2025, 1, 21, 30), Quarter(2024, 4, 19, 90), Quarter(2024, 3, 20, 60), Quarter(2024, 2, 20, 45),
    ];

    public static AnnexRequest Request(params SampleReturn[] returns) => new(Figures, SampleForm.Period, SampleForm.Bodies, Received(returns)) { Previous = Before[0], Earlier = Before[1..] };

    public static AnnexRequest ListRequest(params SampleReturn[] returns) => new(List, SampleForm.Period, SampleForm.Bodies, Received(returns))
    {
        Others = [new OtherForm(Figures, [Clean(First).Read(), Clean(Second).Read()], Before[0])],
    };

    private static ImmutableArray<ReceivedReturn> Received(SampleReturn[] returns) => [.. returns.Select(static r => new ReceivedReturn(r.Read(), null))];

    public static PreviousFigures Quarter(int year, int quarter, int a, int running) => new(
        new FormTable("", Figures.Header, [.. new[] { First, Second }.Select(body => new FormTableRow(body, FormRowRole.Figures, "", "", 0,
            [.. Figures.Columns.Select(c => new FormCell(c.Key switch { "a" => new FormValue.Figure(a), "luy_ke" => new FormValue.Figure(running), _ => FormValue.Blank.Instance }, []))], []))]),
        new ReportingPeriod(PeriodKind.Quarter, year, quarter), SampleForm.Bodies);

    private static FormDefinition Read(string key, string json) =>
        FormDefinitionReader.Read(JsonDataReader.Read(json, string.Create(CultureInfo.InvariantCulture, $"{key}.yaml")).Value!) is { Value: { } form } ? form : throw new InvalidOperationException(key);
}
