using System.Collections.Immutable;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Đoạn thô: a paragraph as it was read, before what stands round it is known.</summary>
internal sealed class RawParagraph(ParagraphAddress address, int slot, int section)
{
    /// <summary>Where it stands.</summary>
    public ParagraphAddress Address { get; } = address;

    /// <summary>Its place in the list of its story.</summary>
    public int Slot { get; } = slot;

    /// <summary>Index of its section.</summary>
    public int Section { get; } = section;

    /// <summary>The cell that holds it.</summary>
    public CellScope? Cell { get; init; }

    /// <summary>The text box that holds it.</summary>
    public BoxPlace? Box { get; init; }

    /// <summary>Its direct properties.</summary>
    public ParagraphLayer Direct { get; set; } = ParagraphLayer.Empty;

    /// <summary>Where it stands in its part.</summary>
    public ElementSource Source { get; init; }

    /// <summary>Its counted label.</summary>
    public string? Label { get; set; }

    /// <summary>Its text, piece by piece.</summary>
    public List<RawPiece> Pieces { get; } = new(1);

    /// <summary>Whether the tracked deletion of its mark would take it away.</summary>
    public bool IsMarkDeleted => Direct.Mark is { } mark && (mark.Tracked & TrackedMarks.Deleted) != 0;

    /// <summary>The text from a piece on.</summary>
    /// <param name="piece">The index of the piece.</param>
    public string TextFrom(int piece) => string.Concat(Pieces.Skip(piece).Select(static p => p.Text == RawPiece.OptionalHyphen ? "" : p.Text));
}

/// <summary>Mẩu chữ: characters of one run, or the place of a note.</summary>
/// <param name="Text">The characters; empty for a note.</param>
/// <param name="Layer">The direct properties of the run.</param>
/// <param name="Note">The index of the note, or -1.</param>
/// <param name="Element">Ordinal of its element in the part.</param>
/// <param name="InField">Whether it is the result of a field.</param>
internal readonly record struct RawPiece(string Text, RunLayer Layer, int Note = -1, int Element = -1, bool InField = false)
{
    /// <summary>A <c>w:softHyphen</c>, whose meaning hangs on the font: the code that Word itself has for it, which no XML can hold.</summary>
    public const string OptionalHyphen = "\u001F";
}

/// <summary>Chỗ của khung chữ.</summary>
/// <param name="Number">Ordinal of the box in the document, from 0.</param>
/// <param name="Left">Its left edge, where given.</param>
/// <param name="FromPage">Whether that is measured from the edge of the page.</param>
internal sealed record BoxPlace(int Number, Length? Left, bool FromPage);

/// <summary>Bảng đang đọc.</summary>
internal sealed class TableScope(int number)
{
    /// <summary>Ordinal of the table in the document, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Its style.</summary>
    public TableStyle Style { get; set; } = TableStyle.None;

    /// <summary>The parts of the style that it shows.</summary>
    public TableLook Look { get; set; }

    /// <summary>Its own borders.</summary>
    public CellBorders Borders { get; set; }

    /// <summary>The widths of its grid's columns, zero where the file says none.</summary>
    public ImmutableArray<Length> Grid { get; set; } = [];

    /// <summary>How many columns its grid has.</summary>
    public int Columns => Grid.Length;

    /// <summary>What its cells keep free at the left and at the right.</summary>
    public CellMargins Margins { get; set; } = CellMargins.Usual;

    /// <summary>The row being read, from 0.</summary>
    public int Row { get; set; } = -1;

    /// <summary>The paragraphs of the row, which wait until it is known whether it is the last.</summary>
    public List<RawParagraph> Waiting { get; } = [];
}

/// <summary>Ô đang đọc.</summary>
/// <param name="table">Its table.</param>
/// <param name="row">Its row, from 0.</param>
/// <param name="column">The column at which it starts, from 0.</param>
internal sealed class CellScope(TableScope table, int row, int column)
{
    private (TableEdges Edges, TableLayer Layer)? known;
    private Length? room;

    /// <summary>Its table.</summary>
    public TableScope Table => table;

    /// <summary>How many columns it takes.</summary>
    public int Span { get; set; } = 1;

    /// <summary>Its own borders, over those of its row.</summary>
    public CellBorders Borders { get; set; }

    /// <summary>What it keeps free, where it says so itself.</summary>
    public CellMargins? Margins { get; set; }

    /// <summary>The width that it asks for, where the grid says none.</summary>
    public Length? Width { get; set; }

    /// <summary>The borders of the table for this row.</summary>
    public CellBorders RowBorders { get; init; }

    /// <summary>Whether its row repeats as a heading.</summary>
    public bool Repeats { get; init; }

    /// <summary>What the style of the table says of this cell.</summary>
    /// <param name="lastRow">Whether the row is the last.</param>
    public TableLayer Layer(bool lastRow)
    {
        TableEdges edges = Edges(lastRow);
        if (known is not { } found || found.Edges != edges)
            known = found = (edges, table.Style.Layer(TableLooks.PartsOf(table.Look, table.Style, row, column, edges)));
        return found.Layer;
    }

    /// <summary>The place of its paragraphs.</summary>
    /// <param name="lastRow">Whether the row is the last.</param>
    public ObservedPlace.InCell Place(bool lastRow) => new(
        table.Number,
        row,
        column,
        Math.Max(table.Columns, column + Span),
        Borders.Over(Layer(lastRow).Borders).Show(RowBorders.Over(table.Borders).Over(table.Style.Borders), Edges(lastRow)),
        room ??= Room(),
        Repeats);

    private Length? Room()
    {
        var width = new Length(table.Grid.Skip(column).Take(Span).Sum(static c => c.Emu));
        if (width == Length.Zero)
            width = Width ?? Length.Zero;
        Length free = width - (Margins ?? table.Margins).Both;
        return free > Length.Zero ? free : null;
    }

    private TableEdges Edges(bool lastRow) =>
        (row == 0 ? TableEdges.Top : 0) | (lastRow ? TableEdges.Bottom : 0) | (column == 0 ? TableEdges.Left : 0) | (column + Span >= table.Columns ? TableEdges.Right : 0);
}

/// <summary>Đoạn đã tính, và điều còn cần khi biết đoạn bên cạnh.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Style">The id of its style.</param>
/// <param name="Contextual">Whether it has no space beside a neighbour of its style.</param>
internal sealed record SettledParagraph(ObservedParagraph Paragraph, string? Style, bool Contextual)
{
    /// <summary>The paragraphs of a story in order, with the space between neighbours of one style taken away where they ask for it (§17.3.1.9).</summary>
    /// <param name="settled">The slots of the story; an empty slot is a deleted paragraph.</param>
    public static ImmutableArray<ObservedParagraph> Join(List<SettledParagraph?> settled)
    {
        SettledParagraph[] all = [.. settled.OfType<SettledParagraph>()];
        ImmutableArray<ObservedParagraph>.Builder joined = ImmutableArray.CreateBuilder<ObservedParagraph>(all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            ObservedParagraph paragraph = all[i].Paragraph;
            if (all[i].Contextual)
            {
                if (i > 0 && all[i].IsAkinTo(all[i - 1]))
                    paragraph = paragraph with { Format = paragraph.Format with { Before = Length.Zero } };
                if (i + 1 < all.Length && all[i].IsAkinTo(all[i + 1]))
                    paragraph = paragraph with { Format = paragraph.Format with { After = Length.Zero } };
            }

            joined.Add(paragraph);
        }

        return joined.MoveToImmutable();
    }

    private bool IsAkinTo(SettledParagraph other) =>
        Style == other.Style && Paragraph.Address.Story == other.Paragraph.Address.Story && Paragraph.Place == other.Paragraph.Place;
}
