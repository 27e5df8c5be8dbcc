using System.Collections.Immutable;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Đọc một mạch chữ: the blocks of one story, forwards, into settled paragraphs.</summary>
/// <param name="scope">What all stories share.</param>
/// <param name="at">The part.</param>
/// <param name="name">The name of the story.</param>
/// <param name="sections">The sections, where this is the main story.</param>
internal sealed partial class StoryReader(PaperScope scope, PartCursor at, string name, SectionTrail? sections)
{
    private readonly List<SettledParagraph?> settled = [];
    private readonly FrameTrail frames = new();
    // Most paragraphs of a program say nothing but their style: one layer for all of a style.
    private readonly Dictionary<string, ParagraphLayer> styled = new(StringComparer.Ordinal);
    private readonly ListCounters counters = new(scope.Numbering);
    private StoryThread thread = new(name);
    private Action? readEndOfSection;
    private SectionEntry? endOfSection;
    private int boxes;
    private int section;

    /// <summary>Whether the story holds the number of its page.</summary>
    public bool HasPageField { get; private set; }

    /// <summary>Reads the main story from the body of the document.</summary>
    public void ReadMain()
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "body" && at.IsWord)
                Blocks();
        }

        // The last section needs no properties; and something may stand behind the last properties.
        if (sections is not null && (sections.Current == 0 || settled.Exists(s => s?.Paragraph.Section == sections.Current)))
            EndSection(SectionEntry.Default);
    }

    /// <summary>The paragraphs of the story.</summary>
    public ImmutableArray<ObservedParagraph> Settled() => SettledParagraph.Join(settled);

    /// <summary>Reads a header, a footer or a note, on whose element the cursor stands.</summary>
    /// <param name="ofSection">Index of its section.</param>
    /// <param name="page">The page of that section.</param>
    public ImmutableArray<ObservedParagraph> Read(int ofSection, PageShape page)
    {
        section = ofSection;
        Blocks();
        SectionTrail.MoveBoxes(settled, frames, page);
        return Settled();
    }

    private void EndSection(SectionEntry entry) => sections?.End(entry, settled, frames);

    private void Blocks()
    {
        for (int depth = at.Depth; at.NextChild(depth);)
            Block();
    }

    private void Block()
    {
        switch (at.Name)
        {
            case "p" when at.IsWord:
                Paragraph();
                break;
            case "tbl" when at.IsWord:
                Table();
                break;
            case "sdt":
                InContent(Blocks);
                break;
            case "customXml" or "smartTag" or "ins" or "moveTo" when at.IsWord:
                Blocks();
                break;
            case "AlternateContent":
                InChoice(Blocks);
                break;
            case "commentRangeStart":
                scope.Comment(at.Get("id"), new ParagraphAddress(thread.Name, thread.Ordinal + 1));
                break;
            case "sectPr" when at.IsWord && sections is not null && thread.Cell is null && thread.Box is null:
                EndSection(SectionEntry.Read(at, scope.Settings));
                break;
        }
    }

    private void Paragraph()
    {
        scope.CountParagraph();
        settled.Add(null);
        var raw = new RawParagraph(new ParagraphAddress(thread.Name, ++thread.Ordinal), settled.Count - 1, sections?.Current ?? section)
        {
            Cell = thread.Cell,
            Box = thread.Box,
            Source = new ElementSource(at.Part, at.Element),
        };
        SectionEntry? ends = null;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "pPr" && at.IsWord)
                (raw.Direct, ends) = Properties();
            else
                Inline(raw);
        }

        thread.EndParagraph();
        if (!raw.IsMarkDeleted && scope.Formats.ListOf(raw.Direct, scope.Formats.StyleOf(raw.Direct)) is (int list, int level))
            raw.Label = counters.Next(list, level);
        TraceMarks(raw);
        if (thread.Cell is { } cell)
            cell.Table.Waiting.Add(raw);
        else
            Settle(raw, lastRow: false);
        if (ends is not null && thread.Cell is null && thread.Box is null)
            EndSection(ends);
    }

    // By itself, so that what a section needs is not made for every paragraph.
    private (ParagraphLayer Direct, SectionEntry? Ends) Properties()
    {
        endOfSection = null;
        return (LayerReader.Paragraph(at, styled, readEndOfSection ??= () => endOfSection = SectionEntry.Read(at, scope.Settings)), endOfSection);
    }

    private void Settle(RawParagraph raw, bool lastRow) => settled[raw.Slot] = scope.Settle(raw, frames, lastRow);

    private void Table()
    {
        var table = new TableScope(scope.NextTable());
        Rows(table);
        SettleRow(table, lastRow: true);
    }

    private void Rows(TableScope table)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "tblPr": TableProperties(table); break;
                case "tblGrid": table.Grid = Grid(); break;
                case "tr" when at.IsWord: Row(table); break;
                case "sdt": InContent(() => Rows(table)); break;
                case "customXml" or "ins" or "moveTo": Rows(table); break;
                case "AlternateContent": InChoice(() => Rows(table)); break;
            }
        }
    }

    private void TableProperties(TableScope table)
    {
        string? style = null;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "tblStyle": style = at.Val(); break;
                case "tblLook": table.Look = TableLooks.Read(at); break;
                case "tblBorders": table.Borders = CellBorders.Read(at); break;
                case "tblCellMar": table.Margins = CellMargins.Read(at, table.Margins); break;
            }
        }

        table.Style = scope.Formats.TableStyle(style);
    }

    private ImmutableArray<Length> Grid()
    {
        ImmutableArray<Length>.Builder columns = ImmutableArray.CreateBuilder<Length>();
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "gridCol")
                columns.Add(at.Length("w") is { } width && width > Length.Zero ? width : Length.Zero);
        }

        return columns.ToImmutable();
    }

    private void Row(TableScope table)
    {
        SettleRow(table, lastRow: false);
        table.Row++;
        int column = 0;
        bool repeats = false;
        CellBorders borders = default;
        Cells();

        void Cells()
        {
            for (int depth = at.Depth; at.NextChild(depth);)
            {
                switch (at.Name)
                {
                    case "tblPrEx": borders = Property("tblBorders", CellBorders.Read, borders); break;
                    case "trPr": RowProperties(); break;
                    case "tc" when at.IsWord: column += Cell(new CellScope(table, table.Row, column) { RowBorders = borders, Repeats = repeats }); break;
                    case "sdt": InContent(Cells); break;
                    case "customXml": Cells(); break;
                }
            }
        }

        void RowProperties()
        {
            for (int depth = at.Depth; at.NextChild(depth);)
            {
                switch (at.Name)
                {
                    case "gridBefore": column = Math.Clamp(at.Number("val") ?? 0, 0, 1000); break;
                    case "tblHeader": repeats = at.IsOn(); break;
                }
            }
        }
    }

    private int Cell(CellScope cell)
    {
        CellScope? outer = thread.Cell;
        int element = 0;
        thread.Cell = cell;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name != "tcPr")
            {
                Block();
                continue;
            }

            for (int inner = at.Depth; at.NextChild(inner);)
            {
                if (at.Name == "gridSpan")
                    cell.Span = Math.Clamp(at.Number("val") ?? 1, 1, 1000);
                else if (at.Name == "tcBorders")
                {
                    element = at.Element;
                    cell.Borders = CellBorders.Read(at);
                }
                else if (at.Name == "tcMar")
                    cell.Margins = CellMargins.Read(at, cell.Table.Margins);
                else if (at.Name == "tcW" && at.Get("type") is null or "dxa")
                    cell.Width = at.Length("w");
            }
        }

        // In a grid without lines, a cell with a line below it alone holds a line of text and the rule under it.
        if (cell.Borders is { Bottom: true, Top: not true, Left: not true, Right: not true } && cell.Table.Borders is { Top: not true, InsideAcross: not true } && cell.Width is { } width && cell.Table.Waiting is [.., { } last] && last.Cell == cell)
            AddRule(last, width, element);
        thread.Cell = outer;
        return cell.Span;
    }

    private void SettleRow(TableScope table, bool lastRow)
    {
        foreach (RawParagraph raw in table.Waiting)
            Settle(raw, lastRow);
        table.Waiting.Clear();
    }

    private T Property<T>(string wanted, Func<PartCursor, T> read, T otherwise)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == wanted)
                otherwise = read(at);
        }

        return otherwise;
    }

    /// <summary>Reads the first choice; the fallback says the same again for programs that do not know the choice.</summary>
    private void InChoice(Action read)
    {
        bool chosen = false;
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (chosen || at.Name is not ("Choice" or "Fallback"))
                continue;
            chosen = true;
            read();
        }
    }

    /// <summary>Reads through a content control, which is no text itself.</summary>
    private void InContent(Action read)
    {
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            if (at.Name == "sdtContent")
                read();
        }
    }
}
