using System.Globalization;
using Drafting.Core.Text;

namespace Drafting.Core.Tests.Text;

public sealed class LegacyLettersTests
{
    private static readonly LegacyFont VnTime = LegacyFont.Of(".VnTime");
    private static readonly LegacyFont VnTimeH = LegacyFont.Of(".VnTimeH");
    private static readonly LegacyFont VniTimes = LegacyFont.Of("VNI-Times");

    public static TheoryData<string> Letters => [.. LegacyLetterTable.All.Select(static row => row.Small.ToString())];

    [Fact]
    public void The_table_has_the_whole_alphabet()
    {
        // Twelve vowels with five tones, the seven letters that are no ASCII letter without one.
        LegacyLetterTable.All.Select(static r => r.Small).ShouldBeUnique();
        LegacyLetterTable.All.Count.ShouldBe((12 * 5) + 7);
        LegacyLetterTable.All.Select(static r => r.Tcvn3).ShouldBeUnique();
        LegacyLetterTable.All.SelectMany(static r => new[] { r.Vni, r.VniCapital }).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Each_letter_is_read_in_both_cases(string letter)
    {
        (char small, char tcvn3, string vni, string vniCapital) = LegacyLetterTable.All.Single(r => r.Small == letter[0]);
        string capital = letter.ToUpper(CultureInfo.InvariantCulture);
        capital.ShouldNotBe(letter);

        Decode(tcvn3.ToString(), VnTime).ShouldBe(letter);
        Decode(tcvn3.ToString(), VnTimeH).ShouldBe(capital);
        Decode(vni, VniTimes).ShouldBe(letter);
        Decode(vniCapital, VniTimes).ShouldBe(capital);
        // Between other letters, and next to itself.
        Decode($"t{tcvn3}{tcvn3}n", VnTime).ShouldBe($"t{small}{small}n");
        Decode($"t{vni}{vni}n", VniTimes).ShouldBe($"t{small}{small}n");
        // As a symbol font keeps it.
        Decode(((char)(tcvn3 + 0xF000)).ToString(), VnTime).ShouldBe(letter);
        Decode(string.Concat(vni.Select(static c => (char)(c + 0xF000))), VniTimes).ShouldBe(letter);
    }

    [Fact]
    public void Tcvn3_has_seven_capitals_of_its_own()
    {
        foreach ((char letter, char code) in LegacyLetterTable.Tcvn3Capitals)
        {
            Decode(code.ToString(), VnTime).ShouldBe(letter.ToString());
            Decode(code.ToString(), VnTimeH).ShouldBe(letter.ToString());
        }
    }

    [Theory]
    [InlineData("Uû ban nh©n d©n", "Uỷ ban nhân dân")]
    [InlineData("TiÕng ViÖt rÊt hay", "Tiếng Việt rất hay")]
    [InlineData("§¶ng Céng s¶n ViÖt Nam", "Đảng Cộng sản Việt Nam")]
    [InlineData("C¸c ®ång chÝ Uû viªn Ban Th\u00ADêng vô", "Các đồng chí Uỷ viên Ban Thường vụ")]
    [InlineData("kh«ng ph¶i th\u00ADa ¸", "không phải thưa á")]
    public void Words_of_Tcvn3(string stored, string read) => Decode(stored, VnTime).ShouldBe(read);

    [Theory]
    [InlineData("®¶ng céng s¶n viÖt nam", "ĐẢNG CỘNG SẢN VIỆT NAM")]
    [InlineData("quyÕt ®Þnh", "QUYẾT ĐỊNH")]
    [InlineData("Sè 15-Q§/tu", "SỐ 15-QĐ/TU")]
    public void A_capital_font_shows_capitals(string stored, string read) => Decode(stored, VnTimeH).ShouldBe(read);

    [Theory]
    [InlineData("Tieáng Vieät", "Tiếng Việt")]
    [InlineData("ÑAÛNG COÄNG SAÛN VIEÄT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")]
    [InlineData("UÛY BAN NHAÂN DAÂN, NÖÛA", "ỦY BAN NHÂN DÂN, NỬA")]
    [InlineData("Caùc ñoàng chí Tænh uûy vieân, thò uûy, ñöôïc bieát vaø thöïc hieän", "Các đồng chí Tỉnh ủy viên, thị ủy, được biết và thực hiện")]
    [InlineData("nghó kyõ, Myõ Thoï, ly kyø, luõy thöøa", "nghĩ kỹ, Mỹ Thọ, ly kỳ, lũy thừa")]
    [InlineData("ngöôøi, thöôûng, höõu, lôùp, lôïi", "người, thưởng, hữu, lớp, lợi")]
    [InlineData("Aù, Eâ, OÂng", "Á, Ê, Ông")]
    public void Words_of_Vni(string stored, string read) => Decode(stored, VniTimes).ShouldBe(read);

    [Fact]
    public void The_mark_takes_the_case_of_its_base() => Decode("AùaÙ", VniTimes).ShouldBe("Áá");

    [Theory]
    [InlineData("Article 15, § is not a letter of VNI: “x” – … €")]
    [InlineData("привет 中文 \U0001F600")]
    public void What_is_no_letter_of_the_code_passes_through(string text) => Decode(text, VniTimes).ShouldBe(text);

    [Fact]
    public void Signs_between_Tcvn3_letters_pass_through() => Decode("“Êy” – 25°C… €", VnTime).ShouldBe("“ấy” – 25°C… €");

    [Fact]
    public void Windows_signs_that_were_read_as_Latin_1_are_mended() => Decode("\u0093§¶ng\u0094 \u0096 x\u0085", VnTime).ShouldBe("“Đảng” – x…");

    [Fact]
    public void A_unicode_font_changes_nothing() => Decode("Uû ban aù", LegacyFont.Of("Times New Roman")).ShouldBe("Uû ban aù");

    [Fact]
    public void The_result_is_in_Nfc() => Decode("ª\u0301x", VnTime).ShouldBe("ếx");

    [Theory]
    [InlineData("\uD800ª\u0301\uDC00")]
    [InlineData("\u0301\uD800\u0301")]
    [InlineData("a\uDC00ù")]
    public void Broken_surrogates_stay(string text)
    {
        LegacyLetters.Decode(text, VnTime).Offsets.Length.ShouldBe(text.Length + 1);
        LegacyLetters.Decode(text, VniTimes).Text.Where(char.IsSurrogate).ShouldBe(text.Where(char.IsSurrogate));
    }

    [Fact]
    public void Offsets_lead_from_the_stored_text_to_the_letters()
    {
        // t ư ớ c | c ủ a
        DecodedText decoded = LegacyLetters.Decode("tröôùc cuûa", VniTimes);
        decoded.Text.ShouldBe("trước của");
        // t r ö ôù c ' ' c uû a end; what points between ô and its mark points behind ớ.
        decoded.Offsets.ShouldBe([0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 9]);
        LegacyLetters.Decode("ª\u0301x", VnTime).Offsets.ShouldBe([0, 1, 1, 2]);
        LegacyLetters.Decode("Uû", VnTime).Offsets.ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData(".VnTime", LetterCode.Tcvn3, false)]
    [InlineData(".VnTimeH", LetterCode.Tcvn3, true)]
    [InlineData(".VnTimeH Bold", LetterCode.Tcvn3, true)]
    [InlineData(".VnArial NarrowH", LetterCode.Tcvn3, true)]
    [InlineData(".VnArial Narrow", LetterCode.Tcvn3, false)]
    [InlineData(".VNTIME", LetterCode.Tcvn3, false)]
    [InlineData("VNI-Times", LetterCode.Vni, false)]
    [InlineData("VNI-Helve-Condense", LetterCode.Vni, false)]
    [InlineData("vni-times", LetterCode.Vni, false)]
    [InlineData("Times New Roman", LetterCode.Unicode, false)]
    [InlineData("VnTime", LetterCode.Unicode, false)]
    [InlineData("", LetterCode.Unicode, false)]
    public void The_font_tells_the_code(string name, LetterCode code, bool capitals) => LegacyFont.Of(name).ShouldBe(new LegacyFont(code, capitals));

    [Theory]
    [InlineData("Đảng uỷ tỉnh", LetterCode.Tcvn3, true)]
    [InlineData("cá có là", LetterCode.Tcvn3, false)]
    [InlineData("§¶ng uû tØnh", LetterCode.Tcvn3, false)]
    [InlineData("Đảng uỷ tỉnh", LetterCode.Vni, true)]
    [InlineData("ñaûng uûy tænh Đ", LetterCode.Vni, false)]
    public void Unicode_in_a_legacy_font_is_seen(string text, LetterCode code, bool unicode) => LegacyLetters.IsUnicode(text, code).ShouldBe(unicode);

    private static string Decode(string text, LegacyFont font) => LegacyLetters.Decode(text, font).Text;
}
