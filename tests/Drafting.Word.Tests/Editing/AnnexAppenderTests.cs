using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Tests.Annexes;
using Drafting.Word.Tests.Corpus;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Editing;

public sealed class AnnexAppenderTests
{
    private static readonly FormTable Table = SampleTable.Of();
    private static readonly byte[] Drafted = OfficePapers.Write(OfficePapers.Conclusion());

    [Fact]
    public void A_drafted_paper_takes_its_annex_as_a_section_of_its_own()
    {
        byte[] paper = Append(Drafted).Bytes;
        ShouldBeValid(paper);
        Dictionary<string, string> before = Bytes(Drafted), after = Bytes(paper);
        before.Keys.Where(k => after[k] != before[k]).Order().ShouldBe(["[Content_Types].xml", "customXml/item2.xml", "word/_rels/document.xml.rels", "word/document.xml"]);
        after.Keys.Except(before.Keys).ShouldBe(["customXml/item3.xml"]);

        XElement[] old = [.. Blocks(Drafted)], now = [.. Blocks(paper)];
        for (int i = 0; i < old.Length - 1; i++)
            XNode.DeepEquals(now[i], old[i]).ShouldBeTrue();
        XElement body = Part(paper, "word/document.xml").Element(W + "body")!;
        XElement[] sections = [.. body.Descendants(W + "sectPr")];
        sections.Length.ShouldBe(2);
        XNode.DeepEquals(sections[0], Part(Drafted, "word/document.xml").Descendants(W + "sectPr").Single()).ShouldBeTrue();
        sections[1].Element(W + "pgSz")!.Attribute(W + "orient")!.Value.ShouldBe("landscape");
        sections[1].Element(W + "pgNumType")!.Attribute(W + "start")!.Value.ShouldBe("1");
        PaperInspection.Read(new MemoryStream(paper), "a.docx").Value!.Edited.ShouldBe(EditState.Unchanged);
    }

    [Fact]
    public void The_table_is_merged_repeats_its_header_and_reads_back()
    {
        byte[] paper = Append(Drafted).Bytes;
        XElement table = Part(paper, "word/document.xml").Descendants(W + "tbl").Last();
        XElement[] rows = [.. table.Elements(W + "tr")];
        rows.Length.ShouldBe(4 + Table.Rows.Length);
        rows.Count(static r => r.Descendants(W + "tblHeader").Any()).ShouldBe(4);
        rows.ShouldAllBe(static r => r.Descendants(W + "cantSplit").Any());
        Value(rows[0].Elements(W + "tc").ElementAt(2).Descendants(W + "gridSpan").Single()).ShouldBe("4");
        Value(rows[0].Elements(W + "tc").First().Descendants(W + "vMerge").Single()).ShouldBe("restart");
        Value(rows[1].Elements(W + "tc").First().Descendants(W + "vMerge").Single()).ShouldBe("continue");

        ObservedDocument read = WordReader.Read(new MemoryStream(paper), "a.docx").Value!;
        ObservedParagraph[] cells = [.. read.Paragraphs.Where(static p => p.Place is ObservedPlace.InCell { Columns: 17 })];
        cells.Single(static p => p.Text == "Giảm trong kỳ").Place.ShouldBeOfType<ObservedPlace.InCell>().Column.ShouldBe(10);
        cells.Count(static p => p.Text == "Tỉnh uỷ Lai Châu").ShouldBe(1);
        read.Sections[^1].Page.Orientation.ShouldBe(PageOrientation.Landscape);
        read.Sections[^1].RestartsNumbers.ShouldBeTrue();
    }

    [Fact]
    public void What_is_printed_is_what_the_table_holds_and_a_mutated_cell_is_named()
    {
        byte[] paper = Append(Drafted).Bytes;
        PrintedAnnex printed = Proof(paper);
        printed.Record.ShouldBe(SampleTable.Record(Table) with { Columns = printed.Record.Columns, Rows = printed.Record.Rows });
        printed.Record.Rows.ShouldBe(Table.Rows.Select(static r => r.Key));
        AnnexComparison.Compare(printed, Table, "abc", Cell).ShouldBeEmpty();

        string old = FormCellText.Print(Table.Columns[11], Table.Rows[4].Cells[11].Value);
        byte[] changed = Zips.Change(paper, "word/document.xml", xml => xml.Replace($">{old}<", ">1.243<", StringComparison.Ordinal));
        Diagnostic only = AnnexComparison.Compare(Proof(changed), Table, "abc", Cell).ShouldHaveSingleItem();
        only.Message.ShouldBe($"Ô tu-3/dang_vien của phu-luc-1.xlsx là “{old}”, bảng trong văn bản ghi “1.243” (hàng “Tỉnh uỷ Lai Châu”, cột “Cuối kỳ”).");
        ObservedDocument read = WordReader.Read(new MemoryStream(changed), "a.docx").Value!;
        read.Paragraphs.Single(p => p.Address == new ParagraphAddress("main", ((Location.InDocument)only.Location).Paragraph)).Text.ShouldBe("1.243");
    }

    [Fact]
    public void A_second_run_replaces_the_first_and_another_period_stands_beside_it()
    {
        byte[] once = Append(Drafted).Bytes;
        FormTable other = SampleTable.With(SampleTable.Of(5, 1), 2, 3, 77_777);
        (byte[] twice, AnnexChange change) = Append(once, other);
        change.ShouldBe(AnnexChange.Replaced);
        ShouldBeValid(twice);
        Tables(twice).ShouldBe(Tables(once));
        AnnexComparison.Compare(Proof(twice), other, "abc", Cell).ShouldBeEmpty();
        Bytes(Append(twice, Table).Bytes).ShouldBe(Bytes(once));

        (byte[] both, AnnexChange added) = Append(once, Table, SampleTable.Record(Table) with { Period = "2025-Q4" });
        added.ShouldBe(AnnexChange.Added);
        ShouldBeValid(both);
        AnnexProof.Read(new MemoryStream(both), "a.docx").Value!.Annexes.Length.ShouldBe(2);
        Sections(both).ShouldBe(3);
        byte[] first = Append(both, other).Bytes;
        ShouldBeValid(first);
        Sections(first).ShouldBe(3);
        AnnexComparison.Compare(AnnexProof.Read(new MemoryStream(first), "a.docx").Value!.Annexes.Single(static a => a.Record.Period == "2025-Q3"), other, "abc", Cell).ShouldBeEmpty();
    }

    [Fact]
    public void An_annex_stands_before_the_certified_copies()
    {
        byte[] copied = OfficePapers.Write(OfficePapers.Conclusion() with { Copies = [OfficePapers.TrueCopy] });
        byte[] paper = Append(copied).Bytes;
        ShouldBeValid(paper);
        string text = PaperReleaseTests.Text(paper);
        text.IndexOf("Phụ lục", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("SAO Y BẢN CHÍNH", StringComparison.Ordinal));
        XElement[] sections = [.. Part(paper, "word/document.xml").Descendants(W + "sectPr")];
        sections.Select(static s => s.Element(W + "pgSz")!.Attribute(W + "orient")!.Value).ShouldBe(["portrait", "landscape", "portrait"]);
        byte[] again = Append(paper).Bytes;
        Bytes(again).ShouldBe(Bytes(paper));
    }

    [Fact]
    public void The_foot_and_the_letterhead_of_the_first_page_are_not_the_annexs()
    {
        byte[] contact = OfficePapers.Write(OfficePapers.Conclusion() with { ContactLine = "Liên hệ: Văn phòng" });
        byte[] paper = Append(contact).Bytes;
        ShouldBeValid(paper);
        ObservedDocument read = WordReader.Read(new MemoryStream(paper), "a.docx").Value!;
        read.Margins.Where(static m => m.Paragraphs.Any(static p => p.Text.Contains("Liên hệ", StringComparison.Ordinal))).ShouldAllBe(static m => m.Section == 0);
    }

    [Theory]
    [InlineData("tb-phan-cong-cap-uy")]
    [InlineData("tay-libreoffice-quyet-dinh")]
    [InlineData("bc-ket-qua-sinh-hoat-chi-bo")]
    public void A_paper_of_another_office_takes_an_annex(string name)
    {
        byte[] foreign = File.ReadAllBytes(CorpusPaper.All.Single(p => Path.GetFileNameWithoutExtension(p.File) == name).File);
        (byte[] paper, AnnexChange change) = Append(foreign);
        change.ShouldBe(AnnexChange.Added);
        Errors(paper).Except(Errors(foreign)).ShouldBeEmpty();
        PaperReleaseTests.Text(paper).ShouldStartWith(PaperReleaseTests.Text(foreign).TrimEnd());
        AnnexComparison.Compare(Proof(paper), Table, "abc", Cell).ShouldBeEmpty();
        ObservedDocument before = WordReader.Read(new MemoryStream(foreign), "a.docx").Value!, after = WordReader.Read(new MemoryStream(paper), "a.docx").Value!;
        after.Sections[..^1].ShouldBe(before.Sections.Select((s, i) => s with { Rules = after.Sections[i].Rules }));
        ObservedMargin number = after.Margins.Single(m => m.Section == after.Sections.Length - 1 && m.Position == MarginPosition.Header);
        number.HasPageField.ShouldBeTrue();
        (byte[] twice, AnnexChange second) = Append(paper);
        second.ShouldBe(AnnexChange.Replaced);
        Tables(twice).ShouldBe(Tables(paper));
    }

    [Fact]
    public void A_lost_table_is_said_and_a_row_added_by_hand_is_named()
    {
        byte[] paper = Append(Drafted).Bytes;
        byte[] lost = Zips.Change(paper, "word/document.xml", static xml => xml.Replace("_bieu_", "_khac_", StringComparison.Ordinal));
        AnnexProof.Read(new MemoryStream(lost), "a.docx").Diagnostics.Single().Code.ShouldBe("TP501");
        byte[] fewer = Zips.Change(paper, "word/document.xml", static xml =>
        {
            int at = xml.LastIndexOf("<w:tr>", StringComparison.Ordinal);
            return xml.Remove(at, xml.IndexOf("</w:tr>", at, StringComparison.Ordinal) + 7 - at);
        });
        Outcome<PaperAnnexes> read = AnnexProof.Read(new MemoryStream(fewer), "a.docx");
        read.Diagnostics.Single().Code.ShouldBe("TP502");
        AnnexComparison.Compare(read.Value!.Annexes.Single(), Table, "abc", Cell).ShouldHaveSingleItem().Message.ShouldContain("không có trong bảng của văn bản");
    }

    [Fact]
    public void A_paper_that_LibreOffice_saved_keeps_its_annex_and_gets_no_second_one()
    {
        byte[] paper = Append(Drafted).Bytes;
        byte[] saved = Zips.Change(paper, "word/document.xml", static xml => xml.Replace(
            "<w:bookmarkStart w:id=\"1\" ", "<w:bookmarkStart w:id=\"0\" w:name=\"_bieu_tccsd_quy_2025_Q3\" /><w:bookmarkStart w:id=\"1\" ", StringComparison.Ordinal));
        Part(saved, "word/document.xml").Descendants(W + "bookmarkStart").Count().ShouldBe(2);
        AnnexComparison.Compare(Proof(saved), Table, "abc", Cell).ShouldBeEmpty();
        (byte[] again, AnnexChange change) = Append(saved);
        change.ShouldBe(AnnexChange.Replaced);
        Bytes(again).ShouldBe(Bytes(paper));
    }

    [Fact]
    public void A_released_paper_can_still_be_verified()
    {
        byte[] released = PaperReleaseTests.Released(Append(Drafted).Bytes).Bytes;
        ShouldBeValid(released);
        AnnexComparison.Compare(Proof(released), Table, "abc", Cell).ShouldBeEmpty();
    }

    [Fact]
    public void A_bad_file_is_refused_and_a_wrong_call_is_an_exception()
    {
        using var output = new MemoryStream();
        LayoutPlan plan = Plan(Table);
        Outcome<AppendedAnnex> outcome = AnnexAppender.Append(new MemoryStream([1, 2, 3]), "a.docx", plan, SampleTable.Record(Table), output);
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.Single().Code.ShouldBe("TP201");
        output.Length.ShouldBe(0);
        Should.Throw<ArgumentException>(() => AnnexAppender.Append(output, "a.docx", plan, SampleTable.Record(Table), output));
    }

    private static LayoutPlan Plan(FormTable table) => LayoutPlanner.PlanAnnex(SampleTable.Sheet(table), OfficePapers.Standard);

    private static (byte[] Bytes, AnnexChange Change) Append(byte[] paper, FormTable? table = null, AnnexRecord? record = null)
    {
        using var output = new MemoryStream();
        Outcome<AppendedAnnex> outcome = AnnexAppender.Append(new MemoryStream(paper), "a.docx", Plan(table ?? Table), record ?? SampleTable.Record(table ?? Table), output);
        outcome.Diagnostics.ShouldBeEmpty();
        return (output.ToArray(), outcome.Value!.Change);
    }

    private static PrintedAnnex Proof(byte[] paper)
    {
        Outcome<PaperAnnexes> read = AnnexProof.Read(new MemoryStream(paper), "a.docx");
        read.Diagnostics.ShouldBeEmpty();
        return read.Value!.Annexes.ShouldHaveSingleItem();
    }

    private static string Cell(string row, string column) => $"ô {row}/{column} của phu-luc-1.xlsx";

    private static IEnumerable<XElement> Blocks(byte[] paper) => Part(paper, "word/document.xml").Element(W + "body")!.Elements().Where(static e => e.Name != W + "sectPr");

    private static int Tables(byte[] paper) => Part(paper, "word/document.xml").Descendants(W + "tbl").Count();

    private static int Sections(byte[] paper) => Part(paper, "word/document.xml").Descendants(W + "sectPr").Count();

    private static IEnumerable<string> Errors(byte[] paper)
    {
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(paper), false);
        return [.. new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(static e => $"{e.Part?.Uri} {e.Description}")];
    }

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
