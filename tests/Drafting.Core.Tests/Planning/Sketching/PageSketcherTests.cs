using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Planning.Sketching;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Planning.Sketching;

/// <summary>What stays together on a page; every page of these tests holds ten lines.</summary>
public class PageSketcherTests
{
    private static readonly PageShape Page = new(
        Length.FromPoints(300), Length.FromPoints(240), Length.FromPoints(20), Length.FromPoints(20), Length.FromPoints(20), Length.FromPoints(20), Length.FromPoints(5), PageOrientation.Portrait);

    private static readonly LayoutPlan Base = LayoutPlanner.Plan(WholePaper.For(DocumentFamily.Party), LayoutStandards.Find("hd36-2018")!);

    private static readonly ParagraphFormat Plain =
        new(Alignment.Left, Length.Zero, Length.Zero, Length.Zero, Length.Zero, Length.Zero, LineSpacing.Exactly(Length.FromPoints(20)));

    [Theory]
    [InlineData(9, 2, "9 2")]
    [InlineData(9, 3, "9 3")]
    [InlineData(8, 3, "8 3")]
    [InlineData(8, 4, "10 2")]
    [InlineData(7, 4, "9 2")]
    [InlineData(8, 2, "10")]
    public void NoLineOfAParagraphStandsAlone(int before, int lines, string expected) =>
        Counts(Lines(before), [Paragraph("x", lines)]).ShouldBe(expected);

    [Fact]
    public void WhatIsKeptWithTheNextGoesWithIt()
    {
        Counts(Lines(8), [Paragraph("đầu", 1, Plain with { KeepNext = true }), Paragraph("x", 2)]).ShouldBe("8 3");
        Counts(Lines(7), [Paragraph("đầu", 1, Plain with { KeepNext = true }), Paragraph("x", 2)]).ShouldBe("10");
        // Two lines of it are enough.
        Counts(Lines(7), [Paragraph("đầu", 1, Plain with { KeepNext = true }), Paragraph("x", 5)]).ShouldBe("10 3");
    }

    [Fact]
    public void AChainThatNoPageHoldsBreaksWhereThePageIsFull() =>
        Counts([.. Enumerable.Range(0, 25).Select(static _ => Paragraph("x", 1, Plain with { KeepNext = true }))]).ShouldBe("10 10 5");

    [Fact]
    public void AParagraphThatKeepsItsLinesMovesWhole()
    {
        Counts(Lines(8), [Paragraph("x", 4, Plain with { KeepLines = true })]).ShouldBe("8 4");
        Counts(Lines(3), [Paragraph("x", 12, Plain with { KeepLines = true })]).ShouldBe("10 5");
    }

    [Fact]
    public void APageBeginsWhereTheParagraphAsks() => Counts(Lines(3), [Paragraph("x", 2, Plain with { PageBreakBefore = true })]).ShouldBe("3 2");

    [Fact]
    public void RoomAboveIsLeftOutAtTheTopOfAFullPage()
    {
        ParagraphFormat lowered = Plain with { Before = Length.FromPoints(10) };
        PageSketch sketch = Sketch([.. Lines(10), Paragraph("x", 1, lowered)]);
        sketch.Pages[1].Lines[0].Baseline.ShouldBe(sketch.Pages[0].Lines[0].Baseline);
        // At the top of a section and behind a break that was asked for, it stays.
        Sketch([Paragraph("x", 1, lowered)]).Pages[0].Lines[0].Baseline.ShouldBe(sketch.Pages[0].Lines[0].Baseline + Length.FromPoints(10));
    }

    [Fact]
    public void RowsDoNotSplitAndHeadersAreRepeated()
    {
        PageSketch sketch = Sketch([Table(1, MayRow(4), MayRow(4), MayRow(4))]);
        sketch.Pages.Length.ShouldBe(2);
        Texts(sketch.Pages[0], SketchedPart.Body).ShouldBe("tiêu đề, x1, x2, x3, x4, x1, x2, x3, x4");
        Texts(sketch.Pages[1], SketchedPart.RepeatedHeader).ShouldBe("tiêu đề");
        Texts(sketch.Pages[1], SketchedPart.Body).ShouldBe("x1, x2, x3, x4");
        sketch.Pages[1].Boxes.Length.ShouldBe(2);
    }

    [Fact]
    public void ARowThatMaySplitFillsThePage() => Counts(Lines(6), [new PlannedTable([Length.FromPoints(260)], [MayRow(8) with { MaySplit = true }], 0, Lined: false)]).ShouldBe("10 4");

    [Fact]
    public void ARowHigherThanAPageIsCut() => Counts(Lines(2), [new PlannedTable([Length.FromPoints(260)], [MayRow(14)], 0, Lined: false)]).ShouldBe("2 10 4");

    [Fact]
    public void RowsThatAreKeptWithTheNextGoWithIt()
    {
        PlannedRow kept = new([[Paragraph("x", 2, Plain with { KeepNext = true })]]);
        Counts(Lines(7), [new PlannedTable([Length.FromPoints(260)], [kept, MayRow(3)], 0, Lined: false)]).ShouldBe("7 5");
    }

    [Fact]
    public void SectionsBeginPagesAndNumbersStartAgain()
    {
        PlannedSection section = new(Page, [.. Lines(15)], RestartNumbers: false, HideFirstNumber: true);
        PageSketch sketch = PageSketcher.Sketch(Base with { Lists = [], Footnotes = [], Sections = [section, section with { RestartNumbers = true }] });
        sketch.Pages.Select(static p => Texts(p, SketchedPart.PageNumber)).ShouldBe(["", "2", "", "2"]);
    }

    [Fact]
    public void AFootnoteStandsAtTheFootOfThePageOfItsNumber()
    {
        PlannedParagraph referring = new(Component.BodyText, Plain, [new PlannedInline.Run("x", Run), new PlannedInline.FootnoteReference(1, Run)]);
        LayoutPlan plan = Base with { Lists = [], Footnotes = [[Paragraph("chú thích", 1)]], Sections = [new PlannedSection(Page, [.. Lines(7), referring, .. Lines(4)], false, true)] };
        PageSketch sketch = PageSketcher.Sketch(plan);
        // 36 of 200 points are the note's and its separator's.
        Texts(sketch.Pages[0], SketchedPart.Body).ShouldEndWith("x1");
        Texts(sketch.Pages[0], SketchedPart.Footnote).ShouldBe("1 chú thích1");
        sketch.Pages[0].Lines.Single(static l => l.Part == SketchedPart.Footnote).Baseline.ShouldBeGreaterThan(Length.FromPoints(200));
        sketch.Pages[1].Lines.Count(static l => l.Part == SketchedPart.Body).ShouldBe(4);
        sketch.Pages[0].Rules.ShouldHaveSingleItem();
    }

    [Fact]
    public void ANoteThatIsLongerThanThePageGoesOn()
    {
        PlannedParagraph referring = new(Component.BodyText, Plain, [new PlannedInline.FootnoteReference(1, Run)]);
        PageSketch sketch = PageSketcher.Sketch(Base with { Lists = [], Footnotes = [[Paragraph("c", 30)]], Sections = [new PlannedSection(Page, [referring], false, true)] });
        sketch.Pages.Sum(static p => p.Lines.Count(static l => l.Part == SketchedPart.Footnote)).ShouldBe(30);
        sketch.Pages.SelectMany(static p => p.Lines).ShouldAllBe(static l => l.Baseline < Length.FromPoints(220));
    }

    [Fact]
    public void TextIsBrokenBetweenWordsAndStandsByItsAlignment()
    {
        ParagraphFormat format = Plain with { Alignment = Alignment.Justify, FirstLine = Length.FromPoints(30) };
        SketchedLine[] lines = [.. Sketch([new PlannedParagraph(Component.BodyText, format, [new PlannedInline.Run(string.Concat(Enumerable.Repeat("chữ ", 60)), Run)])]).Pages[0].Lines];
        lines.Length.ShouldBeGreaterThan(2);
        lines[0].X.ShouldBe(Length.FromPoints(50));
        lines[1].X.ShouldBe(Length.FromPoints(20));
        lines[..^1].ShouldAllBe(static l => l.Alignment == Alignment.Justify && l.Ink <= l.Width);
        lines[^1].Alignment.ShouldBe(Alignment.Left);
        lines.SelectMany(static l => l.Runs).ShouldAllBe(static r => r.Text.StartsWith("chữ") && r.Text.EndsWith("chữ"));
    }

    [Fact]
    public void AWordLongerThanALineGoesOnOverTheNext()
    {
        SketchedLine[] lines = [.. Sketch([new PlannedParagraph(Component.BodyText, Plain, [new PlannedInline.Run("a " + new string('m', 100), Run)])]).Pages[0].Lines];
        string.Concat(lines.SelectMany(static l => l.Runs).Select(static r => r.Text)).ShouldBe("a" + new string('m', 100));
        lines.ShouldAllBe(static l => l.Ink <= l.Width);
    }

    [Fact]
    public void OnTheBackOfASheetTheMarginsAreMirrored()
    {
        PageShape wide = Page with { Left = Length.FromPoints(40) };
        PageSketch sketch = PageSketcher.Sketch(Base with { Duplex = true, Lists = [], Footnotes = [], Sections = [new PlannedSection(wide, [.. Lines(15)], false, true)] });
        sketch.Pages[0].Lines[0].X.ShouldBe(Length.FromPoints(40));
        sketch.Pages[1].Lines[0].X.ShouldBe(Length.FromPoints(20));
        sketch.Pages[1].Shape.Right.ShouldBe(Length.FromPoints(40));
    }

    private static RunFormat Run => new(FontSize.FromPoints(14), Bold: false, Italic: false, Underline: false);

    private static PlannedBlock[] Lines(int count) => [.. Enumerable.Range(0, count).Select(static _ => Paragraph("x", 1))];

    // A paragraph of so many lines, x1, x2, …
    private static PlannedParagraph Paragraph(string text, int lines, ParagraphFormat? format = null) => new(
        Component.BodyText,
        format ?? Plain,
        [.. Enumerable.Range(1, lines).SelectMany(i => (PlannedInline[])[PlannedInline.Break.Instance, new PlannedInline.Run(string.Create(CultureInfo.InvariantCulture, $"{text}{i}"), Run)]).Skip(1)]);

    private static PlannedRow MayRow(int lines) => new([[Paragraph("x", lines)]]);

    private static PlannedTable Table(int headers, params PlannedRow[] rows)
    {
        PlannedParagraph title = new(Component.TableHeader, Plain, [new PlannedInline.Run("tiêu đề", Run)]);
        return new PlannedTable([Length.FromPoints(260)], [new PlannedRow([[title]]), .. rows], headers, Lined: true);
    }

    private static PageSketch Sketch(params PlannedBlock[] blocks) =>
        PageSketcher.Sketch(Base with { Lists = [], Footnotes = [], Sections = [new PlannedSection(Page, [.. blocks], RestartNumbers: false, HideFirstNumber: true)] });

    private static string Counts(PlannedBlock[] first, PlannedBlock[]? second = null) =>
        string.Join(' ', Sketch([.. first, .. second ?? []]).Pages.Select(static p => p.Lines.Count(static l => l.Part == SketchedPart.Body)));

    private static string Texts(SketchedPage page, SketchedPart part) =>
        string.Join(", ", page.Lines.Where(l => l.Part == part).Select(static l => string.Concat(l.Runs.Select(static r => r.Text))));
}
