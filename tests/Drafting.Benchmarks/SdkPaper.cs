using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Planning;

namespace Drafting.Benchmarks;

/// <summary>The same plan written straight with the Open XML SDK: a package, a DOM for each part, saved. The usual way, as the rival.</summary>
internal static class SdkPaper
{
    public static void Write(LayoutPlan plan, Stream output)
    {
        using WordprocessingDocument package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        MainDocumentPart main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(plan.Styles.Styles.Select(static style => new Style(
            new StyleName { Val = style.Name },
            new PrimaryStyle(),
            new StyleParagraphProperties(Properties(style.Paragraph)),
            new StyleRunProperties(Face(style.Run)))
        {
            Type = StyleValues.Paragraph,
            StyleId = style.Name,
        }));
        main.Document = new Document(new Body(plan.Sections.SelectMany(static s => s.Blocks).Select(block => Block(block, plan))));
    }

    private static OpenXmlElement Block(PlannedBlock block, LayoutPlan plan) => block is PlannedParagraph paragraph
        ? Paragraph(paragraph, plan)
        : new Table(((PlannedTable)block).Rows.Select(row => new TableRow(row.Cells.Select(cell => new TableCell(cell.Select(p => Paragraph(p, plan)))))));

    private static Paragraph Paragraph(PlannedParagraph paragraph, LayoutPlan plan)
    {
        var element = new Paragraph(new ParagraphProperties(
            (OpenXmlElement[])[new ParagraphStyleId { Val = plan.Styles[paragraph.Component].Name }, .. Properties(paragraph.Format)]));
        foreach (PlannedInline inline in paragraph.Inlines)
        {
            string text = inline switch
            {
                PlannedInline.Run run => run.Text,
                PlannedInline.Bound bound => string.Join(' ', bound.Lines),
                _ => "",
            };
            element.Append(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return element;
    }

    private static OpenXmlElement[] Properties(ParagraphFormat format) =>
    [
        new SpacingBetweenLines
        {
            Before = Twips(format.Before.Twips),
            After = Twips(format.After.Twips),
            Line = Twips(format.Line.Value),
            LineRule = LineSpacingRuleValues.Exact,
        },
        new Indentation { FirstLine = Twips(format.FirstLine.Twips) },
        new Justification { Val = JustificationValues.Both },
    ];

    private static OpenXmlElement[] Face(RunFormat format) => [new Bold { Val = format.Bold }, new Italic { Val = format.Italic }, new FontSize { Val = Twips(format.Size.HalfPoints) }];

    private static string Twips(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
