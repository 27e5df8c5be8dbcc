using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Lưới tiêu đề: the tree of a header as merged cells, the row of column numbers last. Rows and columns count from 0; column 0 holds ordinals,
/// column 1 the titles of rows.</summary>
/// <param name="Rows">How many rows the header takes, the row of column numbers included.</param>
/// <param name="Columns">How many columns the table has.</param>
/// <param name="Cells">The cells, row by row from left to right.</param>
public sealed record HeaderGrid(int Rows, int Columns, ImmutableArray<HeaderCell> Cells)
{
    /// <summary>The columns before the figures: ordinals and titles.</summary>
    public const int Leading = 2;

    /// <summary>Lays the header of a table out.</summary>
    /// <param name="header">The tree.</param>
    /// <param name="rowTitle">What stands over the titles of rows, such as <c>Đơn vị</c>.</param>
    public static HeaderGrid Of(ImmutableArray<HeaderNode> header, string rowTitle)
    {
        int depth = header.Max(static n => n.Depth);
        List<HeaderCell> cells = [new HeaderCell(0, 0, depth, 1, "TT"), new HeaderCell(0, 1, depth, 1, rowTitle)];
        int columns = Leading;
        foreach (HeaderNode node in header)
            columns += Add(node, 0, columns, depth, cells);
        cells.Add(new HeaderCell(depth, 0, 1, 1, "A"));
        cells.Add(new HeaderCell(depth, 1, 1, 1, "B"));
        cells.AddRange(header.SelectMany(static n => n.Columns).Select((c, i) => new HeaderCell(depth, Leading + i, 1, 1, Breakable(c.Number))));
        return new HeaderGrid(depth + 1, columns, [.. cells.OrderBy(static c => c.Row).ThenBy(static c => c.Column)]);
    }

    // (8)=(9)+(10)+(11) is as wide as three figures; with blanks it goes on over lines.
    private static string Breakable(string number) => number.Length <= 12 ? number : number.Replace("=", " = ", StringComparison.Ordinal).Replace("+", " + ", StringComparison.Ordinal).Replace("-", " - ", StringComparison.Ordinal);

    private static int Add(HeaderNode node, int row, int column, int depth, List<HeaderCell> cells)
    {
        switch (node)
        {
            case HeaderNode.Group group:
                int width = 0;
                foreach (HeaderNode child in group.Children)
                    width += Add(child, row + 1, column + width, depth, cells);
                cells.Add(new HeaderCell(row, column, 1, width, group.Title));
                return width;
            case HeaderNode.Leaf { Column: { } leaf }:
                cells.Add(new HeaderCell(row, column, depth - row, 1, leaf.Unit is { } unit ? $"{leaf.Title} ({unit})" : leaf.Title));
                return 1;
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }
}

/// <summary>Ô tiêu đề.</summary>
/// <param name="Row">The first row, from 0.</param>
/// <param name="Column">The first column, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Text">Tiêu đề.</param>
public readonly record struct HeaderCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
