using Drafting.Core.Recognition;
using Drafting.Word.Tests.Corpus;
using static Drafting.Word.Tests.Reading.Foreign;

namespace Drafting.Word.Tests.Reading;

/// <summary>Papers in the fonts before Unicode, from the file to the letters.</summary>
public sealed class LegacyPaperTests
{
    private const string VnTime = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>";
    private const string VnTimeH = "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/>";
    private const string Vni = "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>";
    private const string VniHighOnly = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"VNI-Times\"/>";

    [Fact]
    public void A_resolution_of_a_district_in_Tcvn3_is_read()
    {
        string[] lines = Lines("nq-huyen-uy-cu-vntime");
        lines[..6].ShouldBe(["ĐẢNG BỘ TỈNH SƠN GIANG", "HUYỆN UỶ THẠCH KHÊ", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 11-NQ/HU", "Thạch Khê, ngày 18 tháng 7 năm 2006"]);
        lines[7..11].ShouldBe(["NGHỊ QUYẾT", "Của Ban Chấp hành Đảng bộ huyện", "về đẩy mạnh dồn điền, đổi thửa giai đoạn 2006 - 2010", "-----"]);
        lines.ShouldContain("- Ban Thường vụ Tỉnh uỷ (để báo cáo),");
        lines.ShouldContain("T/M BAN CHẤP HÀNH");
    }

    [Fact]
    public void A_letter_of_an_organisation_board_in_Tcvn3_is_read()
    {
        string[] lines = Lines("cv-ban-to-chuc-cu-vntime");
        lines[..7].ShouldBe(["TỈNH UỶ SƠN GIANG", "BAN TỔ CHỨC", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 284-CV/BTCTU", "Báo cáo số liệu đảng viên 6 tháng", "Sơn Giang, ngày 02 tháng 6 năm 2008"]);
        lines[8].ShouldStartWith("Kính gửi: Ban Tổ chức các huyện uỷ, thị uỷ");
        // A capital with a tone is a letter of its own in the capital font.
        lines[11].ShouldStartWith("\tẢnh hưởng của mưa lũ có thể làm chậm");
        lines.ShouldContain("K/T TRƯỞNG BAN");
        lines.ShouldContain("Âu Thị Ỷ");
    }

    [Theory]
    [InlineData("nq-huyen-uy-cu-vntime")]
    [InlineData("cv-ban-to-chuc-cu-vntime")]
    public void Runs_still_cover_the_text_and_keep_their_fonts(string name)
    {
        ObservedDocument stored = ReadCorpus(name);
        ObservedDocument paper = LegacyPaper.Decode(stored);
        ObservedInvariants.Check(paper, "decoded");
        paper.Paragraphs.SelectMany(static p => p.Runs).Select(static r => r.FontName).Where(static f => f.StartsWith(".Vn", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ShouldBe([".VnTime", ".VnTimeH"]);
        paper.Paragraphs.Select(static p => p.Address).ShouldBe(stored.Paragraphs.Select(static p => p.Address));
    }

    [Fact]
    public void A_paper_without_old_fonts_stays_the_same_instance()
    {
        ObservedDocument paper = ReadCorpus("nq-chi-bo-thang");
        LegacyPaper.Decode(paper).ShouldBeSameAs(paper);
    }

    [Fact]
    public void Only_what_is_in_an_old_font_is_decoded()
    {
        ObservedParagraph paragraph = Decoded(Para("", R("Số ò ", ""), R("®¶ng", VnTimeH), R(" và ò ", ""), R("uûy ban", Vni)));
        paragraph.Text.ShouldBe("Số ò ĐẢNG và ò ủy ban");
        paragraph.Runs.Select(r => (paragraph.Text.Substring(r.Start, r.Length), r.FontName)).ShouldBe(
            [("Số ò ", "Times New Roman"), ("ĐẢNG", ".VnTimeH"), (" và ò ", "Times New Roman"), ("ủy ban", "VNI-Times")]);
    }

    [Fact]
    public void A_letter_and_its_mark_may_stand_in_two_runs()
    {
        ObservedParagraph paragraph = Decoded(Para("", R("ñö", Vni), R("ùc", Vni + "<w:b/>"), R(" xa", Vni), R("õ", Vni + "<w:i/>")));
        paragraph.Text.ShouldBe("đức xã");
        paragraph.Runs.Select(r => (paragraph.Text.Substring(r.Start, r.Length), r.Format.Bold)).ShouldBe([("đứ", false), ("c", true), (" xã", false)]);
    }

    [Fact]
    public void A_base_in_the_Ascii_font_takes_the_mark_of_the_other_font() =>
        Decoded(P("Tænh uûy Bình Döông", rPr: VniHighOnly)).Text.ShouldBe("Tỉnh ủy Bình Dương");

    [Fact]
    public void Unicode_in_an_old_font_is_left_alone() =>
        Decoded(P("Cá nhân đồng chí Trần Đại Nghĩa là đảng viên", rPr: VnTime)).Text.ShouldBe("Cá nhân đồng chí Trần Đại Nghĩa là đảng viên");

    [Fact]
    public void The_letter_whose_code_is_the_soft_hyphen_is_read_however_it_is_saved()
    {
        Decoded(Para("", R("Ban Th\u00ADêng vô", VnTime))).Text.ShouldBe("Ban Thường vụ");
        Decoded(Para("", Raw("<w:t>Ban Th</w:t><w:softHyphen/><w:t>êng vô</w:t>", VnTime))).Text.ShouldBe("Ban Thường vụ");
        Decoded(Para("", Raw("<w:t>Thường</w:t><w:softHyphen/><w:t>vụ</w:t>"))).Text.ShouldBe("Thườngvụ");
    }

    [Fact]
    public void Notes_and_margins_are_decoded_and_places_of_notes_move_along()
    {
        ObservedDocument paper = LegacyPaper.Decode(Of(
                Para("", R("ñöôïc", Vni), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", R(" bieát", Vni)) + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")
            .With("footnotes", $"<w:footnote w:id=\"2\">{P("coâng vaên", rPr: Vni)}</w:footnote>")
            .With("header", P("trang thöù 2", rPr: Vni)).Read());
        paper.Paragraphs[0].Text.ShouldBe("được biết");
        paper.Paragraphs[0].Notes.ShouldHaveSingleItem().Offset.ShouldBe(4);
        paper.Notes.ShouldHaveSingleItem().Paragraphs[0].Text.ShouldBe("công văn");
        paper.Margins.ShouldHaveSingleItem().Paragraphs[0].Text.ShouldBe("trang thứ 2");
        ObservedInvariants.Check(paper, "decoded");
    }

    private static ObservedParagraph Decoded(string paragraph) => LegacyPaper.Decode(Of(paragraph).Read()).Paragraphs[0];

    private static string[] Lines(string name) => [.. LegacyPaper.Decode(ReadCorpus(name)).Paragraphs.Select(static p => p.Text)];

    private static ObservedDocument ReadCorpus(string name)
    {
        CorpusPaper paper = CorpusPaper.All.Single(p => p.Name == name);
        paper.Half.ShouldBe("work");
        return Foreign.Read(File.ReadAllBytes(paper.File));
    }
}
