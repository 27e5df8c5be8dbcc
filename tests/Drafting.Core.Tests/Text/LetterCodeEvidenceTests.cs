using Drafting.Core.Text;

namespace Drafting.Core.Tests.Text;

public sealed class LetterCodeEvidenceTests
{
    [Theory]
    [InlineData("Uû ban nh©n d©n", LetterCode.Tcvn3)]
    [InlineData("§¶ng Céng s¶n ViÖt Nam", LetterCode.Tcvn3)]
    [InlineData("C¨n cø NghÞ quyÕt sè 18-NQ/TW, Ban Th\u00ADêng vô TØnh uû kÕt luËn nh\u00AD sau:", LetterCode.Tcvn3)]
    [InlineData("Tieáng Vieät raát hay", LetterCode.Vni)]
    [InlineData("ÑAÛNG COÄNG SAÛN VIEÄT NAM", LetterCode.Vni)]
    [InlineData("Caên cöù Nghò quyeát soá 18-NQ/TW, Ban Thöôøng vuï Tænh uûy keát luaän nhö sau:", LetterCode.Vni)]
    public void An_old_code_is_found(string text, LetterCode code)
    {
        LetterCodeEvidence found = LetterCodeEvidence.Find(text);
        found.Code.ShouldBe(code);
        found.Share.ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The Central Committee, 15 May 2025.")]
    [InlineData("Căn cứ Nghị quyết số 18-NQ/TW, Ban Thường vụ Tỉnh uỷ kết luận như sau:")]
    [InlineData("cá là có, bà mà")]
    [InlineData("chính bí kính mì")]
    [InlineData("L'été dernier, après le déjeuner, l'élève français a reçu une lettre à propos de la fête du père Noël.")]
    [InlineData("Der Bürgermeister von Köln hat für die Straße größere Bäume und schöne Häuser beschlossen.")]
    [InlineData("El niño español aprendió la canción del señor más rápido que mañana.")]
    [InlineData("A reunião não foi à região; João também é irmão do capitão.")]
    [InlineData("È più facile perché così la città è già lì.")]
    [InlineData("café, naïve, © 2025, § 5, 25 °C, « x », ½")]
    [InlineData("Uû ban")]
    [InlineData("Москва 中文")]
    public void What_is_in_no_old_code_is_left(string text) => LetterCodeEvidence.Find(text).Code.ShouldBe(LetterCode.Unicode);

    [Fact]
    public void Decomposed_Vietnamese_is_Unicode() =>
        LetterCodeEvidence.Find("Căn cứ Nghị quyết của Ban Thường vụ Tỉnh uỷ".Normalize(System.Text.NormalizationForm.FormD)).ShouldSatisfyAllConditions(
            static e => e.Code.ShouldBe(LetterCode.Unicode), static e => e.Share.ShouldBe(1));

    [Theory]
    [InlineData("KếT LUậN", "KẾT LUẬN")]
    [InlineData("Bộ CHíNH TRị", "BỘ CHÍNH TRỊ")]
    [InlineData("CủA Bộ CHíNH TRị, BAN Bí THƯ", "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ")]
    [InlineData("Về VIệC ở TRƯờNG", "VỀ VIỆC Ở TRƯỜNG")]
    [InlineData("Số 15-KL/TW", "Số 15-KL/TW")]
    [InlineData("Từ TW đến huyện", "Từ TW đến huyện")]
    [InlineData("Uỷ ban nhân dân", "Uỷ ban nhân dân")]
    [InlineData("T/M BAN THƯờNG Vụ", "T/M BAN THƯỜNG VỤ")]
    [InlineData("Uỷ BAN NHâN DâN", "UỶ BAN NHÂN DÂN")]
    [InlineData("BAN Bí THƯ", "BAN BÍ THƯ")]
    [InlineData("Uỷ BAN", "UỶ BAN")]
    [InlineData("của UBND, Sở TN", "của UBND, Sở TN")]
    [InlineData("NGHị QUYếT về đất", "NGHỊ QUYẾT về đất")]
    public void Capital_words_are_made_whole(string read, string shown) => CapitalWords.Restore(read).ShouldBe(shown);
}
