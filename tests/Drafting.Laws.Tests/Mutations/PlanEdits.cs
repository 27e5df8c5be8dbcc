using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>Changes to a plan, one paragraph at a time.</summary>
internal static class PlanEdits
{
    /// <summary>Changes the first paragraph with text that a change can be made in.</summary>
    public static LayoutPlan? First(LayoutPlan plan, Func<PlannedParagraph, bool> which, Func<PlannedParagraph, PlannedParagraph?> change) =>
        Any(plan, p => !p.Inlines.IsEmpty && which(p), change);

    /// <summary>Changes the first paragraph, with text or without, that a change can be made in.</summary>
    public static LayoutPlan? Any(LayoutPlan plan, Func<PlannedParagraph, bool> which, Func<PlannedParagraph, PlannedParagraph?> change)
    {
        bool done = false;
        Dictionary<string, string> bound = [];
        PlannedParagraph Paragraph(PlannedParagraph paragraph)
        {
            if (done || !which(paragraph) || change(paragraph) is not { } changed)
                return paragraph;
            done = true;
            foreach (PlannedInline.Bound control in changed.Inlines.OfType<PlannedInline.Bound>())
                bound[control.Key] = string.Join('\n', control.Lines);
            return changed;
        }

        PlannedBlock Block(PlannedBlock block) => block switch
        {
            PlannedParagraph paragraph => Paragraph(paragraph),
            PlannedTable table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Select(Paragraph).ToImmutableArray())] })] },
            _ => block,
        };

        LayoutPlan edited = plan with
        {
            Sections = [.. plan.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(Block)], FirstFooter = s.FirstFooter is { } footer ? Paragraph(footer) : null })],
            Footnotes = [.. plan.Footnotes.Select(note => note.Select(Paragraph).ToImmutableArray())],
        };
        return done ? edited with { HeaderFields = [.. plan.HeaderFields.Select(field => bound.TryGetValue(field.Key, out string? text) ? field with { Text = text } : field)] } : null;
    }

    /// <summary>Changes the first paragraph of a component.</summary>
    public static LayoutPlan? First(LayoutPlan plan, Component component, Func<PlannedParagraph, PlannedParagraph?> change) =>
        First(plan, p => p.Component == component, change);

    /// <summary>The paper as one that nothing fills: its words stand in no controls.</summary>
    public static LayoutPlan Unbound(LayoutPlan plan)
    {
        PlannedParagraph Paragraph(PlannedParagraph paragraph) => paragraph with
        {
            Inlines = [.. paragraph.Inlines.Select(static inline => inline is PlannedInline.Bound bound ? new PlannedInline.Run(string.Join('\n', bound.Lines), bound.Format) : inline)],
        };

        PlannedBlock Block(PlannedBlock block) => block switch
        {
            PlannedParagraph paragraph => Paragraph(paragraph),
            PlannedTable table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Select(Paragraph).ToImmutableArray())] })] },
            _ => block,
        };

        return plan with { Sections = [.. plan.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(Block)] })], HeaderFields = [] };
    }

    /// <summary>Changes the page of the first section.</summary>
    public static LayoutPlan Page(LayoutPlan plan, Func<PageShape, PageShape> change) =>
        plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { Page = change(plan.Sections[0].Page) }) };

    /// <summary>Takes away the room between the first two paragraphs of the text that follow each other.</summary>
    public static LayoutPlan? NoGap(LayoutPlan plan)
    {
        ImmutableArray<PlannedBlock> blocks = plan.Sections[0].Blocks;
        for (int i = 0; i + 1 < blocks.Length; i++)
        {
            if (blocks[i] is PlannedParagraph { Component: Component.BodyText or Component.Clause or Component.Point } above
                && blocks[i + 1] is PlannedParagraph { Component: Component.BodyText or Component.Clause or Component.Point })
            {
                PlannedBlock close = above with { Format = above.Format with { After = Drafting.Core.Units.Length.Zero } };
                return plan with { Sections = plan.Sections.SetItem(0, plan.Sections[0] with { Blocks = blocks.SetItem(i, close) }) };
            }
        }

        return null;
    }

    /// <summary>Changes the format of every run of a paragraph.</summary>
    public static PlannedParagraph Runs(PlannedParagraph paragraph, Func<RunFormat, RunFormat> change) => paragraph with
    {
        Inlines = [.. paragraph.Inlines.Select(inline => inline switch
        {
            PlannedInline.Run run => run with { Format = change(run.Format) },
            PlannedInline.Bound bound => bound with { Format = change(bound.Format) },
            _ => inline,
        })],
    };

    /// <summary>Changes the text of every run of a paragraph; nothing where it stays as it was.</summary>
    public static PlannedParagraph? Text(PlannedParagraph paragraph, Func<string, string> change)
    {
        PlannedParagraph changed = paragraph with
        {
            Inlines = [.. paragraph.Inlines.Select(inline => inline switch
            {
                PlannedInline.Run run => run with { Text = change(run.Text) },
                PlannedInline.Bound bound => bound with { Lines = [.. bound.Lines.Select(change)] },
                _ => inline,
            })],
        };
        return PlainText(changed) == PlainText(paragraph) ? null : changed;
    }

    public static string PlainText(PlannedParagraph paragraph) => string.Concat(paragraph.Inlines.Select(static inline => inline switch
    {
        PlannedInline.Run run => run.Text,
        PlannedInline.Bound bound => string.Join('\n', bound.Lines),
        _ => "",
    }));
}
