using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;

namespace Drafting.Relaying;

/// <summary>Chữ bị mất: the words of a paragraph that a new layout shows nowhere.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Component">What the paragraph is, where it is one thing.</param>
/// <param name="Words">The words, in lower case.</param>
internal sealed record LostWords(ObservedParagraph Paragraph, Component? Component, ImmutableArray<string> Words);

/// <summary>Tìm chữ bị mất: counts the words of the paper against those of its new layout.</summary>
internal static class LostWordFinder
{
    /// <summary>Finds them, paragraph by paragraph.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="plan">Its new layout.</param>
    public static IEnumerable<LostWords> Find(RecognizedDocument paper, LayoutPlan plan)
    {
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        foreach (string word in PlannedText.All(plan).SelectMany(WordsOf))
            CollectionsMarshal.GetValueRefOrAddDefault(left, word, out _)++;
        foreach (RecognizedPart part in paper.Parts.Where(p => !IsReplaced(p) && !IsLetterName(paper, p)))
        {
            if (Missing(left, paper.TextOf(part)) is { IsEmpty: false } words)
                yield return new LostWords(paper.ParagraphOf(part), part.Component, words);
        }

        foreach (ObservedParagraph paragraph in paper.Observed.Notes.SelectMany(static n => n.Paragraphs))
        {
            if (Missing(left, paragraph.Text) is { IsEmpty: false } words)
                yield return new LostWords(paragraph, Component.Footnote, words);
        }
    }

    /// <summary>Whether a piece is the type name that a letter was given, which no regime prints.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="part">The piece.</param>
    public static bool IsLetterName(RecognizedDocument paper, RecognizedPart part) =>
        part.Component == Component.KindTitle && paper.Kind == "cong-van" && WordsOf(paper.TextOf(part)).SequenceEqual(["công", "văn"]);

    private static ImmutableArray<string> Missing(Dictionary<string, int> left, string text)
    {
        ImmutableArray<string>.Builder missing = ImmutableArray.CreateBuilder<string>();
        foreach (string word in WordsOf(text))
        {
            ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(left, word);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || count == 0)
                missing.Add(word);
            else
                count--;
        }

        return missing.ToImmutable();
    }

    // What the regime prints in its own words: the title of the state or the Party, "Kính gửi", "Nơi nhận", numbers of annexes.
    private static bool IsReplaced(RecognizedPart part) => part.Role is PartRole.Blank or PartRole.Rule
        || part.Component is Component.PartyTitle or Component.Motto or Component.Star or Component.SubjectMark or Component.RecipientsLabel
            or Component.AddresseesLabel or Component.AnnexNumber or Component.CopyRule or Component.PageNumber;

    /// <summary>The words of a text: letters and digits that stand together, in lower case.</summary>
    /// <param name="text">The text.</param>
    internal static IEnumerable<string> WordsOf(string text)
    {
        string lower = text.Normalize().ToLowerInvariant();
        for (int at = 0; at < lower.Length;)
        {
            int start = at;
            while (at < lower.Length && char.IsLetterOrDigit(lower[at]))
                at++;
            // 05 and 5 are one number: the planner pads days, months and numbers as the guidance says.
            if (at > start)
                yield return lower[start..at].TrimStart('0');
            else
                at++;
        }
    }
}
