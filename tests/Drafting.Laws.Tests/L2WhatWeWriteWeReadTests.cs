using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Word;

namespace Drafting.Laws.Tests;

/// <summary>L2: what we write, we can read: the paper put together from the page is the paper in its canonical form.</summary>
public class L2WhatWeWriteWeReadTests
{
    [Fact]
    public void AsWritten() => Failures(static d => d, static (d, s) => Word(GeneratedPapers.Write(d, s))).ShouldBeEmpty();

    [Fact]
    public void WithoutOurStylesAndControls() => Failures(static d => d, static (d, s) => Word(ForeignHand.Of(GeneratedPapers.Write(d, s))), Unstyled.IsClear).ShouldBeEmpty();

    [Fact]
    public void TheStructureAsPlainText() => Failures(TypedPaper.Structure, static (d, s) => Text(TypedPaper.Write(d, s)), Unstyled.IsClearAsText).ShouldBeEmpty();

    [Fact]
    public void NearlyAllPapersAreClearWithoutOurStyles()
    {
        OfficialDocument[] papers = [.. GeneratedPapers.All().Select(static p => p.Document)];
        papers.Count(Unstyled.IsClear).ShouldBeGreaterThan(papers.Length * 19 / 20);
        papers.Count(Unstyled.IsClearAsText).ShouldBeGreaterThan(papers.Length * 19 / 20);
    }

    [Fact]
    public void BrokenTwinsAreCaught()
    {
        Failures(static d => d, static (d, s) => Word(GeneratedPapers.Write(d, s), static p => p with { ListLabel = null })).ShouldNotBeEmpty();
        Failures(static d => d, static (d, s) => Word(ForeignHand.Of(GeneratedPapers.Write(d, s)), static p => p with { Runs = [.. p.Runs.Select(static r => r with { Format = r.Format with { Bold = false } })] })).ShouldNotBeEmpty();
        Failures(TypedPaper.Structure, static (d, s) => Text([.. TypedPaper.Write(d, s).SkipWhile(static b => b != '\n').Skip(1)])).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Failures(
        Func<OfficialDocument, OfficialDocument> shown, Func<OfficialDocument, LayoutStandard, RecognizedDocument> read, Func<OfficialDocument, bool>? clear = null)
    {
        foreach ((int seed, OfficialDocument document, LayoutStandard standard) in GeneratedPapers.All().Where(p => clear?.Invoke(p.Document) ?? true))
        {
            OfficialDocument found = shown(read(document, standard).ToOfficial());
            string difference = LineDifference.Of(DocumentOutline.Print(Printed.Of(Canon.Of(shown(document), standard))), DocumentOutline.Print(Printed.Of(found)));
            if (difference.Length > 0)
                yield return $"seed {seed}, {document.Kind}, {standard.Id}:\n{difference}";
        }
    }

    private static RecognizedDocument Word(byte[] word, Func<ObservedParagraph, ObservedParagraph>? damage = null)
    {
        ObservedDocument paper = WordReader.Read(new MemoryStream(word), "van-ban.docx").Value!;
        return ComponentRecognizer.Recognize(damage is null ? paper : paper with { Paragraphs = [.. paper.Paragraphs.Select(damage)] });
    }

    private static RecognizedDocument Text(byte[] text) => ComponentRecognizer.Recognize(PlainTextReader.Read(text, "van-ban.txt", PlainTextLimits.Default).Value!);
}
