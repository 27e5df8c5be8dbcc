using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Recognition;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Editing.Fixing;

namespace Drafting.Word.Tests.Editing;

/// <summary>On opening, Word shows in a bound control what its data say; so the data follow the text.</summary>
public class BoundControlEditTests
{
    private static readonly byte[] Paper = OfficePapers.Write(OfficePapers.Conclusion());

    [Fact]
    public void TheDataFollowTheText()
    {
        ObservedParagraph number = Foreign.Read(Paper).Paragraphs.First(static p => p.Text.Contains("152-KL/TW", StringComparison.Ordinal));
        int at = number.Text.IndexOf("152", StringComparison.Ordinal);
        (byte[] bytes, FixedPaper result) = Apply(Paper, new Edit.ReplaceText(number.Address, at, 3, "153"));
        result.Results[0].State.ShouldBe(FixState.Applied);
        Part(bytes, "customXml/item1.xml").ShouldContain("153-KL/TW");
        Part(bytes, "customXml/item1.xml").ShouldNotContain("152-KL/TW");
        ChangedParts(Paper, bytes).ShouldBe(["customXml/item1.xml", "word/document.xml"]);
        PaperRelease.Release(new MemoryStream(bytes), "a.docx", new MemoryStream()).Diagnostics.ShouldBeEmpty("a control and its data that differ are a finding");
    }

    [Fact]
    public void WhereTheDataSayOtherwiseTheTextIsLeft()
    {
        byte[] torn = Zips.Change(Paper, "customXml/item1.xml", static xml => xml.Replace("152-KL/TW", "999-KL/TW", StringComparison.Ordinal));
        ObservedParagraph number = Foreign.Read(torn).Paragraphs.First(static p => p.Text.Contains("152-KL/TW", StringComparison.Ordinal));
        (byte[] bytes, FixedPaper result) = Apply(torn, new Edit.ReplaceText(number.Address, number.Text.IndexOf("152", StringComparison.Ordinal), 3, "153"));
        result.Results[0].Refusal!.Code.ShouldBe(PaperFix.BoundText);
        bytes.ShouldBe(torn);
    }

    [Theory]
    [InlineData("<w:lock w:val=\"sdtContentLocked\"/>")]
    [InlineData("<w:showingPlcHdr/>")]
    [InlineData("<w:dataBinding w:xpath=\"/a/b\" w:storeItemID=\"{00000000-0000-0000-0000-000000000000}\"/>")]
    public void TextThatAControlHoldsFastIsLeft(string property)
    {
        byte[] paper = ForeignPaper.Of($"<w:p><w:sdt><w:sdtPr>{property}</w:sdtPr><w:sdtContent><w:r><w:t>abc</w:t></w:r></w:sdtContent></w:sdt></w:p>");
        (_, FixedPaper result) = Apply(paper, new Edit.ReplaceText(new ParagraphAddress("main", 1), 1, 1, "x"), new Edit.FormatText(new ParagraphAddress("main", 1), 0, 3, new RunChange(Bold: true)));
        result.Results.Select(static r => r.Refusal?.Code).ShouldBe([PaperFix.BoundText, null]);
    }

    [Fact]
    public void AllControlsOfOneDatumShowTheSame()
    {
        byte[] paper = Zips.Change(Paper, "word/document.xml", static xml =>
        {
            XElement root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            XNamespace w = root.Name.Namespace;
            XElement control = root.Descendants(w + "sdt").First(static s => s.Value.Contains("152-KL/TW", StringComparison.Ordinal));
            var twin = new XElement(control);
            twin.Descendants(w + "id").Single().SetAttributeValue(w + "val", "77");
            root.Element(w + "body")!.AddFirst(new XElement(w + "p", twin));
            return root.ToString(SaveOptions.DisableFormatting);
        });
        (byte[] bytes, _) = Apply(paper, new Edit.ReplaceText(new ParagraphAddress("main", 1), Foreign.Read(paper).Paragraphs[0].Text.IndexOf("152", StringComparison.Ordinal), 3, "7"));
        Foreign.Read(bytes).Paragraphs.Count(static p => p.Text.Contains("7-KL/TW", StringComparison.Ordinal)).ShouldBe(2);
    }
}
