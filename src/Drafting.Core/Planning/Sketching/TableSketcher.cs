using System.Collections.Immutable;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Xem trước bảng: a planned table as strips, one for each row; rows that a merged cell joins are one.</summary>
/// <param name="paragraphs">Sketches the paragraphs of the cells.</param>
internal sealed class TableSketcher(ParagraphSketcher paragraphs)
{
    private static readonly Length Line = Length.FromPoints(0.5m);

    /// <summary>Breaks a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="page">The height of a page: a row or a header that is higher is cut, or not repeated.</param>
    public List<Strip> Sketch(PlannedTable table, Length page)
    {
        List<Strip> header = [], strips = [];
        for (int r = 0; r < table.Rows.Length;)
        {
            int end = r + 1;
            while (end < table.Rows.Length && table.Rows[end].Spans.Any(static s => s.Merge == VerticalMerge.Continued))
                end++;
            Strip strip = Rows(table, r, end);
            if (r < table.HeaderRows)
                header.Add(strip);
            else
                strips.AddRange(table.Rows[r].MaySplit ? strip.Cut() : [strip]);
            r = end;
        }

        if (header.Count == 0)
            return strips;
        Strip top = Joined(header);
        // A header that leaves no room for rows is shown once.
        Strip? repeated = top.Height < page / 2 ? top with { Lines = [.. top.Lines.Select(static l => l with { Part = SketchedPart.RepeatedHeader })] } : null;
        return [top with { KeepsNext = strips.Count > 0 }, .. strips.Select(s => s with { Header = repeated })];
    }

    private Strip Rows(PlannedTable table, int from, int to)
    {
        var heights = new Length[to - from];
        List<Cell> cells = [];
        for (int r = from; r < to; r++)
        {
            PlannedRow row = table.Rows[r];
            int column = 0;
            for (int c = 0; c < row.Cells.Length; c++)
            {
                CellSpan span = row.Spans.IsEmpty ? new CellSpan(c == row.Cells.Length - 1 ? table.Columns.Length - c : 1, VerticalMerge.None) : row.Spans[c];
                Length x = Sum(table.Columns, 0, column), width = Sum(table.Columns, column, span.Columns);
                column += span.Columns;
                if (span.Merge == VerticalMerge.Continued)
                    continue;
                List<Strip> content = [.. row.Cells[c].SelectMany(p => paragraphs.Sketch(p, x + table.CellMargin, width - (table.CellMargin * 2)))];
                Length height = new Length(content.Sum(static s => s.Extent.Emu)) + (table.Lined ? Line : Length.Zero);
                int rows = span.Merge == VerticalMerge.Start ? RowsOf(table, r, to, x) : 1;
                cells.Add(new Cell(r - from, rows, x, width, height, content, IsCentred: !row.Spans.IsEmpty));
                if (rows == 1 && height > heights[r - from])
                    heights[r - from] = height;
            }
        }

        foreach (Cell cell in cells.Where(static c => c.Rows > 1))
        {
            Length lacking = cell.Height - Sum([.. heights], cell.Row, cell.Rows);
            if (lacking > Length.Zero)
                heights[cell.Row + cell.Rows - 1] += lacking;
        }

        return Placed(cells, [.. heights], table.Lined) with { KeepsNext = KeepsNext(table.Rows[to - 1]) };
    }

    private static Strip Placed(List<Cell> cells, ImmutableArray<Length> heights, bool lined)
    {
        ImmutableArray<SketchedLine>.Builder lines = ImmutableArray.CreateBuilder<SketchedLine>();
        ImmutableArray<SketchedRule>.Builder rules = ImmutableArray.CreateBuilder<SketchedRule>();
        ImmutableArray<SketchedBox>.Builder boxes = ImmutableArray.CreateBuilder<SketchedBox>();
        ImmutableArray<int>.Builder notes = ImmutableArray.CreateBuilder<int>();
        foreach (Cell cell in cells)
        {
            Length top = Sum(heights, 0, cell.Row), height = Sum(heights, cell.Row, cell.Rows);
            if (lined)
                boxes.Add(new SketchedBox(cell.X, top, cell.Width, height));
            Length y = top + (cell.IsCentred ? (height - cell.Height) / 2 : Length.Zero);
            foreach (Strip strip in cell.Content)
            {
                y += strip.Before;
                Length at = y;
                lines.AddRange(strip.Lines.Select(l => l with { Baseline = l.Baseline + at }));
                rules.AddRange(strip.Rules.Select(r => r with { Y = r.Y + at }));
                notes.AddRange(strip.Notes);
                y += strip.Height + strip.After;
            }
        }

        return new Strip(Sum(heights, 0, heights.Length), lines.ToImmutable()) { Rules = rules.ToImmutable(), Boxes = boxes.ToImmutable(), Notes = notes.ToImmutable() };
    }

    private static Strip Joined(List<Strip> strips)
    {
        Strip joined = strips[0];
        foreach (Strip next in strips.Skip(1))
        {
            Length y = joined.Height;
            joined = joined with
            {
                Height = y + next.Height,
                Lines = [.. joined.Lines, .. next.Lines.Select(l => l with { Baseline = l.Baseline + y })],
                Rules = [.. joined.Rules, .. next.Rules.Select(r => r with { Y = r.Y + y })],
                Boxes = [.. joined.Boxes, .. next.Boxes.Select(b => b with { Y = b.Y + y })],
                Notes = [.. joined.Notes, .. next.Notes],
            };
        }

        return joined;
    }

    // Word keeps a row with the next one where every paragraph of a cell asks for it.
    private static bool KeepsNext(PlannedRow row) => row.Cells.Any(static cell => cell.All(static p => p.Format.KeepNext));

    private static int RowsOf(PlannedTable table, int row, int to, Length x)
    {
        int rows = 1;
        while (row + rows < to && ContinuesAt(table, table.Rows[row + rows], x))
            rows++;
        return rows;
    }

    private static bool ContinuesAt(PlannedTable table, PlannedRow row, Length x)
    {
        Length at = Length.Zero;
        int column = 0;
        foreach (CellSpan span in row.Spans)
        {
            if (at == x)
                return span.Merge == VerticalMerge.Continued;
            at += Sum(table.Columns, column, span.Columns);
            column += span.Columns;
        }

        return false;
    }

    private static Length Sum(ImmutableArray<Length> lengths, int start, int count)
    {
        Length sum = Length.Zero;
        foreach (Length length in lengths.AsSpan(start, Math.Min(count, lengths.Length - start)))
            sum += length;
        return sum;
    }

    private readonly record struct Cell(int Row, int Rows, Length X, Length Width, Length Height, List<Strip> Content, bool IsCentred);
}
