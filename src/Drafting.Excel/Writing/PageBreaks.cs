namespace Drafting.Excel.Writing;

/// <summary>Ngắt trang: how rows of given heights fall on pages.</summary>
internal static class PageBreaks
{
    // Printers and fonts differ by some hundredths; what would hold by less than that is not relied on.
    private static readonly double[] Doubts = [1, 0.97, 0.94];

    /// <summary>Whether the last rows may be parted from the rows before them that they are to be kept with.</summary>
    /// <param name="heights">The heights of all rows, as printed.</param>
    /// <param name="keptFrom">The index of the first of the rows that stay together to the end.</param>
    /// <param name="page">The height of a page.</param>
    /// <param name="repeated">The height of what is repeated on top of every page but the first.</param>
    public static bool MayPart(IReadOnlyList<double> heights, int keptFrom, double page, double repeated) => Doubts.Any(d => PartsAt(heights, keptFrom, page * d, repeated));

    private static bool PartsAt(IReadOnlyList<double> heights, int keptFrom, double page, double repeated)
    {
        double used = 0;
        for (int row = 0; row < heights.Count; row++)
        {
            used += heights[row];
            if (used <= page)
                continue;
            if (row > keptFrom)
                return true;
            used = repeated + heights[row];
        }

        return false;
    }
}
