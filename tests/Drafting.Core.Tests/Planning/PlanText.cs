using System.Globalization;
using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Core.Tests.Planning;

/// <summary>A plan as short text: one line a paragraph, so that a test reads like the page.</summary>
internal static class PlanText
{
    public static string Print(LayoutPlan plan)
    {
        var text = new StringBuilder();
        foreach (PlannedSection section in plan.Sections)
        {
            text.Append('=').Append(section.Page.Orientation).Append('\n');
            foreach (PlannedBlock block in section.Blocks)
                Print(block, plan, text);
        }

        return text.ToString();
    }

    /// <summary>Everything that a plan says, figures included.</summary>
    public static string Whole(LayoutPlan plan)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{plan.RegimeId} | {plan.FontName} | {plan.Duplex} | {plan.Title}\n"));
        foreach (PlannedStyle style in plan.Styles.Styles)
            text.Append(CultureInfo.InvariantCulture, $"~ {style.Name}: {Figures(style.Paragraph)} {Figures(style.Run)}\n");
        foreach (PlannedSection section in plan.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"= {section.Page.Orientation} {section.Page.Width} x {section.Page.Height}, {section.Page.Top} {section.Page.Bottom} {section.Page.Left} {section.Page.Right}, {section.Page.Header}");
            text.Append(CultureInfo.InvariantCulture, $", restarts {section.RestartNumbers}, hides {section.HideFirstNumber}\n");
            if (section.FirstFooter is { } foot)
                text.Append("foot ").Append(Full(foot, plan)).Append('\n');
            foreach (PlannedBlock block in section.Blocks)
                Full(block, plan, text);
        }

        for (int note = 0; note < plan.Footnotes.Length; note++)
            text.Append(CultureInfo.InvariantCulture, $"[{note + 1}] {string.Join(" / ", plan.Footnotes[note].Select(p => Full(p, plan)))}\n");
        foreach (HeaderField field in plan.HeaderFields)
            text.Append(CultureInfo.InvariantCulture, $"{field.Key} ({field.Title}): {field.Text}\n");
        return text.ToString();
    }

    private static void Full(PlannedBlock block, LayoutPlan plan, StringBuilder text)
    {
        if (block is PlannedParagraph paragraph)
        {
            text.Append(Full(paragraph, plan)).Append('\n');
            return;
        }

        var table = (PlannedTable)block;
        text.Append(CultureInfo.InvariantCulture, $"table {string.Join(' ', table.Columns.Select(static c => c.Twips))}, header {table.HeaderRows}, lined {table.Lined}\n");
        foreach (PlannedRow row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $" row, may split {row.MaySplit}\n");
            foreach (System.Collections.Immutable.ImmutableArray<PlannedParagraph> cell in row.Cells)
                text.Append("  cell ").AppendJoin("\n       ", cell.Select(p => Full(p, plan))).Append('\n');
        }
    }

    private static string Full(PlannedParagraph paragraph, LayoutPlan plan)
    {
        PlannedStyle style = plan.Styles[paragraph.Component];
        string format = paragraph.Format == style.Paragraph ? "" : $" <{Figures(paragraph.Format)}>";
        string label = paragraph.Label is { } face ? $" label {Figures(face)}" : "";
        string anchor = paragraph.Anchor is { } tag ? $" anchor {tag}" : "";
        string runs = string.Concat(paragraph.Inlines.OfType<PlannedInline.Run>().Where(r => r.Format != style.Run).Select(static r => $" ({r.Text}: {Figures(r.Format)})"));
        return Line(paragraph, plan) + format + label + anchor + runs;
    }

    private static string Figures(ParagraphFormat f) => string.Create(CultureInfo.InvariantCulture,
        $"{f.Alignment} {f.Left.Twips},{f.Right.Twips},{f.FirstLine.Twips} {f.Before.Twips},{f.After.Twips} {f.Line}{(f.KeepNext ? " keep" : "")}{(f.TopRule.Emu > 0 ? $" top {f.TopRule}" : "")}{(f.BottomRule.Emu > 0 ? $" bottom {f.BottomRule}" : "")}{(f.OutlineLevel > 0 ? $" outline {f.OutlineLevel}" : "")}");

    private static string Figures(RunFormat f) => $"{f.Size}{(f.Bold ? " bold" : "")}{(f.Italic ? " italic" : "")}{(f.Underline ? " underline" : "")}";

    private static void Print(PlannedBlock block, LayoutPlan plan, StringBuilder text)
    {
        if (block is PlannedParagraph paragraph)
        {
            text.Append(Line(paragraph, plan)).Append('\n');
            return;
        }

        foreach (PlannedRow row in ((PlannedTable)block).Rows)
            text.AppendJoin(" | ", row.Cells.Select(cell => string.Join(" / ", cell.Select(p => Line(p, plan))))).Append('\n');
    }

    private static string Line(PlannedParagraph paragraph, LayoutPlan plan)
    {
        string label = paragraph.List is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"#{number.List}.{number.Level}:{plan.Lists[number.List].Levels[number.Level].Text} ")
            : "";
        string keep = paragraph.Format.KeepNext && !plan.Styles[paragraph.Component].Paragraph.KeepNext ? "^" : "";
        return $"{keep}{paragraph.Component.Key}: {label}{string.Concat(paragraph.Inlines.Select(Text))}".TrimEnd();
    }

    private static string Text(PlannedInline inline) => inline switch
    {
        PlannedInline.Run run => run.Text,
        PlannedInline.Bound bound => "{" + string.Join('⏎', bound.Lines) + "}",
        PlannedInline.FootnoteReference note => string.Create(CultureInfo.InvariantCulture, $"[{note.Number}]"),
        _ => "⏎",
    };
}
