using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Content;

/// <summary>Nội dung văn bản: what a paper says, read once for all rules of content.</summary>
public sealed class PaperContent
{
    /// <summary>Reads a paper.</summary>
    /// <param name="paper">The paper.</param>
    public PaperContent(RecognizedDocument paper)
    {
        Passages = [.. Read(paper)];
        Words[] words = [.. Passages.Select(Words.Of)];
        Citations = [.. words.SelectMany(static w => w.Citations)];
        Deadlines = [.. words.SelectMany(static w => w.Deadlines)];
        Tasks = TasksOf(Passages, words);
        Date = DateOf(paper);
    }

    /// <summary>The words of the paper in reading order; a footnote behind the paragraph that refers to it.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Viện dẫn: the papers that the words cite, in reading order.</summary>
    public ImmutableArray<CitedPaper> Citations { get; }

    /// <summary>Thời hạn that the body and its footnotes name, in reading order.</summary>
    public ImmutableArray<Deadline> Deadlines { get; }

    /// <summary>Việc được giao in the body, in reading order.</summary>
    public ImmutableArray<AssignedTask> Tasks { get; }

    /// <summary>Ngày của văn bản, as far as it is filled in; <see langword="null"/> where there is no such line, or none that can be read.</summary>
    public DocumentDate? Date { get; }

    private static ImmutableArray<AssignedTask> TasksOf(ImmutableArray<Passage> passages, Words[] words)
    {
        ImmutableArray<int> parents = PassageTree.Parents(passages);
        // Whether a passage or one above it names a deadline; whether one below it does.
        var above = new bool[passages.Length];
        var below = new bool[passages.Length];
        for (int i = 0; i < passages.Length; i++)
            above[i] = !words[i].Deadlines.IsEmpty || (parents[i] >= 0 && above[parents[i]]);
        for (int i = passages.Length - 1; i >= 0; i--)
        {
            if (parents[i] >= 0)
                below[parents[i]] |= below[i] || !words[i].Deadlines.IsEmpty;
        }

        ImmutableArray<AssignedTask>.Builder tasks = ImmutableArray.CreateBuilder<AssignedTask>();
        for (int i = 0; i < passages.Length; i++)
        {
            if (!RunningText.IsBody(passages[i].Component))
                continue;
            foreach ((TextRange range, string who, ImmutableArray<string> bodies) in TaskScanner.Scan(passages[i].Text))
                tasks.Add(new AssignedTask(passages[i], range, who, bodies, above[i] || below[i]));
        }

        return tasks.DrainToImmutable();
    }

    private static IEnumerable<Passage> Read(RecognizedDocument paper)
    {
        var told = new HashSet<int>();
        for (int i = 0; i < paper.Parts.Length; i++)
        {
            RecognizedPart part = paper.Parts[i];
            ObservedParagraph paragraph = paper.ParagraphOf(part);
            if (part.Role is PartRole.Component or PartRole.Unknown)
            {
                string text = part.Length == paragraph.Text.Length ? paragraph.Text : paragraph.Text.Substring(part.Start, part.Length);
                yield return new Passage(paragraph, part.Start, text, part.Component, part.Region, part.Role == PartRole.Unknown ? 1 : part.Certainty);
            }

            if (i + 1 < paper.Parts.Length && paper.Parts[i + 1].Paragraph == part.Paragraph)
                continue;
            foreach (NoteReference reference in paragraph.Notes.Where(n => told.Add(n.Note)))
            {
                foreach (Passage note in NoteAt(paper.Observed, reference.Note, part.Region))
                    yield return note;
            }
        }

        for (int i = 0; i < paper.Observed.Notes.Length; i++)
        {
            if (!told.Add(i))
                continue;
            foreach (Passage note in NoteAt(paper.Observed, i, PaperRegion.Paper))
                yield return note;
        }
    }

    private static IEnumerable<Passage> NoteAt(ObservedDocument paper, int note, PaperRegion region) =>
        note >= 0 && note < paper.Notes.Length
            ? paper.Notes[note].Paragraphs.Where(static p => !string.IsNullOrWhiteSpace(p.Text)).Select(p => new Passage(p, 0, p.Text, Component.Footnote, region, 1))
            : [];

    private static DocumentDate? DateOf(RecognizedDocument paper)
    {
        foreach (RecognizedPart part in paper.PartsOf(Component.PlaceDate, PaperRegion.Paper))
        {
            string text = paper.TextOf(part);
            int at = text.IndexOf("ngày", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && DocumentDate.TryParse(text[at..], out DocumentDate date))
                return date;
        }

        return null;
    }

    /// <summary>What one passage says, whatever stands around it.</summary>
    private readonly record struct Words(ImmutableArray<CitedPaper> Citations, ImmutableArray<Deadline> Deadlines)
    {
        public static Words Of(Passage passage)
        {
            ImmutableArray<CitedPaper> citations = CitationScanner.Scan(passage);
            return new Words(citations, RunningText.IsBody(passage.Component) || passage.IsNote ? DeadlineScanner.Scan(passage, citations) : []);
        }
    }
}
