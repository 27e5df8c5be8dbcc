using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Core.Checking;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;

namespace Drafting.Word.Tests.Editing;

public class PaperAnnotationTests
{
    public static TheoryData<string> Papers => [.. CorpusPaper.All.Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void EveryFindingHasItsCommentAndNothingElseChanges(string name)
    {
        byte[] paper = File.ReadAllBytes(CorpusPaper.All.Single(p => p.Name == name).File);
        ObservedDocument before = Foreign.Read(paper);
        var random = new Random(name.Length * 31 + name[^1]);
        ImmutableArray<Diagnostic> findings =
        [
            Finding(new Location.InFile("a.docx")),
            .. random.GetItems([.. SourceMapTests.All(before)], 15).Select(p => Finding(new Location.InDocument(p.Address.Story, p.Address.Ordinal, null, RangeOf(p, random)))),
        ];
        byte[] annotated = Annotate(paper, findings);
        Fixing.NewErrors(paper, annotated).ShouldBeEmpty(name);
        (ObservedDump.Of(Without(Foreign.Read(annotated)))).ShouldBe(ObservedDump.Of(Without(before)), name);
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(annotated), isEditable: false);
        Comment[] comments = [.. package.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>()];
        comments.Select(static c => c.Id!.Value).ShouldBeUnique();
        comments.Count(static c => c.Author == PaperAnnotation.Author && c.Date is null).ShouldBe(findings.Length);
        comments.Length.ShouldBe(findings.Length + before.Traces.Count(static t => t.Kind == TraceKind.Comment));
        foreach (Comment comment in comments.Where(static c => c.Author == PaperAnnotation.Author))
        {
            Document text = package.MainDocumentPart.Document;
            text.Descendants<CommentRangeStart>().Count(s => s.Id == comment.Id).ShouldBe(1);
            text.Descendants<CommentRangeEnd>().Count(s => s.Id == comment.Id).ShouldBe(1);
            CommentReference reference = text.Descendants<CommentReference>().Single(s => s.Id == comment.Id);
            reference.Ancestors<TextBoxContent>().ShouldBeEmpty("Word takes no comment in a text box");
        }
    }

    [Fact]
    public void ACommentStandsRoundTheWordsThatAreMeant()
    {
        byte[] paper = ForeignPaper.Of("""<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Số: 15-NQ/TU</w:t></w:r></w:p>""");
        string xml = Fixing.Part(Annotate(paper, [Finding(new Location.InDocument("main", 1, null, new TextRange(2, 1)))]), "word/document.xml");
        xml.ShouldContain("""<w:t xml:space="preserve">Số</w:t></w:r><w:commentRangeStart w:id="0" /><w:r><w:rPr><w:b /></w:rPr><w:t xml:space="preserve">:</w:t></w:r><w:commentRangeEnd w:id="0" /><w:r><w:commentReference w:id="0" /></w:r><w:r><w:rPr><w:b /></w:rPr><w:t xml:space="preserve"> 15-NQ/TU</w:t></w:r>""");
    }

    [Fact]
    public void ACommentSaysWhatWhyAndHow()
    {
        Diagnostic finding = Finding(new Location.InDocument("main", 1, null)) with
        {
            Hint = "xem lại\f",
            Fix = new Fix("bỏ dấu hai chấm", [new Edit.ReplaceText(new ParagraphAddress("main", 1), 2, 1, "")]),
        };
        byte[] annotated = Annotate(ForeignPaper.Of(ForeignPaper.P("Số: 1")), [finding], new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7)));
        using WordprocessingDocument package = WordprocessingDocument.Open(new MemoryStream(annotated), isEditable: false);
        Comment comment = package.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>().Single();
        comment.Elements<Paragraph>().Select(static p => p.InnerText).ShouldBe(["Cảnh báo[TT202]: Sau chữ “Số” không có dấu hai chấm.", "Cách sửa (nên xem lại): bỏ dấu hai chấm", "Gợi ý: xem lại "]);
        (comment.Author!.Value, comment.Initials!.Value, comment.GetAttribute("date", "http://schemas.openxmlformats.org/wordprocessingml/2006/main").Value).ShouldBe(("Kiểm tra thể thức", "KT", "2026-03-02T01:00:00Z"));
    }

    [Fact]
    public void WhatStandsOutsideTheMainStoryIsTakenToTheNearestParagraph()
    {
        CorpusPaper boxed = CorpusPaper.All.First(static p => p.Head["layout"] == "hop-chu-drawing");
        byte[] paper = File.ReadAllBytes(boxed.File);
        byte[] annotated = Annotate(paper, [Finding(new Location.InDocument("textbox 2", 1, null)) with { Quote = "ĐẢNG CỘNG SẢN VIỆT NAM" }]);
        Fixing.Part(annotated, "word/comments.xml").ShouldContain("Chỗ: khung chữ 2, đoạn 1: “ĐẢNG CỘNG SẢN VIỆT NAM”");
    }

    [Fact]
    public void WithoutFindingsTheFileIsTheSame()
    {
        byte[] paper = ForeignPaper.Of(ForeignPaper.P("a"));
        Annotate(paper, []).ShouldBe(paper);
    }

    private static TextRange? RangeOf(ObservedParagraph paragraph, Random random)
    {
        if (random.Next(4) == 0)
            return null;
        int start = random.Next(paragraph.Text.Length + 1);
        return new TextRange(start, random.Next(paragraph.Text.Length - start + 1));
    }

    private static ObservedDocument Without(ObservedDocument paper) => paper with { Traces = [.. paper.Traces.Where(static t => !t.Text.Contains("TT202", StringComparison.Ordinal))] };

    private static Diagnostic Finding(Location location) => new("TT202", Severity.Warning, "Sau chữ “Số” không có dấu hai chấm.", location);

    private static byte[] Annotate(byte[] paper, ImmutableArray<Diagnostic> findings, DateTimeOffset? written = null)
    {
        using var output = new MemoryStream();
        Outcome<AnnotatedPaper> outcome = PaperAnnotation.Write(new MemoryStream(paper), "a.docx", findings, output, written);
        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value!.Comments.ShouldBe(findings.Length);
        return output.ToArray();
    }
}
