using Drafting.Core.Recognition;

namespace Drafting.Word.Tests.Reading;

/// <summary>What holds of every observed paper, whatever the file was.</summary>
internal static class ObservedInvariants
{
    public static void Check(ObservedDocument paper, string about)
    {
        paper.Sections.ShouldNotBeEmpty(about);
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        foreach (ObservedParagraph paragraph in paper.Paragraphs)
        {
            Check(paragraph, paper, about);
            paragraph.Address.Ordinal.ShouldBeGreaterThan(last.GetValueOrDefault(paragraph.Address.Story), about);
            last[paragraph.Address.Story] = paragraph.Address.Ordinal;
        }

        foreach (ObservedParagraph paragraph in paper.Notes.SelectMany(static n => n.Paragraphs).Concat(paper.Margins.SelectMany(static m => m.Paragraphs)))
            Check(paragraph, paper, about);
        paper.Traces.ShouldAllBe(static t => t.Text.Length > 0, about);
    }

    private static void Check(ObservedParagraph paragraph, ObservedDocument paper, string about)
    {
        int end = 0;
        foreach (ObservedRun run in paragraph.Runs)
        {
            run.Start.ShouldBe(end, about);
            run.Length.ShouldBeGreaterThan(0, about);
            run.FontName.ShouldNotBeNullOrEmpty(about);
            run.Format.Size.HalfPoints.ShouldBeGreaterThan(0, about);
            end += run.Length;
        }

        end.ShouldBe(paragraph.Text.Length, about);
        paragraph.Text.IsNormalized().ShouldBeTrue(about);
        paragraph.Section.ShouldBeInRange(0, paper.Sections.Length - 1, about);
        paragraph.Notes.ShouldAllBe(n => n.Offset >= 0 && n.Offset <= paragraph.Text.Length, about);
        paragraph.ListLabel?.IsNormalized().ShouldBeTrue(about);
    }
}
