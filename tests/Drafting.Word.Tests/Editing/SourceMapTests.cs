using System.Xml.Linq;
using Drafting.Core.Recognition;
using Drafting.Word.Editing;
using Drafting.Word.Reading;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Editing;

/// <summary>An offset of a paragraph's text leads to the characters that the file shows there: the reader's walk and the editor's tree are one.</summary>
public class SourceMapTests
{
    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void EveryOffsetOfTheCorpusLeadsToItsCharacter(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        (EditedPaper edited, ObservedDocument observed) = Open(paper);
        foreach (ObservedParagraph paragraph in All(observed))
        {
            EditedParagraph found = edited.Find(paragraph.Address).ShouldNotBeNull($"{paragraph.Address}");
            found.Text.ShouldBe(paragraph.Text);
            string.Concat(found.Pieces.Select(static p => Shown(p.Node, p.Text))).Normalize().ShouldBe(paragraph.Text, $"{paragraph.Address}");
            for (int i = 0; i < paragraph.Text.Length; i++)
            {
                if (found.Has(i) && found.Has(i + 1))
                    string.Concat(found.Take(i, 1).Select(static p => p.Text)).Normalize().ShouldBe(paragraph.Text[i].ToString(), $"{paragraph.Address} {i}");
                else
                    paragraph.WasNfc.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void ATextThatIsCutEverywhereReadsTheSame()
    {
        foreach (CorpusPaper paper in CorpusPaper.All)
        {
            byte[] bytes = File.ReadAllBytes(paper.File);
            (EditedPaper edited, ObservedDocument observed) = Open(bytes);
            foreach (ObservedParagraph paragraph in All(observed))
            {
                EditedParagraph found = edited.Find(paragraph.Address)!;
                for (int i = 0; i < paragraph.Text.Length; i++)
                {
                    if (found.Has(i) && found.Has(i + 1))
                        _ = EditedParagraph.Isolate(found.Take(i, 1)).ToList();
                }
            }

            using var saved = new MemoryStream();
            edited.Package.Save(saved);
            ObservedDocument again = Foreign.Read(saved.ToArray());
            ObservedDump.Of(again).ShouldBe(ObservedDump.Of(observed), paper.Name);
        }
    }

    [Fact]
    public void WhatDoesNotShowHasNoPlace()
    {
        byte[] paper = ForeignPaper.Of(
            Para("", R("Số "), R("ẩn", "<w:vanish/>"), Raw("<w:fldChar w:fldCharType=\"begin\"/>"), Raw("<w:instrText>DATE</w:instrText>"), Raw("<w:fldChar w:fldCharType=\"separate\"/>"), R("15"), Raw("<w:fldChar w:fldCharType=\"end\"/>"),
                "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>mới</w:t></w:r></w:ins>"));
        (EditedPaper edited, _) = Open(paper);
        EditedParagraph paragraph = edited.Find(new ParagraphAddress("main", 1))!;
        paragraph.Pieces.Select(static p => (p.Text, p.InField, p.IsTracked)).ShouldBe([("Số ", false, false), ("15", true, false), ("mới", false, true)]);
    }

    internal static (EditedPaper, ObservedDocument) Open(byte[] paper)
    {
        var sources = new SourceMap();
        ObservedDocument? observed = null;
        EditablePackage package = WordPackage.Read(new MemoryStream(paper), "a.docx", source =>
        {
            observed = PaperReader.Read(source, "a.docx", sources);
            return EditablePackage.Load(source);
        }).Value!;
        return (new EditedPaper(package, sources, observed!), observed!);
    }

    internal static IEnumerable<ObservedParagraph> All(ObservedDocument paper) =>
        paper.Paragraphs.Concat(paper.Margins.SelectMany(static m => m.Paragraphs)).Concat(paper.Notes.SelectMany(static n => n.Paragraphs));

    private static string Shown(XElement node, string text) => node.Name.LocalName switch
    {
        "t" => node.Value.Contains(text.Trim(), StringComparison.Ordinal) || node.Value.Contains('\n') ? text : $"[{node.Value}]",
        "tab" or "ptab" or "br" or "cr" or "noBreakHyphen" or "sym" or "softHyphen" => text,
        _ => $"[{node.Name.LocalName}]",
    };
}
