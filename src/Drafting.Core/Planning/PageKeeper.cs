using System.Collections.Immutable;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Giữ trang: the signature block never stands alone on the last page; at least two lines of text go with it.</summary>
internal static class PageKeeper
{
    private const int LinesWanted = 2;

    /// <summary>Chains "keep with next" upward from the signature until two lines of text hang on it.</summary>
    /// <param name="blocks">All blocks of the section; changed in place.</param>
    /// <param name="start">Index of the first block of the body.</param>
    /// <param name="end">Index behind the last block of the body.</param>
    /// <param name="width">The width of the text.</param>
    public static void KeepWithSignature(List<PlannedBlock> blocks, int start, int end, Length width)
    {
        if (end == blocks.Count)
            return;
        int lines = 0;
        for (int i = end - 1; i >= start && lines < LinesWanted; i--)
        {
            switch (blocks[i])
            {
                case PlannedParagraph paragraph:
                    blocks[i] = Kept(paragraph);
                    lines += LinesOf(paragraph, width);
                    break;
                case PlannedTable table:
                    ImmutableArray<PlannedRow> rows = table.Rows;
                    for (int row = rows.Length - 1; row >= table.HeaderRows && lines < LinesWanted; row--, lines++)
                        rows = rows.SetItem(row, rows[row] with { Cells = [.. rows[row].Cells.Select(static cell => cell.Select(Kept).ToImmutableArray())] });
                    blocks[i] = table with { Rows = rows };
                    break;
                default:
                    break;
            }
        }
    }

    private static PlannedParagraph Kept(PlannedParagraph paragraph) => paragraph with { Format = paragraph.Format with { KeepNext = true } };

    // Words of different faces are measured one by one; a paragraph that hardly overflows its line counts as one, to be safe.
    private static int LinesOf(PlannedParagraph paragraph, Length width)
    {
        Length room = width - paragraph.Format.Left - paragraph.Format.Right;
        long used = paragraph.Format.FirstLine.Emu;
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            if (inline is PlannedInline.Run run)
                used += TextMeasure.Width(run.Text, run.Format).Emu;
            else if (inline is PlannedInline.Break)
                return LinesWanted;
            if (used > room.Emu * 103 / 100)
                return LinesWanted;
        }

        return 1;
    }
}
