using System.Text;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Tests.Recognition;

public sealed class PlainTextReaderTests
{
    private const string Letter = "Số 15-CV/TU\n\nKính gửi: Ban Thường vụ Huyện uỷ\n";

    [Fact]
    public void A_line_is_a_paragraph_and_its_number_the_ordinal()
    {
        ObservedDocument paper = Read("Số 15\r\n\r\n\tKính gửi  \rA\n");
        paper.Kind.ShouldBe(ObservationKind.PlainText);
        paper.Paragraphs.Select(static p => (p.Address.Story, p.Address.Ordinal, p.Text)).ShouldBe([("main", 1, "Số 15"), ("main", 2, ""), ("main", 3, "\tKính gửi"), ("main", 4, "A")]);
        paper.Sections.ShouldHaveSingleItem();
        paper.Paragraphs[0].Runs.ShouldHaveSingleItem().Length.ShouldBe(5);
        paper.Paragraphs[1].Runs.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_end_and_a_soft_break_are_those_of_Word() =>
        Texts("a\n\fb\nc\vd\u2028e\n").ShouldBe(["a", "\fb", "c\nd\ne"]);

    [Fact]
    public void Text_becomes_Nfc_and_the_paragraph_says_so()
    {
        ObservedDocument paper = Read("Kết luận".Normalize(NormalizationForm.FormD) + "\nKết luận");
        paper.Paragraphs.Select(static p => (p.Text, p.WasNfc)).ShouldBe([("Kết luận", false), ("Kết luận", true)]);
    }

    [Fact]
    public void Other_controls_and_marks_of_byte_order_are_dropped() => Texts("Ket\u0001 luan so hai muoi lam cua Ban Thuong vu Tinh uy ve cong tac can bo va xay dung Dang nam 2025 cho ca tinh\uFEFF.").ShouldHaveSingleItem().ShouldBe(
        "Ket luan so hai muoi lam cua Ban Thuong vu Tinh uy ve cong tac can bo va xay dung Dang nam 2025 cho ca tinh.");

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void A_mark_of_byte_order_tells_the_encoding(string encoding, bool said)
    {
        Encoding code = Encoding.GetEncoding(encoding);
        Outcome<ObservedDocument> outcome = Read([.. code.GetPreamble(), .. code.GetBytes(Letter)]);
        outcome.Value!.Paragraphs.Select(static p => p.Text).ShouldBe(["Số 15-CV/TU", "", "Kính gửi: Ban Thường vụ Huyện uỷ"]);
        outcome.Diagnostics.Select(static d => (d.Code, d.Severity)).ShouldBe(said ? [(PlainTextReader.EncodingFound, Severity.Info)] : []);
    }

    [Fact]
    public void Tcvn3_is_read_from_its_bytes_and_from_its_letters()
    {
        string codes = OldBytes.Tcvn3("UỶ BAN NHÂN DÂN\nKẾT LUẬN\nSố 15-KL/TU, thường vụ Huyện uỷ thống nhất với Tờ trình số 5");
        codes.ShouldStartWith("Uû BAN NH¢N D¢N");
        foreach (byte[] file in new[] { OldBytes.Latin1(codes), Encoding.UTF8.GetBytes(codes) })
        {
            Outcome<ObservedDocument> outcome = Read(file);
            outcome.Value!.Paragraphs.Select(static p => p.Text).ShouldBe(["UỶ BAN NHÂN DÂN", "KẾT LUẬN", "Số 15-KL/TU, thường vụ Huyện uỷ thống nhất với Tờ trình số 5"]);
            Diagnostic said = outcome.Diagnostics.ShouldHaveSingleItem();
            (said.Code, said.Severity).ShouldBe((PlainTextReader.EncodingFound, Severity.Info));
            said.Message.ShouldBe("Tệp dùng bảng mã TCVN3 (ABC): đọc theo bảng mã ấy, 16 trong 16 chữ có dấu thành âm tiết tiếng Việt.");
        }
    }

    [Fact]
    public void Vni_is_read_from_its_bytes_and_from_its_letters()
    {
        const string Paper = "ỦY BAN NHÂN DÂN\nKẾT LUẬN\nSố 15-KL/TU, Thường trực Ỷ La ở Đắk Lắk";
        string codes = OldBytes.Vni(Paper);
        codes.ShouldStartWith("UÛY BAN NHAÂN DAÂN");
        foreach (byte[] file in new[] { OldBytes.Latin1(codes), Encoding.UTF8.GetBytes(codes) })
        {
            Outcome<ObservedDocument> outcome = Read(file);
            string.Join('\n', outcome.Value!.Paragraphs.Select(static p => p.Text)).ShouldBe(Paper);
            outcome.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("Tệp dùng bảng mã VNI");
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_paper_comes_back_from_the_old_codes(string name)
    {
        // Superscript figures are codes of their own there.
        string text = string.Concat(PublishedText.Text(name).Where(static c => c is not ('¹' or '²' or '³' or '⁰' or '✓') and not (>= '⁴' and <= '⁹'))).Replace("“", "\"", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal).Replace('–', '-');
        text.Where(static c => c > 127 && !char.IsLetter(c)).Distinct().ShouldBeEmpty();
        string[] lines = [.. PlainTextReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", PlainTextLimits.Default).Value!.Paragraphs.Select(static p => p.Text)];
        Read(OldBytes.Latin1(OldBytes.Vni(text))).Value!.Paragraphs.Select(static p => p.Text).ShouldBe(lines);

        string[] tcvn3 = [.. Read(OldBytes.Latin1(OldBytes.Tcvn3(text))).Value!.Paragraphs.Select(static p => p.Text)];
        // A capital with a tone alone before small letters, as in Ủy, is lost in TCVN3 itself.
        tcvn3.Select(static l => l.ToLowerInvariant()).ShouldBe(lines.Select(static l => l.ToLowerInvariant()));
        string[] capitals = [.. lines.Where(static l => l.Length > 0 && l.Where(char.IsLetter).All(char.IsUpper) && l.Any(char.IsLetter))];
        tcvn3.Intersect(capitals).ShouldBe(capitals.Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Plain_ASCII_and_true_Unicode_are_never_guessed_at()
    {
        Read(Encoding.ASCII.GetBytes("Report of the Central Committee, 15-KL/TW.")).Diagnostics.ShouldBeEmpty();
        Read(Encoding.UTF8.GetBytes(Letter)).Diagnostics.ShouldBeEmpty();
        Read(Encoding.UTF8.GetBytes("L'été dernier, l'élève français a reçu une lettre du père Noël.")).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Western_signs_alone_are_Windows_1252()
    {
        Outcome<ObservedDocument> outcome = Read(OldBytes.Latin1("\u0093Report\u0094 \u0096 the end\u0085"));
        outcome.Value!.Paragraphs[0].Text.ShouldBe("“Report” – the end…");
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PlainTextReader.EncodingFound);
    }

    [Fact]
    public void A_damaged_Utf8_file_is_read_with_a_warning()
    {
        byte[] cut = Encoding.UTF8.GetBytes("Căn cứ Nghị quyết của Ban Thường vụ Tỉnh uỷ")[..^1];
        Outcome<ObservedDocument> outcome = Read(cut);
        outcome.Value!.Paragraphs[0].Text.ShouldBe("Căn cứ Nghị quyết của Ban Thường vụ Tỉnh u\uFFFD");
        outcome.Diagnostics.Select(static d => (d.Code, d.Severity)).ShouldBe([(PlainTextReader.BrokenCharacters, Severity.Warning)]);
    }

    [Theory]
    [InlineData("L'été dernier, après le déjeuner, l'élève français", PlainTextReader.UnknownEncoding)]
    [InlineData("PK\u0003\u0004aaaa", PlainTextReader.NotText)]
    [InlineData("%PDF-1.7", PlainTextReader.NotText)]
    [InlineData("{\\rtf1}", PlainTextReader.NotText)]
    [InlineData("\u00D0\u00CF\u0011\u00E0", PlainTextReader.NotText)]
    [InlineData("abc\u0000def", PlainTextReader.NotText)]
    [InlineData("\u00FF\u00FEa\u0000\u0000\u0000", PlainTextReader.NotText)]
    [InlineData("a\u0001\u0002\u0003b", PlainTextReader.NotText)]
    [InlineData("", PlainTextReader.NotText)]
    public void What_is_no_readable_text_is_refused(string latin1, string code)
    {
        Outcome<ObservedDocument> outcome = Read(OldBytes.Latin1(latin1));
        outcome.Value.ShouldBeNull();
        Diagnostic refusal = outcome.Diagnostics.ShouldHaveSingleItem();
        (refusal.Code, refusal.Severity).ShouldBe((code, Severity.Error));
        refusal.Hint.ShouldNotBeNullOrEmpty();
        refusal.Location.ShouldBe(new Location.InFile("a.txt"));
    }

    [Theory]
    [InlineData(9, 10, 10)]
    [InlineData(100, 2, 10)]
    [InlineData(100, 10, 3)]
    public void Limits_hold(int bytes, int lines, int length)
    {
        byte[] file = Encoding.ASCII.GetBytes("ab\ncdef\ngh");
        PlainTextReader.Read(file, "a.txt", new PlainTextLimits(10, 3, 4)).Value.ShouldNotBeNull();
        Outcome<ObservedDocument> outcome = PlainTextReader.Read(file, "a.txt", new PlainTextLimits(bytes, lines, length));
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PlainTextReader.TooLarge);
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("xxKết luận")) { Position = 2 };
        PlainTextReader.Read(stream, "a.txt").Value!.Paragraphs[0].Text.ShouldBe("Kết luận");
        using var large = new MemoryStream(new byte[PlainTextLimits.Default.Bytes + 2]);
        PlainTextReader.Read(large, "a.txt").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PlainTextReader.TooLarge);
    }

    public static TheoryData<string> Published => [.. PublishedText.Names];

    private static string[] Texts(string text) => [.. Read(text).Paragraphs.Select(static p => p.Text)];

    private static ObservedDocument Read(string text)
    {
        Outcome<ObservedDocument> outcome = Read(Encoding.UTF8.GetBytes(text));
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static Outcome<ObservedDocument> Read(byte[] bytes) => PlainTextReader.Read(bytes, "a.txt", PlainTextLimits.Default);
}
