using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Word.Reading;

/// <summary>Các phần trang: the sections of the main story as they end.</summary>
internal sealed class SectionTrail
{
    private readonly List<(Length? Length, ParagraphAddress After)> rules = [];

    /// <summary>The sections that have ended.</summary>
    public List<(SectionEntry Entry, ImmutableArray<ObservedRule> Rules)> Ended { get; } = [];

    /// <summary>Index of the section that is being read.</summary>
    public int Current => Ended.Count;

    /// <summary>Notes a drawn line.</summary>
    /// <param name="length">Its length, or <see langword="null"/> for the width of the text.</param>
    /// <param name="after">The paragraph that it is anchored to.</param>
    public void AddRule(Length? length, ParagraphAddress after) => rules.Add((length, after));

    /// <summary>Ends the section.</summary>
    /// <param name="entry">Its properties.</param>
    /// <param name="settled">The slots of the story.</param>
    /// <param name="frames">The boxes that wait for the margin.</param>
    public void End(SectionEntry entry, List<SettledParagraph?> settled, FrameTrail frames)
    {
        PageShape page = entry.Page;
        Ended.Add((entry, [.. rules.Select(r => new ObservedRule(r.Length ?? page.TextWidth, r.After))]));
        rules.Clear();
        MoveBoxes(settled, frames, page);
    }

    /// <summary>Measures boxes from the text margin that were measured from the edge of the page.</summary>
    /// <param name="settled">The slots of the story.</param>
    /// <param name="frames">The boxes.</param>
    /// <param name="page">The page.</param>
    public static void MoveBoxes(List<SettledParagraph?> settled, FrameTrail frames, PageShape page)
    {
        foreach ((int slot, Length edge) in frames.FromPage)
        {
            if (settled[slot] is { Paragraph.Place: ObservedPlace.InBox box } held)
                settled[slot] = held with { Paragraph = held.Paragraph with { Place = box with { Left = edge - page.Left } } };
        }

        frames.FromPage.Clear();
    }
}

/// <summary>Phần trang trong tệp: one <c>w:sectPr</c> (ECMA-376 part 1 §17.6).</summary>
/// <param name="Page">Paper and margins.</param>
/// <param name="HasFirstPage">Whether the first page has a header of its own.</param>
/// <param name="Restarts">Whether page numbers start again.</param>
/// <param name="Margins">The relationships of its headers and footers.</param>
internal sealed record SectionEntry(PageShape Page, bool HasFirstPage, bool Restarts, ImmutableArray<(MarginPosition Position, string Link)> Margins)
{
    /// <summary>Where it stands; <see langword="null"/> for what no element says.</summary>
    public ElementSource? Source { get; init; }

    /// <summary>A section without properties: Letter with margins of an inch, as Word takes it.</summary>
    public static SectionEntry Default { get; } = new(
        new PageShape(Twips(12_240), Twips(15_840), Twips(1440), Twips(1440), Twips(1440), Twips(1440), Twips(720), PageOrientation.Portrait), false, false, []);

    /// <summary>Reads the properties of a section.</summary>
    /// <param name="at">The cursor on <c>w:sectPr</c>.</param>
    /// <param name="settings">The settings, which say where the gutter is.</param>
    public static SectionEntry Read(PartCursor at, PaperSettings settings)
    {
        var source = new ElementSource(at.Part, at.Element);
        PageShape page = Default.Page;
        bool first = false, restarts = false;
        string? turn = null;
        ImmutableArray<(MarginPosition, string)>.Builder margins = ImmutableArray.CreateBuilder<(MarginPosition, string)>();
        for (int depth = at.Depth; at.NextChild(depth);)
        {
            switch (at.Name)
            {
                case "pgSz":
                    page = page with { Width = at.Length("w") ?? page.Width, Height = at.Length("h") ?? page.Height };
                    turn = at.Get("orient");
                    break;
                case "pgMar": page = WithMargins(page, at, settings); break;
                case "titlePg": first = at.IsOn(); break;
                case "pgNumType": restarts = at.Number("start") is not null; break;
                case "headerReference" or "footerReference" when at.LinkId() is { } link && PositionOf(at) is { } position:
                    margins.Add((position, link));
                    break;
            }
        }

        bool landscape = turn is null ? page.Width > page.Height : turn == "landscape";
        return new SectionEntry(page with { Orientation = landscape ? PageOrientation.Landscape : PageOrientation.Portrait }, first, restarts, margins.ToImmutable())
        {
            Source = source,
        };
    }

    private static PageShape WithMargins(PageShape page, PartCursor at, PaperSettings settings)
    {
        Length gutter = at.Length("gutter") ?? Length.Zero;
        return page with
        {
            // A negative margin is the same distance, which the header may not push (§17.6.11).
            Top = Absolute(at.Length("top") ?? page.Top) + (settings.GutterAtTop ? gutter : Length.Zero),
            Bottom = Absolute(at.Length("bottom") ?? page.Bottom),
            Left = (at.Length("left") ?? page.Left) + (settings.GutterAtTop ? Length.Zero : gutter),
            Right = at.Length("right") ?? page.Right,
            Header = at.Length("header") ?? page.Header,
        };
    }

    private static MarginPosition? PositionOf(PartCursor at) => (at.Name == "headerReference", at.Get("type")) switch
    {
        (true, "first") => MarginPosition.FirstHeader,
        (true, "even") => MarginPosition.EvenHeader,
        (true, _) => MarginPosition.Header,
        (false, "first") => MarginPosition.FirstFooter,
        (false, "even") => MarginPosition.EvenFooter,
        (false, _) => MarginPosition.Footer,
    };

    private static Length Absolute(Length length) => new(Math.Abs(length.Emu));

    private static Length Twips(int twips) => Length.FromTwips(twips);
}
