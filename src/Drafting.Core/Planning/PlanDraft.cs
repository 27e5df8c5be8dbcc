using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Planning;

/// <summary>Bản nháp bố trí: what the parts of the planner share while one plan is made.</summary>
internal sealed class PlanDraft(LayoutStandard standard, LabelMode labels)
{
    private readonly PageShape portrait = ShapeOf(standard.Page, PageOrientation.Portrait);

    public LayoutStandard Standard { get; } = standard;

    public WordStandard Words => Standard.Words;

    public LabelMode Labels { get; } = labels;

    public StyleSheet Styles { get; } = StyleSheets.For(standard);

    public ImmutableArray<PlannedList>.Builder Lists { get; } = ImmutableArray.CreateBuilder<PlannedList>();

    public ImmutableArray<ImmutableArray<PlannedParagraph>>.Builder Footnotes { get; } = ImmutableArray.CreateBuilder<ImmutableArray<PlannedParagraph>>();

    public ImmutableArray<HeaderField>.Builder HeaderFields { get; } = ImmutableArray.CreateBuilder<HeaderField>();

    public PageShape Page(PageOrientation orientation) =>
        orientation == PageOrientation.Portrait ? portrait : ShapeOf(Standard.Page, PageOrientation.Landscape);

    /// <summary>A paragraph of one plain string in the style of its component.</summary>
    public PlannedParagraph Paragraph(Component component, string text)
    {
        PlannedStyle style = Styles[component];
        return new PlannedParagraph(component, style.Paragraph, Inlines(RichText.From(text), style.Run));
    }

    /// <summary>A paragraph of rich text in the style of its component.</summary>
    public PlannedParagraph Paragraph(Component component, RichText text)
    {
        PlannedStyle style = Styles[component];
        return new PlannedParagraph(component, style.Paragraph, Inlines(text, style.Run));
    }

    /// <summary>A paragraph without text, for a rule or for room.</summary>
    public PlannedParagraph Empty(Component component, ParagraphFormat format) => new(component, format, []);

    /// <summary>A paragraph that shows a printed string of the head in a bound control.</summary>
    public PlannedParagraph Bound(Component component, string key, string text)
    {
        PlannedStyle style = Styles[component];
        HeaderFields.Add(new HeaderField(key, style.Name[3..], text));
        return new PlannedParagraph(component, style.Paragraph, [new PlannedInline.Bound(key, [.. text.Split('\n')], style.Run)]);
    }

    /// <summary>A bound paragraph where the text is one plain line, else one with its emphasis, notes and breaks: a break inside a bound
    /// control is lost by some programs when they save.</summary>
    public PlannedParagraph BoundWherePlain(Component component, string key, RichText text) =>
        text.Inlines is [Inline.Text { Emphasis: Emphasis.None }]
            ? Bound(component, key, text.PlainText)
            : Paragraph(component, text);

    /// <summary>The pieces of a text on the ground of a run format; footnotes get their numbers here, in reading order.</summary>
    public ImmutableArray<PlannedInline> Inlines(RichText text, RunFormat ground, string? lead = null, RunFormat? leadFormat = null)
    {
        if (text.Inlines is [Inline.Text { Emphasis: Emphasis.None } only] && (leadFormat is null || leadFormat == ground))
            return [new PlannedInline.Run(lead + only.Value, ground)];
        ImmutableArray<PlannedInline>.Builder inlines = ImmutableArray.CreateBuilder<PlannedInline>(text.Inlines.Length + 1);
        if (lead is not null)
            inlines.Add(new PlannedInline.Run(lead, leadFormat ?? ground));
        foreach (Inline inline in text.Inlines)
        {
            inlines.Add(inline switch
            {
                Inline.Text run => new PlannedInline.Run(run.Value, On(ground, run.Emphasis)),
                Inline.Footnote note => new PlannedInline.FootnoteReference(Add(note), ground),
                _ => PlannedInline.Break.Instance,
            });
        }

        return inlines.ToImmutable();
    }

    /// <summary>A ground format with emphasis; in an italic or bold paragraph emphasis turns the face back, so that it still shows.</summary>
    public static RunFormat On(RunFormat ground, Emphasis emphasis) => ground with
    {
        Bold = ground.Bold ^ emphasis.HasFlag(Emphasis.Bold),
        Italic = ground.Italic ^ emphasis.HasFlag(Emphasis.Italic),
    };

    private int Add(Inline.Footnote note)
    {
        int number = Footnotes.Count + 1;
        Footnotes.Add([]);
        Footnotes[number - 1] = [.. note.Paragraphs.Select(p => Paragraph(Component.Footnote, p))];
        return number;
    }

    private static PageShape ShapeOf(PageStandard page, PageOrientation orientation)
    {
        bool turned = orientation == PageOrientation.Landscape;
        return new PageShape(
            turned ? page.Height.Preferred : page.Width.Preferred,
            turned ? page.Width.Preferred : page.Height.Preferred,
            page.Top.Preferred,
            page.Bottom.Preferred,
            page.Left.Preferred,
            page.Right.Preferred,
            page.NumberFromTop.Preferred,
            orientation);
    }
}
