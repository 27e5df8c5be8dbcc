using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Bảng trong nội dung: column widths from what the cells hold, header rows repeated.</summary>
internal static class TablePlanner
{
    public static PlannedTable Plan(PlanDraft draft, Block.Table table, Length room)
    {
        PlannedStyle header = draft.Styles[Component.TableHeader];
        PlannedStyle cell = draft.Styles[Component.TableCell];
        ImmutableArray<PlannedRow>.Builder rows = ImmutableArray.CreateBuilder<PlannedRow>(table.Rows.Length);
        for (int r = 0; r < table.Rows.Length; r++)
        {
            PlannedStyle style = r < table.HeaderRows ? header : cell;
            ImmutableArray<ImmutableArray<PlannedParagraph>>.Builder cells = ImmutableArray.CreateBuilder<ImmutableArray<PlannedParagraph>>(table.Columns.Length);
            for (int c = 0; c < table.Columns.Length; c++)
            {
                ParagraphFormat format = r < table.HeaderRows ? style.Paragraph : style.Paragraph with { Alignment = table.Columns[c] };
                cells.Add([new PlannedParagraph(style.Component, format, draft.Inlines(table.Rows[r][c], style.Run))]);
            }

            rows.Add(new PlannedRow(cells.MoveToImmutable()));
        }

        return new PlannedTable(Widths(table, room, header.Run, cell.Run), rows.MoveToImmutable(), table.HeaderRows, Lined: true);
    }

    // Each column gets at least its longest word. What is left goes first to the columns that it takes least to write in one line each, so that names stay
    // whole beside a column of sentences; where all are, a table is stretched by what stands in it.
    private static ImmutableArray<Length> Widths(Block.Table table, Length room, RunFormat header, RunFormat cell)
    {
        int count = table.Columns.Length;
        var least = new long[count];
        var most = new long[count];
        long padding = (TwoColumns.CellMargin * 2 + Length.FromTwips(40)).Emu;
        for (int r = 0; r < table.Rows.Length; r++)
        {
            RunFormat format = r < table.HeaderRows ? header : cell;
            for (int c = 0; c < count; c++)
            {
                string text = table.Rows[r][c].PlainText;
                foreach (string line in text.Split('\n'))
                {
                    most[c] = Math.Max(most[c], TextMeasure.Width(line, format).Emu + padding);
                    foreach (string word in line.Split(' '))
                        least[c] = Math.Max(least[c], TextMeasure.Width(word, format).Emu + padding);
                }
            }
        }

        long leastSum = least.Sum();
        long spare = Math.Max(0, room.Emu - leastSum);
        long wish = Math.Max(1, most.Zip(least).Sum(static p => p.First - p.Second));
        long[]? shares = leastSum <= room.Emu && wish > spare ? Shared(spare, [.. most.Zip(least, static (m, l) => m - l)]) : null;
        ImmutableArray<Length>.Builder widths = ImmutableArray.CreateBuilder<Length>(count);
        Length left = room;
        for (int c = 0; c < count; c++)
        {
            long share = leastSum > room.Emu
                ? room.Emu * least[c] / leastSum
                : least[c] + (shares?[c] ?? (long)((decimal)spare * (most[c] - least[c]) / wish));
            // Narrow tables are stretched evenly, so that a table always spans the text.
            if (leastSum <= room.Emu && wish <= 1)
                share += spare / count;
            Length width = c == count - 1 ? left : Length.FromTwips(new Length(share).Twips);
            widths.Add(width);
            left -= width;
        }

        return widths.MoveToImmutable();
    }

    // Each the same, and what one does not need to the others.
    private static long[] Shared(long spare, long[] wishes)
    {
        var shares = new long[wishes.Length];
        int left = wishes.Length;
        foreach (int c in Enumerable.Range(0, wishes.Length).OrderBy(c => wishes[c]))
        {
            shares[c] = Math.Min(wishes[c], spare / left--);
            spare -= shares[c];
        }

        return shares;
    }
}
