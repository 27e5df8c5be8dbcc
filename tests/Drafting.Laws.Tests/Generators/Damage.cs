using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word;

namespace Drafting.Laws.Tests.Generators;

/// <summary>Random damage to a paper, as a careless hand does it: formats of some words and paragraphs, margins, letters, blanks.</summary>
internal static class Damage
{
    public static byte[] Of(byte[] paper, Random random)
    {
        ObservedDocument observed = WordReader.Read(new MemoryStream(paper), "a.docx").Value!;
        ObservedParagraph[] all = [.. observed.Paragraphs.Where(static p => p.Text.Length > 1 && p.WasNfc)];
        if (all.Length == 0)
            return paper;
        List<Edit> edits = [.. random.GetItems(all, 6).Select(p => Harm(p, random))];
        if (random.Next(2) == 0)
            edits.Add(new Edit.FormatPage(random.Next(observed.Sections.Length), new PageChange(Left: Length.FromMillimetres(random.Next(10, 40)), Top: Length.FromMillimetres(random.Next(10, 40)))));
        return Apply(paper, edits);
    }

    public static byte[] OfText(byte[] paper)
    {
        ObservedParagraph first = WordReader.Read(new MemoryStream(paper), "a.docx").Value!.Paragraphs.First(static p => p.Text.Length > 1);
        return Apply(paper, [new Edit.ReplaceText(first.Address, first.Text.Length, 0, "x")]);
    }

    private static Edit Harm(ObservedParagraph paragraph, Random random)
    {
        int start = random.Next(paragraph.Text.Length), length = random.Next(1, paragraph.Text.Length - start + 1);
        return random.Next(8) switch
        {
            0 => new Edit.FormatText(paragraph.Address, start, length, new RunChange(Size: new FontSize(random.Next(18, 36)))),
            1 => new Edit.FormatText(paragraph.Address, start, length, new RunChange(Bold: random.Next(2) == 0, Italic: random.Next(2) == 0)),
            2 => new Edit.FormatText(paragraph.Address, 0, paragraph.Text.Length, new RunChange(FontName: "Arial", Color: "FF0000")),
            3 => new Edit.FormatParagraph(paragraph.Address, new ParagraphChange((Alignment)random.Next(4), FirstLine: Length.FromMillimetres(random.Next(0, 30)))),
            4 => new Edit.FormatParagraph(paragraph.Address, new ParagraphChange(Before: Length.FromPoints(random.Next(0, 20)), After: Length.FromPoints(random.Next(0, 20)), Line: LineSpacing.Single)),
            5 => new Edit.ReplaceText(paragraph.Address, start, 0, random.Next(3) switch { 0 => "  ", 1 => " ,", _ => "uỷ ủy" }),
            6 => new Edit.RemoveParagraph(paragraph.Address),
            _ => new Edit.ReplaceText(paragraph.Address, start, 1, random.Next(2) == 0 ? "" : "."),
        };
    }

    private static byte[] Apply(byte[] paper, IEnumerable<Edit> edits)
    {
        using var output = new MemoryStream();
        Outcome<FixedPaper> outcome = PaperFix.Apply(new MemoryStream(paper), "a.docx", [.. edits.Select(static e => new Fix("hỏng", [e]))], output);
        outcome.Value.ShouldNotBeNull();
        return output.ToArray();
    }
}
