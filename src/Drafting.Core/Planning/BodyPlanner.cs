using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Nội dung: divisions, paragraphs and tables of the body or of an annex (position map, box 6).</summary>
internal static class BodyPlanner
{
    // A table has no spacing of its own, so its neighbours keep away from it.
    private static readonly Length AroundTable = Length.FromPoints(6);

    public static void Add(PlanDraft draft, ImmutableArray<Block> body, List<PlannedBlock> blocks, Length? width = null)
    {
        Length room = width ?? draft.Page(PageOrientation.Portrait).TextWidth;
        (int List, int Level)?[] numbers = draft.Labels == LabelMode.Automatic ? ListPlanner.Number(draft, body) : new (int, int)?[body.Length];
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] is Block.Table table)
            {
                if (blocks is [.., PlannedParagraph above])
                    blocks[^1] = above with { Format = above.Format with { After = Greater(above.Format.After, AroundTable) } };
                blocks.Add(TablePlanner.Plan(draft, table, room));
                continue;
            }

            int first = blocks.Count;
            Add(draft, (Block.Paragraph)body[i], numbers[i], blocks);
            if (i > 0 && body[i - 1] is Block.Table && blocks[first] is PlannedParagraph below)
                blocks[first] = below with { Format = below.Format with { Before = Greater(below.Format.Before, AroundTable) } };
        }
    }

    private static Length Greater(Length left, Length right) => left > right ? left : right;

    private static void Add(PlanDraft draft, Block.Paragraph paragraph, (int List, int Level)? number, List<PlannedBlock> blocks)
    {
        switch (paragraph.Division)
        {
            case Division.Part or Division.Chapter:
                AddTitled(draft, paragraph, Component.PartNumber, Component.PartTitle, blocks);
                break;
            case Division.Section or Division.Subsection:
                AddTitled(draft, paragraph, Component.SectionNumber, Component.SectionTitle, blocks);
                break;
            case Division.Article:
                blocks.Add(Article(draft, paragraph));
                break;
            default:
                blocks.Add(Labelled(draft, paragraph, number));
                break;
        }
    }

    private static void AddTitled(PlanDraft draft, Block.Paragraph paragraph, Component number, Component title, List<PlannedBlock> blocks)
    {
        blocks.Add(draft.Paragraph(number, paragraph.Label));
        if (!paragraph.Text.IsEmpty)
            blocks.Add(draft.Paragraph(title, paragraph.Text));
    }

    // "Điều 1. Phạm vi điều chỉnh" is a title and bold throughout; "Điều 1. Thành lập Ban Chỉ đạo gồm … ." is the text of the
    // article, of which only the label is a heading.
    private static PlannedParagraph Article(PlanDraft draft, Block.Paragraph paragraph)
    {
        PlannedStyle style = draft.Styles[Component.Article];
        if (!EndsSentence(paragraph.Text))
        {
            return new PlannedParagraph(
                Component.Article,
                style.Paragraph with { KeepNext = true },
                draft.Inlines(paragraph.Text, style.Run, Lead(paragraph)));
        }

        RunFormat ground = draft.Styles[Component.BodyText].Run;
        return new PlannedParagraph(Component.Article, style.Paragraph, draft.Inlines(paragraph.Text, ground, Lead(paragraph), style.Run));
    }

    private static PlannedParagraph Labelled(PlanDraft draft, Block.Paragraph paragraph, (int List, int Level)? number)
    {
        Component component = ComponentOf(paragraph.Division);
        PlannedStyle style = draft.Styles[component];
        if (paragraph.Label.Length == 0)
            return new PlannedParagraph(component, style.Paragraph, draft.Inlines(paragraph.Text, style.Run));
        RunFormat label = PlanDraft.On(style.Run, CommonEmphasis(paragraph.Text));
        bool isHeading = (label.Bold && !style.Run.Bold) || (IsNumbered(paragraph.Division) && !EndsSentence(paragraph.Text));
        ParagraphFormat format = isHeading ? style.Paragraph with { KeepNext = true } : style.Paragraph;
        return number is null
            ? new PlannedParagraph(component, format, draft.Inlines(paragraph.Text, style.Run, Lead(paragraph), label))
            : new PlannedParagraph(component, format, draft.Inlines(paragraph.Text, style.Run), number, label == style.Run ? null : label);
    }

    /// <summary>Whether a text is a sentence: "3. Kiến nghị" is the heading of what follows; "3. Giao Văn phòng rà soát." is not.</summary>
    public static bool EndsSentence(RichText text) => text.PlainText is [.., '.' or ';' or ':' or ',' or '…' or '”' or ')'];

    private static bool IsNumbered(Division division) => division is Division.Clause or Division.Subclause;

    private static string Lead(Block.Paragraph paragraph) => paragraph.Text.IsEmpty ? paragraph.Label : paragraph.Label + " ";

    // A label stands out as its whole text does: "1. **Công tác cán bộ**" is a bold heading, number included.
    private static Emphasis CommonEmphasis(RichText text)
    {
        Emphasis common = Emphasis.Bold | Emphasis.Italic;
        bool any = false;
        foreach (Inline inline in text.Inlines)
        {
            if (inline is not Inline.Text run)
                continue;
            common &= run.Emphasis;
            any = true;
        }

        return any ? common : Emphasis.None;
    }

    private static Component ComponentOf(Division division) => division switch
    {
        Division.Roman => Component.RomanHeading,
        Division.Clause => Component.Clause,
        Division.Subclause => Component.Subclause,
        Division.Point => Component.Point,
        Division.Dash => Component.Dash,
        Division.Plus => Component.Plus,
        _ => Component.BodyText,
    };
}
