using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Word.Reading;
using Drafting.Word.Tests.Writing;

namespace Drafting.Word.Tests.Reading;

public sealed class PaperInspectionTests
{
    private static readonly byte[] Paper = Papers.Write(Plans.Paper(), Plans.Record);

    [Fact]
    public void A_fresh_paper_tells_its_origin()
    {
        PaperInspection inspection = Inspect(Paper);
        inspection.Record!.TemplateId.ShouldBe("ket-luan");
        inspection.Record.RegimeId.ShouldBe("hd05-2026");
        inspection.Record.TemplateHash.ShouldBe("sha256:00");
        inspection.Record.TextHash.ShouldBe(inspection.TextHash);
        inspection.Record.DataJson.ShouldBe("""{"trich_yeu":"về <b> & \"công tác\" đảng","so":152,"mat":true,"ngay":null,"noi_nhan":["Lưu Văn phòng"]}""");
        inspection.Edited.ShouldBe(EditState.Unchanged);
        inspection.Fields.ShouldAllBe(static f => f.State == ControlState.Equal);
        inspection.Fields.Select(static f => f.Text).ShouldBe(Plans.Paper().HeaderFields.Select(static f => f.Text));
        inspection.Fields[0].Title.ShouldBe("Số và ký hiệu");
    }

    [Fact]
    public void A_paper_without_a_record_is_of_unknown_origin()
    {
        PaperInspection inspection = Inspect(Papers.Write(Plans.Paper()));
        inspection.Record.ShouldBeNull();
        inspection.Edited.ShouldBe(EditState.Unknown);
    }

    [Fact]
    public void The_reader_sees_that_a_record_is_there()
    {
        Foreign.Read(Paper).HasRecord.ShouldBeTrue();
        Foreign.Read(Papers.Write(Plans.Paper())).HasRecord.ShouldBeFalse("the bound strings are printed");
    }

    [Fact]
    public void An_edited_paper_says_so()
    {
        byte[] edited = Zips.Change(Paper, "word/document.xml", static xml => xml.Replace("THƯỜNG TRỰC", "BÍ THƯ", StringComparison.Ordinal));
        Inspect(edited).Edited.ShouldBe(EditState.Edited);
    }

    [Fact]
    public void A_client_that_fills_the_part_leaves_a_difference_until_Word_opens_the_paper()
    {
        byte[] filled = Zips.Change(Paper, "customXml/item1.xml", static xml => xml.Replace("Số      -KL/TW", "Số 152-KL/TW", StringComparison.Ordinal));
        InspectedField field = Inspect(filled).Fields[0];
        field.State.ShouldBe(ControlState.Differs);
        field.Text.ShouldBe("Số 152-KL/TW");
        field.Shown.ShouldBe("Số      -KL/TW");
    }

    [Fact]
    public void A_removed_control_is_missing()
    {
        byte[] removed = Zips.Change(Paper, "word/document.xml", static xml => xml.Replace("w:dataBinding", "w:lock", StringComparison.Ordinal));
        Inspect(removed).Fields.ShouldAllBe(static f => f.State == ControlState.Missing);
    }

    [Fact]
    public void A_part_that_was_emptied_is_as_good_as_none()
    {
        byte[] emptied = Zips.Change(Zips.Change(Paper, "customXml/item1.xml", static _ => ""), "customXml/item2.xml", static _ => "");
        PaperInspection inspection = Inspect(emptied);
        inspection.Record.ShouldBeNull();
        inspection.Fields.ShouldBeEmpty();
        inspection.TextHash.ShouldBe(Inspect(Paper).TextHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("không phải tệp Word")]
    public void What_is_no_package_is_refused(string content) =>
        Refusal(Encoding.UTF8.GetBytes(content)).Code.ShouldBe(WordPackage.NotAPackage);

    [Fact]
    public void A_locked_or_old_file_is_named_so() =>
        Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Code.ShouldBe(WordPackage.OldOrLocked);

    [Fact]
    public void A_cut_file_is_refused_wherever_it_is_cut()
    {
        for (int length = 0; length < Paper.Length; length += 97)
            Refusal(Paper[..length]).Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void A_damaged_byte_never_throws()
    {
        for (int i = 0; i < Paper.Length; i += 13)
        {
            byte[] damaged = [.. Paper];
            damaged[i] ^= 0x55;
            Outcome<PaperInspection> outcome = PaperInspection.Read(new MemoryStream(damaged), "a.docx");
            (outcome.Value is null).ShouldBe(outcome.HasErrors);
        }
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        byte[] bomb = Zips.Change(Paper, "word/document.xml", static xml =>
            xml.Replace("<w:document ", "<!DOCTYPE w:document [<!ENTITY a \"aaaa\">]><w:document ", StringComparison.Ordinal));
        Refusal(bomb).Code.ShouldBe(WordPackage.BrokenXml);
    }

    [Fact]
    public void Broken_XML_is_refused() =>
        Refusal(Zips.Change(Paper, "word/document.xml", static xml => xml[..^20])).Code.ShouldBe(WordPackage.BrokenXml);

    [Fact]
    public void A_zip_bomb_is_refused_unread() =>
        Refusal(Zips.Add(Paper, "word/media/a.bin", new byte[8 << 20])).Code.ShouldBe(WordPackage.TooLarge);

    [Theory]
    [InlineData(1_000, 4_000, 512L << 20)]
    [InlineData(64L << 20, 5, 512L << 20)]
    [InlineData(64L << 20, 4_000, 1_000)]
    public void Every_limit_holds(long fileBytes, int parts, long unpacked) =>
        WordPackage.Read(new MemoryStream(Paper), "a.docx", static p => p.MainPart, new PackageLimits(fileBytes, parts, unpacked))
            .Diagnostics.Single().Code.ShouldBe(WordPackage.TooLarge);

    [Fact]
    public void A_zip_without_a_paper_in_it_is_refused() =>
        Refusal(Zips.Change(Paper, "_rels/.rels", static _ => "<Relationships/>")).Code.ShouldBe(WordPackage.NotAPackage);

    [Fact]
    public void The_main_part_is_found_by_its_relationship()
    {
        byte[] absolute = Zips.Change(Paper, "_rels/.rels", static xml => xml.Replace("\"word/document.xml", "\"/word/document.xml", StringComparison.Ordinal));
        Inspect(absolute).Edited.ShouldBe(EditState.Unchanged);
    }

    private static PaperInspection Inspect(byte[] paper)
    {
        Outcome<PaperInspection> outcome = PaperInspection.Read(new MemoryStream(paper), "a.docx");
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static Diagnostic Refusal(byte[] content)
    {
        Outcome<PaperInspection> outcome = PaperInspection.Read(new MemoryStream(content), "a.docx");
        outcome.Value.ShouldBeNull();
        Diagnostic refusal = outcome.Diagnostics.Single();
        refusal.Location.ShouldBe(new Location.InFile("a.docx"));
        return refusal;
    }
}
