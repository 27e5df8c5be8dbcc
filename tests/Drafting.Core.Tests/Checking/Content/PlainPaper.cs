using System.Collections.Immutable;
using Drafting.Core.Checking;
using Drafting.Core.Checking.Content;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Checking.Content;

/// <summary>Paragraphs of plain text as a paper in which nobody has recognised anything.</summary>
internal static class PlainPaper
{
    public static PaperContent Read(params string[] paragraphs) => new(Of(paragraphs));

    public static RecognizedDocument Of(params string[] paragraphs)
    {
        LayoutStandard layout = LayoutStandards.Find("hd05-2026")!;
        var format = new ParagraphFormatOf(layout);
        ImmutableArray<ObservedParagraph> observed =
        [
            .. paragraphs.Select((text, i) => new ObservedParagraph(
                new ParagraphAddress("main", i + 1), text, [new ObservedRun(0, text.Length, format.Run, layout.Page.FontName.Preferred, null, false)],
                format.Paragraph, null, null, new ObservedPlace.OnPage(), 0, [], true)),
        ];
        var paper = new ObservedDocument("chu-tron.txt", ObservationKind.PlainText, observed, [new SketchedSection(layout).ToObserved()], [], [], []);
        return new RecognizedDocument(paper, PaperNature.PartyPaper, "thử", null,
            [.. observed.Select(static (p, i) => new RecognizedPart(i, 0, p.Text.Length, p.Text.Length == 0 ? PartRole.Blank : PartRole.Unknown, null, PaperRegion.Paper, 0, "thử"))]);
    }

    private sealed record ParagraphFormatOf(LayoutStandard Layout)
    {
        public RunFormat Run { get; } = new(FontSize.FromPoints(14), false, false, false);

        public ParagraphFormat Paragraph { get; } = new(Alignment.Justify, Length.Zero, Length.Zero, Length.Zero, Length.Zero, Length.Zero, LineSpacing.Single);
    }
}
