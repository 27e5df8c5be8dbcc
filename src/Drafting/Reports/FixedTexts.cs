using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Reports;

/// <summary>Chữ trước và sau khi sửa: what a client shows of a fix before it is made.</summary>
public sealed class FixedTexts
{
    private readonly Dictionary<ParagraphAddress, ObservedParagraph> paragraphs = [];

    /// <summary>Takes up the paragraphs of a paper.</summary>
    /// <param name="paper">The paper as it was checked.</param>
    public FixedTexts(ObservedDocument paper)
    {
        foreach (ObservedParagraph paragraph in paper.Paragraphs.Concat(paper.Margins.SelectMany(static m => m.Paragraphs)).Concat(paper.Notes.SelectMany(static n => n.Paragraphs)))
            paragraphs.TryAdd(paragraph.Address, paragraph);
    }

    /// <summary>The text of a paragraph, empty where there is none.</summary>
    /// <param name="address">The paragraph.</param>
    public string At(ParagraphAddress address) => paragraphs.GetValueOrDefault(address)?.Text ?? "";

    /// <summary>What a fix does to the text, paragraph by paragraph in the order of its edits; nothing where it changes formats only.</summary>
    /// <param name="fix">The fix.</param>
    public ImmutableArray<TextChange> Changes(Fix fix)
    {
        ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
        var replaced = new HashSet<ParagraphAddress>();
        foreach (Edit edit in fix.Edits)
        {
            switch (edit)
            {
                case Edit.ReplaceText { At: var at } when replaced.Add(at):
                    changes.Add(new TextChange(at, At(at), Replaced(at, fix)));
                    break;
                case Edit.InsertParagraph insert:
                    changes.Add(new TextChange(insert.Beside, null, insert.Text));
                    break;
                case Edit.RemoveParagraph { At: var at }:
                    changes.Add(new TextChange(at, At(at), null));
                    break;
                case Edit.Decode { At: var at } when paragraphs.TryGetValue(at, out ObservedParagraph? stored):
                    changes.Add(new TextChange(at, stored.Text, LegacyPaper.DecodeText(stored).Text));
                    break;
            }
        }

        return changes.ToImmutable();
    }

    // All offsets mean the text before any of the edits, so that the last one is made first.
    private string Replaced(ParagraphAddress at, Fix fix)
    {
        string text = At(at);
        foreach (Edit.ReplaceText edit in fix.Edits.OfType<Edit.ReplaceText>().Where(e => e.At == at).Reverse().OrderByDescending(static e => e.Start))
            text = $"{text.AsSpan(0, edit.Start)}{edit.Text}{text.AsSpan(edit.Start + edit.Length)}";
        return text;
    }
}

/// <summary>Chữ đổi: the text of one paragraph before and after a fix.</summary>
/// <param name="At">The paragraph; of one that is put in, its neighbour.</param>
/// <param name="Before">The text now, or <see langword="null"/> of a paragraph that is put in.</param>
/// <param name="After">The text afterwards, or <see langword="null"/> of a paragraph that is taken out.</param>
public readonly record struct TextChange(ParagraphAddress At, string? Before, string? After);
