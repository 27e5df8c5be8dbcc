using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Text;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Editing.Fixing;

namespace Drafting.Word.Tests.Editing;

public class TextEditTests
{
    private static readonly ParagraphAddress First = new("main", 1);

    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void CharactersAreReplacedAndNothingElse(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        ObservedDocument before = Foreign.Read(paper);
        var random = new Random(name.Length * 101 + name[1]);
        ObservedParagraph[] all = [.. SourceMapTests.All(before).DistinctBy(static p => p.Address).Where(static p => p.WasNfc && p.Text.Length > 4)];
        Edit.ReplaceText[] edits = [.. random.GetItems(all, 14).Distinct().SelectMany(p => Two(p, random))];
        (byte[] bytes, FixedPaper result) = Apply(paper, edits);
        result.Results.ShouldAllBe(static r => r.State != FixState.Refused || r.Refusal!.Code == PaperFix.TrackedText || r.Refusal.Code == PaperFix.FieldText || r.Refusal.Code == PaperFix.BoundText);
        ILookup<ParagraphAddress, Edit.ReplaceText> made = result.Results.Where(static r => r.State == FixState.Applied).Select(static r => (Edit.ReplaceText)r.Fix.Edits[0]).ToLookup(static e => e.At);
        ObservedDocument after = Foreign.Read(bytes);
        SourceMapTests.All(after).Select(static p => (p.Address, p.Text)).ShouldBe(SourceMapTests.All(before).Select(p => (p.Address, Changed(p.Text, made[p.Address]))));
        NewErrors(paper, bytes).ShouldBeEmpty(name);
        made.Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(2, 1, "", "Số 15-NQ/TU")]
    [InlineData(0, 2, "Ngày", "Ngày: 15-NQ/TU")]
    [InlineData(4, 5, "1\n2", "Số: 1\n2/TU")]
    [InlineData(12, 0, "\t.", "Số: 15-NQ/TU\t.")]
    [InlineData(0, 0, "«", "«Số: 15-NQ/TU")]
    [InlineData(0, 12, "", "")]
    public void ARangeOverRunsIsReplaced(int start, int length, string text, string expected)
    {
        byte[] paper = ForeignPaper.Of("""<w:p><w:r><w:t xml:space="preserve">Số: </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>5-</w:t></w:r><w:r><w:t>NQ</w:t><w:t>/TU</w:t></w:r></w:p>""");
        (byte[] bytes, _) = Apply(paper, new Edit.ReplaceText(First, start, length, text));
        Foreign.Read(bytes).Paragraphs[0].Text.ShouldBe(expected);
        NewErrors(paper, bytes).ShouldBeEmpty();
    }

    [Fact]
    public void ANewTextTakesTheFormatOfTheFirstCharacter()
    {
        byte[] paper = ForeignPaper.Of("""<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r><w:r><w:t>c</w:t></w:r></w:p>""");
        Foreign.Read(Apply(paper, new Edit.ReplaceText(First, 1, 2, "xyz")).Bytes).Paragraphs[0].Runs.Select(static r => (r.Start, r.Length, r.Format.Bold)).ShouldBe([(0, 1, false), (1, 3, true)]);
        Foreign.Read(Apply(paper, new Edit.ReplaceText(First, 2, 0, "x")).Bytes).Paragraphs[0].Runs.Select(static r => (r.Start, r.Length, r.Format.Bold)).ShouldBe([(0, 1, false), (1, 2, true), (3, 1, false)]);
    }

    [Fact]
    public void TextInTrackedChangesAndFieldsIsRefusedAndTheRestIsDone()
    {
        byte[] paper = ForeignPaper.Of(
            """<w:p><w:r><w:t>ab</w:t></w:r><w:ins w:id="9" w:author="x"><w:r><w:t>cd</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ef</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>gh</w:t></w:r></w:fldSimple></w:p>""");
        (byte[] bytes, FixedPaper result) = Apply(paper,
            new Edit.ReplaceText(First, 0, 1, "A"), new Edit.ReplaceText(First, 2, 1, "C"), new Edit.ReplaceText(First, 4, 1, "E"), new Edit.ReplaceText(First, 6, 1, "G"),
            new Edit.FormatText(First, 2, 1, new RunChange(Bold: true)), new Edit.FormatText(First, 4, 4, new RunChange(Bold: true)), new Edit.ReplaceText(First, 0, 99, ""));
        result.Results.Select(static r => r.Refusal?.Code).ShouldBe([null, PaperFix.TrackedText, PaperFix.FieldText, PaperFix.FieldText, PaperFix.TrackedText, null, PaperFix.PlaceLost]);
        result.Results[1].Refusal!.Location.ShouldBe(new Location.InDocument("main", 1, null, new TextRange(2, 1)));
        result.Results[1].Refusal!.Message.ShouldBe("Không tự sửa được (sửa): chữ nằm trong phần theo dõi sửa đổi.");
        ObservedParagraph after = Foreign.Read(bytes).Paragraphs[0];
        after.Text.ShouldBe("Abcdefgh");
        after.Runs.Select(static r => (r.Start, r.Length, r.Format.Bold)).ShouldBe([(0, 4, false), (4, 4, true)]);
    }

    [Fact]
    public void OfTwoEditsOfTheSameTextTheFirstWins()
    {
        byte[] paper = ForeignPaper.Of(ForeignPaper.P("uỷ ban"));
        (byte[] bytes, FixedPaper result) = Apply(paper,
            new Edit.ReplaceText(First, 0, 2, "ủy"), new Edit.ReplaceText(First, 1, 2, "xx"), new Edit.ReplaceText(First, 0, 2, "ủy"), new Edit.FormatText(First, 0, 6, new RunChange(Bold: true)),
            new Edit.FormatText(First, 0, 2, new RunChange(Bold: false)), new Edit.FormatText(First, 0, 2, new RunChange(Italic: true)));
        result.Results.Select(static r => r.State).ShouldBe([FixState.Applied, FixState.Left, FixState.Applied, FixState.Applied, FixState.Left, FixState.Applied]);
        ObservedParagraph after = Foreign.Read(bytes).Paragraphs[0];
        after.Text.ShouldBe("ủy ban");
        after.Runs.Select(static r => (r.Length, r.Format.Bold, r.Format.Italic)).ShouldBe([(2, true, true), (4, true, false)]);
    }

    [Fact]
    public void AFixIsMadeWhollyOrNotAtAll()
    {
        byte[] paper = ForeignPaper.Of("""<w:p><w:r><w:t>ab</w:t></w:r><w:ins w:id="9" w:author="x"><w:r><w:t>cd</w:t></w:r></w:ins></w:p>""");
        (byte[] bytes, FixedPaper result) = Apply(paper, [new Fix("dời chữ", [new Edit.ReplaceText(First, 0, 2, ""), new Edit.ReplaceText(First, 3, 1, "ab")])]);
        result.Results[0].State.ShouldBe(FixState.Refused);
        bytes.ShouldBe(paper);
    }

    [Fact]
    public void LettersAreComposedOverRuns()
    {
        byte[] paper = ForeignPaper.Of("<w:p><w:r><w:t>Quye</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0302\u0301t \u0111i\u0323</w:t></w:r><w:r><w:t>\u0302nh</w:t></w:r></w:p>");
        ObservedParagraph before = Foreign.Read(paper).Paragraphs[0];
        before.WasNfc.ShouldBeFalse();
        (byte[] bytes, _) = Apply(paper, new Edit.Compose(First));
        ObservedParagraph after = Foreign.Read(bytes).Paragraphs[0];
        after.ShouldBe(before with { WasNfc = true }, ObservedComparer.ByLine);
        VisibleText.Hash(new MemoryStream(bytes), "a").Value.ShouldBe(VisibleText.Hash(new MemoryStream(paper), "a").Value);
    }

    [Fact]
    public void EveryDecomposedParagraphOfTheCorpusIsComposed()
    {
        int composed = 0;
        foreach (CorpusPaper source in CorpusPaper.All)
        {
            byte[] paper = File.ReadAllBytes(source.File);
            ObservedDocument before = Foreign.Read(paper);
            Edit[] edits = [.. SourceMapTests.All(before).Where(static p => !p.WasNfc).Select(static p => new Edit.Compose(p.Address))];
            if (edits.Length == 0)
                continue;
            (byte[] bytes, FixedPaper result) = Apply(paper, edits);
            result.Results.ShouldAllBe(static r => r.State == FixState.Applied);
            ObservedDump.Of(Foreign.Read(bytes)).ShouldBe(ObservedDump.Of(before), source.Name);
            SourceMapTests.All(Foreign.Read(bytes)).ShouldAllBe(static p => p.WasNfc);
            composed += edits.Length;
        }

        composed.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void EveryParagraphInOldLettersIsDecodedAsItIsRead()
    {
        int decoded = 0;
        foreach (CorpusPaper source in CorpusPaper.All.Where(static p => p.Head["layout"].StartsWith("chu-", StringComparison.Ordinal)))
        {
            byte[] paper = File.ReadAllBytes(source.File);
            ObservedDocument before = Foreign.Read(paper);
            Edit[] edits = [.. SourceMapTests.All(before).Where(static p => p.Runs.Any(static r => LegacyFont.Of(r.FontName).IsLegacy)).Select(static p => new Edit.Decode(p.Address, "Times New Roman"))];
            (byte[] bytes, FixedPaper result) = Apply(paper, edits);
            result.Results.ShouldAllBe(static r => r.State == FixState.Applied);
            ObservedDocument after = Foreign.Read(bytes);
            SourceMapTests.All(after).Select(static p => p.Text).ShouldBe(SourceMapTests.All(LegacyPaper.Decode(before)).Select(static p => p.Text), source.Name);
            SourceMapTests.All(after).SelectMany(static p => p.Runs).ShouldAllBe(static r => !LegacyFont.Of(r.FontName).IsLegacy);
            NewErrors(paper, bytes).ShouldBeEmpty(source.Name);
            decoded += edits.Length;
        }

        decoded.ShouldBeGreaterThan(30);
    }

    private static IEnumerable<Edit.ReplaceText> Two(ObservedParagraph paragraph, Random random)
    {
        int start = random.Next(paragraph.Text.Length - 2);
        yield return new Edit.ReplaceText(paragraph.Address, start, random.Next(2), random.Next(3) switch { 0 => "", 1 => "Ủy", _ => "a\nb" });
        yield return new Edit.ReplaceText(paragraph.Address, paragraph.Text.Length, 0, "\tcuối");
    }

    private static string Changed(string text, IEnumerable<Edit.ReplaceText> edits) =>
        edits.OrderByDescending(static e => e.Start).Aggregate(text, static (t, e) => t[..e.Start] + e.Text + t[(e.Start + e.Length)..]).Normalize();
}

/// <summary>Compares paragraphs by what they show.</summary>
internal sealed class ObservedComparer : IEqualityComparer<ObservedParagraph>
{
    public static ObservedComparer ByLine { get; } = new();

    public bool Equals(ObservedParagraph? x, ObservedParagraph? y) => x is not null && y is not null && ObservedDump.Line(x) == ObservedDump.Line(y) && x.WasNfc == y.WasNfc;

    public int GetHashCode(ObservedParagraph obj) => 0;
}
