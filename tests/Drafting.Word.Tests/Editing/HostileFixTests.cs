using System.Collections.Immutable;
using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Word.Reading;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;

namespace Drafting.Word.Tests.Editing;

/// <summary>A bad file is refused here as it is in reading, and nothing is written of it.</summary>
public class HostileFixTests
{
    private static readonly ImmutableArray<Fix> Any = [new Fix("sửa", [new Edit.ReplaceText(new ParagraphAddress("main", 1), 0, 1, "x")])];
    private static readonly byte[] Paper = ForeignPaper.Of(ForeignPaper.P("abc"));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]>", WordPackage.BrokenXml)]
    [InlineData("<broken", WordPackage.BrokenXml)]
    public void ABrokenPaperIsRefused(string start, string code) => Refused(Zips.Change(Paper, "word/document.xml", xml => start + xml), code);

    [Fact]
    public void WhatIsNoPackageIsRefused() => Refused([1, 2, 3], WordPackage.NotAPackage);

    [Fact]
    public void APartThatIsNestedAbsurdlyDeepIsRefused() =>
        Refused(Zips.Change(Paper, "word/document.xml", static xml => xml.Replace("<w:body>", "<w:body>" + string.Concat(Enumerable.Repeat("<w:sdt>", 3000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 3000)), StringComparison.Ordinal)), WordPackage.TooLarge);

    [Fact]
    public void AStrictPaperIsRefused() => Refused(
        Zips.Change(Paper, "word/document.xml", static xml => xml.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)), "TP205");

    [Fact]
    public void APaperIsNeverFixedOverItself()
    {
        using var stream = new MemoryStream(Paper);
        Should.Throw<ArgumentException>(() => PaperFix.Apply(stream, "a", Any, stream));
        Should.Throw<ArgumentException>(() => PaperAnnotation.Write(stream, "a", [], stream));
    }

    [Fact]
    public void NoMutatedPaperBringsDownTheEditing()
    {
        var random = new Random(20_261_122);
        CorpusPaper[] papers = [.. CorpusPaper.All.Where(static p => p.Half == "work")];
        for (int i = 0; i < 300; i++)
        {
            byte[] paper = Mutated(File.ReadAllBytes(papers[random.Next(papers.Length)].File), random);
            if (WordReader.Read(new MemoryStream(paper), "a.docx").Value is not { Paragraphs.IsEmpty: false } observed)
                continue;
            ImmutableArray<Fix> fixes = [.. Enumerable.Range(0, 8).Select(_ => new Fix("sửa", [Some(observed, random)])), .. observed.Sections.Select(static (_, s) => new Fix("sửa", [new Edit.NumberPages(s, PageStyle, "Times New Roman")]))];
            using var output = new MemoryStream();
            Outcome<FixedPaper> outcome = default;
            Should.NotThrow(() => outcome = PaperFix.Apply(new MemoryStream(paper), "a.docx", fixes, output), $"paper {i}");
            if (outcome.Value is not null)
                WordReader.Read(new MemoryStream(output.ToArray()), "a.docx").Value.ShouldNotBeNull($"paper {i}");
            Should.NotThrow(() => PaperAnnotation.Write(new MemoryStream(paper), "a.docx", [.. observed.Paragraphs.Take(5).Select(static p => new Diagnostic("KT110", Severity.Info, "x", new Location.InDocument(p.Address.Story, p.Address.Ordinal, null, new TextRange(0, 1))))], new MemoryStream()), $"paper {i}");
        }
    }

    private static readonly Core.Planning.PlannedStyle PageStyle =
        Core.Planning.LayoutPlanner.Plan(OfficePapers.Conclusion(), OfficePapers.Standard).Styles[Core.Documents.Component.PageNumber];

    private static Edit Some(ObservedDocument paper, Random random)
    {
        ObservedParagraph at = paper.Paragraphs[random.Next(paper.Paragraphs.Length)];
        int start = random.Next(at.Text.Length + 1), length = random.Next(at.Text.Length - start + 1);
        return random.Next(8) switch
        {
            0 => new Edit.FormatText(at.Address, start, length, new RunChange(Bold: true)),
            1 => new Edit.ReplaceText(at.Address, start, length, "x"),
            2 => new Edit.RemoveParagraph(at.Address),
            3 => new Edit.InsertParagraph(at.Address, PageStyle, "Arial", "x"),
            4 => new Edit.RemoveRules(at.Address),
            5 => new Edit.Compose(at.Address),
            6 => new Edit.Decode(at.Address, "Arial"),
            _ => new Edit.FormatPage(0, new PageChange(Width: Core.Units.Length.FromMillimetres(210), Mirrored: true)),
        };
    }

    private static byte[] Mutated(byte[] paper, Random random) => Zips.Change(paper, "word/document.xml", xml =>
    {
        XElement root = XElement.Parse(xml);
        for (int n = random.Next(1, 8); n > 0; n--)
        {
            XElement[] all = [.. root.Descendants()];
            XElement one = all[random.Next(all.Length)], other = all[random.Next(all.Length)];
            if (random.Next(3) == 0)
                one.Remove();
            else if (random.Next(2) == 0)
                other.Add(new XElement(one));
            else
                one.Name = other.Name;
        }

        return root.ToString(SaveOptions.DisableFormatting);
    });

    private static void Refused(byte[] paper, string code)
    {
        using var output = new MemoryStream();
        PaperFix.Apply(new MemoryStream(paper), "a.docx", Any, output).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
        PaperAnnotation.Write(new MemoryStream(paper), "a.docx", [new Diagnostic("X", Severity.Info, "x", new Location.InFile("a"))], output).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
        output.Length.ShouldBe(0);
    }
}
