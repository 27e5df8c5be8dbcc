using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.KyThuat;

/// <summary>Mọi đoạn có chữ: what rules about the characters themselves walk over, whatever a paragraph is.</summary>
internal static class EveryText
{
    /// <summary>The paragraphs of the text, the footnotes, the headers and the footers, each with what it is.</summary>
    /// <param name="paper">The paper.</param>
    public static IEnumerable<(ObservedParagraph Paragraph, Component? Component)> Of(RecognizedDocument paper)
    {
        ImmutableArray<RecognizedPart> parts = paper.Parts;
        int next = 0;
        for (int i = 0; i < paper.Observed.Paragraphs.Length; i++)
        {
            while (next < parts.Length && parts[next].Paragraph < i)
                next++;
            ObservedParagraph paragraph = paper.Observed.Paragraphs[i];
            if (!string.IsNullOrWhiteSpace(paragraph.Text))
                yield return (paragraph, next < parts.Length && parts[next].Paragraph == i ? parts[next].Component : null);
        }

        IEnumerable<ObservedParagraph> others = paper.Observed.Notes.SelectMany(static n => n.Paragraphs)
            .Concat(paper.Observed.Margins.SelectMany(static m => m.Paragraphs).DistinctBy(static p => p.Address));
        foreach (ObservedParagraph paragraph in others.Where(static p => !string.IsNullOrWhiteSpace(p.Text)))
            yield return (paragraph, null);
    }
}
