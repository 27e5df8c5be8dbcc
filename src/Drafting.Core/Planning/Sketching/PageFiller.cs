using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Xếp trang: strips onto pages from the first to the last, each looked at once. What is kept together moves together; a chain that no page holds
/// breaks where the page is full.</summary>
/// <param name="plan">The plan.</param>
/// <param name="paragraphs">Sketches page numbers and feet.</param>
/// <param name="notes">The footnotes in the order of their numbers, as strips.</param>
internal sealed class PageFiller(LayoutPlan plan, ParagraphSketcher paragraphs, ImmutableArray<ImmutableArray<Strip>> notes)
{
    // The separator stands in a line of its own, and is two inches long.
    private static readonly Length Separator = Length.FromPoints(16);
    private static readonly Length SeparatorWidth = Length.FromPoints(144);

    private readonly ImmutableArray<SketchedPage>.Builder pages = ImmutableArray.CreateBuilder<SketchedPage>();
    private readonly List<Strip> foot = [];
    private readonly Queue<Strip> carried = new();
    private List<SketchedLine> lines = [];
    private List<SketchedBox> boxes = [];
    private List<SketchedRule> rules = [];
    private PlannedSection section = plan.Sections[0];
    private PageShape shape = plan.Sections[0].Page;
    private Length y;
    private Length after;
    private Length room;
    private int number;
    private bool isEmpty = true;
    private bool isFirst = true;

    /// <summary>Puts a section on pages of its own.</summary>
    /// <param name="next">The section.</param>
    /// <param name="strips">Its strips.</param>
    public void Fill(PlannedSection next, List<Strip> strips)
    {
        section = next;
        number = next.RestartNumbers ? 0 : number;
        isFirst = true;
        Begin();
        for (int start = 0; start < strips.Count;)
        {
            int end = start + 1;
            while (end < strips.Count && strips[end - 1].KeepsNext && !strips[end].BreaksPage)
                end++;
            Place(strips, start, end);
            start = end;
        }

        while (carried.Count > 0)
            Turn();
        Close();
    }

    /// <summary>The pages.</summary>
    public ImmutableArray<SketchedPage> Pages() => pages.ToImmutable();

    private void Place(List<Strip> strips, int start, int end)
    {
        if (strips[start].BreaksPage && !isEmpty)
            Turn();
        if (!Fits(strips, start, end) && !isEmpty && FitsEmpty(strips, start, end))
            Turn();
        for (int i = start; i < end; i++)
        {
            if (!Fits(strips, i, i + 1) && !isEmpty)
                Turn();
            if (Fits(strips, i, i + 1))
                Put(strips[i]);
            else
                PutPieces(strips[i]);
        }
    }

    // A row higher than a page: Word breaks it in spite of what it was told.
    private void PutPieces(Strip strip)
    {
        foreach (Strip piece in strip.Cut().DefaultIfEmpty(strip))
        {
            if (!Fits([piece], 0, 1) && !isEmpty)
                Turn();
            Put(piece);
        }
    }

    private bool Fits(List<Strip> strips, int start, int end) =>
        y + after + Height(strips, start, end, isEmpty && !isFirst) + FootHeight(strips, start, end) <= room;

    private bool FitsEmpty(List<Strip> strips, int start, int end)
    {
        List<int> asked = [.. strips.Skip(start).Take(end - start).SelectMany(static s => s.Notes)];
        Length below = new(asked.Sum(n => HeightOf(notes[n - 1]).Emu));
        return Height(strips, start, end, atTop: true) + below + (asked.Count > 0 ? Separator : Length.Zero) <= shape.Height - shape.Top - shape.Bottom;
    }

    private static Length Height(List<Strip> strips, int start, int end, bool atTop)
    {
        Length height = Length.Zero;
        for (int i = start; i < end; i++)
            height += strips[i].Extent;
        height -= strips[end - 1].After;
        return atTop ? height - strips[start].Before + (strips[start].Header?.Height ?? Length.Zero) : height;
    }

    private Length FootHeight(List<Strip> strips, int start, int end)
    {
        Length height = new(foot.Sum(static s => s.Extent.Emu));
        bool any = foot.Count > 0;
        for (int i = start; i < end; i++)
        {
            foreach (int note in strips[i].Notes)
            {
                height += HeightOf(notes[note - 1]);
                any = true;
            }
        }

        return any ? height + Separator : height;
    }

    private static Length HeightOf(ImmutableArray<Strip> note) => new(note.Sum(static s => s.Extent.Emu));

    private void Put(Strip strip)
    {
        bool atTop = isEmpty && !isFirst;
        if (atTop && strip.Header is { } header)
            Show(header);
        y += after + (atTop ? Length.Zero : strip.Before);
        Show(strip);
        after = strip.After;
        isEmpty = false;
        foreach (Strip line in strip.Notes.SelectMany(n => notes[n - 1]))
            Note(line);
    }

    // What has no room below goes on at the foot of the next page.
    private void Note(Strip line)
    {
        Length taken = new Length(foot.Sum(static s => s.Extent.Emu)) + Separator;
        bool alone = isEmpty && foot.Count == 0;
        if (carried.Count > 0 || (!alone && y + taken + line.Extent > room))
            carried.Enqueue(line);
        else
            foot.Add(line);
    }

    private void Show(Strip strip)
    {
        Length x = shape.Left, top = shape.Top + y;
        lines.AddRange(strip.Lines.Select(l => l with { X = l.X + x, Baseline = l.Baseline + top }));
        boxes.AddRange(strip.Boxes.Select(b => b with { X = b.X + x, Y = b.Y + top }));
        rules.AddRange(strip.Rules.Select(r => r with { X = r.X + x, Y = r.Y + top }));
        y += strip.Height;
    }

    private void Turn()
    {
        Close();
        isFirst = false;
        Begin();
    }

    private void Begin()
    {
        number++;
        PageShape page = section.Page;
        shape = plan.Duplex && number % 2 == 0 ? page with { Left = page.Right, Right = page.Left } : page;
        (lines, boxes, rules) = ([], [], []);
        foot.Clear();
        (y, after, isEmpty) = (Length.Zero, Length.Zero, true);
        room = page.Height - page.Top - page.Bottom;
        if (isFirst && section.FirstFooter is { } footer)
            room -= Foot(footer);
        Strip[] waiting = [.. carried];
        carried.Clear();
        foreach (Strip line in waiting)
            Note(line);
    }

    private void Close()
    {
        Length top = shape.Height - shape.Bottom - new Length(foot.Sum(static s => s.Extent.Emu));
        if (foot.Count > 0)
            rules.Add(new SketchedRule(shape.Left, top - (Separator / 2), SeparatorWidth, Length.FromPoints(0.5m)));
        foreach (Strip strip in foot)
        {
            top += strip.Before;
            Length at = top;
            lines.AddRange(strip.Lines.Select(l => l with { X = l.X + shape.Left, Baseline = l.Baseline + at }));
            top += strip.Height + strip.After;
        }

        if (!isFirst || !section.HideFirstNumber)
            AddNumber();
        pages.Add(new SketchedPage(shape, [.. lines], [.. boxes], [.. rules]));
    }

    private void AddNumber()
    {
        PlannedStyle style = plan.Styles[Component.PageNumber];
        var line = new PlannedParagraph(Component.PageNumber, style.Paragraph, [new PlannedInline.Run(number.ToString(CultureInfo.InvariantCulture), style.Run)]);
        AddLines(paragraphs.Sketch(line, shape.Left, shape.TextWidth, SketchedPart.PageNumber), shape.Header);
    }

    // The foot stands as far from the lower edge as the number from the upper one; where it is high, it takes room from the text.
    private Length Foot(PlannedParagraph footer)
    {
        List<Strip> strips = paragraphs.Sketch(footer, shape.Left, shape.TextWidth, SketchedPart.Foot);
        Length height = new(strips.Sum(static s => s.Extent.Emu)), below = shape.Header < shape.Bottom ? shape.Header : shape.Bottom;
        AddLines(strips, shape.Height - below - height);
        Length over = below + height - shape.Bottom;
        return over > Length.Zero ? over : Length.Zero;
    }

    private void AddLines(List<Strip> strips, Length top)
    {
        foreach (Strip strip in strips)
        {
            top += strip.Before;
            Length at = top;
            lines.AddRange(strip.Lines.Select(l => l with { Baseline = l.Baseline + at }));
            rules.AddRange(strip.Rules.Select(r => r with { Y = r.Y + at }));
            top += strip.Height + strip.After;
        }
    }
}
