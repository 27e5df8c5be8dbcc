using Drafting.Core.Documents;
using Drafting.Word.Tests.Writing;

namespace Drafting.Word.Tests.Reading;

public sealed class VisibleTextTests
{
    [Fact]
    public void The_writer_and_the_reader_hash_alike()
    {
        byte[] paper = Papers.Write(Plans.Paper(), Plans.Record);
        string recorded = Papers.Part(paper, "customXml/item2.xml").Elements().Single(static e => e.Name.LocalName == "textHash").Value;
        recorded.ShouldStartWith("sha256:");
        HashOf(paper).ShouldBe(recorded);
    }

    [Theory]
    [InlineData("a\u0000b\u00ADc", "abc")]
    [InlineData("uy\u0309", "uỷ")]
    [InlineData("  a \t\u00A0 b\n", "a b")]
    [InlineData("😀", "😀")]
    public void What_a_save_may_change_does_not_count(string written, string same)
    {
        byte[] paper = Papers.Write(Plans.Of(Plans.Text(Component.BodyText, written)), Plans.Record);
        HashOf(paper).ShouldBe(HashOf(Papers.Write(Plans.Of(Plans.Text(Component.BodyText, same)))));
        Papers.Part(paper, "customXml/item2.xml").Elements().Single(static e => e.Name.LocalName == "textHash").Value.ShouldBe(HashOf(paper));
    }

    [Fact]
    public void Half_a_character_is_left_out() => What_a_save_may_change_does_not_count("\uD800x\uDC00", "x");

    [Theory]
    [InlineData("Tăng cường", "tăng cường")]
    [InlineData("ma", "mạ")]
    [InlineData("a b", "ab")]
    public void Every_other_change_counts(string one, string other) =>
        HashOf(Papers.Write(Plans.Of(Plans.Text(Component.BodyText, one)))).ShouldNotBe(HashOf(Papers.Write(Plans.Of(Plans.Text(Component.BodyText, other)))));

    [Fact]
    public void Run_splits_marks_and_revision_ids_do_not_count()
    {
        byte[] paper = Papers.Write(Plans.Paper());
        byte[] saved = Zips.Change(paper, "word/document.xml", static xml => xml
            .Replace("KẾT LUẬN</w:t></w:r>", "KẾT </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00AB12CD\"><w:t>LUẬN</w:t></w:r><w:del w:id=\"7\"><w:r><w:delText>x</w:delText></w:r></w:del>", StringComparison.Ordinal)
            .Replace("<w:body>", "<w:body><w:p w:rsidR=\"00AB12CD\"/>", StringComparison.Ordinal));
        saved.ShouldNotBe(paper);
        HashOf(saved).ShouldBe(HashOf(paper));
    }

    [Fact]
    public void Tab_stops_and_the_fallback_of_a_text_box_are_no_text()
    {
        byte[] paper = Papers.Write(Plans.Of(Plans.Text(Component.BodyText, "abc")));
        byte[] saved = Zips.Change(paper, "word/document.xml", static xml => xml
            .Replace("</w:pPr>", "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs></w:pPr>", StringComparison.Ordinal)
            .Replace("abc</w:t>", "ab</w:t><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Fallback><w:t>zz</w:t></mc:Fallback></mc:AlternateContent><w:t>c</w:t>", StringComparison.Ordinal));
        HashOf(saved).ShouldBe(HashOf(paper));
    }

    [Fact]
    public void A_footnote_counts()
    {
        byte[] paper = Papers.Write(Plans.Paper());
        HashOf(Zips.Change(paper, "word/footnotes.xml", static xml => xml.Replace("Khoá XIV", "Khoá XV", StringComparison.Ordinal))).ShouldNotBe(HashOf(paper));
    }

    private static string HashOf(byte[] paper) => VisibleText.Hash(new MemoryStream(paper), "a.docx").Value!;
}
