using System.Collections.Immutable;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Dải: a piece of the text that stands on one page, such as a line or a row of a table. What it shows is placed from its own top left.</summary>
/// <param name="Height">Its height.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Strip(Length Height, ImmutableArray<SketchedLine> Lines)
{
    /// <summary>Cách trước; left out at the top of a page that was begun because the one before was full.</summary>
    public Length Before { get; init; }

    /// <summary>Cách sau; left out at the foot of a page.</summary>
    public Length After { get; init; }

    /// <summary>Whether it stays on the page of the next one.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>Whether a new page begins before it.</summary>
    public bool BreaksPage { get; init; }

    /// <summary>The footnotes that it refers to.</summary>
    public ImmutableArray<int> Notes { get; init; } = [];

    /// <summary>The cells of tables with lines.</summary>
    public ImmutableArray<SketchedBox> Boxes { get; init; } = [];

    /// <summary>The drawn lines.</summary>
    public ImmutableArray<SketchedRule> Rules { get; init; } = [];

    /// <summary>The header rows that are repeated when a page begins with this row.</summary>
    public Strip? Header { get; init; }

    /// <summary>The height with the room above and below it.</summary>
    public Length Extent => Before + Height + After;

    /// <summary>The pieces that a strip higher than a page is cut into, at heights that no line crosses.</summary>
    public IEnumerable<Strip> Cut()
    {
        List<(Length Top, SketchedLine Line)> lines = [.. Lines.Select(static l => (ParagraphSketcher.TopOf(l), l)).OrderBy(static l => l.Item1)];
        Length from = Length.Zero;
        for (int first = 0; first < lines.Count;)
        {
            int next = first + 1;
            Length bottom = Bottom(lines[first]);
            while (next < lines.Count && lines[next].Top < bottom)
            {
                bottom = Bottom(lines[next]) > bottom ? Bottom(lines[next]) : bottom;
                next++;
            }

            Length to = next < lines.Count ? lines[next].Top : Height;
            Length start = from, end = to;
            yield return this with
            {
                Height = to - from,
                Lines = [.. Enumerable.Range(first, next - first).Select(i => lines[i].Line with { Baseline = lines[i].Line.Baseline - start })],
                Before = first == 0 ? Before : Length.Zero,
                After = next == lines.Count ? After : Length.Zero,
                BreaksPage = BreaksPage && first == 0,
                Notes = first == 0 ? Notes : [],
                Boxes = [.. Boxes.Select(b => Part(b, start, end)).Where(static b => b.Height > Length.Zero)],
                Rules = [.. Rules.Where(r => r.Y >= start && (r.Y < end || end == Height)).Select(r => r with { Y = r.Y - start })],
            };
            from = to;
            first = next;
        }

        static Length Bottom((Length Top, SketchedLine Line) line) => line.Top + line.Line.Height;
    }

    private static SketchedBox Part(SketchedBox box, Length from, Length to)
    {
        Length top = box.Y > from ? box.Y : from, bottom = box.Y + box.Height < to ? box.Y + box.Height : to;
        return box with { Y = top - from, Height = bottom - top };
    }
}
