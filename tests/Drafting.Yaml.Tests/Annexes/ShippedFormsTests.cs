using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests.Annexes;

public class ShippedFormsTests
{
    [Fact]
    public void Every_form_of_the_folder_is_read_without_a_word()
    {
        Directory.GetFiles(Forms.Folder(), "*.yaml").Select(static f => Path.GetFileNameWithoutExtension(f)!).ShouldBe(Forms.Keys, ignoreOrder: true);
        foreach (string key in Forms.Keys)
            Forms.Read(key).Key.ShouldBe(key);
    }

    [Fact]
    public void The_form_by_committee_numbers_its_columns()
    {
        FormDefinition form = Forms.Read("tccsd-quy");
        form.Columns.Select(static c => c.Number).ShouldBe(
        [
            "(1)=(2)+(3)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)=(9)+(10)+(11)", "(9)", "(10)", "(11)", "(12)=(13)+…+(17)", "(13)", "(14)", "(15)", "(16)",
            "(17)", "(18)=(7)+(8)-(12)", "(19)", "(20)", "(21)", "(22)",
        ]);
        form.HeaderDepth.ShouldBe(3);
        form.Rules.Select(static r => r.Code).ShouldBe(["H02", "H02", "H02", "P01", "P02", "P03", "P03", "P03", "P03"]);
        form.Columns.Single(static c => c.Key == "cuoi_ky").Formula.ShouldBeNull();
    }

    [Fact]
    public void The_rate_of_admission_is_of_the_last_closing()
    {
        FormColumn rate = Forms.Read("tccsd-quy").Columns[^1];
        FigureWriter.Text(rate.Formula!).ShouldBe("lam_tron(ket_nap*100/ky_truoc(cuoi_ky), 2)");
        (rate.Type, rate.Total, rate.NumberFormat).ShouldBe((ColumnType.Percent, ColumnTotal.Formula, "#,##0.00"));
        FigureScope scope = new(static _ => new FormValue.Figure(298), static _ => new FormValue.Figure(10_005), static (_, _) => FormValue.Missing.Instance, default);
        FigureEvaluator.Number(rate.Formula!, scope).ShouldBe(2.98m);
    }

    [Fact]
    public void Links_between_forms_and_to_bodies_lead_somewhere()
    {
        FormDefinition[] forms = [.. Forms.Keys.Select(Forms.Read)];
        foreach (FormDefinition form in forms)
            FormLinks.Check(form, forms, Forms.Bodies()).ShouldBeEmpty(form.Key);
        forms.Sum(static f => f.Rules.Concat(f.Summary?.Rules ?? []).Count(static r => r.Right is FigureExpression.OtherForm)).ShouldBe(17);
    }

    [Theory]
    [InlineData("bieu(tccsd-quy,", "bieu(tccsd-qui,", "Có phải “tccsd-quy”?")]
    [InlineData("bieu(tccsd-quy, nu)", "bieu(tccsd-quy, nuu)", "Có phải “nu”?")]
    [InlineData("ky: quy", "ky: thang", "Chỉ so được hai biểu cùng loại kỳ.")]
    [InlineData("[dang_uy_cap_tinh]", "[dang_uy_cap_tin]", "Có phải “dang_uy_cap_tinh”?")]
    public void A_link_that_leads_nowhere_is_told(string good, string bad, string hint)
    {
        string yaml = File.ReadAllText(Path.Combine(Forms.Folder(), "tccsd-loai-hinh-quy.yaml"));
        FormDefinition form = FormDefinitionReader.Read(Forms.Parse(yaml.Replace(good, bad, StringComparison.Ordinal), "tccsd-loai-hinh-quy.yaml")).Value!;
        FormLinks.Check(form, [Forms.Read("tccsd-quy")], Forms.Bodies()).ShouldContain(d => d.Hint == hint);
    }

    [Fact]
    public void The_form_by_kind_has_the_columns_of_the_form_by_committee()
    {
        FormDefinition kinds = Forms.Read("tccsd-loai-hinh-quy");
        kinds.Columns.Select(static c => (c.Key, c.Number, c.Title, c.Type)).ShouldBe(Forms.Read("tccsd-quy").Columns.Select(static c => (c.Key, c.Number, c.Title, c.Type)));
        kinds.Rows.ShouldBeOfType<FormRows.Items>().List[^1].Role.ShouldBe(ItemRole.Residual);
    }

    [Fact]
    public void Tasks_are_counted_by_their_four_states()
    {
        FormSummary summary = Forms.Read("nhiem-vu").Summary!;
        summary.Counts.Select(static c => c.Word).ShouldBe(["", .. FigureFunction.States]);
        summary.Rules.ShouldHaveSingleItem().Code.ShouldBe("X03");
        summary.Header.SelectMany(static n => n.Columns).Select(static c => c.Number).ShouldBe(
            ["(1)", "(2)=(3)+(4)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)", "(8)=((3)+(4))/(1)", "(9)=(3)/(1)"]);
    }

    [Fact]
    public void Every_rule_says_what_is_wrong()
    {
        foreach (FormRule rule in Forms.Keys.Select(Forms.Read).SelectMany(static f => f.Rules.Concat(f.Summary?.Rules ?? [])))
        {
            rule.Message.ShouldEndWith(".");
            rule.Level.ShouldBeOneOf(Severity.Warning, Severity.Error);
        }
    }
}
