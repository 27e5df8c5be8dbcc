using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;
using Drafting.Core.Units;
using VerticalMerge = Drafting.Core.Planning.VerticalMerge;

namespace Drafting.Word.Writing;

/// <summary>Ghi phần chính: sections, paragraphs and tables into <c>word/document.xml</c>.</summary>
internal sealed class BodyWriter(PooledBuffer buffer, ParagraphWriter paragraphs)
{
    private static readonly (Pattern Start, Pattern End) Document = Pattern.Root(new Document());
    private static readonly (Pattern Start, Pattern End) Body = Pattern.Tags(new Body());
    private static readonly (Pattern Start, Pattern End) Table = Pattern.Tags(new Table());
    private static readonly (Pattern Start, Pattern End) Grid = Pattern.Tags(new TableGrid());
    private static readonly (Pattern Start, Pattern End) Row = Pattern.Tags(new TableRow());
    private static readonly (Pattern Start, Pattern End) RowProperties = Pattern.Tags(new TableRowProperties());
    private static readonly (Pattern Start, Pattern End) Cell = Pattern.Tags(new TableCell());
    private static readonly Pattern Unlined = TableProperties(Spelled.As<BorderValues>("none"), 0);
    private static readonly Pattern Lined = TableProperties(Spelled.As<BorderValues>("single"), 4);
    private static readonly Pattern Column = Pattern.Of(new GridColumn { Width = Pattern.Hole });
    private static readonly Pattern CellWidth = Pattern.Of(new TableCellProperties(Width()));
    private static readonly Pattern Whole = Pattern.Of(new CantSplit());
    private static readonly Pattern LeastHeight =
        Pattern.Of(new TableRowHeight { Val = new UInt32Value { InnerText = Pattern.Hole }, HeightType = Spelled.As<HeightRuleValues>("atLeast") });

    private static readonly Pattern Repeated = Pattern.Of(new TableHeader());

    private static readonly (Pattern Start, Pattern End) CellProperties = Pattern.Tags(new TableCellProperties());
    private static readonly Pattern SpanWidth = Pattern.Of(Width());
    private static readonly Pattern SpanColumns = Pattern.Of(new GridSpan { Val = new Int32Value { InnerText = Pattern.Hole } });
    private static readonly Pattern MergeStart = Pattern.Of(new DocumentFormat.OpenXml.Wordprocessing.VerticalMerge { Val = Spelled.As<MergedCellValues>("restart") });
    private static readonly Pattern MergeContinued = Pattern.Of(new DocumentFormat.OpenXml.Wordprocessing.VerticalMerge { Val = Spelled.As<MergedCellValues>("continue") });
    private static readonly Pattern Centred = Pattern.Of(new TableCellVerticalAlignment { Val = Spelled.As<TableVerticalAlignmentValues>("center") });

    private static readonly Pattern WideCell =
        Pattern.Of(new TableCellProperties(Width(), new GridSpan { Val = new Int32Value { InnerText = Pattern.Hole } }));

    /// <summary>Writes the part.</summary>
    /// <param name="sections">The sections, at least one.</param>
    public void Write(ImmutableArray<PlannedSection> sections)
    {
        buffer.Write(StaticParts.Opening);
        Document.Start.Write(buffer);
        Body.Start.Write(buffer);
        bool anyFooter = sections.Any(static s => s.FirstFooter is not null);
        int footer = 1;
        for (int i = 0; i < sections.Length; i++)
        {
            PlannedSection section = sections[i];
            // A section that names no footer takes that of the section before.
            int own = section.FirstFooter is not null ? ++footer : anyFooter && section.HideFirstNumber ? 1 : 0;
            WriteSection(new SectionEnd(section, own), i == sections.Length - 1);
        }

        Body.End.Write(buffer);
        Document.End.Write(buffer);
    }

    /// <summary>A section but the last ends in its last paragraph, so that no empty line and no empty page stands before the next.</summary>
    private void WriteSection(SectionEnd section, bool last)
    {
        ImmutableArray<PlannedBlock> blocks = section.Section.Blocks;
        bool endsInParagraph = blocks is [.., PlannedParagraph { Anchor: null }];
        for (int i = 0; i < blocks.Length; i++)
        {
            switch (blocks[i])
            {
                case PlannedParagraph paragraph:
                    paragraphs.Write(paragraph, endsInParagraph && !last && i == blocks.Length - 1 ? section : null);
                    break;
                case PlannedTable table:
                    // Two tables that touch would be one table in Word; what keeps the first with the second goes through what parts them.
                    if (i > 0 && blocks[i - 1] is PlannedTable before)
                        paragraphs.WriteSpacer(keepNext: before.Rows is [.., { Cells: [[.., { Format.KeepNext: true }], ..] }]);
                    WriteTable(table);
                    break;
            }
        }

        if (!endsInParagraph)
            paragraphs.WriteSpacer(last ? null : section);
        if (last)
            SectionWriter.Write(buffer, section);
    }

    private void WriteTable(PlannedTable table)
    {
        Length width = Sum(table.Columns.AsSpan());
        Table.Start.Write(buffer);
        (table.Lined ? Lined : Unlined).Write(buffer, width.Twips, table.CellMargin.Twips, table.CellMargin.Twips);
        Grid.Start.Write(buffer);
        foreach (Length column in table.Columns)
            Column.Write(buffer, column.Twips);
        Grid.End.Write(buffer);
        for (int i = 0; i < table.Rows.Length; i++)
            WriteRow(table, table.Rows[i], i < table.HeaderRows);
        Table.End.Write(buffer);
    }

    private void WriteRow(PlannedTable table, PlannedRow row, bool header)
    {
        Row.Start.Write(buffer);
        if (header || !row.MaySplit || row.LeastHeight > Length.Zero)
        {
            RowProperties.Start.Write(buffer);
            if (!row.MaySplit)
                Whole.Write(buffer);
            if (row.LeastHeight > Length.Zero)
                LeastHeight.Write(buffer, row.LeastHeight.Twips);
            if (header)
                Repeated.Write(buffer);
            RowProperties.End.Write(buffer);
        }

        int column = 0;
        for (int i = 0; i < row.Cells.Length; i++)
        {
            Cell.Start.Write(buffer);
            CellSpan span = row.Spans.IsEmpty ? new CellSpan(i == row.Cells.Length - 1 ? table.Columns.Length - i : 1, VerticalMerge.None) : row.Spans[i];
            Length width = Sum(table.Columns.AsSpan().Slice(column, span.Columns));
            column += span.Columns;
            if (!row.Spans.IsEmpty)
                WriteSpan(span, width);
            else if (span.Columns > 1)
                WideCell.Write(buffer, width.Twips, span.Columns);
            else
                CellWidth.Write(buffer, width.Twips);
            foreach (PlannedParagraph paragraph in row.Cells[i])
                paragraphs.Write(paragraph);
            // A cell ends with a paragraph of its own, not with a control round one.
            if (row.Cells[i] is [.., { Anchor: not null }] or [])
                paragraphs.WriteSpacer();
            Cell.End.Write(buffer);
        }

        Row.End.Write(buffer);
    }

    // Where cells are merged, their text stands in the middle of their height.
    private void WriteSpan(CellSpan span, Length width)
    {
        CellProperties.Start.Write(buffer);
        SpanWidth.Write(buffer, width.Twips);
        if (span.Columns > 1)
            SpanColumns.Write(buffer, span.Columns);
        if (span.Merge != VerticalMerge.None)
            (span.Merge == VerticalMerge.Start ? MergeStart : MergeContinued).Write(buffer);
        Centred.Write(buffer);
        CellProperties.End.Write(buffer);
    }

    private static Length Sum(ReadOnlySpan<Length> lengths)
    {
        Length sum = Length.Zero;
        foreach (Length length in lengths)
            sum += length;
        return sum;
    }

    private static TableCellWidth Width() => new() { Width = Pattern.Hole, Type = Spelled.As<TableWidthUnitValues>("dxa") };

    private static Pattern TableProperties(EnumValue<BorderValues> line, uint eighths) => Pattern.Of(new TableProperties(
        new TableWidth { Width = Pattern.Hole, Type = Spelled.As<TableWidthUnitValues>("dxa") },
        new TableBorders(
            new TopBorder { Val = line, Size = eighths, Space = 0 },
            new LeftBorder { Val = line, Size = eighths, Space = 0 },
            new BottomBorder { Val = line, Size = eighths, Space = 0 },
            new RightBorder { Val = line, Size = eighths, Space = 0 },
            new InsideHorizontalBorder { Val = line, Size = eighths, Space = 0 },
            new InsideVerticalBorder { Val = line, Size = eighths, Space = 0 }),
        new TableLayout { Type = Spelled.As<TableLayoutValues>("fixed") },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Width = new Int16Value { InnerText = Pattern.Hole }, Type = Spelled.As<TableWidthValues>("dxa") },
            new TableCellRightMargin { Width = new Int16Value { InnerText = Pattern.Hole }, Type = Spelled.As<TableWidthValues>("dxa") })));
}
