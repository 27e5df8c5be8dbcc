using System.Text;
using Drafting.Core.Packages;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Text;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Tệp đang đọc: what the readers of all stories share.</summary>
internal sealed class PaperScope(PaperSettings settings, FormatResolver formats, NumberingTable numbering, Dictionary<string, string> comments)
{
    private const int MostParagraphs = 50_000;
    private const int MostPieces = 200_000;
    private const long MostCharacters = 8_000_000;
    private readonly Dictionary<(string Kind, string Id), int> noteIndex = [];
    private readonly ParagraphText text = new();
    private int paragraphs;
    private long characters;
    private int pieces;
    private int tables;
    private int boxes;

    /// <summary>Where to note what was read where; <see langword="null"/> where nobody asks.</summary>
    public SourceMap? Sources { get; init; }

    /// <summary>The settings.</summary>
    public PaperSettings Settings => settings;

    /// <summary>The formats.</summary>
    public FormatResolver Formats => formats;

    /// <summary>The lists.</summary>
    public NumberingTable Numbering => numbering;

    /// <summary>What the file carries besides its text.</summary>
    public List<ObservedTrace> Traces { get; } = [];

    /// <summary>What the page shows that is no text.</summary>
    public List<ObservedObject> Objects { get; } = [];

    /// <summary>The notes in the order of their references: kind, id and the section that refers to them.</summary>
    public List<(string Kind, string Id, int Section)> Notes { get; } = [];

    /// <summary>The ordinal of the next table.</summary>
    public int NextTable() => tables++;

    /// <summary>The ordinal of the next box.</summary>
    public int NextBox() => boxes++;

    /// <summary>Counts a paragraph.</summary>
    /// <exception cref="PackageExcessException">There are too many.</exception>
    public void CountParagraph()
    {
        if (++paragraphs > MostParagraphs)
            throw new PackageExcessException("Văn bản có hơn 50.000 đoạn.");
    }

    /// <summary>Counts a piece of text.</summary>
    /// <param name="count">How many characters it has.</param>
    /// <exception cref="PackageExcessException">There are too many.</exception>
    public void CountCharacters(int count)
    {
        characters += count;
        if (++pieces > MostPieces)
            throw new PackageExcessException("Văn bản có hơn 200.000 đoạn chữ rời.");
        if (characters > MostCharacters)
            throw new PackageExcessException("Văn bản có hơn 8 triệu ký tự.");
    }

    /// <summary>The index of a note, from its first reference on.</summary>
    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="section">The section that refers to it.</param>
    public int Note(string kind, string id, int section)
    {
        if (!noteIndex.TryGetValue((kind, id), out int index))
        {
            noteIndex[(kind, id)] = index = Notes.Count;
            Notes.Add((kind, id, section));
        }

        return index;
    }

    /// <summary>Notes an object.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="address">The paragraph.</param>
    /// <param name="text">What the file says of it.</param>
    public void Object(ObjectKind kind, ParagraphAddress address, string text) => Objects.Add(new ObservedObject(kind, address, text.Normalize()));

    /// <summary>Notes a trace; one without words is none.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="address">The paragraph.</param>
    /// <param name="text">Its words.</param>
    public void Trace(TraceKind kind, ParagraphAddress address, string text)
    {
        if (text.Length > 0)
            Traces.Add(new ObservedTrace(kind, address, text.Normalize()));
    }

    /// <summary>Notes a comment at the first place that names it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="address">The paragraph.</param>
    public void Comment(string? id, ParagraphAddress address)
    {
        if (id is not null && comments.Remove(id, out string? words))
            Traces.Add(new ObservedTrace(TraceKind.Comment, address, words));
    }

    /// <summary>Notes the comments that no place names.</summary>
    public void AddLostComments()
    {
        foreach (string id in comments.Keys.Order(StringComparer.Ordinal).ToList())
            Comment(id, new ParagraphAddress("comments", 1));
    }

    /// <summary>Computes what a paragraph looks like; <see langword="null"/> where its tracked deletion leaves nothing of it.</summary>
    /// <param name="raw">The paragraph.</param>
    /// <param name="frames">The frames of its story.</param>
    /// <param name="lastRow">Whether its row is the last.</param>
    public SettledParagraph? Settle(RawParagraph raw, FrameTrail frames, bool lastRow)
    {
        ParagraphStyle style = formats.StyleOf(raw.Direct);
        TableLayer table = raw.Cell?.Layer(lastRow) ?? TableLayer.Empty;
        (ParagraphLayer layer, ParagraphFormat format) = formats.Paragraph(raw.Direct, style, table.Paragraph);
        StringBuilder? hidden = null;
        List<RawPiece>? shown = Sources is null ? null : [];
        foreach (RawPiece piece in raw.Pieces)
        {
            if (piece.Note >= 0)
            {
                text.AddNote(piece.Note);
                continue;
            }

            RunFace face = formats.Face(piece.Layer, style, table.Run);
            string characters = piece.Text;
            if (characters == RawPiece.OptionalHyphen)
            {
                // It does not show, but in TCVN3 fonts its code is the letter ư, and LibreOffice saves that letter as w:softHyphen.
                if (LegacyFont.Of(face.HighAnsi).Code != LetterCode.Tcvn3)
                    continue;
                characters = "\u00AD";
            }

            if (face.Hidden)
            {
                (hidden ??= new StringBuilder()).Append(characters);
                continue;
            }

            FlushHidden();
            text.Add(characters, face);
            shown?.Add(piece with { Text = characters });
        }

        FlushHidden();
        (string words, var runs, var notes, bool wasNfc) = text.Finish();
        if (raw.IsMarkDeleted && words.Length == 0)
            return null;
        ObservedPlace place = raw.Cell is { } cell ? cell.Place(lastRow) : frames.Place(raw, layer.Frame, this);
        var paragraph = new ObservedParagraph(raw.Address, words, runs, format, style.Name, raw.Label, place, raw.Section, notes, wasNfc);
        Sources?.Add(raw, paragraph, shown!, layer);
        return new SettledParagraph(paragraph, style.Id, layer.Contextual == true);

        void FlushHidden()
        {
            if (hidden is not { Length: > 0 })
                return;
            Trace(TraceKind.HiddenText, raw.Address, hidden.ToString());
            hidden.Clear();
        }
    }
}

/// <summary>Vết khung: tells which frame of a story a paragraph stands in.</summary>
internal sealed class FrameTrail
{
    private FrameBox? last;
    private int lastOrdinal;
    private int number;

    /// <summary>The boxes whose left edge is measured from the edge of the page: slot and edge.</summary>
    public List<(int Slot, Length Edge)> FromPage { get; } = [];

    /// <summary>The place of a paragraph that stands in no cell.</summary>
    /// <param name="raw">The paragraph.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="scope">What counts boxes.</param>
    public ObservedPlace Place(RawParagraph raw, FrameBox? frame, PaperScope scope)
    {
        BoxPlace? box = raw.Box;
        if (box is null && frame is null)
            return OnPage;
        if (box is null)
        {
            bool goesOn = frame == last && raw.Address.Ordinal == lastOrdinal + 1;
            number = goesOn ? number : scope.NextBox();
            (last, lastOrdinal) = (frame, raw.Address.Ordinal);
            box = new BoxPlace(number, frame!.Left, frame.FromPage);
        }

        if (box is not { FromPage: true, Left: { } edge })
            return new ObservedPlace.InBox(box.Number, box.Left);
        FromPage.Add((raw.Slot, edge));
        return new ObservedPlace.InBox(box.Number, null);
    }

    private static ObservedPlace OnPage { get; } = new ObservedPlace.OnPage();
}
