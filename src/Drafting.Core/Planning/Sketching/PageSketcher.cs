using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Xem trước: from a plan to its pages, by the widths of Times New Roman. A function; it never fails, and its time is linear in the plan.</summary>
/// <remarks>
/// Breaks of pages are near to Word's, not the same: the sketch honours what is kept together, widows and orphans, new pages, header rows, rows that do not
/// split, sections and footnotes, but knows neither kerning nor the finer habits of one release of Word.
/// </remarks>
public static class PageSketcher
{
    // What the writer puts between two tables and behind the last one.
    private static readonly Strip Spacer = new(Length.FromPoints(1), []);

    /// <summary>Sketches a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static PageSketch Sketch(LayoutPlan plan)
    {
        var paragraphs = new ParagraphSketcher(plan);
        var tables = new TableSketcher(paragraphs);
        Length width = plan.Sections[0].Page.TextWidth;
        var filler = new PageFiller(plan, paragraphs, [.. plan.Footnotes.Select((note, i) => Note(plan, paragraphs, note, i + 1, width))]);
        foreach (PlannedSection section in plan.Sections)
            filler.Fill(section, Strips(section, paragraphs, tables));
        return new PageSketch(plan.FontName, filler.Pages());
    }

    private static List<Strip> Strips(PlannedSection section, ParagraphSketcher paragraphs, TableSketcher tables)
    {
        Length room = section.Page.Height - section.Page.Top - section.Page.Bottom;
        List<Strip> strips = [];
        for (int i = 0; i < section.Blocks.Length; i++)
        {
            switch (section.Blocks[i])
            {
                case PlannedParagraph paragraph:
                    strips.AddRange(paragraphs.Sketch(paragraph, Length.Zero, section.Page.TextWidth));
                    break;
                case PlannedTable table:
                    if (i > 0 && section.Blocks[i - 1] is PlannedTable)
                        strips.Add(Spacer with { KeepsNext = strips[^1].KeepsNext });
                    strips.AddRange(tables.Sketch(table, room));
                    break;
            }
        }

        return strips;
    }

    private static ImmutableArray<Strip> Note(LayoutPlan plan, ParagraphSketcher paragraphs, ImmutableArray<PlannedParagraph> note, int number, Length width)
    {
        var mark = new SketchedRun(number.ToString(CultureInfo.InvariantCulture), plan.Styles[Component.Footnote].Run, IsRaised: true);
        return [.. note.SelectMany((p, i) => paragraphs.Sketch(p, Length.Zero, width, SketchedPart.Footnote, i == 0 ? mark : null))];
    }
}
