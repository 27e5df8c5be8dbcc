using System.Collections.Immutable;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Core.Annexes;

/// <summary>Khổ bảng: the widths of the columns and the heights of the header, from a real measure of Times New Roman, merged cells included.</summary>
/// <param name="Widths">The width of each column, ordinals and titles first.</param>
/// <param name="HeaderHeights">The height of each row of the header.</param>
public sealed record TableFit(ImmutableArray<Length> Widths, ImmutableArray<Length> HeaderHeights)
{
    // Between the text and the lines of a cell, both sides together, as Word and Excel leave it.
    private static readonly Length Padding = Length.FromPoints(10);

    // What most names of bodies take on one line.
    private static readonly Length TitleRoom = Length.FromMillimetres(45);

    /// <summary>Fits a table.</summary>
    /// <param name="grid">The header.</param>
    /// <param name="table">The table.</param>
    /// <param name="size">The size of the text.</param>
    /// <param name="room">The width of the page's text; what the columns do not need goes to the titles, and a table that needs more is as wide as it must be.</param>
    /// <param name="titles">What the titles of rows get in any case, so that a table wider than its page has them whole and is printed smaller.</param>
    public static TableFit Of(HeaderGrid grid, FormTable table, FontSize size, Length room, Length titles = default)
    {
        RunFormat bold = new(size, Bold: true, Italic: false, Underline: false), plain = bold with { Bold = false };
        var least = new long[grid.Columns];
        foreach (HeaderCell cell in grid.Cells)
        {
            long word = WrappedText.LongestWord(cell.Text, cell.Row == grid.Rows - 1 ? plain : bold).Emu;
            if (cell.ColumnSpan == 1)
                least[cell.Column] = Math.Max(least[cell.Column], word + Padding.Emu);
        }

        var most = (long[])least.Clone();
        for (int c = 0; c < table.Columns.Length; c++)
        {
            FormColumn column = table.Columns[c];
            int at = HeaderGrid.Leading + c;
            bool wraps = column.Type == ColumnType.Text;
            foreach (FormTableRow row in table.Rows)
            {
                string text = Text(column, row.Cells[c]);
                RunFormat format = row.Role is FormRowRole.Total or FormRowRole.Group ? bold : plain;
                long width = TextMeasure.Width(text, format).Emu + Padding.Emu;
                most[at] = Math.Max(most[at], width);
                least[at] = Math.Max(least[at], wraps ? WrappedText.LongestWord(text, format).Emu + Padding.Emu : width);
            }

            if (column.Width is { } asked)
                least[at] = most[at] = Math.Max(least[at], TextMeasure.Width("0", plain).Emu * (long)(asked * 10) / 10 + Padding.Emu);
        }

        foreach (FormTableRow row in table.Rows)
        {
            RunFormat format = row.Role is FormRowRole.Total or FormRowRole.Group ? bold : plain;
            least[0] = most[0] = Math.Max(least[0], TextMeasure.Width(row.Ordinal, format).Emu + Padding.Emu);
            least[1] = Math.Max(least[1], WrappedText.LongestWord(row.Title, format).Emu + Padding.Emu);
            most[1] = Math.Max(most[1], TextMeasure.Width(row.Title, format).Emu + Padding.Emu);
        }

        // Names of bodies are read down the column: most of them stand on one line, where the figures leave them the room.
        least[1] = Math.Max(least[1], Math.Min(most[1], titles.Emu));
        long wanted = Math.Min(most[1], TitleRoom.Emu) - least[1];
        least[1] += Math.Clamp(room.Emu - least.Sum(), 0, Math.Max(0, wanted));
        ImmutableArray<Length> widths = Share(least, most, room.Emu);
        return new TableFit(widths, HeightsOf(grid, widths, size));
    }

    /// <summary>The heights of the rows of a header whose columns are as wide as they are told to be.</summary>
    /// <param name="grid">The header.</param>
    /// <param name="widths">The widths, ordinals and titles first.</param>
    /// <param name="size">The size of the text.</param>
    public static ImmutableArray<Length> HeightsOf(HeaderGrid grid, ImmutableArray<Length> widths, FontSize size)
    {
        RunFormat bold = new(size, Bold: true, Italic: false, Underline: false);
        return Heights(grid, widths, bold, bold with { Bold = false });
    }

    // The mark of a note stands behind a figure; behind words it is among them.
    private static string Text(FormColumn column, FormCell cell)
    {
        string text = FormCellText.Print(column, cell.Value);
        return cell is { Note: > 0, Value: not FormValue.Words } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text} ({cell.Note})") : text;
    }

    // Every column gets what it cannot do without; what is left goes first to what would like more, then evenly to all.
    private static ImmutableArray<Length> Share(long[] least, long[] most, long room)
    {
        long spare = Math.Max(0, room - least.Sum());
        long wish = least.Zip(most).Sum(static p => p.Second - p.First);
        decimal part = wish == 0 ? 0 : Math.Min(1, (decimal)spare / wish);
        long[] widths = [.. least.Zip(most).Select(p => p.First + (long)((p.Second - p.First) * part))];
        long rest = Math.Max(0, room - widths.Sum());
        return [.. widths.Select((w, i) => new Length(w + (i == 0 ? 0 : rest / (widths.Length - 1))))];
    }

    // A cell over several rows asks for room last, and the last of its rows gives it.
    private static ImmutableArray<Length> Heights(HeaderGrid grid, ImmutableArray<Length> widths, RunFormat bold, RunFormat plain)
    {
        var heights = new long[grid.Rows];
        foreach (HeaderCell cell in grid.Cells.OrderBy(static c => c.RowSpan))
        {
            Length width = Length.Zero;
            for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                width += widths[c];
            int last = cell.Row + cell.RowSpan - 1;
            int lines = WrappedText.Lines(cell.Text, last == grid.Rows - 1 ? plain : bold, width - Padding);
            long missing = WrappedText.Height(lines, bold.Size).Emu - heights.AsSpan(cell.Row, cell.RowSpan).ToArray().Sum();
            if (missing > 0)
                heights[last] += missing;
        }

        return [.. heights.Select(static h => new Length(h))];
    }

    /// <summary>The height of a row of the table whose texts wrap.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="size">The size of the text.</param>
    public Length HeightOf(FormTable table, FormTableRow row, FontSize size)
    {
        RunFormat format = new(size, row.Role is FormRowRole.Total or FormRowRole.Group, Italic: false, Underline: false);
        int lines = WrappedText.Lines(row.Title, format, Widths[1] - Padding);
        for (int c = 0; c < table.Columns.Length; c++)
        {
            if (row.Cells[c].Value is FormValue.Words words)
                lines = Math.Max(lines, WrappedText.Lines(words.Value, format, Widths[HeaderGrid.Leading + c] - Padding));
        }

        return WrappedText.Height(lines, size);
    }
}
