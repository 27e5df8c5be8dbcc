using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Phụ lục số liệu: a statistical table with its merged header, on pages of its own.</summary>
internal static class AnnexTablePlanner
{
    private const int DeepestLevel = 5;

    // Less than the measure of the columns reckons with, so that what was measured to fit a line does.
    private static readonly Length CellMargin = Length.FromPoints(4);
    private static readonly Length Indent = Length.FromPoints(8);
    private static readonly ImmutableArray<int> Sizes = [12, 11, 10];

    public static PlannedSection Section(PlanDraft draft, AnnexSheet annex)
    {
        PageShape page = Shape(draft, annex.Page);
        List<string> references = [];
        if (annex.Reference is { } reference)
            references.Add($"({reference})");
        if (annex.AsOf is { } day)
            references.Add($"(Tính đến ngày {DocumentDate.From(day).ToShortString()})");
        List<PlannedBlock> blocks = AnnexPlanner.Opening(draft, annex.Number, Canon.Cased(RichText.From(annex.Title), Component.AnnexTitle, draft.Standard), [.. references]);
        var last = (PlannedParagraph)blocks[^1];
        blocks[^1] = last with { Format = last.Format with { After = Length.FromPoints(6), KeepNext = true } };
        HeaderGrid grid = HeaderGrid.Of(annex.Table.Header, annex.RowTitle);
        FontSize size = Fit(grid, annex.Table, page.TextWidth).Size;
        if (annex.Unit is { } unit)
            blocks.Add(Paragraph(draft, $"Đơn vị tính: {unit}", new Look(size, Alignment.Right, IsItalic: true, KeepNext: true)));
        blocks.Add(Table(draft, annex.Table, grid, page, keepsLast: !annex.Notes.IsEmpty));
        for (int i = 0; i < annex.Notes.Length; i++)
            blocks.Add(Paragraph(draft, string.Create(CultureInfo.InvariantCulture, $"({i + 1}) {annex.Notes[i]}"), new Look(size, Alignment.Left, IsItalic: true)));
        if (annex.Summary is { Rows.IsEmpty: false } summary)
        {
            PlannedParagraph title = Paragraph(draft, summary.Title, new Look(FontSize.FromPoints(Sizes[0]), Alignment.Center, IsBold: true, KeepNext: true));
            blocks.Add(title with { Format = title.Format with { Before = Length.FromPoints(18), After = Length.FromPoints(6) } });
            blocks.Add(Table(draft, summary, HeaderGrid.Of(summary.Header, annex.SummaryRowTitle), page, keepsLast: false));
        }

        return new PlannedSection(page, [.. blocks], RestartNumbers: true, draft.Standard.Page.NumberHiddenOnFirst.Preferred);
    }

    private static PlannedTable Table(PlanDraft draft, FormTable table, HeaderGrid grid, PageShape page, bool keepsLast)
    {
        (FontSize size, ImmutableArray<Length> columns) = Fit(grid, table, page.TextWidth);
        return new PlannedTable(columns, [.. Header(draft, grid, size, TableFit.HeightsOf(grid, columns, size)), .. Rows(draft, table, size, keepsLast)], grid.Rows, Lined: true) { CellMargin = CellMargin };
    }

    private static PageShape Shape(PlanDraft draft, FormPage page)
    {
        PageShape shape = draft.Page(page.Orientation);
        if (page.Paper != FormPaper.A3)
            return shape;
        Length narrow = Length.FromMillimetres(297), wide = Length.FromMillimetres(420);
        return page.Orientation == PageOrientation.Landscape ? shape with { Width = wide, Height = narrow } : shape with { Width = narrow, Height = wide };
    }

    // Smaller letters until the columns fit and the titles of rows need hardly a second line, for a table of two pages must not become one of six.
    // A table that is too wide even in the smallest letters is pressed into the page, and its words break.
    private static (FontSize Size, ImmutableArray<Length> Columns) Fit(HeaderGrid grid, FormTable table, Length room)
    {
        FormTable printed = Printed(table);
        (FontSize Size, ImmutableArray<Length> Columns) fit = default;
        foreach (int points in Sizes)
        {
            var size = FontSize.FromPoints(points);
            ImmutableArray<Length> columns = TableFit.Of(grid, printed, size, room).Widths;
            long wanted = columns.Sum(static c => c.Emu);
            fit = (size, wanted <= room.Emu ? columns : [.. columns.Select(c => new Length((long)((decimal)c.Emu * room.Emu / wanted)))]);
            var format = new RunFormat(size, Bold: false, Italic: false, Underline: false);
            int lines = printed.Rows.Sum(r => WrappedText.Lines(r.Title, format, fit.Columns[1] - (CellMargin * 2)));
            if (wanted <= room.Emu && lines * 4 <= printed.Rows.Length * 5)
                break;
        }

        return fit;
    }

    // The table as it is measured: titles with their indents, figures with the marks of their notes.
    private static FormTable Printed(FormTable table) => table with
    {
        Rows =
        [
            .. table.Rows.Select(r => r with
            {
                Title = new string('\u00A0', 3 * Math.Min(r.Level, DeepestLevel)) + r.Title,
                Cells = [.. r.Cells.Select((c, i) => c.Note == 0 ? c : c with { Value = new FormValue.Words(AnnexCellText.Of(table.Columns[i], c)) })],
            }),
        ],
    };

    private static IEnumerable<PlannedRow> Header(PlanDraft draft, HeaderGrid grid, FontSize size, ImmutableArray<Length> heights)
    {
        for (int r = 0; r < grid.Rows; r++)
        {
            ImmutableArray<ImmutableArray<PlannedParagraph>>.Builder cells = ImmutableArray.CreateBuilder<ImmutableArray<PlannedParagraph>>();
            ImmutableArray<CellSpan>.Builder spans = ImmutableArray.CreateBuilder<CellSpan>();
            foreach (HeaderCell cell in grid.Cells.Where(c => c.Row <= r && r < c.Row + c.RowSpan).OrderBy(static c => c.Column))
            {
                var look = new Look(size, Alignment.Center, IsBold: r < grid.Rows - 1, KeepNext: true, Component: Component.TableHeader);
                cells.Add([Paragraph(draft, cell.Row == r ? cell.Text : "", look)]);
                spans.Add(new CellSpan(cell.ColumnSpan, cell.RowSpan == 1 ? VerticalMerge.None : cell.Row == r ? VerticalMerge.Start : VerticalMerge.Continued));
            }

            yield return new PlannedRow(cells.ToImmutable()) { Spans = spans.ToImmutable(), LeastHeight = heights[r] };
        }
    }

    private static IEnumerable<PlannedRow> Rows(PlanDraft draft, FormTable table, FontSize size, bool keepsLast)
    {
        ImmutableArray<FormColumn> columns = table.Columns;
        ImmutableArray<CellSpan> single = [.. Enumerable.Repeat(new CellSpan(1, VerticalMerge.None), columns.Length + HeaderGrid.Leading)];
        for (int r = 0; r < table.Rows.Length; r++)
        {
            FormTableRow row = table.Rows[r];
            // A group never stands alone at the foot of a page, nor do the notes at the head of one.
            bool keeps = row.Role is FormRowRole.Total or FormRowRole.Group || (keepsLast && r == table.Rows.Length - 1);
            var look = new Look(size, Alignment.Left, row.Role is FormRowRole.Total or FormRowRole.Group, row.Role == FormRowRole.Part, keeps);
            ImmutableArray<ImmutableArray<PlannedParagraph>>.Builder cells = ImmutableArray.CreateBuilder<ImmutableArray<PlannedParagraph>>(single.Length);
            cells.Add([Paragraph(draft, row.Ordinal, look with { Alignment = Alignment.Center })]);
            cells.Add([Paragraph(draft, row.Title, look with { Left = Indent * Math.Min(row.Level, DeepestLevel) })]);
            for (int c = 0; c < columns.Length; c++)
            {
                Alignment alignment = columns[c].Type switch { ColumnType.Text => Alignment.Left, ColumnType.Date => Alignment.Center, _ => Alignment.Right };
                cells.Add([Paragraph(draft, AnnexCellText.Of(columns[c], row.Cells[c]), look with { Alignment = alignment })]);
            }

            yield return new PlannedRow(cells.MoveToImmutable()) { Spans = single };
        }
    }

    private static PlannedParagraph Paragraph(PlanDraft draft, string text, Look look)
    {
        PlannedStyle style = draft.Styles[look.Component];
        ParagraphFormat format = style.Paragraph with { Alignment = look.Alignment, Left = look.Left, Before = Length.FromPoints(1), After = Length.FromPoints(1), KeepNext = look.KeepNext };
        var run = new RunFormat(look.Size, look.IsBold, look.IsItalic, Underline: false);
        // An empty cell is as high as the mark of its paragraph.
        return text.Length == 0 ? new PlannedParagraph(look.Component, format, [], Label: run) : new PlannedParagraph(look.Component, format, [new PlannedInline.Run(text, run)]);
    }

    private readonly record struct Look(
        FontSize Size, Alignment Alignment, bool IsBold = false, bool IsItalic = false, bool KeepNext = false, Component Component = Component.TableCell, Length Left = default);
}
