using System.Collections.Immutable;
using System.Text;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Standards;

namespace Drafting.Core.Recognition.Assembling;

/// <summary>Chữ của mảnh: what stands in a piece as text, with the emphasis that it has beyond the style of its component.</summary>
/// <param name="paper">The paper.</param>
internal sealed class PartText(RecognizedDocument paper)
{
    // The faces of the components are the same in all regimes of one family; a test holds that.
    private readonly StyleSheet styles = StyleSheets.For(LayoutStandards.All.First(s => s.Family == paper.Family));

    private readonly HashSet<RecognizedPart> taken = [];

    /// <summary>The paper.</summary>
    public RecognizedDocument Paper { get; } = paper;

    /// <summary>Whether the text of a piece has a place in the document: whoever read it found one.</summary>
    public bool IsTaken(RecognizedPart part) => taken.Contains(part);

    /// <summary>Says that a piece found no place after all.</summary>
    public void GiveBack(RecognizedPart part) => taken.Remove(part);

    /// <summary>The paragraph of a piece.</summary>
    public ObservedParagraph Paragraph(RecognizedPart part) => Paper.ParagraphOf(part);

    /// <summary>The characters of a piece as they stand, blanks at the ends included.</summary>
    public string Raw(RecognizedPart part)
    {
        taken.Add(part);
        return Paragraph(part).Text.Substring(part.Start, part.Length);
    }

    /// <summary>The text of a piece; soft breaks as <c>\n</c>, a tab as one blank.</summary>
    public string Plain(RecognizedPart part) => Blanks.Folded(Raw(part));

    /// <summary>The text of a piece on one line: a soft break in a name is no more than where its line was full.</summary>
    public string Line(RecognizedPart part) => Plain(part).Replace('\n', ' ');

    /// <summary>The text of a piece with its emphasis and notes.</summary>
    /// <param name="part">The piece.</param>
    /// <param name="skip">How many of its first characters are no part of the text, such as a label.</param>
    /// <param name="ground">The component whose style is the ground that emphasis stands out from; by default the piece's own.</param>
    public RichText Rich(RecognizedPart part, int skip = 0, Component? ground = null)
    {
        taken.Add(part);
        return Rich(Paragraph(part), part.Start + skip, part.Start + part.Length, ground ?? part.Component ?? Component.BodyText);
    }

    /// <summary>Several pieces as one text, a soft break between them.</summary>
    public static RichText Joined(IEnumerable<RichText> texts)
    {
        ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (RichText text in texts.Where(static t => !t.IsEmpty))
        {
            if (inlines.Count > 0)
                inlines.Add(Inline.Break.Instance);
            inlines.AddRange(text.Inlines);
        }

        return new RichText(inlines.ToImmutable());
    }

    /// <summary>A text with words in front of it.</summary>
    public static RichText Led(string words, RichText text) => text.Inlines is [Inline.Text { Emphasis: Emphasis.None } first, ..]
        ? new RichText(text.Inlines.SetItem(0, first with { Value = words + first.Value }))
        : new RichText(text.Inlines.Insert(0, new Inline.Text(text.IsEmpty ? words.TrimEnd() : words)));

    private RichText Rich(ObservedParagraph paragraph, int start, int end, Component ground)
    {
        // A regime need not know a component that a paper of its family has; its text stands on the ground of the body.
        RunFormat format = (styles.Styles.FirstOrDefault(s => s.Component == ground) ?? styles[Component.BodyText]).Run;
        var text = new RichTextBuilder();
        bool isFirst = paragraph.Text.AsSpan(0, start).IsWhiteSpace();
        int note = 0;
        // A number stands behind the text that it belongs to; at the very start it belongs to what follows.
        while (note < paragraph.Notes.Length && (paragraph.Notes[note].Offset < start || (paragraph.Notes[note].Offset == start && !isFirst)))
            note++;
        foreach (ObservedRun run in paragraph.Runs)
        {
            for (int at = Math.Max(run.Start, start); at < Math.Min(run.Start + run.Length, end); at++)
            {
                AddNotes(at);
                text.Add(paragraph.Text[at], EmphasisOf(run.Format, format));
            }
        }

        AddNotes(end);
        return text.ToRichText();

        void AddNotes(int until)
        {
            for (; note < paragraph.Notes.Length && paragraph.Notes[note].Offset <= until; note++)
                text.Add(NoteOf(paragraph.Notes[note].Note));
        }
    }

    private Inline.Footnote NoteOf(int index)
    {
        ImmutableArray<RichText> paragraphs =
        [
            .. Paper.Observed.Notes[index].Paragraphs.Select(p => Rich(p with { Notes = [] }, 0, p.Text.Length, Component.Footnote)).Where(static t => !t.IsEmpty),
        ];
        return new Inline.Footnote(paragraphs.IsEmpty ? [RichText.Empty] : paragraphs);
    }

    private static Emphasis EmphasisOf(RunFormat run, RunFormat ground) =>
        (run.Bold != ground.Bold ? Emphasis.Bold : Emphasis.None) | (run.Italic != ground.Italic ? Emphasis.Italic : Emphasis.None);
}

/// <summary>Khoảng trống.</summary>
internal static class Blanks
{
    /// <summary>Whether a character is a blank inside a line; a no-break space is there on purpose and stays.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\f' or '\r' or '\v';

    /// <summary>A text without blanks at the ends of its lines, a tab as one blank.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool behindTab = false;
        foreach (char c in text)
        {
            if (c == '\n')
                TrimLine(folded);
            bool isBlank = IsBlank(c);
            bool skipped = isBlank && (folded.Length == 0 || folded[^1] == '\n' || behindTab || (c != ' ' && folded[^1] == ' '));
            behindTab = isBlank && (c != ' ' || behindTab);
            if (!skipped)
                folded.Append(isBlank ? ' ' : c);
        }

        return folded.ToString().Trim();
    }

    private static void TrimLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }
}
