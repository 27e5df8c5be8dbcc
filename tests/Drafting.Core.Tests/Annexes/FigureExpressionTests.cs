using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Tests.Annexes;

public class FigureExpressionTests
{
    private static readonly Location.InData Place = new("bieu.yaml", "cot[0].cong_thuc", new TextSpan(100, 0, 7, 16));

    private static readonly Dictionary<string, FormValue> Row = new(StringComparer.Ordinal)
    {
        ["a"] = new FormValue.Figure(6),
        ["b"] = new FormValue.Figure(4),
        ["c"] = new FormValue.Figure(3),
        ["khong"] = new FormValue.Figure(0),
        ["lon"] = new FormValue.Figure(decimal.MaxValue),
        ["thieu"] = FormValue.Missing.Instance,
        ["trong"] = FormValue.Blank.Instance,
        ["han"] = new FormValue.Day(new(2025, 9, 20)),
        ["som"] = new FormValue.Day(new(2025, 9, 20)),
        ["muon"] = new FormValue.Day(new(2025, 9, 23)),
        ["xa"] = new FormValue.Day(new(2025, 10, 20)),
    };

    private static readonly FigureScope Scope = new(
        static key => Row[key], static key => key == "a" ? new FormValue.Figure(5) : FormValue.Missing.Instance,
        static (form, key) => form == "tccsd-quy" && key == "a" ? new FormValue.Figure(7) : FormValue.Missing.Instance, new(2025, 9, 30));

    [Theory]
    [InlineData("a + b * c", "18", "A+B*C")]
    [InlineData("(a + b) * c", "30", "(A+B)*C")]
    [InlineData("a - b - c", "-1", "A-B-C")]
    [InlineData("a - (b - c)", "5", "A-(B-C)")]
    [InlineData("a - (b + c)", "-1", "A-(B+C)")]
    [InlineData("a / b / c", "0.5", "IF(B=0,\"\",IF(C=0,\"\",A/B/C))")]
    [InlineData("a / (b / 2)", "3", "IF(B/2=0,\"\",A/(B/2))")]
    [InlineData("a*b/c", "8", "IF(C=0,\"\",A*B/C)")]
    [InlineData("-a + b", "-2", "0-A+B")]
    [InlineData("a - -2", "8", "A-(-2)")]
    [InlineData("a * -0.5", "-3.0", "A*(-0.5)")]
    [InlineData("lam_tron(b * 100 / c, 2)", "133.33", "IF(C=0,\"\",ROUND(B*100/C,2))")]
    [InlineData("lam_tron(0.5, 0)", "1", "ROUND(0.5,0)")]
    [InlineData("lam_tron(-2.5, 0)", "-3", "ROUND(-2.5,0)")]
    [InlineData("tri_tuyet_doi(c - a)", "3", "ABS(C-A)")]
    [InlineData("a - ky_truoc(a)", "1", "A-A1")]
    [InlineData("bieu(tccsd-quy, a)", "7", null)]
    [InlineData("a / khong", null, "IF(KHONG=0,\"\",A/KHONG)")]
    [InlineData("a + thieu", null, "A+THIEU")]
    [InlineData("a + trong", null, "A+TRONG")]
    [InlineData("lon * 10 + a", null, "LON*10+A")]
    [InlineData("lon + lon", null, "LON+LON")]
    [InlineData("so_ngay_qua_han(han, muon)", "3", "IF(HAN=\"\",\"\",MAX(0,IF(MUON=\"\",DATE(2025,9,30),MUON)-HAN))")]
    [InlineData("so_ngay_qua_han(han, trong)", "10", null)]
    [InlineData("so_ngay_qua_han(xa, trong)", "0", null)]
    [InlineData("so_ngay_qua_han(trong, muon)", null, null)]
    [InlineData("muon - han", "3", "MUON-HAN")]
    [InlineData("ngay_cuoi_ky()", "45930", "DATE(2025,9,30)")]
    public void An_expression_has_a_value_and_a_formula(string text, string? value, string? excel)
    {
        FigureExpression expression = Read(text);
        FigureEvaluator.Number(expression, Scope).ShouldBe(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        if (excel is not null)
            Excel(expression).ShouldBe(excel);
        FigureWriter.Text(Read(FigureWriter.Text(expression))).ShouldBe(FigureWriter.Text(expression));
    }

    [Theory]
    [InlineData("som", "Hoàn thành đúng hạn")]
    [InlineData("muon", "Hoàn thành quá hạn")]
    public void A_task_that_is_done_was_in_time_or_late(string done, string state) =>
        FigureEvaluator.Evaluate(Read($"trang_thai(han, {done})"), Scope).ShouldBe(new FormValue.Words(state));

    [Theory]
    [InlineData("xa", "Chưa hoàn thành, trong hạn")]
    [InlineData("han", "Chưa hoàn thành, quá hạn")]
    public void A_task_that_is_open_is_in_time_or_late_on_the_last_day(string deadline, string state) =>
        FigureEvaluator.Evaluate(Read($"trang_thai({deadline}, trong)"), Scope).ShouldBe(new FormValue.Words(state));

    [Fact]
    public void What_is_missing_is_not_what_has_no_value()
    {
        FigureEvaluator.Evaluate(Read("a / thieu"), Scope).ShouldBeOfType<FormValue.Missing>();
        FigureEvaluator.Evaluate(Read("a / khong"), Scope).ShouldBeOfType<FormValue.Blank>();
        FigureEvaluator.Evaluate(Read("trang_thai(thieu, som)"), Scope).ShouldBeOfType<FormValue.Missing>();
    }

    [Theory]
    [InlineData("a + b = c", FigureComparison.Equal)]
    [InlineData("a >= b", FigureComparison.GreaterOrEqual)]
    [InlineData("a ≤ b", FigureComparison.LessOrEqual)]
    [InlineData("a <> b", FigureComparison.NotEqual)]
    [InlineData("a<b", FigureComparison.Less)]
    public void A_comparison_has_two_sides(string text, FigureComparison comparison)
    {
        FigureText read = FigureParser.Parse(text, At(text)).Value!;
        read.Operator.ShouldBe(comparison);
        read.Right.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", 1, 1, "Công thức trống")]
    [InlineData("a +", 4, 1, "dừng giữa chừng")]
    [InlineData("a b", 3, 1, "Không hiểu “b”")]
    [InlineData("(a + b", 7, 1, "Thiếu ngoặc đóng")]
    [InlineData("a + b)", 6, 1, "Không hiểu “)”")]
    [InlineData("0,05 * a", 2, 1, "Không hiểu “,”")]
    [InlineData("a × b", 3, 1, "Ký tự “×”")]
    [InlineData("a = b = c", 7, 1, "Chỉ so sánh hai vế")]
    [InlineData("tong(a, b)", 1, 4, "Không có hàm “tong”")]
    [InlineData("lam_tron(a)", 1, 8, "cần 2 giá trị, nhưng có 1")]
    [InlineData("lam_tron(a, 9)", 1, 8, "từ 0 đến 6")]
    [InlineData("lam_tron(a, 0.5)", 1, 8, "từ 0 đến 6")]
    [InlineData("ky_truoc(1)", 10, 1, "phải là một tên")]
    [InlineData("bieu(b1)", 8, 1, "Thiếu khoá cột")]
    [InlineData("99999999999999999999999999999999", 1, 32, "lớn quá")]
    public void A_slip_is_told_at_its_place(string text, int column, int length, string message)
    {
        Diagnostic problem = FigureParser.Parse(text, At(text)).Diagnostics.ShouldHaveSingleItem();
        problem.Message.ShouldContain(message);
        TextSpan span = ((Location.InData)problem.Location).Span!.Value;
        (span.Line, span.Column, span.Length, span.Start).ShouldBe((7, 15 + column, length, 99 + column));
    }

    [Fact]
    public void Every_strange_character_is_told() =>
        FigureParser.Parse("a % b ; c", At("a % b ; c")).Diagnostics.Count(static d => d.Message.StartsWith("Ký tự", StringComparison.Ordinal)).ShouldBe(2);

    [Fact]
    public void In_quotation_marks_places_move_by_one()
    {
        Location.InData quoted = Place with { Span = new TextSpan(100, 5, 7, 16) };
        ((Location.InData)FigureParser.Parse("a b", quoted).Diagnostics[0].Location).Span!.Value.Column.ShouldBe(19);
    }

    [Fact]
    public void The_columns_that_are_named_have_their_places()
    {
        const string Text = "a + ky_truoc(bb) - bieu(tccsd-quy, c)";
        FigureParser.Parse(Text, At(Text)).Value!.References.Select(static r => (FigureWriter.Text(r.Leaf), r.At.Span!.Value.Column)).ShouldBe(
            [("a", 16), ("ky_truoc(bb)", 29), ("bieu(tccsd-quy, c)", 40)]);
    }

    [Theory]
    [InlineData("b + c", "(1)=(2)+(3)")]
    [InlineData("b + c - d", "(1)=(2)+(3)-(4)")]
    [InlineData("b + c + d + e", "(1)=(2)+…+(5)")]
    [InlineData("b + c + d + d", "(1)=(2)+(3)+(4)+(4)")]
    [InlineData("b + c + e + f", "(1)=(2)+(3)+(5)+(6)")]
    [InlineData("lam_tron(b * 100 / (c + d), 2)", "(1)=(2)/((3)+(4))")]
    [InlineData("b - ky_truoc(b)", "(1)")]
    [InlineData("tri_tuyet_doi(b)", "(1)")]
    public void The_number_of_a_column_shows_its_formula(string text, string number) =>
        ColumnNumbers.Print(0, Read(text), ["a", "b", "c", "d", "e", "f"]).ShouldBe(number);

    [Theory]
    [InlineData(FigureComparison.Equal, 0.05, 10, 10.05, true)]
    [InlineData(FigureComparison.Equal, 0.05, 10, 10.06, false)]
    [InlineData(FigureComparison.NotEqual, 0, 10, 10, false)]
    [InlineData(FigureComparison.Less, 0, 10, 10, false)]
    [InlineData(FigureComparison.LessOrEqual, 0, 10, 10, true)]
    [InlineData(FigureComparison.LessOrEqual, 1, 12, 11, true)]
    [InlineData(FigureComparison.Greater, 0, 11, 10, true)]
    [InlineData(FigureComparison.GreaterOrEqual, 0, 9, 10, false)]
    public void A_rule_holds_within_its_tolerance(FigureComparison comparison, double tolerance, double left, double right, bool holds) =>
        FigureEvaluator.Holds(Rule(comparison, (decimal)tolerance), (decimal)left, (decimal)right).ShouldBe(holds);

    [Fact]
    public void Figures_too_far_apart_to_subtract_are_compared_too()
    {
        FigureEvaluator.Holds(Rule(FigureComparison.Greater, 0), decimal.MaxValue, decimal.MinValue).ShouldBeTrue();
        FigureEvaluator.Holds(Rule(FigureComparison.Equal, 1), decimal.MinValue, decimal.MaxValue).ShouldBeFalse();
    }

    [Fact]
    public void Any_text_gives_an_outcome()
    {
        Random random = new(20250930);
        string[] pieces = ["a", "b", "thieu", "ky_truoc", "bieu", "lam_tron", "trang_thai", "(", ")", ",", "+", "-", "*", "/", "=", "<=", "≥", "0", "1.5", " ", "\n", "\uD800", "ờ", "%", ".", "tccsd-quy", "9999999999999999999999999999"];
        int read = 0;
        for (int i = 0; i < 100_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => random.Next(8) == 0 ? ((char)random.Next(0x20, 0x2FF)).ToString() : pieces[random.Next(pieces.Length)]));
            Outcome<FigureText> outcome = FigureParser.Parse(text, At(text));
            (outcome.Value is null).ShouldBe(outcome.HasErrors, text);
            if (outcome.Value is not { } whole)
                continue;
            read++;
            FigureEvaluator.Evaluate(whole.Left, Scope with { Column = static _ => new FormValue.Figure(2), });
            Excel(whole.Left);
            FigureWriter.Text(Read(FigureWriter.Text(whole.Left))).ShouldBe(FigureWriter.Text(whole.Left), text);
        }

        read.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        foreach (string text in (string[])[new string('(', 900), new string('-', 900), string.Concat(Enumerable.Repeat("lam_tron(", 100)), new string('1', 2000)])
            FigureParser.Parse(text, At(text)).HasErrors.ShouldBeTrue();
        string chain = string.Join('+', Enumerable.Repeat("a", 500));
        FigureEvaluator.Number(Read(chain), Scope).ShouldBe(3000);
    }

    private static FormRule Rule(FigureComparison comparison, decimal tolerance) =>
        new("H01", Severity.Error, RuleScope.Row, new FigureExpression.Number(0), comparison, new FigureExpression.Number(0), tolerance, "");

    private static string? Excel(FigureExpression expression) => ExcelFormula.Print(
        expression,
        static leaf => leaf switch
        {
            FigureExpression.Column column => column.Key.ToUpperInvariant(),
            FigureExpression.Previous previous => previous.Key.ToUpperInvariant() + "1",
            _ => null,
        },
        new DateOnly(2025, 9, 30));

    private static FigureExpression Read(string text)
    {
        Outcome<FigureText> outcome = FigureParser.Parse(text, At(text));
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!.Left;
    }

    private static Location.InData At(string text) => Place with { Span = Place.Span!.Value with { Length = text.Length } };
}
