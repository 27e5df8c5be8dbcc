using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Tests.Annexes;

/// <summary>Small forms that have one of everything, and the bodies that return them.</summary>
internal static class SampleForm
{
    public static readonly ReportingPeriod Period = new(PeriodKind.Quarter, 2025, 3);

    public static readonly BodyList Bodies = new(
    [
        Province("tu-cao-bang", "Tỉnh uỷ Cao Bằng"),
        Province("tu-lao-cai", "Tỉnh uỷ Lào Cai") with { ValidTo = new(2025, 6, 30) },
        Province("tu-yen-bai", "Tỉnh uỷ Yên Bái") with { ValidTo = new(2025, 6, 30) },
        Province("tu-lao-cai-2025", "Tỉnh uỷ Lào Cai") with { ValidFrom = new(2025, 7, 1), Predecessors = ["tu-lao-cai", "tu-yen-bai"] },
        Province("tu-khanh-hoa", "Tỉnh uỷ Khánh Hoà"),
        Province("du-chinh-phu", "Đảng uỷ Chính phủ") with { Kind = "truc_thuoc" },
        Province("khac", "Ban Tổ chức Trung ương") with { Kind = "ban" },
    ]);

    public static readonly ImmutableArray<BodyGroup> Groups = [new("Tỉnh uỷ, thành uỷ", ["tinh"]), new("Đảng uỷ trực thuộc Trung ương", ["truc_thuoc"])];

    public static readonly FormDefinition ByBody = Form("theo-don-vi", new FormRows.Bodies(Groups, "Tổng cộng"),
        [
            Rule("P01", Severity.Warning, RuleScope.Row, "dau_ky", FigureComparison.Equal, "ky_truoc(cuoi_ky)"),
            Rule("P02", Severity.Error, RuleScope.Row, "cuoi_ky", FigureComparison.Equal, "dau_ky + tang"),
            Rule("P03", Severity.Warning, RuleScope.Row, "tri_tuyet_doi(tccsd - ky_truoc(tccsd))", FigureComparison.LessOrEqual, "0.5 * ky_truoc(tccsd)"),
            Rule("X02", Severity.Error, RuleScope.Total, "cuoi_ky", FigureComparison.Equal, "bieu(theo-muc, cuoi_ky)"),
        ]);

    public static readonly FormDefinition ByItem = Form("theo-muc", new FormRows.Items(
        [
            Item("xa", "Xã, phường", ItemRole.Addend, Item("xa-1", "Xã", ItemRole.Addend), Item("xa-2", "Phường", ItemRole.Residual), Item("xa-3", "Trong đó: đặc khu", ItemRole.Part)),
            Item("co-quan", "Cơ quan", ItemRole.Addend),
        ], "Tổng cộng", Groups), []);

    public static FormDefinition Form(string key, FormRows rows, ImmutableArray<FormRule> rules) => new(
        key, "Biểu số 1", "2", new(2025, 1, 1), null, "Tổ chức cơ sở đảng và đảng viên", PeriodKind.Quarter, 15, rows,
        [
            new HeaderNode.Group("Tổ chức cơ sở đảng", [Leaf("tccsd", "(1)=(2)+(3)", "Tổng số", "dang_bo + chi_bo"), Leaf("dang_bo", "(2)", "Đảng bộ cơ sở"), Leaf("chi_bo", "(3)", "Chi bộ cơ sở")]),
            new HeaderNode.Group("Đảng viên", [Leaf("dau_ky", "(4)", "Đầu kỳ"), Leaf("tang", "(5)", "Tăng"), Leaf("cuoi_ky", "(6)", "Cuối kỳ"), Leaf("nu", "(7)", "Nữ")]),
            new HeaderNode.Leaf(Column("ti_le", "(8)", "Tỉ lệ nữ") with { Type = ColumnType.Percent, Decimals = 2, Unit = "%", Formula = Parse("nu / cuoi_ky * 100").Left, Total = ColumnTotal.Formula }),
            new HeaderNode.Leaf(Column("thay_doi", "(9)", "So với kỳ trước") with { Formula = Parse("cuoi_ky - ky_truoc(cuoi_ky)").Left }),
            new HeaderNode.Leaf(Column("ghi_chu", "(10)", "Ghi chú") with { Type = ColumnType.Text, Blank = BlankPolicy.NotApplicable, Total = ColumnTotal.None }),
        ],
        rules, new FormPage(FormPaper.A4, PageOrientation.Landscape), null, null, key + ".yaml");

    public static FigureText Parse(string text) => FigureParser.Parse(text, new Location.InData("bieu.yaml", "", null)).Value!;

    private static FormRule Rule(string code, Severity level, RuleScope scope, string left, FigureComparison comparison, string right) =>
        new(code, level, scope, Parse(left).Left, comparison, Parse(right).Left, 0, $"Quy tắc {code} không đúng.");

    private static FormColumn Column(string key, string number, string title) => new(key, number, title, null, ColumnType.Count, 0, BlankPolicy.Missing, null, ColumnTotal.Sum, [], null);

    private static HeaderNode.Leaf Leaf(string key, string number, string title, string? formula = null) =>
        new(Column(key, number, title) with { Formula = formula is null ? null : Parse(formula).Left });

    private static FormItem Item(string key, string title, ItemRole role, params ImmutableArray<FormItem> children) => new(key, title, role, children);

    private static Body Province(string key, string name) => new(key, name, "tinh", [], [], null, null);
}
