using System.Text;

namespace Drafting.Core.Standards;

/// <summary>Lays rows of cells in columns of one width; the last column is not padded.</summary>
internal sealed class TextTable
{
    private readonly List<string[]?> rows = [];
    private readonly List<string> headings = [];

    /// <summary>Adds a line over the rows that follow, which belongs to no column.</summary>
    public void Heading(string text)
    {
        rows.Add(null);
        headings.Add(text);
    }

    /// <summary>Adds a row.</summary>
    public void Row(params string[] cells) => rows.Add(cells);

    /// <summary>Prints the table, lines ended with <c>\n</c>.</summary>
    public void Print(StringBuilder text)
    {
        int columns = rows.Max(static r => r?.Length ?? 0);
        int[] widths = [.. Enumerable.Range(0, columns).Select(c => rows.Max(r => r?.Length > c ? r[c].Length : 0))];
        int heading = 0;
        foreach (string[]? row in rows)
        {
            if (row is null)
            {
                text.Append('\n').Append(headings[heading++]).Append('\n');
                continue;
            }

            var line = new StringBuilder("  ");
            for (int c = 0; c < row.Length; c++)
                line.Append(row[c].PadRight(c == columns - 1 ? 0 : widths[c])).Append(c == columns - 1 ? "" : " | ");
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
