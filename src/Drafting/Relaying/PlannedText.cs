using Drafting.Core.Planning;

namespace Drafting.Relaying;

/// <summary>Chữ của bản bố trí.</summary>
internal static class PlannedText
{
    /// <summary>The text of every paragraph of a plan; labels that Word will count are not in it.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<string> All(LayoutPlan plan) =>
    [
        .. plan.Sections.SelectMany(static s => s.Blocks).SelectMany(OfBlock),
        .. plan.Footnotes.SelectMany(static note => note).Select(Of),
        .. plan.Sections.Select(static s => s.FirstFooter).OfType<PlannedParagraph>().Select(Of),
    ];

    /// <summary>The text of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static string Of(PlannedParagraph paragraph) => string.Concat(paragraph.Inlines.Select(static inline => inline switch
    {
        PlannedInline.Run run => run.Text,
        PlannedInline.Bound bound => string.Join('\n', bound.Lines),
        PlannedInline.Break => "\n",
        _ => "",
    }));

    private static IEnumerable<string> OfBlock(PlannedBlock block) => block is PlannedTable table
        ? table.Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell).Select(Of)
        : [Of((PlannedParagraph)block)];
}
