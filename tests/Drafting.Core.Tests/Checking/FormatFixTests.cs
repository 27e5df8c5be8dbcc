using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Tests.Checking;

/// <summary>How far the fix of a format reaches.</summary>
public class FormatFixTests
{
    // “Kính gửi: X” is two pieces; the blank between them belongs to neither, and may be 20 pt high or underlined.
    [Theory]
    [InlineData(4, 4)]
    [InlineData(7, 3)]
    public void BlanksThatEndTheRunAreMendedWithIt(int run, int mended)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read("", "[nội dung] Một hai");
        ObservedParagraph paragraph = paper.Observed.Paragraphs[0];
        ObservedRun small = paragraph.Runs[0];
        ObservedRun large = small with { Length = run, Format = small.Format with { Size = FontSize.FromPoints(20) } };
        paragraph = paragraph with { Runs = run < 7 ? [large, small with { Start = run, Length = 7 - run }] : [large] };
        RecognizedPart part = paper.Parts[0];
        paper = paper with
        {
            Observed = paper.Observed with { Paragraphs = [paragraph] },
            Parts = [part with { Length = 3 }, part with { Start = 4, Length = 3 }],
        };
        Edit.FormatText edit = Checker.Check(paper, settings, [RuleCatalog.Find("KT110")!])[0].Fix!.Edits.Single().ShouldBeOfType<Edit.FormatText>();
        (edit.Start, edit.Length).ShouldBe((0, mended));
    }

    // A capital font beside its small one, or letters of two codes: the paragraph is put into Unicode once, so it is said once.
    [Theory]
    [InlineData(".VnTimeH", "Chữ phông .VnTime, .VnTimeH (mã TCVN3), quy định phông Times New Roman mã Unicode.")]
    [InlineData("VNI-Times", "Chữ phông .VnTime (mã TCVN3), VNI-Times (mã VNI), quy định phông Times New Roman mã Unicode.")]
    public void AParagraphInTwoOldFontsIsOneFinding(string other, string message)
    {
        (RecognizedDocument paper, CheckSettings settings) = PaperSketch.Read("", "[nội dung] Một hai");
        ObservedParagraph paragraph = paper.Observed.Paragraphs[0];
        ObservedRun run = paragraph.Runs[0];
        paragraph = paragraph with { Runs = [run with { Length = 4, FontName = ".VnTime" }, run with { Start = 4, Length = 3, FontName = other }] };
        paper = paper with { Observed = paper.Observed with { Paragraphs = [paragraph] } };
        Checker.Check(paper, settings, [RuleCatalog.Find("KT201")!]).ShouldHaveSingleItem().Message.ShouldBe(message);
    }
}
