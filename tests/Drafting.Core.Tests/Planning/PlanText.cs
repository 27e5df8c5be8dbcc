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
