using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Recognition;

namespace Drafting.Word.Editing;

/// <summary>Làm sửa đổi: makes edits that nothing speaks against. Offsets and addresses mean the paper before any of them, so what moves nothing comes
/// first: formats, then characters, then paragraphs and pages.</summary>
internal static class EditApplier
{
    /// <summary>Makes the edits.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="edits">The edits, which agree with each other.</param>
    public static void Apply(EditedPaper paper, IReadOnlyCollection<Edit> edits)
    {
        EditedParagraph At(ParagraphAddress address) => paper.Find(address)!;
        var twins = new TwinBoxes([.. edits.Select(EditClaims.AddressOf).OfType<ParagraphAddress>().Distinct().Select(a => At(a).Element)]);
        // Asked for first: which lines are anchored where is known of the paper as it was read.
        (EditedParagraph Paragraph, XElement[] Drawings)[] rules =
            [.. edits.OfType<Edit.RemoveRules>().Select(e => (At(e.At), EditDoubts.DrawingsOf(paper, e.At).OfType<XElement>().ToArray()))];
        List<XElement> changed = [];

        foreach (Edit.FormatText edit in edits.OfType<Edit.FormatText>().Where(static e => e.Length > 0))
            TextEdits.Format(At(edit.At), edit);
        // Old rules go before new ones are drawn at the same paragraph.
        foreach ((EditedParagraph paragraph, XElement[] drawings) in rules)
            ParagraphEdits.RemoveRules(paragraph, drawings);
        foreach (Edit.FormatParagraph edit in edits.OfType<Edit.FormatParagraph>())
            ParagraphChanges.Write(At(edit.At).Element, At(edit.At).Source, edit.Change, paper.Units);
        foreach (Edit.Compose edit in edits.OfType<Edit.Compose>())
        {
            TextEdits.Compose(At(edit.At));
            changed.AddRange(At(edit.At).Pieces.Select(static p => p.Node));
        }

        foreach (Edit.Decode edit in edits.OfType<Edit.Decode>())
        {
            TextEdits.Decode(At(edit.At), edit);
            changed.AddRange(At(edit.At).Pieces.Select(static p => p.Node));
        }

        foreach (Edit.ReplaceText edit in edits.OfType<Edit.ReplaceText>())
            changed.AddRange(TextEdits.Replace(At(edit.At), edit));
        if (changed.Count > 0)
            paper.Bound.Settle(changed);

        foreach (Edit.InsertParagraph edit in edits.OfType<Edit.InsertParagraph>())
            ParagraphEdits.Insert(paper, At(edit.Beside).Element, edit);
        XElement[] removed = [.. edits.OfType<Edit.RemoveParagraph>().Select(e => At(e.At).Element)];
        XElement[] tables = [.. removed.Select(static e => e.Ancestors(WordXml.Tbl).FirstOrDefault()).OfType<XElement>().Distinct()];
        foreach (Edit.RemoveParagraph edit in edits.OfType<Edit.RemoveParagraph>())
            ParagraphEdits.Remove(At(edit.At));
        foreach (XElement table in tables.Where(Paragraphs.IsEmptyTable))
            Paragraphs.RemoveTable(table);
        foreach (Edit.FormatPage edit in edits.OfType<Edit.FormatPage>())
            PageEdits.Format(paper, edit);
        foreach (Edit.NumberPages edit in edits.OfType<Edit.NumberPages>().OrderBy(static e => e.Section))
            PageNumbers.Number(paper, edit);
        twins.Settle();
    }
}
