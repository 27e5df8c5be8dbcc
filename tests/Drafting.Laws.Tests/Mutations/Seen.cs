using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Recognition;
using Drafting.Word;

namespace Drafting.Laws.Tests.Mutations;

/// <summary>All that a reader sees of a paper, line by line, to tell a mended paper from the one that was broken. Letters in equal formats are one run,
/// however the file cuts them.</summary>
internal static class Seen
{
    public static string Of(byte[] word)
    {
        ObservedDocument paper = WordReader.Read(new MemoryStream(word), "van-ban.docx").Value.ShouldNotBeNull();
        var lines = new StringBuilder();
        foreach (ObservedSection section in paper.Sections)
            lines.Append(CultureInfo.InvariantCulture, $"trang {section.Page} {section.HasFirstPageHeader} {section.RestartsNumbers} {section.MirrorsMargins}\n");
        Add(lines, paper.Paragraphs);
        foreach (ObservedNote note in paper.Notes)
            Add(lines, note.Paragraphs);
        foreach (ObservedMargin margin in paper.Margins)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{margin.Section} {margin.Position} {margin.HasPageField}\n");
            // How an empty header would look is nothing to see.
            Add(lines, [.. margin.Paragraphs.Where(static p => p.Text.Length > 0)]);
        }

        return lines.ToString();
    }

    private static void Add(StringBuilder lines, ImmutableArray<ObservedParagraph> paragraphs)
    {
        foreach (ObservedParagraph paragraph in paragraphs)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{paragraph.ListLabel}|{paragraph.Format}|{paragraph.WasNfc}\n");
            foreach ((string text, ObservedRun format) in Runs(paragraph))
                lines.Append(CultureInfo.InvariantCulture, $"  “{text.Replace('\n', '⏎')}” {format.Format} {format.FontName} {(format.Color is "000000" ? null : format.Color)} {format.Caps}\n");
        }
    }

    private static IEnumerable<(string Text, ObservedRun Format)> Runs(ObservedParagraph paragraph)
    {
        var text = new StringBuilder();
        ObservedRun? now = null;
        foreach (ObservedRun run in paragraph.Runs)
        {
            ObservedRun format = run with { Start = 0, Length = 0 };
            if (now is { } before && before != format)
            {
                yield return (text.ToString(), before);
                text.Clear();
            }

            now = format;
            text.Append(paragraph.Text, run.Start, run.Length);
        }

        if (now is { } last)
            yield return (text.ToString(), last);
    }
}
