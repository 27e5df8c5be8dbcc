using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Word.Tests.Reading;
using Drafting.Word.Tests.Writing;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Editing;

public sealed class PaperReleaseTests
{
    private static readonly string[] Suspicious =
        ["<w:ins ", "<w:del ", "delText", "w:moveFrom", "w:moveTo", "Change>", "comment", "rsid", "paraId", "docId", "docVar", "mailMerge", "attachedTemplate", "Nguyễn Chi", "urn:drafting:record"];

    [Fact]
    public void A_drafted_paper_loses_its_record_and_keeps_its_text_and_its_head()
    {
        byte[] paper = OfficePapers.Write(OfficePapers.Conclusion());
        (byte[] released, string[] removed) = Released(paper);

        ShouldBeValid(released);
        PaperInspection before = Inspect(paper), after = Inspect(released);
        before.Record.ShouldNotBeNull();
        after.Record.ShouldBeNull();
        after.TextHash.ShouldBe(before.TextHash);
        after.Fields.ShouldBe(before.Fields);
        PartNames(released).ShouldNotContain("customXml/item2.xml");
        Traces(released).ShouldBeEmpty();
        Traces(paper).ShouldContain("urn:drafting:record");
        removed.ShouldContain("Hồ sơ soạn thảo (dữ liệu, mẫu, mã băm).");
        PartBytes(released, "word/styles.xml").ShouldBe(PartBytes(paper, "word/styles.xml"));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        byte[] paper = OfficePapers.Write(OfficePapers.Conclusion());
        byte[] released = Released(paper).Bytes;
        Released(paper).Bytes.ShouldBe(released);
        // Nothing is left to do a second time.
        (byte[] again, string[] removed) = Released(released);
        again.ShouldBe(released);
        removed.ShouldBeEmpty();
        using var zip = new ZipArchive(new MemoryStream(released));
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        zip.Entries.ShouldAllBe(static e => e.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
    }

    [Fact]
    public void All_gaps_are_told_at_once_and_nothing_is_written()
    {
        OfficialDocument draft = OfficePapers.Conclusion("Giao …… thực hiện trước ngày ........ [CẦN BỔ SUNG] {{ ten }}");
        draft = draft with
        {
            Head = draft.Head with { Number = new DocumentNumber(null, "KL/TW"), Date = new DocumentDate(null, 5, 2025) },
            Signers = [new Signer("T/M Ban Bí thư", [], null)],
            DraftNote = "Dự thảo lần 2",
        };
        using var output = new MemoryStream();
        Outcome<ReleasedPaper> outcome = PaperRelease.Release(new MemoryStream(OfficePapers.Write(draft)), "a.docx", output);

        output.Length.ShouldBe(0);
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.Select(static d => d.Code).Order().ShouldBe(
            [PaperRelease.NumberBlank, PaperRelease.DateBlank, PaperRelease.SignerBlank, PaperRelease.MissingText, PaperRelease.TagLeft, PaperRelease.LeadersLeft, PaperRelease.DraftNoteLeft]);
        outcome.Diagnostics.ShouldAllBe(static d => d.Severity == Severity.Error && d.Hint != null && d.Location is Location.InDocument);
        outcome.Diagnostics.First(static d => d.Code == PaperRelease.TagLeft).Quote!.ShouldStartWith("Giao …… thực hiện");
    }

    [Fact]
    public void A_paper_that_nobody_signs_or_that_goes_to_nobody_stays()
    {
        OfficialDocument draft = OfficePapers.Conclusion();
        Codes(OfficePapers.Write(draft with { Signers = [] })).ShouldBe([PaperRelease.SignerBlank]);
        Codes(OfficePapers.Write(draft with { Recipients = [] })).ShouldBe([PaperRelease.RecipientsMissing]);
        Codes(OfficePapers.Write(draft with { Signers = [], Recipients = [] })).ShouldBe([PaperRelease.SignerBlank, PaperRelease.RecipientsMissing]);
        Codes(OfficePapers.Write(draft with { Signers = [], Recipients = [], Copies = [OfficePapers.TrueCopy] }))
            .ShouldBe([PaperRelease.SignerBlank, PaperRelease.RecipientsMissing], "the copy's own block signs the copy only");
    }

    [Fact]
    public void A_copy_is_judged_by_its_own_block()
    {
        OfficialDocument draft = OfficePapers.Conclusion();
        Codes(OfficePapers.Write(draft with { Copies = [OfficePapers.TrueCopy with { Signer = null, Recipients = [] }] }))
            .ShouldBe([PaperRelease.SignerBlank, PaperRelease.RecipientsMissing]);
        var alone = new OfficialDocument { Family = DocumentFamily.Party, Kind = "ban-sao", Head = new LetterHead(null, [], null, null, default), Copies = [OfficePapers.TrueCopy] };
        Codes(OfficePapers.Write(alone)).ShouldBeEmpty();
        Codes(OfficePapers.Write(alone with { Copies = [OfficePapers.TrueCopy with { Signer = null }] })).ShouldBe([PaperRelease.SignerBlank]);
    }

    [Fact]
    public void A_paper_of_ours_is_known_by_its_parts_when_its_styles_are_gone()
    {
        byte[] paper = Zips.Change(OfficePapers.Write(OfficePapers.Conclusion() with { Signers = [], Recipients = [] }), "word/document.xml",
            static xml => Regex.Replace(xml, "<w:pStyle [^>]*/>", ""));
        Codes(paper).ShouldBe([PaperRelease.SignerBlank, PaperRelease.RecipientsMissing]);
    }

    [Theory]
    [InlineData("Cán bộ, công chức, viên chức… được hưởng.", null)]
    [InlineData("Các ban, ngành v.v...", null)]
    [InlineData("Họ tên: ________", PaperRelease.LeadersLeft)]
    [InlineData("Họ tên: ………", PaperRelease.LeadersLeft)]
    [InlineData("Hà Nội, ngày … tháng 5 năm 2025", PaperRelease.DateBlank)]
    [InlineData("Hà Nội, ngày 31 tháng 4 năm 2025", PaperRelease.DateBlank)]
    [InlineData("Hà Nội, ngày 30 tháng 4 năm 2025", null)]
    [InlineData("Số      -CV/TU", PaperRelease.NumberBlank)]
    [InlineData("Số 15-CV/TU", null)]
    [InlineData("Dự thảo lần 1", PaperRelease.DraftNoteLeft)]
    [InlineData("Dự thảo Báo cáo chính trị trình Đại hội.", null)]
    public void A_foreign_paper_is_searched_too(string text, string? code) =>
        Codes(ForeignPaper.Of(ForeignPaper.P(text))).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void A_draft_mark_drawn_behind_the_text_is_found() => Codes(ForeignPaper.Of(
        """<w:p><w:r><w:pict><v:shape id="s1" type="#_x0000_t136" style="width:100pt;height:50pt"><v:textpath on="t" string="DỰ THẢO"/></v:shape></w:pict></w:r></w:p>"""))
        .ShouldBe([PaperRelease.DraftNoteLeft]);

    [Fact]
    public void A_head_that_a_client_filled_is_shown()
    {
        OfficialDocument draft = OfficePapers.Conclusion();
        byte[] blank = OfficePapers.Write(draft with { Head = draft.Head with { Number = new DocumentNumber(null, "KL/TW") } });
        byte[] filled = Zips.Change(blank, "customXml/item1.xml", static xml => xml.Replace("Số      -KL/TW", "Số 152-KL/TW", StringComparison.Ordinal));
        Codes(blank).ShouldBe([PaperRelease.NumberBlank]);
        byte[] released = Released(filled).Bytes;
        ShouldBeValid(released);
        Inspect(released).Fields.ShouldAllBe(static f => f.State == ControlState.Equal);
        Text(released).ShouldContain("Số 152-KL/TW");
    }

    [Fact]
    public void Two_filled_strings_that_differ_stop_the_release()
    {
        byte[] paper = Zips.Change(OfficePapers.Write(OfficePapers.Conclusion()), "customXml/item1.xml", static xml => xml.Replace("Số 152-", "Số 153-", StringComparison.Ordinal));
        Codes(paper).ShouldBe([PaperRelease.ControlDiffers]);
    }

    [Fact]
    public void What_names_persons_and_sessions_is_gone()
    {
        byte[] paper = ForeignPaper.Of(
            """<w:p w:rsidR="00AB12CD" w14:paraId="00000009"><w:commentRangeStart w:id="0"/><w:r><w:t>Nội dung</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>""",
            static p =>
            {
                ForeignPaper.AddSettings(p);
                ForeignPaper.AddComments(p);
                ForeignPaper.AddProperties(p);
                ForeignPaper.AddAddIn(p);
                p.MainDocumentPart!.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(new MemoryStream("<a>mật</a>"u8.ToArray()));
            });
        ShouldBeValid(paper);
        Traces(paper).ShouldNotBeEmpty();

        (byte[] released, string[] removed) = Released(paper);
        ShouldBeValid(released);
        Traces(released).ShouldBeEmpty();
        PartNames(released).Where(static n => n.Contains("comment") || n.Contains("people") || n.Contains("webext", StringComparison.OrdinalIgnoreCase) || n.Contains("thumb") || n.Contains("custom", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        string all = AllText(released);
        foreach (string secret in (string[])["Chi Nguyễn", "Ba Trần", "Tư Lê", "Tỉnh uỷ mật", "hồ sơ 12", "phương án B", "chi.nguyen", "chi@example.vn", "00AB12CD", "mật"])
        {
            AllText(paper).ShouldContain(secret);
            all.ShouldNotContain(secret);
        }

        all.ShouldContain("Kết luận");
        removed.ShouldContain("Ghi chú (bình luận): “Chưa ổn, xem lại”.");
        removed.ShouldContain("Thuộc tính tệp: tác giả.");
        removed.ShouldContain("Thuộc tính chương trình: cơ quan.");
        removed.ShouldContain("Thuộc tính riêng: HoSo.");
        removed.ShouldContain("Biến của văn bản (docVars).");
        removed.ShouldContain("Nguồn dữ liệu trộn thư.");
        removed.ShouldContain("Phần bổ trợ (add-in).");
        removed.ShouldContain("Hình thu nhỏ của trang đầu.");
    }

    [Fact]
    public void Links_to_the_web_stay_and_links_to_files_go()
    {
        byte[] paper = ForeignPaper.Of(
            """<w:p><w:hyperlink r:id="rIdA"><w:r><w:t>trang tin</w:t></w:r></w:hyperlink><w:hyperlink r:id="rIdB"><w:r><w:t xml:space="preserve"> tệp</w:t></w:r></w:hyperlink></w:p>""",
            static p =>
            {
                p.MainDocumentPart!.AddHyperlinkRelationship(new Uri("https://example.vn/a"), true, "rIdA");
                p.MainDocumentPart!.AddHyperlinkRelationship(new Uri("file:///C:/Users/x/mat.docx"), true, "rIdB");
                p.MainDocumentPart!.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/frame", new Uri("http://example.vn/khung"), "rIdC");
            });
        (byte[] released, string[] removed) = Released(paper);
        ShouldBeValid(released);
        Text(released).ShouldContain("trang tin tệp");
        Part(released, "word/document.xml").Descendants(W + "hyperlink").Count().ShouldBe(1);
        Part(released, "word/_rels/document.xml.rels").ToString().ShouldContain("example.vn/a");
        Part(released, "word/_rels/document.xml.rels").ToString().ShouldNotContain("mat.docx");
        removed.ShouldContain("Liên kết ra ngoài (hyperlink): file:///C:/Users/x/mat.docx.");
        removed.ShouldContain("Liên kết ra ngoài (frame): http://example.vn/khung.");
    }

    [Theory]
    [InlineData(" INCLUDETEXT \"C:\\\\mat\\\\ban-cu.docx\" ")]
    [InlineData(" AUTHOR ")]
    [InlineData(" HYPERLINK \"file:///C:/mat.docx\" ")]
    public void A_field_that_reaches_outside_becomes_its_text(string code)
    {
        byte[] paper = ForeignPaper.Of($"""
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{code.Replace("\"", "&quot;", StringComparison.Ordinal)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>
            """);
        (byte[] released, string[] removed) = Released(paper);
        ShouldBeValid(released);
        Text(released).ShouldBe("kết quả1");
        Part(released, "word/document.xml").Descendants(W + "fldChar").ShouldBeEmpty();
        Part(released, "word/document.xml").Descendants(W + "fldSimple").ShouldHaveSingleItem();
        removed.ShouldContain(r => r.StartsWith("Trường nối", StringComparison.Ordinal) && r.Contains(code.Split(' ')[1], StringComparison.Ordinal));
    }

    [Fact]
    public void A_string_that_no_control_shows_goes()
    {
        byte[] paper = Zips.Change(OfficePapers.Write(OfficePapers.Conclusion()), "customXml/item1.xml", static xml => xml.Replace("</header>", "<cu>bản cũ</cu></header>", StringComparison.Ordinal));
        (byte[] released, string[] removed) = Released(paper);
        Part(released, "customXml/item1.xml").Value.ShouldNotContain("bản cũ");
        removed.ShouldContain("Chuỗi không còn hiện trên văn bản (cu): “bản cũ”.");
    }

    [Fact]
    public void A_part_that_nothing_leads_to_goes()
    {
        byte[] paper = Zips.Add(OfficePapers.Write(OfficePapers.Conclusion()), "word/ban-cu.xml", "<a>bản cũ</a>"u8.ToArray());
        (byte[] released, string[] removed) = Released(paper);
        PartNames(released).ShouldNotContain("word/ban-cu.xml");
        removed.ShouldContain("Phần trong gói: word/ban-cu.xml.");
    }

    [Fact]
    public void An_import_that_Word_has_not_read_yet_stops_the_release()
    {
        byte[] paper = ForeignPaper.Of("""<w:altChunk r:id="rIdA"/>""", static p =>
            p.MainDocumentPart!.AddAlternativeFormatImportPart(AlternativeFormatImportPartType.Html, "rIdA").FeedData(new MemoryStream("<p>x</p>"u8.ToArray())));
        Codes(paper).ShouldBe([PaperRelease.ImportedPart]);
    }

    [Fact]
    public void An_embedded_object_is_doubted_and_the_paper_goes_out()
    {
        byte[] paper = ForeignPaper.Of(
            """<w:p><w:r><w:object><v:shape id="s" style="width:10pt;height:10pt"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s" DrawAspect="Content" ObjectID="_1" r:id="rIdE"/></w:object></w:r></w:p>""",
            static p => p.MainDocumentPart!.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rIdE").FeedData(new MemoryStream([1])));
        using var output = new MemoryStream();
        Outcome<ReleasedPaper> outcome = PaperRelease.Release(new MemoryStream(paper), "a.docx", output);
        outcome.Value.ShouldNotBeNull();
        outcome.Diagnostics.Single().Code.ShouldBe(PaperRelease.EmbeddedObject);
        outcome.Diagnostics.Single().Severity.ShouldBe(Severity.Warning);
        PartNames(output.ToArray()).ShouldContain(static n => n.StartsWith("word/embeddings/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://purl.oclc.org/ooxml/wordprocessingml/main", "TP205")]
    [InlineData("http://schemas.openxmlformats.org/wordprocessingml/2006/main", null)]
    public void The_other_dialect_is_refused_for_nothing_would_be_found_in_it(string dialect, string? code)
    {
        byte[] paper = Zips.Change(ForeignPaper.Of(ForeignPaper.P("x")), "word/document.xml", xml => xml.Replace(W.NamespaceName, dialect, StringComparison.Ordinal));
        Codes(paper).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void A_hostile_file_is_refused()
    {
        byte[] paper = ForeignPaper.Of(ForeignPaper.P("x"));
        Codes([1, 2, 3]).ShouldBe(["TP201"]);
        Codes(Zips.Change(paper, "word/document.xml", static xml => "<!DOCTYPE a [<!ENTITY b \"c\">]>" + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..])).ShouldBe(["TP204"]);
        string deep = string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000));
        Codes(Zips.Change(paper, "word/document.xml", xml => xml.Replace("<w:sectPr", deep + "<w:sectPr", StringComparison.Ordinal))).ShouldBe(["TP204"]);
    }

    [Fact]
    public void A_paper_is_never_released_over_itself()
    {
        using var stream = new MemoryStream(OfficePapers.Write(OfficePapers.Conclusion()));
        Should.Throw<ArgumentException>(() => PaperRelease.Release(stream, "a.docx", stream));
    }

    internal static (byte[] Bytes, string[] Removed) Released(byte[] paper)
    {
        using var output = new MemoryStream();
        Outcome<ReleasedPaper> outcome = PaperRelease.Release(new MemoryStream(paper), "a.docx", output);
        outcome.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message).ShouldBeEmpty();
        return (output.ToArray(), [.. outcome.Value!.Removed]);
    }

    /// <summary>What a released paper must not hold, as far as it does.</summary>
    internal static string[] Traces(byte[] paper)
    {
        string all = AllText(paper);
        return [.. Suspicious.Where(all.Contains)];
    }

    internal static string Text(byte[] paper) =>
        string.Join('\n', Part(paper, "word/document.xml").Descendants(W + "p").Select(static p => string.Concat(p.Descendants(W + "t").Select(static t => t.Value))));

    private static string[] Codes(byte[] paper)
    {
        using var output = new MemoryStream();
        return [.. PaperRelease.Release(new MemoryStream(paper), "a.docx", output).Diagnostics.Select(static d => d.Code)];
    }

    private static PaperInspection Inspect(byte[] paper) => PaperInspection.Read(new MemoryStream(paper), "a.docx").Value!;

    private static byte[] PartBytes(byte[] paper, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        using Stream stream = zip.GetEntry(part)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string AllText(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        return string.Join('\n', zip.Entries.Where(static e => e.FullName.EndsWith("xml", StringComparison.Ordinal) || e.FullName.EndsWith("rels", StringComparison.Ordinal) || e.FullName.EndsWith("psmdcp", StringComparison.Ordinal)).Select(static e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
