using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Checking;

/// <summary>Applies the edits of fixes to a sketch: enough of what the writer does to Word to see that a mended paper raises nothing.</summary>
internal static class SketchedFix
{
    public static RecognizedDocument Apply(RecognizedDocument paper, IEnumerable<Edit> edits)
    {
        List<ObservedParagraph> paragraphs = [.. paper.Observed.Paragraphs];
        List<RecognizedPart> parts = [.. paper.Parts];
        ImmutableArray<ObservedSection> sections = paper.Observed.Sections;
        // From the end of a paragraph to its start, so that offsets stay what they were.
        foreach (Edit edit in edits.OrderByDescending(static e => e is Edit.ReplaceText replace ? replace.Start : -1))
        {
            switch (edit)
            {
                case Edit.ReplaceText replace: Replace(paragraphs, parts, replace); break;
                case Edit.InsertParagraph insert: Insert(paragraphs, parts, insert); break;
                case Edit.RemoveParagraph remove: Remove(paragraphs, parts, IndexOf(paragraphs, remove.At)); break;
                case Edit.FormatParagraph format:
                    int index = IndexOf(paragraphs, format.At);
                    paragraphs[index] = paragraphs[index] with { Format = Changed(paragraphs[index].Format, format.Change) };
                    break;
                case Edit.RemoveRules rules:
                    int at = IndexOf(paragraphs, rules.At);
                    paragraphs[at] = paragraphs[at] with { Format = paragraphs[at].Format with { TopRule = default, BottomRule = default } };
                    sections = [.. sections.Select(s => s with { Rules = s.Rules.RemoveAll(r => r.After == rules.At) })];
                    break;
                default: throw new NotSupportedException(edit.ToString());
            }
        }

        return paper with { Observed = paper.Observed with { Paragraphs = [.. paragraphs], Sections = sections }, Parts = [.. parts] };
    }

    private static void Replace(List<ObservedParagraph> paragraphs, List<RecognizedPart> parts, Edit.ReplaceText edit)
    {
        int index = IndexOf(paragraphs, edit.At);
        ObservedParagraph paragraph = paragraphs[index];
        string text = paragraph.Text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
        paragraphs[index] = paragraph with { Text = text, Runs = [paragraph.Runs[0] with { Start = 0, Length = text.Length }] };
        int grown = edit.Text.Length - edit.Length;
        for (int i = 0; i < parts.Count; i++)
        {
            RecognizedPart part = parts[i];
            if (part.Paragraph != index)
                continue;
            if (part.Start > edit.Start || (part.Start == edit.Start && part.Length == 0))
                parts[i] = part with { Start = part.Start + grown };
            else if (edit.Start <= part.Start + part.Length)
                parts[i] = part with { Length = part.Length + grown };
        }

        // A line of its own with the star is the star.
        if (edit.Text.Length > 1 && edit.Text.StartsWith('\n'))
        {
            int at = parts.FindIndex(p => p.Paragraph == index && edit.Start + edit.Text.Length == p.Start + p.Length);
            parts[at] = parts[at] with { Length = parts[at].Length - edit.Text.Length };
            parts.Insert(at + 1, parts[at] with { Start = edit.Start + 1, Length = edit.Text.Length - 1, Component = Component.Star });
        }
    }

    private static void Insert(List<ObservedParagraph> paragraphs, List<RecognizedPart> parts, Edit.InsertParagraph edit)
    {
        int beside = IndexOf(paragraphs, edit.Beside), index = edit.Side == InsertSide.After ? beside + 1 : beside;
        int part = edit.Side == InsertSide.After ? parts.FindLastIndex(p => p.Paragraph == beside) : parts.FindIndex(p => p.Paragraph == beside);
        RecognizedPart like = parts[part];
        paragraphs.Insert(index, paragraphs[beside] with
        {
            Address = new ParagraphAddress("inserted", paragraphs.Count + 1),
            Text = edit.Text,
            ListLabel = null,
            Format = edit.Style.Paragraph,
            Runs = [new ObservedRun(0, edit.Text.Length, edit.Style.Run, edit.FontName, null, false)],
        });
        for (int i = 0; i < parts.Count; i++)
            parts[i] = parts[i].Paragraph >= index ? parts[i] with { Paragraph = parts[i].Paragraph + 1 } : parts[i];
        parts.Insert(edit.Side == InsertSide.After ? part + 1 : part, like with { Paragraph = index, Start = 0, Length = edit.Text.Length, Role = PartRole.Component, Component = edit.Style.Component });
    }

    private static void Remove(List<ObservedParagraph> paragraphs, List<RecognizedPart> parts, int index)
    {
        paragraphs.RemoveAt(index);
        parts.RemoveAll(p => p.Paragraph == index);
        for (int i = 0; i < parts.Count; i++)
            parts[i] = parts[i].Paragraph > index ? parts[i] with { Paragraph = parts[i].Paragraph - 1 } : parts[i];
    }

    private static ParagraphFormat Changed(ParagraphFormat format, ParagraphChange change) => format with
    {
        Alignment = change.Alignment ?? format.Alignment,
        Left = change.Left ?? format.Left,
        Right = change.Right ?? format.Right,
        FirstLine = change.FirstLine ?? format.FirstLine,
        Before = change.Before ?? format.Before,
        After = change.After ?? format.After,
        Line = change.Line ?? format.Line,
        BottomRule = change.BottomRule ?? format.BottomRule,
    };

    private static int IndexOf(List<ObservedParagraph> paragraphs, ParagraphAddress address) => paragraphs.FindIndex(p => p.Address == address);
}
