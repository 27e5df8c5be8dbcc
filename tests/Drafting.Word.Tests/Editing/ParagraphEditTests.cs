using Drafting.Core.Checking;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Editing.Fixing;
using static Drafting.Word.Tests.Editing.ForeignPaper;
using Length = Drafting.Core.Units.Length;

namespace Drafting.Word.Tests.Editing;

public class ParagraphEditTests
{
    private static readonly PlannedStyle Style = LayoutPlanner.Plan(OfficePapers.Conclusion(), OfficePapers.Standard).Styles[Component.BodyText];

    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Fact]
    public void AParagraphIsPutInWithItsWholeFormat()
    {
        byte[] paper = Of(P("a") + P("b"));
        (byte[] bytes, _) = Apply(paper, new Edit.InsertParagraph(At(1), Style, "Times New Roman", "một\nhai"));
        ObservedDocument after = Foreign.Read(bytes);
        after.Paragraphs.Select(static p => p.Text).ShouldBe(["a", "một\nhai", "b"]);
        after.Paragraphs[1].Format.ShouldBe(Style.Paragraph with { FirstLine = Length.FromTwips(Style.Paragraph.FirstLine.Twips) });
        after.Paragraphs[1].Runs.ShouldHaveSingleItem().ShouldBe(new ObservedRun(0, 7, Style.Run, "Times New Roman", "000000", false));
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void AParagraphIsPutInBeforeAnother()
    {
        byte[] paper = Of(P("a") + $"<w:p><w:pPr>{Section}</w:pPr><w:r><w:t>b</w:t></w:r></w:p>" + P("c"));
        (byte[] bytes, FixedPaper result) = Apply(
            paper,
            new Edit.InsertParagraph(At(2), Style, "Arial", "một", InsertSide.Before),
            new Edit.InsertParagraph(At(2), Style, "Arial", "hai", InsertSide.After));
        result.Results.ShouldAllBe(static r => r.State == FixState.Applied);
        Foreign.Read(bytes).Paragraphs.Select(static p => (p.Text, p.Section)).ShouldBe([("a", 0), ("một", 0), ("b", 0), ("hai", 0), ("c", 1)]);
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void ASectionEndsWhereItEnded()
    {
        byte[] paper = Of($"<w:p><w:pPr>{Section}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>" + P("b"));
        ObservedDocument after = Foreign.Read(Apply(paper, new Edit.InsertParagraph(At(1), Style, "Arial", "x")).Bytes);
        after.Paragraphs.Select(static p => (p.Text, p.Section)).ShouldBe([("a", 0), ("x", 0), ("b", 1)]);
        after = Foreign.Read(Apply(Of(P("z") + $"<w:p><w:pPr>{Section}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>" + P("b")), new Edit.RemoveParagraph(At(2))).Bytes);
        after.Paragraphs.Select(static p => (p.Text, p.Section)).ShouldBe([("z", 0), ("b", 1)]);
    }

    [Fact]
    public void ARemovedParagraphLeavesItsMarksBehind()
    {
        byte[] paper = Of(
            P("a") + """<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:commentRangeStart w:id="0"/><w:r><w:t>b</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:bookmarkEnd w:id="1"/><w:r><w:t>c</w:t></w:r></w:p>""",
            AddComments);
        (byte[] bytes, _) = Apply(paper, new Edit.RemoveParagraph(At(2)));
        string xml = Part(bytes, "word/document.xml");
        Foreign.Read(bytes).Paragraphs.Select(static p => p.Text).ShouldBe(["a", "c"]);
        xml.ShouldContain("""</w:pPr><w:bookmarkStart w:id="1" w:name="x" /><w:commentRangeStart w:id="0" /><w:commentRangeEnd w:id="0" /><w:r><w:commentReference w:id="0" /></w:r><w:bookmarkEnd w:id="1" />""");
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void ThePlaceThatMustHoldAParagraphKeepsAnEmptyOne()
    {
        byte[] paper = Of(Table("a", "b") + P("c"));
        (byte[] bytes, _) = Apply(paper, new Edit.RemoveParagraph(At(1)));
        Foreign.Read(bytes).Paragraphs.Select(static p => p.Text).ShouldBe(["", "b", "c"]);
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void ATableGoesWithItsLastWords()
    {
        byte[] paper = Of(P("x") + Table("a", "", "b") + P("c"));
        (byte[] bytes, _) = Apply(paper, new Edit.RemoveParagraph(At(2)), new Edit.RemoveParagraph(At(4)));
        Part(bytes, "word/document.xml").ShouldNotContain("<w:tbl>");
        Foreign.Read(bytes).Paragraphs.Select(static p => p.Text).ShouldBe(["x", "c"]);
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void ATableThatPartsTwoOthersStays()
    {
        byte[] paper = Of(Table("x") + Table("a") + Table("y") + P("c"));
        Foreign.Read(Apply(paper, new Edit.RemoveParagraph(At(2))).Bytes).Paragraphs.Select(static p => p.Text).ShouldBe(["x", "", "y", "c"]);
    }

    [Fact]
    public void ATableThatHoldsAMarkStays()
    {
        byte[] paper = Of(P("x") + Table("""</w:t></w:r><w:bookmarkStart w:id="1" w:name="m"/><w:bookmarkEnd w:id="1"/><w:r><w:t>a""") + P("c"));
        (byte[] bytes, _) = Apply(paper, new Edit.RemoveParagraph(At(2)));
        Foreign.Read(bytes).Paragraphs.Select(static p => p.Text).ShouldBe(["x", "", "c"]);
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""<w:r><w:footnoteReference w:id="1"/></w:r>""", PaperFix.HoldsMore)]
    [InlineData("""<w:del w:id="9" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>""", PaperFix.TrackedText)]
    [InlineData("""<w:r><w:pict><v:shape style="width:1pt"/></w:pict></w:r>""", PaperFix.HoldsMore)]
    public void AParagraphThatHoldsMoreThanWordsStays(string more, string code)
    {
        byte[] paper = Of(P("a") + $"<w:p><w:r><w:t>b</w:t></w:r>{more}</w:p>" + P("c"));
        (byte[] bytes, FixedPaper result) = Apply(paper, new Edit.RemoveParagraph(At(2)));
        result.Results[0].Refusal!.Code.ShouldBe(code);
        bytes.ShouldBe(paper);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void RulesGoWithBothTheirDrawings(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        ObservedDocument before = Foreign.Read(paper);
        ParagraphAddress[] ruled = [.. before.Sections.SelectMany(static s => s.Rules).Select(static r => r.After).Concat(before.Paragraphs.Where(HasBorder).Select(static p => p.Address)).Distinct()];
        if (ruled.Length == 0)
            return;
        (byte[] bytes, FixedPaper result) = Apply(paper, [.. ruled.Select(static a => new Edit.RemoveRules(a))]);
        result.Results.ShouldAllBe(static r => r.State == FixState.Applied);
        ObservedDocument after = Foreign.Read(bytes);
        after.Sections.ShouldAllBe(static s => s.Rules.IsEmpty);
        after.Paragraphs.ShouldAllBe(static p => !HasBorder(p));
        after.Paragraphs.Select(static p => p.Text).ShouldBe(before.Paragraphs.Select(static p => p.Text));
        NewErrors(paper, bytes).ShouldBeEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void AnyParagraphOfTheCorpusIsTakenOutOrRefused(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        ObservedDocument before = Foreign.Read(paper);
        var random = new Random(name.Length);
        ParagraphAddress[] victims = [.. random.GetItems([.. SourceMapTests.All(before)], 10).Select(static p => p.Address).Distinct()];
        (byte[] bytes, FixedPaper result) = Apply(paper, [.. victims.Select(static v => new Edit.RemoveParagraph(v)), .. victims.Select(static v => new Edit.InsertParagraph(v, Style, "Times New Roman", "thay vào"))]);
        NewErrors(paper, bytes).ShouldBeEmpty(name);
        ObservedDocument after = Foreign.Read(bytes);
        after.Sections.Length.ShouldBe(before.Sections.Length);
        after.Traces.Count(static t => t.Kind == TraceKind.Comment).ShouldBe(before.Traces.Count(static t => t.Kind == TraceKind.Comment));
        SourceMapTests.All(after).Where(static p => p.Text == "thay vào").DistinctBy(static p => p.Address).Count().ShouldBe(result.Results.Count(static r => r.State == FixState.Applied && r.Fix.Edits[0] is Edit.InsertParagraph), name);
        ParagraphAddress[] gone = [.. result.Results.Where(static r => r.State == FixState.Applied).Select(static r => r.Fix.Edits[0]).OfType<Edit.RemoveParagraph>().Select(static e => e.At)];
        SourceMapTests.All(after).Where(static p => p.Text is not ("thay vào" or "")).Select(static p => p.Text)
            .ShouldBe(SourceMapTests.All(before).Where(p => p.Text.Length > 0 && !gone.Contains(p.Address)).Select(static p => p.Text), name);
    }

    [Fact]
    public void ATextBoxIsChangedInBothDrawings()
    {
        CorpusPaper boxed = CorpusPaper.All.First(static p => p.Head["layout"] == "hop-chu-drawing");
        byte[] paper = File.ReadAllBytes(boxed.File);
        ObservedParagraph words = Foreign.Read(paper).Paragraphs.First(static p => p.Address.Story.StartsWith("textbox", StringComparison.Ordinal) && p.Text.Length > 5);
        (byte[] bytes, _) = Apply(paper, new Edit.ReplaceText(words.Address, 0, words.Text.Length, "CHỮ MỚI"));
        string xml = Part(bytes, "word/document.xml");
        (xml.Split("CHỮ MỚI").Length - 1).ShouldBe(2);
        Part(paper, "word/document.xml").ShouldContain("mc:Fallback");
    }

    private static string Table(params string[] cells) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{string.Concat(cells.Select(static _ => """<w:gridCol w:w="100"/>"""))}</w:tblGrid><w:tr>{string.Concat(cells.Select(static c => $"""<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>{P(c)}</w:tc>"""))}</w:tr></w:tbl>""";

    private static bool HasBorder(ObservedParagraph p) => p.Format.TopRule > Length.Zero || p.Format.BottomRule > Length.Zero;

    private static ParagraphAddress At(int ordinal) => new("main", ordinal);
}
