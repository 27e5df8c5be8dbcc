using System.Collections.Immutable;
using Drafting.Core.Documents;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Dựng lại chữ ký: one signer for each column of authority, positions and name.</summary>
/// <param name="text">The texts of the paper.</param>
internal sealed class SignerAssembler(PartText text)
{
    private static readonly string[] Prefixes = ["T/M", "K/T", "T/L", "TM.", "KT.", "TL.", "TUQ.", "T.M", "K.T", "T.L", "T.U.Q", "Q.", "QUYỀN ", "PHÓ T/M", "TM ", "KT ", "TL ", "TUQ "];

    /// <summary>The signers of a region, the left one first.</summary>
    /// <param name="parts">The pieces of the region, in document order.</param>
    /// <param name="most">How many there may be; the pieces of more are given back.</param>
    public ImmutableArray<Signer> Signers(IReadOnlyList<RecognizedPart> parts, int most)
    {
        List<Column> columns = [];
        int paragraph = -1, ordinal = 0;
        foreach (RecognizedPart part in parts)
        {
            if (part.Component is not (Component.Authority or Component.Position or Component.SignerName))
                continue;
            ordinal = part.Paragraph == paragraph ? ordinal + 1 : 0;
            paragraph = part.Paragraph;
            Add(ColumnOf(columns, text.Line(part), Key(part, ordinal)), part);
        }

        foreach (RecognizedPart part in columns.Skip(most).SelectMany(static c => c.Parts))
            text.GiveBack(part);
        return [.. columns.Take(most).Select(static c => new Signer(c.Authority, [.. c.Positions], c.Name))];
    }

    // A row for each line of a signature, a table for each, tabs on the page: what stands in one column is one signer's.
    private (int Holder, int Column) Key(RecognizedPart part, int ordinal) => text.Paragraph(part).Place switch
    {
        ObservedPlace.InCell cell => (cell.Table, cell.Column),
        ObservedPlace.InBox box => (-2 - box.Box, 0),
        _ => (-1, ordinal),
    };

    private static Column ColumnOf(List<Column> columns, string line, (int, int) key)
    {
        Column? column = columns.FindLast(c => c.Key == key);
        // Below a name begins the next signature, and so it does with another authority.
        if (column is null || column.Name is not null || (IsAuthority(line) && column is not { Authority: null, Positions.Count: 0 }))
            columns.Add(column = new Column(key));
        return column;
    }

    private void Add(Column column, RecognizedPart part)
    {
        column.Parts.Add(part);
        if (part.Component == Component.SignerName)
        {
            column.Name = text.Line(part);
            return;
        }

        foreach (string line in text.Plain(part).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column.Authority is null && column.Positions.Count == 0 && IsAuthority(line))
                column.Authority = line;
            else
                column.Positions.Add(line);
        }
    }

    private static bool IsAuthority(string line) => Array.Exists(Prefixes, p => line.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private sealed class Column((int, int) key)
    {
        public (int, int) Key { get; } = key;

        public List<RecognizedPart> Parts { get; } = [];

        public string? Authority { get; set; }

        public List<string> Positions { get; } = [];

        public string? Name { get; set; }
    }
}
