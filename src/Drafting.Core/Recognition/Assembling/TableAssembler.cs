using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Dựng lại bảng: the rows and columns of a table of the text from the places of its paragraphs.</summary>
/// <param name="text">The texts of the paper.</param>
internal sealed class TableAssembler(PartText text)
{
    // Beyond this a file means no table for a reader; its cells stay paragraphs.
    private const int MostCells = 200_000;

    private readonly ILookup<int, RecognizedPart> byTable = text.Paper.Parts
        .Where(p => text.Paragraph(p).Place is ObservedPlace.InCell)
        .ToLookup(p => ((ObservedPlace.InCell)text.Paragraph(p).Place).Table);

    private readonly Dictionary<int, bool> taken = [];

    /// <summary>The whole table, at its first piece.</summary>
    public Block.Table? TakeTable(RecognizedPart part)
    {
        if (part.Component is not (Component.TableHeader or Component.TableCell)
            || text.Paragraph(part).Place is not ObservedPlace.InCell place || taken.ContainsKey(place.Table))
        {
            return null;
        }

        Block.Table? table = Assemble([.. byTable[place.Table].Where(p => p.Region == part.Region && IsOfTable(p))]);
        taken[place.Table] = table is not null;
        return table;
    }

    /// <summary>Whether a piece is part of a table that was taken.</summary>
    public bool Holds(RecognizedPart part) =>
        IsOfTable(part) && text.Paragraph(part).Place is ObservedPlace.InCell place && taken.GetValueOrDefault(place.Table);

    private static bool IsOfTable(RecognizedPart part) => part.Role is PartRole.Blank or PartRole.Unknown
        || part.Component is Component.TableHeader or Component.TableCell or Component.BodyText or (>= Component.RomanHeading and <= Component.Plus);

    private Block.Table? Assemble(ImmutableArray<RecognizedPart> parts)
    {
        ILookup<(int Row, int Column), RecognizedPart> cells = parts.ToLookup(p => Place(p) is var at ? (at.Row, at.Column) : default);
        int[] rows = [.. parts.Select(p => Place(p).Row).Distinct().Order()];
        int[] columns = [.. parts.Select(p => Place(p).Column).Distinct().Order()];
        if ((long)rows.Length * columns.Length > MostCells)
            return null;
        ILookup<int, RecognizedPart> byRow = parts.ToLookup(p => Place(p).Row);
        int header = rows.TakeWhile(row => byRow[row].Any(static p => p.Component == Component.TableHeader)
            && byRow[row].All(static p => p.Component == Component.TableHeader || p.Role == PartRole.Blank)).Count();
        return new Block.Table(
            header,
            [.. columns.Select(column => AlignmentOf([.. rows.Skip(header).SelectMany(row => cells[(row, column)])]))],
            [.. rows.Select(row => columns.Select(column => Cell(cells[(row, column)])).ToImmutableArray())]);
    }

    private RichText Cell(IEnumerable<RecognizedPart> parts) => PartText.Joined(parts.Select(CellText));

    private RichText CellText(RecognizedPart part)
    {
        Component ground = part.Component == Component.TableHeader ? Component.TableHeader : Component.TableCell;
        RichText words = text.Rich(part, ground: ground);
        return part.Start == 0 && text.Paragraph(part).ListLabel is { Length: > 0 } label ? PartText.Led(label.Trim() + " ", words) : words;
    }

    // The alignment of most cells that say something; of none, the left.
    private Alignment AlignmentOf(ImmutableArray<RecognizedPart> cells)
    {
        Alignment alignment = cells.Where(static p => p.Role != PartRole.Blank)
            .GroupBy(p => text.Paragraph(p).Format.Alignment)
            .OrderByDescending(static g => g.Count())
            .Select(static g => g.Key)
            .FirstOrDefault();
        return alignment == Alignment.Justify ? Alignment.Left : alignment;
    }

    private ObservedPlace.InCell Place(RecognizedPart part) => (ObservedPlace.InCell)text.Paragraph(part).Place;
}
