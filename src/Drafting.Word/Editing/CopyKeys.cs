using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Word.Editing;

/// <summary>Đánh số lại bản sao: fits a plan of copy blocks to the paper that it is added to.</summary>
internal static class CopyKeys
{
    private const string Prefix = "ban-sao-";

    /// <summary>The number of the copy block that a key belongs to, or 0.</summary>
    /// <param name="key">The key, such as <c>ban-sao-1.so-ky-hieu</c>.</param>
    public static int OrdinalOf(string key)
    {
        int dot = key.IndexOf('.', StringComparison.Ordinal);
        return key.StartsWith(Prefix, StringComparison.Ordinal) && dot > 0
            && int.TryParse(key.AsSpan(Prefix.Length, dot - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal)
            ? ordinal
            : 0;
    }

    /// <summary>The plan with its copy blocks counted on from those that are there already.</summary>
    /// <param name="plan">The plan, whose first block is number 1.</param>
    /// <param name="before">How many blocks the paper has.</param>
    public static LayoutPlan Shift(LayoutPlan plan, int before) => before == 0 ? plan : Each(plan, p => p with
    {
        Anchor = p.Anchor is { } tag ? Shift(tag, before) : null,
        Inlines = [.. p.Inlines.Select(i => i is PlannedInline.Bound bound ? bound with { Key = Shift(bound.Key, before) } : i)],
    }) with { HeaderFields = [.. plan.HeaderFields.Select(f => f with { Key = Shift(f.Key, before) })] };

    /// <summary>The plan with plain text where controls would be bound to a part that the paper does not have.</summary>
    /// <param name="plan">The plan.</param>
    public static LayoutPlan Unbind(LayoutPlan plan) => Each(plan, static p => p with
    {
        Inlines = [.. p.Inlines.SelectMany(static i => i is PlannedInline.Bound bound ? Lines(bound) : [i])],
    }) with { HeaderFields = [] };

    /// <summary>The plan with its grids narrowed to the width of the paper's text.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="width">The width, or <see langword="null"/> where the paper does not say.</param>
    public static LayoutPlan Narrow(LayoutPlan plan, Length? width) => width is not { } room ? plan : plan with
    {
        Sections = [.. plan.Sections.Select(s => s with
        {
            Blocks = [.. s.Blocks.Select(b => b is PlannedTable table && table.Columns.Sum(static c => c.Emu) is var total && total > room.Emu
                ? table with { Columns = [.. table.Columns.Select(c => new Length(c.Emu * room.Emu / total))] }
                : b)],
        })],
    };

    private static IEnumerable<PlannedInline> Lines(PlannedInline.Bound bound)
    {
        for (int i = 0; i < bound.Lines.Length; i++)
        {
            if (i > 0)
                yield return PlannedInline.Break.Instance;
            yield return new PlannedInline.Run(bound.Lines[i], bound.Format);
        }
    }

    private static string Shift(string key, int before) => OrdinalOf(key) is > 0 and var ordinal
        ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{ordinal + before}{key[key.IndexOf('.', StringComparison.Ordinal)..]}")
        : key;

    private static LayoutPlan Each(LayoutPlan plan, Func<PlannedParagraph, PlannedParagraph> change) => plan with
    {
        Sections = [.. plan.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => Change(b, change))] })],
    };

    private static PlannedBlock Change(PlannedBlock block, Func<PlannedParagraph, PlannedParagraph> change) => block switch
    {
        PlannedParagraph paragraph => change(paragraph),
        PlannedTable table => table with { Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c.Select(change).ToImmutableArray())] })] },
        _ => block,
    };
}
