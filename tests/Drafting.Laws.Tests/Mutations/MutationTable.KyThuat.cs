using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;
using Drafting.Core.Units;
using FontSize = Drafting.Core.Units.FontSize;

namespace Drafting.Laws.Tests.Mutations;

/// <content>Kỹ thuật trình bày: one row for each property of each component.</content>
internal static partial class MutationTable
{
    private static IEnumerable<Mutation> KyThuat() => Page().Concat(Runs()).Concat(Paragraphs()).Concat(Letters());

    private static IEnumerable<Mutation> Page() =>
    [
        new("KT001", "khổ Letter") { Plan = static (plan, _) => PlanEdits.Page(plan, static p => p with { Width = Length.FromMillimetres(215.9m), Height = Length.FromMillimetres(279.4m) }) },
        new("KT002", "lề phải 25 mm") { Plan = static (plan, _) => PlanEdits.Page(plan, static p => p with { Right = Length.FromMillimetres(25) }) },
        new("KT002", "lề trên 10 mm") { Plan = static (plan, _) => PlanEdits.Page(plan, static p => p with { Top = Length.FromMillimetres(10) }) },
        new("KT003", "lề 25 – 25 – 35 – 15")
        {
            Plan = static (plan, standard) => standard.Family == DocumentFamily.State ? null : PlanEdits.Page(plan, static p => p with
            {
                Top = Length.FromMillimetres(25), Bottom = Length.FromMillimetres(25), Left = Length.FromMillimetres(35), Right = Length.FromMillimetres(15),
            }),
        },
        new("KT004", "in hai mặt, lề không đối xứng")
        {
            Choice = static standard => standard with { Page = standard.Page with { Duplex = standard.Page.Duplex with { Preferred = true } } },
            Plan = static (plan, _) => plan with { Duplex = false },
        },
        new("KT005", "cỡ số trang 11") { Plan = static (plan, _) => NumberStyle(plan, static s => s with { Run = s.Run with { Size = FontSize.FromPoints(11) } }) },
        new("KT005", "số trang căn phải") { Plan = static (plan, _) => NumberStyle(plan, static s => s with { Paragraph = s.Paragraph with { Alignment = Alignment.Right } }) },
        new("KT005", "số trang đậm") { Plan = static (plan, _) => NumberStyle(plan, static s => s with { Run = s.Run with { Bold = true } }) },
        new("KT005", "số trang cách mép 25 mm") { Plan = static (plan, _) => PlanEdits.Page(plan, static p => p with { Header = Length.FromMillimetres(25) }) },
        new("KT006", "trang đầu hiện số") { Plan = static (plan, _) => plan.Sections[0].FirstFooter is null ? plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { HideFirstNumber = false }) } : null },
    ];

    private static IEnumerable<Mutation> Runs()
    {
        foreach (Component component in Components)
        {
            string name = component.VietnameseName;
            yield return new("KT110", $"cỡ chữ của {name}") { Plan = (plan, _) => Runs(plan, component, f => f with { Size = WrongSize(component) }) };
            yield return new("KT140", $"gạch chân của {name}") { Plan = (plan, _) => Runs(plan, component, static f => f with { Underline = !f.Underline }) };
            if (!IsFree(component) && Standards(component, static row => row.Bold, static v => !v) is { IsEmpty: false } bold)
            {
                yield return new("KT120", $"chữ đậm của {name}")
                {
                    // Of who signs for two bodies at once, and of who signs minutes, the weight is left open.
                    Given = component == Component.Position ? static d => d.Kind != "bien-ban" && d.Signers.All(static s => s.Positions.Length < 2) ? d : null : null,
                    Plan = (plan, standard) => bold.Contains(standard.Id) ? Runs(plan, component, f => f with { Bold = component != Component.Article && !f.Bold }) : null,
                };
            }

            if (!IsFree(component) && Standards(component, static row => row.Italic, static v => !v) is { IsEmpty: false } italic)
                yield return new("KT130", $"chữ nghiêng của {name}") { Plan = (plan, standard) => italic.Contains(standard.Id) ? Runs(plan, component, static f => f with { Italic = !f.Italic }) : null };
            if (Standards(component, static row => row.Case, static v => v == LetterCase.Upper ? LetterCase.AsWritten : v) is { IsEmpty: false } upper)
                yield return new("KT150", $"chữ thường trong {name}") { Plan = (plan, standard) => upper.Contains(standard.Id) ? PlanEdits.First(plan, component, p => PlanEdits.Text(p, text => Small(component, text))) : null };
        }

        yield return new("KT111", "một đoạn khác cỡ")
        {
            Plan = static (plan, standard) => Runs(plan, Component.BodyText, f => f with { Size = FontSize.FromPoints(standard.Family == DocumentFamily.State ? 13 : 15) }),
        };
    }

    private static IEnumerable<Mutation> Paragraphs()
    {
        foreach (Component component in Components)
        {
            string name = component.VietnameseName;
            if (LayoutStandards.All.Any(s => Disallowed(s, component) is not null))
            {
                yield return new("KT160", $"căn lề của {name}")
                {
                    Plan = (plan, standard) => Disallowed(standard, component) is { } alignment
                        ? PlanEdits.First(plan, component, p => StandsAlone(p) ? p with { Format = p.Format with { Alignment = alignment } } : null)
                        : null,
                };
            }

            yield return new("KT170", $"thụt dòng đầu của {name}")
            {
                Plan = (plan, _) => PlanEdits.First(plan, component, p => StandsAlone(p)
                    ? p with { Format = p.Format with { FirstLine = p.Format.FirstLine == Length.Zero ? Length.FromMillimetres(20) : Length.Zero } }
                    : null),
            };
            if (IsBody(component))
                yield return new("KT190", $"giãn dòng của {name}") { Plan = (plan, _) => PlanEdits.First(plan, component, static p => p with { Format = p.Format with { Line = new LineSpacing(LineRule.Multiple, 720) } }) };
        }

        yield return new("KT180", "khoảng cách giữa hai đoạn") { Plan = static (plan, _) => PlanEdits.NoGap(plan) };
    }

    private static IEnumerable<Mutation> Letters() =>
    [
        new("KT100", "phông Arial") { File = static word => FileEdits.BodyRun(word, static run => FileEdits.Properties(run).RunFonts = Fonts("Arial")) },
        new("KT101", "chữ đỏ") { File = static word => FileEdits.BodyRun(word, static run => FileEdits.Properties(run).Color = new Color { Val = "FF0000" }) },
        new("KT200", "chữ tổ hợp")
        {
            File = static word => FileEdits.BodyRun(word, static run => Rewrite(run, static text => text.Normalize(NormalizationForm.FormD)), static text => !text.IsNormalized(NormalizationForm.FormD)),
        },
        new("KT201", "phông .VnTime")
        {
            File = static word => FileEdits.BodyRun(word, static run =>
            {
                Rewrite(run, OldLetters.Tcvn3);
                FileEdits.Properties(run).RunFonts = Fonts(".VnTime");
            }),
        },
        new("KT201", "phông VNI-Times")
        {
            File = static word => FileEdits.BodyRun(word, static run =>
            {
                Rewrite(run, OldLetters.Vni);
                FileEdits.Properties(run).RunFonts = Fonts("VNI-Times");
            }),
        },
        new("KT202", "khoảng trống không ngắt") { File = static word => FileEdits.BodyRun(word, static run => Rewrite(run, static text => text[..20] + Once(text[20..], " ", "\u00A0"))) },
        new("KT202", "chữ Ð của Iceland") { File = static word => FileEdits.BodyRun(word, static run => Rewrite(run, static text => Once(text, "đ", "\u00F0")), static text => text.Contains('đ')) },
    ];

    private static LayoutPlan NumberStyle(LayoutPlan plan, Func<PlannedStyle, PlannedStyle> change) =>
        plan with { Styles = new StyleSheet([.. plan.Styles.Styles.Select(style => style.Component == Component.PageNumber ? change(style) : style)]) };

    private static bool IsFree(Component component) => component is Component.BodyText or Component.Clause or Component.Subclause or Component.Point
        or Component.Dash or Component.Plus or Component.TableHeader or Component.TableCell or Component.Footnote;

    private static bool IsBody(Component component) => component is Component.LegalBasis or Component.PartNumber or Component.PartTitle or Component.SectionNumber
        or Component.SectionTitle or Component.Article or Component.RomanHeading or Component.Clause or Component.Subclause or Component.Point or Component.Dash
        or Component.Plus or Component.BodyText;

    private static IEnumerable<Component> Components => Enum.GetValues<Component>().Where(static c => c is not (Component.PageNumber or Component.CopyRule));

    private static LayoutPlan? Runs(LayoutPlan plan, Component component, Func<RunFormat, RunFormat> change) =>
        PlanEdits.First(plan, component, p => PlanEdits.Runs(p, change));

    // The regimes that do not allow what a change makes of the value that they prefer.
    private static ImmutableArray<string> Standards<T>(Component component, Func<ComponentStandard, Requirement<T>> row, Func<T, T> change)
        where T : notnull =>
        [.. LayoutStandards.All.Where(s => s.Components.TryGetValue(component, out ComponentStandard? rows) && !row(rows).Allowed.Contains(change(row(rows).Preferred))).Select(static s => s.Id)];

    // “Kính gửi: X” is two components in one paragraph, whose format is neither's.
    private static bool StandsAlone(PlannedParagraph paragraph) => paragraph.Component != Component.AddresseesLabel || paragraph.Inlines.Length == 1;

    private static Alignment? Disallowed(LayoutStandard standard, Component component) => standard.Components.TryGetValue(component, out ComponentStandard? row)
        ? Enum.GetValues<Alignment>().Where(a => !row.Alignment.Allowed.Contains(a)).Select(static a => (Alignment?)a).FirstOrDefault()
        : null;

    // The rule under a title is as long as its words, so they stay nearly as wide as they were.
    private static FontSize WrongSize(Component component) => FontSize.FromPoints(component switch { Component.PartyTitle => 14, Component.Motto => 15, _ => 20 });

    // “T/M” has a rule of its own; and the rule under the title is as long as its words, so all but one of them stay.
    private static string Small(Component component, string text)
    {
        int from = component switch { Component.PartyTitle => text.LastIndexOf(' ') + 1, Component.Authority => text.IndexOf(' ', StringComparison.Ordinal) + 1, _ => 0 };
        return text[..from] + text[from..].ToLowerInvariant();
    }

    private static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    private static void Rewrite(Run run, Func<string, string> change)
    {
        foreach (Text text in run.Elements<Text>())
            text.Text = change(text.Text);
    }

    private static string Once(string text, string old, string replacement)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + replacement + text[(at + old.Length)..];
    }
}
