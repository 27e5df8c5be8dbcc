using System.Buffers;
using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Planning;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Dựng lại nội dung: the blocks of the body or of an annex, in the order of the page.</summary>
/// <param name="text">The texts of the paper.</param>
internal sealed class BodyAssembler(PartText text)
{
    private static readonly SearchValues<char> Words = SearchValues.Create([.. Enumerable.Range(0, 0x2000).Select(static c => (char)c).Where(char.IsLetterOrDigit)]);

    private readonly TableAssembler tables = new(text);
    private readonly List<RecognizedPart> strayed = [];

    /// <summary>The pieces that found no place and stand in the body now.</summary>
    public ImmutableArray<RecognizedPart> Strayed => [.. strayed];

    /// <summary>The blocks that pieces make.</summary>
    /// <param name="parts">The pieces of one region, in document order.</param>
    /// <param name="strays">What becomes of text that is no component.</param>
    public ImmutableArray<Block> Blocks(IReadOnlyList<RecognizedPart> parts, StrayText strays)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        for (int i = 0; i < parts.Count; i++)
        {
            RecognizedPart part = parts[i];
            if (tables.TakeTable(part) is { } table)
                blocks.Add(table);
            else if (tables.Holds(part))
                continue;
            else if (part.Component is Component.PartNumber or Component.SectionNumber)
                blocks.Add(Titled(parts, ref i));
            else if (part.Component is { } component && DivisionOf(component) is { } division)
                blocks.Add(Labelled(part, division));
            else if (IsPlain(part) && Plain(part) is { Text.IsEmpty: false } plain)
                blocks.Add(plain);
            else if (IsStray(part, strays))
                blocks.Add(Stray(part));
        }

        return blocks.ToImmutable();
    }

    /// <summary>What found no place: pieces with words that are neither of the body nor taken.</summary>
    /// <param name="part">The piece.</param>
    /// <param name="strays">What becomes of stamps.</param>
    public bool IsStray(RecognizedPart part, StrayText strays) =>
        !text.IsTaken(part)
        && (part.Role == PartRole.Component ? !IsFixed(part) : part.Role == PartRole.Unknown || (part.Role == PartRole.Stamp && strays == StrayText.Kept))
        && text.Paragraph(part).Text.AsSpan(part.Start, part.Length).ContainsAny(Words);

    /// <summary>A stray piece as a paragraph of the body.</summary>
    /// <param name="part">The piece.</param>
    public Block.Paragraph Stray(RecognizedPart part)
    {
        strayed.Add(part);
        return Plain(part);
    }

    // A title without its number, a cell without its table: words all the same.
    private static bool IsPlain(RecognizedPart part) =>
        part.Component is Component.BodyText or Component.PartTitle or Component.SectionTitle or Component.TableHeader or Component.TableCell or Component.Footnote;

    // What every paper of a family says in the same words, or in no words at all.
    private static bool IsFixed(RecognizedPart part) => part.Component is Component.Star or Component.SubjectMark or Component.CopyRule or Component.PageNumber
        || (part.Component is Component.PartyTitle or Component.Motto && part.Region.Kind != RegionKind.Annex);

    private Block.Paragraph Plain(RecognizedPart part)
    {
        RichText words = text.Rich(part, ground: Component.BodyText);
        // A label that Word counts is text too, where the piece is no division that has one.
        if (part.Start == 0 && text.Paragraph(part).ListLabel is { Length: > 0 } label && part.Component == Component.BodyText)
            words = PartText.Led(label.Trim() + " ", words);
        return new Block.Paragraph(Division.Plain, "", words);
    }

    private Block.Paragraph Labelled(RecognizedPart part, Division division)
    {
        string line = text.Raw(part);
        BodyLabel label = part.Start == 0 && text.Paragraph(part).ListLabel is { Length: > 0 } counted
            ? new BodyLabel(Printed(counted.Trim(), division), 0)
            : BodyLabel.Read(line, division);
        if (label.Label.Length == 0)
            return new Block.Paragraph(Division.Plain, "", text.Rich(part, ground: Component.BodyText));
        RichText words = text.Rich(part, label.Text);
        if (division == Division.Article && BodyPlanner.EndsSentence(words))
            words = text.Rich(part, label.Text, Component.BodyText);
        return new Block.Paragraph(division, label.Label, words);
    }

    private Block.Paragraph Titled(IReadOnlyList<RecognizedPart> parts, ref int at)
    {
        RecognizedPart number = parts[at];
        string line = text.Raw(number);
        Component title = number.Component == Component.PartNumber ? Component.PartTitle : Component.SectionTitle;
        Division division = number.Component == Component.PartNumber
            ? BodyLabel.StartsWith(line, "Phần") ? Division.Part : Division.Chapter
            : BodyLabel.StartsWith(line, "Tiểu mục") ? Division.Subsection : Division.Section;
        BodyLabel label = BodyLabel.Read(line, division);
        if (label.Label.Length == 0)
            label = new BodyLabel(text.Line(number), line.Length);
        List<RichText> titles = [text.Rich(number, Behind(line, label.Text))];
        for (int next = at + 1; next < parts.Count && (parts[next].Component == title || parts[next].Role == PartRole.Blank); next++)
        {
            if (parts[next].Component != title)
                continue;
            titles.Add(text.Rich(parts[next]));
            at = next;
        }

        return new Block.Paragraph(division, label.Label, PartText.Joined(titles));
    }

    // Between the number and a title in one line stands a mark: "Chương I. QUY ĐỊNH CHUNG".
    private static int Behind(string line, int at)
    {
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '.' or ':' or '-' or '–'))
            at++;
        return at;
    }

    private static string Printed(string counted, Division division) => division switch
    {
        Division.Dash => "-",
        Division.Plus => "+",
        Division.Article => counted.TrimEnd('.', ':') + ".",
        _ => counted,
    };

    private static Division? DivisionOf(Component component) => component switch
    {
        Component.Article => Division.Article,
        Component.RomanHeading => Division.Roman,
        Component.Clause => Division.Clause,
        Component.Subclause => Division.Subclause,
        Component.Point => Division.Point,
        Component.Dash => Division.Dash,
        Component.Plus => Division.Plus,
        _ => null,
    };
}
