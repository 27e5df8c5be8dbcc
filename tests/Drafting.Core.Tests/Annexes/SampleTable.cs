using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;

namespace Drafting.Core.Tests.Annexes;

/// <summary>A table of made-up figures: a header of three levels over 15 columns, a total, two groups and their units.</summary>
internal static class SampleTable
{
    public static readonly ReportingPeriod Period = new(PeriodKind.Quarter, 2025, 3);

    private static readonly string[] Provinces =
    [
        "Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hoá", "Nghệ An", "Hà Tĩnh", "Cao Bằng", "Tuyên Quang", "Lào Cai", "Thái Nguyên",
        "Phú Thọ", "Bắc Ninh", "Hưng Yên", "Hải Phòng", "Ninh Bình", "Quảng Trị", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Khánh Hoà", "Lâm Đồng", "Đắk Lắk", "Thành phố Hồ Chí Minh",
        "Đồng Nai", "Tây Ninh", "Cần Thơ", "Vĩnh Long", "Đồng Tháp", "Cà Mau", "An Giang",
    ];

    public static FormTable Of(int provinces = 34, int others = 3)
    {
        ImmutableArray<HeaderNode> header = Header();
        int columns = header.Sum(static n => n.Columns.Length);
        List<FormTableRow> rows =
        [
            Row("_tong", FormRowRole.Total, "", "Tổng cộng", 0, Values(-1, columns)),
            Row("_nhom-1", FormRowRole.Group, "I", "Các tỉnh uỷ, thành uỷ", 0, Values(-2, columns)),
            .. Enumerable.Range(0, provinces).Select(i => Row($"tu-{i + 1}", FormRowRole.Figures, $"{i + 1}", (i % 3 == 0 ? "Thành uỷ " : "Tỉnh uỷ ") + Provinces[i % Provinces.Length], 1, Values(i, columns))),
            Row("trong-do-1", FormRowRole.Part, "-", "Trong đó: miền núi", 2, Values(7, columns)),
            Row("_nhom-2", FormRowRole.Group, "II", "Các đảng uỷ trực thuộc Trung ương", 0, Values(-3, columns)),
            .. Enumerable.Range(0, others).Select(i => Row($"du-{i + 1}", FormRowRole.Figures, $"{i + 1}", "Đảng uỷ trực thuộc số " + (i + 1), 1, Values(50 + i, columns))),
        ];
        if (provinces > 1)
            rows[3] = rows[3] with { Cells = rows[3].Cells.SetItem(1, new FormCell(FormValue.Missing.Instance, [], Note: 1)) };
        return new FormTable("Tổ chức cơ sở đảng và đảng viên", header, [.. rows]);
    }

    public static AnnexSheet Sheet(FormTable table, PageOrientation orientation = PageOrientation.Landscape, FormPaper paper = FormPaper.A4) => new(
        table, "Đơn vị", new FormPage(paper, orientation), 1, "Tổ chức cơ sở đảng và đảng viên quý III năm 2025", "Kèm theo Kết luận số 152-KL/TW, ngày 02/5/2025 của Ban Bí thư",
        Period.LastDay, "tổ chức, người", ["Tỉnh uỷ Huế chưa gửi số liệu."]);

    public static AnnexRecord Record(FormTable table, string hash = "abc") => new("tccsd-quy", "1", Period.ToString(), hash, HeaderGrid.Of(table.Header, "").Rows,
        [FormSheetNames.OrdinalColumn, FormSheetNames.TitleColumn, .. table.Columns.Select(static c => c.Key)], [.. table.Rows.Select(static r => r.Key)]);

    /// <summary>The table with another value in one cell.</summary>
    public static FormTable With(FormTable table, int row, int column, decimal value) => table with
    {
        Rows = table.Rows.SetItem(row, table.Rows[row] with { Cells = table.Rows[row].Cells.SetItem(column, new FormCell(new FormValue.Figure(value), [])) }),
    };

    private static ImmutableArray<HeaderNode> Header() =>
    [
        new HeaderNode.Group("Tổ chức cơ sở đảng",
        [
            Leaf("tccsd", "(1)=(2)+(3)", "Tổng số"),
            new HeaderNode.Group("Trong đó", [Leaf("dbcs", "(2)", "Đảng bộ cơ sở"), Leaf("cbcs", "(3)", "Chi bộ cơ sở")]),
            Leaf("tang", "(4)", "Tăng, giảm"),
        ]),
        Leaf("chi_bo", "(5)", "Chi bộ trực thuộc"),
        new HeaderNode.Group("Đảng viên",
        [
            Leaf("dau_ky", "(6)", "Đầu kỳ"),
            new HeaderNode.Group("Tăng trong kỳ", [Leaf("ket_nap", "(7)", "Kết nạp"), Leaf("chuyen_den", "(8)", "Chuyển đến")]),
            new HeaderNode.Group("Giảm trong kỳ", [Leaf("tu_tran", "(9)", "Từ trần"), Leaf("xoa_ten", "(10)", "Xoá tên"), Leaf("khai_tru", "(11)", "Khai trừ")]),
            Leaf("dang_vien", "(12)", "Cuối kỳ"),
            Leaf("nu", "(13)", "Nữ"),
            Leaf("dtts", "(14)", "Dân tộc thiểu số"),
        ]),
        Leaf("ti_le", "(15)=(7):(6)", "Tỉ lệ kết nạp", ColumnType.Percent, 2, "%"),
    ];

    private static HeaderNode.Leaf Leaf(string key, string number, string title, ColumnType type = ColumnType.Count, int decimals = 0, string? unit = null) =>
        new(new FormColumn(key, number, title, unit, type, decimals, BlankPolicy.Missing, null, ColumnTotal.Sum, [], null));

    private static FormTableRow Row(string key, FormRowRole role, string ordinal, string title, int level, ImmutableArray<FormCell> cells) => new(key, role, ordinal, title, level, cells, []);

    private static ImmutableArray<FormCell> Values(int row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(c => new FormCell(new FormValue.Figure(c == columns - 1 ? 2.98m + row % 5 / 100m : Magnitude(c) + (row * 37) + (c * 11)), []))];

    private static decimal Magnitude(int column) => column switch { 5 or 11 => 54_321, 3 => 12, 4 or 12 or 13 => 4_567, 6 or 7 or 8 or 9 or 10 => 123, _ => 812 };
}
