using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Word.Tests.Reading;
using Drafting.Word.Tests.Writing;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Editing;

public sealed class CopyAppenderTests
{
    private static readonly byte[] Drafted = OfficePapers.Write(OfficePapers.Conclusion());

    [Fact]
    public void An_appended_copy_stands_as_in_a_paper_drafted_with_it()
    {
        byte[] appended = Append(Drafted, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        byte[] whole = OfficePapers.Write(OfficePapers.Conclusion() with { Copies = [OfficePapers.TrueCopy] });

        ShouldBeValid(appended);
        Shape(appended).ShouldBe(Shape(whole));
        Part(appended, "customXml/item1.xml").ToString().ShouldBe(Part(whole, "customXml/item1.xml").ToString());
        Inspect(appended).Fields.ShouldBe(Inspect(whole).Fields);
        Shape(Drafted).ShouldNotBe(Shape(whole));
    }

    [Fact]
    public void Nothing_above_and_no_other_part_changes()
    {
        byte[] appended = Append(Drafted, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        Dictionary<string, string> before = Bytes(Drafted), after = Bytes(appended);
        before.Keys.Where(k => after[k] != before[k]).Order().ShouldBe(["customXml/item1.xml", "customXml/item2.xml", "word/document.xml"]);
        after.Keys.Order().ShouldBe(before.Keys.Order());

        XElement[] old = [.. Blocks(Drafted)], now = [.. Blocks(appended)];
        for (int i = 0; i < old.Length - 1; i++)
            XNode.DeepEquals(now[i], old[i]).ShouldBeTrue();
        XNode.DeepEquals(now[^1], old[^1]).ShouldBeTrue();
    }

    [Fact]
    public void A_copy_of_ours_is_no_edit_and_hides_none()
    {
        Inspect(Drafted).Edited.ShouldBe(EditState.Unchanged);
        byte[] once = Append(Drafted, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        Inspect(once).Edited.ShouldBe(EditState.Unchanged);
        Inspect(Append(once, OfficePapers.Copies(OfficePapers.FullCopy)).Bytes).Edited.ShouldBe(EditState.Unchanged);

        byte[] edited = Zips.Change(Drafted, "word/document.xml", static xml => xml.Replace("Ban Bí thư yêu cầu", "Ban Bí thư đề nghị", StringComparison.Ordinal));
        Inspect(edited).Edited.ShouldBe(EditState.Edited);
        byte[] copied = Append(edited, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        Inspect(copied).Edited.ShouldBe(EditState.Edited);
        Inspect(copied).Record.ShouldBe(Inspect(edited).Record);
    }

    [Fact]
    public void A_second_copy_goes_on_counting()
    {
        (byte[] first, AppendedCopies one) = Append(Drafted, OfficePapers.Copies(OfficePapers.TrueCopy));
        (byte[] second, AppendedCopies two) = Append(first, OfficePapers.Copies(OfficePapers.FullCopy));

        ShouldBeValid(second);
        one.FirstOrdinal.ShouldBe(1);
        two.FirstOrdinal.ShouldBe(2);
        two.Keys.ShouldBe(["ban-sao-2.so-ky-hieu", "ban-sao-2.hinh-thuc-sao", "ban-sao-2.dia-danh-ngay", "ban-sao-2.nguoi-ky"]);
        Shape(second).ShouldBe(Shape(OfficePapers.Write(OfficePapers.Conclusion() with { Copies = [OfficePapers.TrueCopy, OfficePapers.FullCopy] })));
        Inspect(second).Fields.ShouldAllBe(static f => f.State == ControlState.Equal);
        string[] ids = [.. Part(second, "word/document.xml").Descendants(W + "sdtPr").Select(static e => Value(e.Element(W + "id"))!)];
        ids.ShouldBeUnique();
        string text = PaperReleaseTests.Text(second);
        text.IndexOf("SAO LỤC", StringComparison.Ordinal).ShouldBeGreaterThan(text.IndexOf("SAO Y BẢN CHÍNH", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_copies_at_once_are_as_two_after_each_other()
    {
        byte[] both = Append(Drafted, OfficePapers.Copies(OfficePapers.TrueCopy, OfficePapers.FullCopy)).Bytes;
        byte[] one = Append(Append(Drafted, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes, OfficePapers.Copies(OfficePapers.FullCopy)).Bytes;
        Shape(both).ShouldBe(Shape(one));
    }

    [Fact]
    public void A_block_holds_together()
    {
        XElement[] blocks = [.. Blocks(Append(ForeignPaper.Of(ForeignPaper.P("x")), OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes)];
        XElement rule = blocks[^3], grid = blocks[^2];
        XElement styles = Part(Append(ForeignPaper.Of(ForeignPaper.P("x")), OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes, "word/styles.xml");
        Keeps(rule, styles).ShouldBeTrue();
        XElement[] rows = [.. grid.Elements(W + "tr")];
        rows.ShouldAllBe(static r => r.Descendants(W + "cantSplit").Any());
        rows[0].Descendants(W + "p").ShouldAllBe(p => Keeps(p, styles));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<w:p/>")]
    [InlineData("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")]
    public void A_foreign_paper_takes_a_copy_behind_its_last_block(string end)
    {
        byte[] foreign = ForeignPaper.Of(ForeignPaper.P("Nội dung.") + end);
        (byte[] appended, AppendedCopies added) = Append(foreign, OfficePapers.Copies(OfficePapers.FullCopy));
        ShouldBeValid(appended);
        added.Keys.ShouldBeEmpty();
        XElement document = Part(appended, "word/document.xml");
        document.Descendants(W + "dataBinding").ShouldBeEmpty();
        XElement[] old = [.. Blocks(foreign)], now = [.. Blocks(appended)];
        now.Length.ShouldBe(old.Length + 3);
        for (int i = 0; i < old.Length; i++)
            XNode.DeepEquals(now[i], old[i]).ShouldBeTrue();
        PaperReleaseTests.Text(appended).ShouldContain("Số 172-BS/HU");

        (byte[] twice, AppendedCopies second) = Append(appended, OfficePapers.Copies(OfficePapers.FullCopy));
        ShouldBeValid(twice);
        second.FirstOrdinal.ShouldBe(2);
    }

    [Fact]
    public void A_paper_without_styles_gets_ours()
    {
        byte[] appended = Append(ForeignPaper.Of(ForeignPaper.P("x"), styles: ""), OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        ShouldBeValid(appended);
        Part(appended, "word/styles.xml").Elements(W + "style").Select(static s => s.Attribute(W + "styleId")!.Value).ShouldContain("VB-so-ky-hieu");
    }

    [Fact]
    public void The_styles_of_a_foreign_paper_stay_and_ours_lean_on_none_of_them()
    {
        byte[] foreign = ForeignPaper.Of(ForeignPaper.P("x"));
        XElement before = Part(foreign, "word/styles.xml"), after = Part(Append(foreign, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes, "word/styles.xml");
        foreach ((XElement old, XElement now) in before.Elements().Zip(after.Elements()))
            XNode.DeepEquals(old, now).ShouldBeTrue();
        XElement ours = after.Elements(W + "style").Single(static s => s.Attribute(W + "styleId")!.Value == "VB-so-ky-hieu");
        ours.Element(W + "basedOn").ShouldBeNull();
        ours.Descendants(W + "rFonts").Single().Attribute(W + "ascii")!.Value.ShouldBe("Times New Roman");
        Value(ours.Descendants(W + "sz").Single()).ShouldBe("28");
        ours.Descendants(W + "spacing").First().Attribute(W + "after")!.Value.ShouldBe("0");
        ours.Descendants(W + "ind").Single().Attribute(W + "firstLine")!.Value.ShouldBe("0");
    }

    [Fact]
    public void Where_an_id_is_taken_the_form_stands_in_the_paragraph()
    {
        const string Taken = """<w:style w:type="paragraph" w:customStyle="1" w:styleId="VB-so-ky-hieu"><w:name w:val="Của họ"/><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:i/><w:sz w:val="40"/></w:rPr></w:style>""";
        byte[] appended = Append(ForeignPaper.Of(ForeignPaper.P("x"), styles: ForeignPaper.Styles + Taken), OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        ShouldBeValid(appended);
        XElement kept = Part(appended, "word/styles.xml").Elements(W + "style").Single(static s => s.Attribute(W + "styleId")!.Value == "VB-so-ky-hieu");
        Value(kept.Descendants(W + "sz").Single()).ShouldBe("40");
        XElement number = Part(appended, "word/document.xml").Descendants(W + "p").Single(static p => p.Value == "Số 686-BS/TU");
        Value(number.Element(W + "pPr")!.Element(W + "jc")).ShouldBe("center");
        XElement run = number.Descendants(W + "r").Single().Element(W + "rPr")!;
        Value(run.Element(W + "sz")).ShouldBe("28");
        Value(run.Element(W + "i")).ShouldBe("0");
        number.Element(W + "pPr")!.Element(W + "keepNext").ShouldNotBeNull();
    }

    [Fact]
    public void A_narrower_page_gets_a_narrower_grid()
    {
        byte[] narrow = Zips.Change(ForeignPaper.Of(ForeignPaper.P("x")), "word/document.xml", static xml => xml.Replace("w:w=\"11906\"", "w:w=\"8391\"", StringComparison.Ordinal));
        XElement grid = Part(Append(narrow, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes, "word/document.xml").Descendants(W + "tblGrid").Single();
        grid.Elements(W + "gridCol").Sum(static c => int.Parse(c.Attribute(W + "w")!.Value)).ShouldBeInRange(5838, 5840);
    }

    [Fact]
    public void A_released_paper_takes_a_copy_and_a_copied_paper_can_be_released()
    {
        byte[] released = PaperReleaseTests.Released(Drafted).Bytes;
        byte[] copied = Append(released, OfficePapers.Copies(OfficePapers.TrueCopy)).Bytes;
        ShouldBeValid(copied);
        byte[] again = PaperReleaseTests.Released(copied).Bytes;
        ShouldBeValid(again);
        PaperReleaseTests.Text(again).ShouldBe(PaperReleaseTests.Text(copied));
        Inspect(again).Fields.Length.ShouldBe(Inspect(Drafted).Fields.Length + 4);
    }

    [Fact]
    public void A_bad_file_is_refused_and_a_wrong_call_is_an_exception()
    {
        LayoutPlan copies = OfficePapers.Copies(OfficePapers.TrueCopy);
        using var output = new MemoryStream();
        Outcome<AppendedCopies> outcome = CopyAppender.Append(new MemoryStream([1, 2, 3]), "a.docx", copies, output);
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.Single().Code.ShouldBe("TP201");
        output.Length.ShouldBe(0);
        Should.Throw<ArgumentException>(() => CopyAppender.Append(output, "a.docx", copies, output));
        Should.Throw<ArgumentException>(() => CopyAppender.Append(new MemoryStream(Drafted), "a.docx", OfficePapers.Copies(), output));
    }

    private static (byte[] Bytes, AppendedCopies Added) Append(byte[] paper, LayoutPlan copies)
    {
        using var output = new MemoryStream();
        Outcome<AppendedCopies> outcome = CopyAppender.Append(new MemoryStream(paper), "a.docx", copies, output);
        outcome.Diagnostics.ShouldBeEmpty();
        return (output.ToArray(), outcome.Value!);
    }

    private static IEnumerable<XElement> Blocks(byte[] paper) => Part(paper, "word/document.xml").Element(W + "body")!.Elements().Where(static e => e.Name != W + "sectPr");

    /// <summary>The main part without the ids of its controls.</summary>
    private static string Shape(byte[] paper)
    {
        XElement document = Part(paper, "word/document.xml");
        document.Descendants(W + "sdtPr").Elements(W + "id").Remove();
        return document.ToString();
    }

    private static bool Keeps(XElement paragraph, XElement styles)
    {
        XElement? style = styles.Elements(W + "style").FirstOrDefault(s => s.Attribute(W + "styleId")?.Value == Value(paragraph.Element(W + "pPr")?.Element(W + "pStyle")));
        XElement? kept = paragraph.Element(W + "pPr")?.Element(W + "keepNext") ?? style?.Element(W + "pPr")?.Element(W + "keepNext");
        return kept is not null && Value(kept) is not ("0" or "false");
    }

    private static PaperInspection Inspect(byte[] paper) => PaperInspection.Read(new MemoryStream(paper), "a.docx").Value!;

    private static Dictionary<string, string> Bytes(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        return zip.Entries.ToDictionary(static e => e.FullName, static e =>
        {
            using Stream stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return Convert.ToBase64String(copy.ToArray());
        });
    }
}
