using Drafting.Core.Checking;
using Drafting.Core.Recognition;
using Drafting.Core.Tests.Text;
using Drafting.Word.Tests.Corpus;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Editing;

/// <summary>Old letters mended in the file itself.</summary>
public class LegacyFixTests
{
    private const string Modern = "Times New Roman";

    [Fact]
    public void EveryLetterIsWrittenInUnicode()
    {
        string small = string.Concat(LegacyLetterTable.All.Select(static r => r.Small));
        Mended(P(string.Concat(LegacyLetterTable.All.Select(static r => r.Tcvn3)), rPr: Font(".VnTime"))).ShouldBe(small);
        Mended(P(string.Concat(LegacyLetterTable.All.Select(static r => r.Tcvn3)), rPr: Font(".VnTimeH"))).ShouldBe(small.ToUpperInvariant());
        Mended(P(string.Concat(LegacyLetterTable.Tcvn3Capitals.Select(static r => r.Code)), rPr: Font(".VnTime"))).ShouldBe("ĂÂÊÔƠƯĐ");
        Mended(P(string.Concat(LegacyLetterTable.All.Select(static r => r.Vni)), rPr: Font("VNI-Times"))).ShouldBe(small);
        Mended(P(string.Concat(LegacyLetterTable.All.Select(static r => r.VniCapital)), rPr: Font("VNI-Times"))).ShouldBe(small.ToUpperInvariant());
    }

    [Fact]
    public void ALetterSavedAsASoftHyphenIsWritten() =>
        Mended(Para("", Raw("<w:t>Th</w:t><w:softHyphen/><w:t xml:space=\"preserve\">êng vô, tr</w:t><w:softHyphen/><w:t>ëng ban</w:t>", Font(".VnTime")))).ShouldBe("Thường vụ, trưởng ban");

    [Fact]
    public void ALetterAndItsMarkInTwoRunsAreOneLetter() =>
        Mended(Para("", R("ñö", Font("VNI-Times")), R("ùc toa", Font("VNI-Times") + "<w:b/>"), R("øn", Font("VNI-Times")))).ShouldBe("đức toàn");

    [Theory]
    [InlineData("nq-huyen-uy-cu-vntime")]
    [InlineData("cv-ban-to-chuc-cu-vntime")]
    public void APaperOfTheCorpusIsMendedWhole(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name && p.Half == "work").File);
        ObservedDocument decoded = LegacyPaper.Decode(Reading.Foreign.Read(paper));
        Edit[] edits = [.. decoded.Paragraphs.Where(static p => p.Runs.Any(static r => r.FontName.StartsWith(".Vn", StringComparison.Ordinal))).Select(static p => new Edit.Decode(p.Address, Modern))];
        (byte[] bytes, FixedPaper _) = Fixing.Apply(paper, edits);
        ObservedDocument mended = Reading.Foreign.Read(bytes);
        mended.Paragraphs.Select(static p => p.Text).ShouldBe(decoded.Paragraphs.Select(static p => p.Text));
        mended.Paragraphs.SelectMany(static p => p.Runs).ShouldAllBe(static r => r.FontName == Modern);
        Fixing.NewErrors(paper, bytes).ShouldBeEmpty();
    }

    private static string Mended(string paragraph)
    {
        (byte[] bytes, FixedPaper _) = Fixing.Apply(ForeignPaper.Of(paragraph), new Edit.Decode(new ParagraphAddress("main", 1), Modern));
        ObservedParagraph mended = Reading.Foreign.Read(bytes).Paragraphs[0];
        mended.Runs.ShouldAllBe(static r => r.FontName == Modern);
        return mended.Text;
    }

    private static string Font(string name) => $"<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\"/>";
}
