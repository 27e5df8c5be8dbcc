using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;
using Drafting.Laws.Tests;
using Drafting.Word.Tests.Writing;

namespace Drafting.Word.Tests.Reading;

/// <summary>What the writer writes, the reader sees: every paragraph and run with exactly the planned format.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Every_generated_paper_is_read_as_planned()
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All())
            ShouldReadAsPlanned(LayoutPlanner.Plan(document, standard, seed % 3 == 0 ? LabelMode.Typed : LabelMode.Automatic), $"seed {seed}, {document.Kind}, {standard.Id}");
    }

    [Fact]
    public void A_paper_with_everything_is_read_as_planned()
    {
        ShouldReadAsPlanned(Plans.Paper(), "hand-made");
        ShouldReadAsPlanned(Plans.Paper() with { Duplex = true }, "duplex");
    }

    [Fact]
    public void A_broken_twin_is_caught()
    {
        LayoutPlan plan = Plans.Of(Plans.Text(Component.BodyText, "a"), Plans.Text(Component.BodyText, "b"));
        byte[] changed = Zips.Change(Papers.Write(plan), "word/document.xml", static xml => xml.Replace("<w:r>", "<w:r><w:rPr><w:i/></w:rPr>", StringComparison.Ordinal));
        Should.Throw<ShouldAssertException>(() => Compare(plan, Foreign.Read(changed), "twin"));
    }

    private static void ShouldReadAsPlanned(LayoutPlan plan, string about) => Compare(plan, Foreign.Read(Papers.Write(plan)), about);

    private static void Compare(LayoutPlan plan, ObservedDocument paper, string about)
    {
        ObservedInvariants.Check(paper, about);
        var look = new PlannedLook(plan);
        // The paragraphs that Word asks for behind tables are no part of the plan.
        PlannedLook.Paragraph[] seen = [.. paper.Paragraphs.Where(static p => p.StyleName != "Normal").Select(PlannedLook.Of)];
        seen.Select(PlannedLook.Print).ShouldBe(look.Main().Select(PlannedLook.Print), about);
        paper.Paragraphs.SelectMany(static p => p.Runs).ShouldAllBe(r => r.FontName == plan.FontName && r.Color == null && !r.Caps, about);
        paper.Paragraphs.Where(static p => p.StyleName == "Normal").ShouldAllBe(static p => p.Text.Length == 0 && p.Format.Line == LineSpacing.Exactly(Length.FromPoints(1)), about);

        paper.Notes.Length.ShouldBe(plan.Footnotes.Length, about);
        for (int i = 0; i < paper.Notes.Length; i++)
            paper.Notes[i].Paragraphs.Select(static p => PlannedLook.Print(PlannedLook.Of(p) with { Section = 0 })).ShouldBe(look.Note(i).Select(PlannedLook.Print), about);

        paper.Sections.Select(static s => s.Page).ShouldBe(plan.Sections.Select(static s => Rounded(s.Page)), about);
        paper.Sections.Select(static s => s.RestartsNumbers).ShouldBe(plan.Sections.Select(static s => s.RestartNumbers), about);
        paper.Sections.ShouldAllBe(s => s.MirrorsMargins == plan.Duplex && s.Rules.IsEmpty, about);
        paper.Margins.Where(static m => m.Position == MarginPosition.Header).ShouldAllBe(static m => m.HasPageField, about);
        paper.Margins.Count(static m => m.Position == MarginPosition.Header).ShouldBe(plan.Sections.Length, about);
        paper.Traces.ShouldBeEmpty(about);
    }

    private static PageShape Rounded(PageShape p) => p with
    {
        Width = T(p.Width),
        Height = T(p.Height),
        Top = T(p.Top),
        Bottom = T(p.Bottom),
        Left = T(p.Left),
        Right = T(p.Right),
        Header = T(p.Header),
    };

    private static Length T(Length length) => Length.FromTwips(length.Twips);
}
