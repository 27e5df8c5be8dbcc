using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;
using Drafting.Word.Reading;
using Drafting.Word.Tests.Writing;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

public sealed class HostilePaperTests
{
    [Theory]
    [InlineData("{\\rtf1\\ansi}", "Tệp theo định dạng .rtf.")]
    [InlineData("PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxmimetypeapplication/vnd.oasis.opendocument.text", "Tệp theo định dạng OpenDocument (.odt).")]
    [InlineData("%PDF-1.7", "Tệp theo định dạng PDF.")]
    public void Another_format_is_refused_by_its_name(string content, string message)
    {
        Diagnostic refusal = Refusal(Encoding.Latin1.GetBytes(content));
        (refusal.Code, refusal.Message).ShouldBe((WordPackage.OldOrLocked, message));
        refusal.Hint.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("EncryptedPackage", "Tệp có mật khẩu.")]
    [InlineData("WordDocument", "Tệp theo định dạng .doc đời cũ.")]
    [InlineData("Workbook", "Tệp có mật khẩu hoặc theo định dạng .doc đời cũ.")]
    public void A_compound_file_is_told_by_its_streams(string stream, string message) =>
        Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)]).Message.ShouldBe(message);

    [Fact]
    public void A_real_OpenDocument_file_is_told_from_a_docx()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream type = zip.CreateEntry("mimetype", System.IO.Compression.CompressionLevel.NoCompression).Open();
            type.Write("application/vnd.oasis.opendocument.text"u8);
        }

        Refusal(stream.ToArray()).Message.ShouldContain(".odt");
    }

    [Fact]
    public void A_workbook_is_no_paper() =>
        Refusal(Zips.Change(Of(P("a")).Bytes(), "word/document.xml", static _ => "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")).Code.ShouldBe(WordPackage.NotAPackage);

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("word/_rels/document.xml.rels")]
    public void A_document_type_is_refused_in_every_part(string part) =>
        Refusal(Zips.Change(Of(P("a")).With("styles", "").Bytes(), part, static xml => "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + xml)).Code.ShouldBe(WordPackage.BrokenXml);

    [Fact]
    public void A_document_type_is_named_without_a_place_that_there_is_not() =>
        Refusal(Zips.Change(Of(P("a")).Bytes(), "word/document.xml", static xml => "<!DOCTYPE x>" + xml)).Message.ShouldBe("Nội dung XML bên trong tệp bị hỏng hoặc chứa khai báo không được phép (DTD).");

    [Fact]
    public void A_part_that_stands_twice_is_refused_by_its_name() =>
        Refusal(Zips.Add(Of(P("a")).Bytes(), "Word/Document.xml", [])).Message.ShouldBe("Tệp có hai phần cùng tên Word/Document.xml: mỗi chương trình có thể đọc một phần khác nhau.");

    [Fact]
    public void The_name_of_a_part_cannot_steer_the_terminal() =>
        Refusal(Zips.Add(Of(P("a")).Bytes(), "word/\u001B[31m" + new string('a', 200), new byte[2 << 20])).Message.ShouldBe($"Phần word/·[31m{new string('a', 90)} của tệp được nén bất thường.");

    [Fact]
    public void An_outside_part_is_never_fetched()
    {
        byte[] outside = Zips.Change(Of(P("a")).With("styles", Style("A", "")).Bytes(), "word/_rels/document.xml.rels", static xml =>
            xml.Replace("Target=\"styles.xml\"", "Target=\"http://127.0.0.1:9/styles.xml\" TargetMode=\"External\"", StringComparison.Ordinal));
        Read(outside).Paragraphs.Single().Text.ShouldBe("a");
    }

    [Fact]
    public void Absurdly_deep_nesting_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:ins>", 5_000)) + R("a") + string.Concat(Enumerable.Repeat("</w:ins>", 5_000));
        Refusal(Of(Para("", deep)).Bytes()).Code.ShouldBe(WordPackage.TooLarge);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(5_000, true)]
    public void Depth_that_nobody_reads_is_skipped_up_to_a_point(int depth, bool refused)
    {
        string deep = string.Concat(Enumerable.Repeat("<w:x>", depth)) + string.Concat(Enumerable.Repeat("</w:x>", depth));
        byte[] paper = Of(Para("", deep, R("a"))).Bytes();
        if (refused)
            Refusal(paper).Code.ShouldBe(WordPackage.TooLarge);
        else
            Read(paper).Paragraphs.Single().Text.ShouldBe("a");
    }

    [Fact]
    public void Nested_insertions_are_told_once()
    {
        string nested = string.Concat(Enumerable.Repeat("<w:ins>", 50)) + R("a") + string.Concat(Enumerable.Repeat("</w:ins>", 50));
        Of(Para("", nested)).Read().Traces.Single().Text.ShouldBe("a");
    }

    [Fact]
    public void Too_many_pieces_are_refused() =>
        Refusal(Of(Para("", string.Concat(Enumerable.Repeat("<w:r><w:t>a</w:t></w:r>", 200_001)))).Bytes(), new PackageLimits(Ratio: 100_000)).Code.ShouldBe(WordPackage.TooLarge);

    [Fact]
    public void Too_many_paragraphs_are_refused() => Refusal(Of(string.Concat(Enumerable.Repeat("<w:p/>", 50_001))).Bytes(), new PackageLimits(Ratio: 100_000)).Code.ShouldBe(WordPackage.TooLarge);

    [Fact]
    public void A_part_beyond_its_limit_is_refused() => Refusal(Of(P(new string('a', 5_000))).Bytes(), new PackageLimits(XmlBytes: 5_000)).Code.ShouldBe(WordPackage.TooLarge);

    [Fact]
    public void A_large_file_is_refused_unread()
    {
        using var endless = new EndlessStream();
        WordReader.Read(endless, "a.docx").Diagnostics.Single().Code.ShouldBe(WordPackage.TooLarge);
        endless.BytesRead.ShouldBe(0);
    }

    [Theory]
    [InlineData("<w:p><w:pPr><w:ind w:left=\"99999999999999\" w:firstLine=\"-2147483648\" w:hanging=\"1e9\"/><w:spacing w:line=\"-2147483648\" w:before=\"NaN\" w:beforeLines=\"-5\"/><w:outlineLvl w:val=\"-7\"/></w:pPr></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:sz w:val=\"-5\"/><w:sz w:val=\"9999999\"/><w:rFonts w:ascii=\"\"/><w:color w:val=\"\"/><w:u/></w:rPr><w:t>a</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"-1\"/></w:numPr></w:pPr></w:p>")]
    [InlineData("<w:tbl/><w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"-9\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:fldChar/><w:footnoteReference/><w:sym/></w:r></w:p>")]
    [InlineData("<w:sectPr><w:pgSz w:w=\"-1\"/><w:headerReference r:id=\"none\"/></w:sectPr><w:sectPr/><w:p/>")]
    [InlineData("")]
    public void Odd_values_are_lived_with(string blocks) => ObservedInvariants.Check(Of(blocks).Read(), blocks);

    [Fact]
    public void A_paper_cut_anywhere_is_refused()
    {
        byte[] paper = Papers.Write(Plans.Paper(), Plans.Record);
        for (int length = 0; length < paper.Length; length += 131)
            Refusal(paper[..length]).Severity.ShouldBe(Severity.Error);
    }

    private static Diagnostic Refusal(byte[] content, PackageLimits? limits = null)
    {
        Outcome<ObservedDocument> outcome = WordReader.Read(new MemoryStream(content), "a.docx", limits ?? PackageLimits.Default);
        outcome.Value.ShouldBeNull();
        return outcome.Diagnostics.Single();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public int BytesRead { get; private set; }

        public override long Length => 1L << 40;

        public override int Read(byte[] buffer, int offset, int count)
        {
            BytesRead += count;
            return count;
        }
    }
}
