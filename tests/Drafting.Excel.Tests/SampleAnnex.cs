using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;

namespace Drafting.Excel.Tests;

/// <summary>An annex made by hand, with a header of three levels, groups, a note and a unit that has not returned.</summary>
internal static class SampleAnnex
{
    public static readonly AnnexFrame Frame = new(
        [
            new FrameLine("PHỤ LỤC 1", Bold: true, Italic: false),
            new FrameLine("TỔ CHỨC CƠ SỞ ĐẢNG VÀ ĐẢNG VIÊN QUÝ III NĂM 2025", Bold: true, Italic: false),
            new FrameLine("(Số liệu minh hoạ, tính đến ngày 30/9/2025)", Bold: false, Italic: true),
        ],
        "Biểu số B1",
        ["NGƯỜI LẬP BIỂU"],
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"]);

    private static readonly (string Key, string Name)[] Units =
    [
        ("tu-ha-noi", "Thành uỷ Hà Nội"), ("tu-hue", "Thành uỷ Huế"), ("tu-ha-giang", "Tỉnh uỷ Hà Giang & Tuyên Quang"), ("tu-thanh-hoa", "Tỉnh uỷ Thanh Hoá"), ("tu-nghe-an", "Tỉnh uỷ Nghệ An"),
    ];

    public static AssembledAnnex Make(int repeats = 1)
    {
        FormDefinition form = Form();
        List<FormTableRow> units = [.. Enumerable.Range(0, repeats).SelectMany(i => Units.Select((u, n) => Unit(form, i * Units.Length + n, u.Key, u.Name, i)))];
        ImmutableArray<int> all = [.. Enumerable.Range(2, units.Count)];
        ImmutableArray<FormTableRow> rows =
        [
            Sum(form, "_tong", FormRowRole.Total, "", "Tổng cộng", units, all),
            Sum(form, "_nhom-1", FormRowRole.Group, "I", "Các tỉnh uỷ, thành uỷ", units, all),
            .. units,
        ];
        Body body = new("tu-hue", "Thành uỷ Huế", "dang_uy_cap_tinh", [], [], null, null);
        Drafting.Core.Diagnostics.Diagnostic finding = new("P03", Drafting.Core.Diagnostics.Severity.Warning, "Đảng viên cuối kỳ tăng 25 % so với kỳ trước.",
            new Drafting.Core.Diagnostics.Location.InWorkbook("hue.xlsx", "B1", "E9"), Quote: "1.234", Accepted: "Tiếp nhận đảng viên chuyển về.");
        return new AssembledAnnex(form, new ReportingPeriod(PeriodKind.Quarter, 2025, 3), new FormTable(form.Title, form.Header, rows), null,
            [new ReturnEntry(body, ReturnState.Received, "hue.xlsx", new string('a', 64), new DateOnly(2025, 10, 5), 12, 1, 0)], [new AnnexFinding("tu-hue", finding)],
            ["Chưa có số liệu của Tỉnh uỷ Nghệ An."]);
    }

    private static FormDefinition Form() => new("b1", "Biểu số B1", "1", new DateOnly(2025, 1, 1), null, "Tổ chức cơ sở đảng và đảng viên", PeriodKind.Quarter, 10,
        new FormRows.Bodies([new BodyGroup("Các tỉnh uỷ, thành uỷ", ["dang_uy_cap_tinh"])], "Tổng cộng"),
        [
            new HeaderNode.Group("Tổ chức cơ sở đảng",
            [
                Leaf("tccsd", "(1)=(2)+(3)", "Tổng số", ColumnType.Count, ColumnTotal.Sum,
                    new FigureExpression.Binary('+', new FigureExpression.Column("dbcs"), new FigureExpression.Column("cbcs"))),
                new HeaderNode.Group("Trong đó", [Leaf("dbcs", "(2)", "Đảng bộ cơ sở", ColumnType.Count), Leaf("cbcs", "(3)", "Chi bộ cơ sở", ColumnType.Count)]),
            ]),
            Leaf("dang_vien", "(4)", "Đảng viên cuối kỳ", ColumnType.Count),
            Leaf("ti_le", "(5)=(4)/(1)", "Đảng viên bình quân một tổ chức cơ sở đảng", ColumnType.Decimal, ColumnTotal.Formula,
                new FigureExpression.Binary('/', new FigureExpression.Column("dang_vien"), new FigureExpression.Column("tccsd")), 2),
            Leaf("ghi_chu", "(6)", "Ghi chú", ColumnType.Text, ColumnTotal.None),
        ], [], new FormPage(FormPaper.A4, PageOrientation.Landscape),
        new FormChart("Tổ chức cơ sở đảng theo đơn vị", ["dbcs", "cbcs"]), null, "b1.yaml");

    private static HeaderNode.Leaf Leaf(string key, string number, string title, ColumnType type, ColumnTotal total = ColumnTotal.Sum, FigureExpression? formula = null, int decimals = 0) =>
        new(new FormColumn(key, number, title, null, type, decimals, BlankPolicy.Missing, formula, total, [], null));

    private static FormTableRow Unit(FormDefinition form, int index, string key, string name, int round)
    {
        bool isMissing = key == "tu-nghe-an";
        decimal organisations = 100 + index, branches = 200 + index * 2, members = 12_345 + index * 17;
        FormValue[] values = [Of(organisations + branches), Of(organisations), Of(branches), Of(members), Of(decimal.Round(members / (organisations + branches), 2)), new FormValue.Words(index == 1 ? "Kể cả đảng bộ <mới> & cũ" : "")];
        return new FormTableRow($"{key}-{round}", FormRowRole.Figures, $"{index + 1}", name, 1,
            [.. values.Select((v, c) => new FormCell(isMissing && c < 5 ? FormValue.Missing.Instance : v, c < 5 && !isMissing ? [new FigureSource($"{key}.xlsx", "B1", $"D{index + 9}", new string('b', 64), "1.234")] : [], isMissing && c == 0 ? 1 : 0))], []);
    }

    private static FormTableRow Sum(FormDefinition form, string key, FormRowRole role, string ordinal, string title, List<FormTableRow> units, ImmutableArray<int> of)
    {
        decimal Total(int c) => units.Sum(u => u.Cells[c].Value is FormValue.Figure f ? f.Value : 0);
        FormValue[] values = [Of(Total(0)), Of(Total(1)), Of(Total(2)), Of(Total(3)), Of(decimal.Round(Total(3) / Total(0), 2)), FormValue.Blank.Instance];
        return new FormTableRow(key, role, ordinal, title, 0, [.. values.Select(static v => new FormCell(v, []))], of);
    }

    private static FormValue.Figure Of(decimal value) => new(value);
}
