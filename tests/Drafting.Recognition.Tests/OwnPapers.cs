using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Word;

namespace Drafting.Recognition.Tests;

/// <summary>Papers of our own with what each paragraph was planned to be.</summary>
internal static class OwnPapers
{
    /// <summary>The components of the paragraphs of a plan in document order, a paragraph without words as what it shows.</summary>
    public static string[][] Expected(LayoutPlan plan) => [.. Paragraphs(plan).Select(Keys)];

    public static RecognizedDocument Recognize(byte[] docx, string name) =>
        ComponentRecognizer.Recognize(WordReader.Read(new MemoryStream(docx), name).Value!);

    private static IEnumerable<PlannedParagraph> Paragraphs(LayoutPlan plan)
    {
        foreach (PlannedBlock block in plan.Sections.SelectMany(static s => s.Blocks))
        {
            switch (block)
            {
                case PlannedParagraph paragraph:
                    yield return paragraph;
                    break;
                case PlannedTable table:
                    foreach (PlannedParagraph paragraph in table.Rows.SelectMany(static r => r.Cells).SelectMany(static c => c))
                        yield return paragraph;
                    break;
            }
        }
    }

    private static string[] Keys(PlannedParagraph paragraph)
    {
        string text = Text(paragraph);
        bool ruled = paragraph.Format.TopRule.Emu > 0 || paragraph.Format.BottomRule.Emu > 0;
        if (string.IsNullOrWhiteSpace(text))
            return [ruled ? paragraph.Component == Component.CopyRule ? paragraph.Component.Key : "ke" : "trong"];
        return paragraph.Component == Component.AddresseesLabel && text.TrimEnd().IndexOf(':', StringComparison.Ordinal) is int colon && colon < text.TrimEnd().Length - 1
            ? [Component.AddresseesLabel.Key, Component.Addressee.Key]
            : [paragraph.Component.Key];
    }

    private static string Text(PlannedParagraph paragraph) => string.Concat(paragraph.Inlines.Select(static inline => inline switch
        {
            PlannedInline.Run run => run.Text,
            PlannedInline.Bound bound => string.Join('\n', bound.Lines),
            PlannedInline.Break => "\n",
            _ => "",
        }));
}
