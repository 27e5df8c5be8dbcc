namespace Drafting.Core.Tests.Text;

/// <summary>Every letter of the Vietnamese alphabet that ASCII has not, as the old codes hold it. Written by hand from TCVN 5712:1993 and the key table of
/// VNI, not made from the decoder's own tables.</summary>
internal static class LegacyLetterTable
{
    // Letter, its TCVN3 code in base 16 (small letters only), VNI small, VNI capital.
    private const string Rows = """
        á B8 aù AÙ
        à B5 aø AØ
        ả B6 aû AÛ
        ã B7 aõ AÕ
        ạ B9 aï AÏ
        ă A8 aê AÊ
        ắ BE aé AÉ
        ằ BB aè AÈ
        ẳ BC aú AÚ
        ẵ BD aü AÜ
        ặ C6 aë AË
        â A9 aâ AÂ
        ấ CA aá AÁ
        ầ C7 aà AÀ
        ẩ C8 aå AÅ
        ẫ C9 aã AÃ
        ậ CB aä AÄ
        đ AE ñ Ñ
        é D0 eù EÙ
        è CC eø EØ
        ẻ CE eû EÛ
        ẽ CF eõ EÕ
        ẹ D1 eï EÏ
        ê AA eâ EÂ
        ế D5 eá EÁ
        ề D2 eà EÀ
        ể D3 eå EÅ
        ễ D4 eã EÃ
        ệ D6 eä EÄ
        í DD í Í
        ì D7 ì Ì
        ỉ D8 æ Æ
        ĩ DC ó Ó
        ị DE ò Ò
        ó E3 où OÙ
        ò DF oø OØ
        ỏ E1 oû OÛ
        õ E2 oõ OÕ
        ọ E4 oï OÏ
        ô AB oâ OÂ
        ố E8 oá OÁ
        ồ E5 oà OÀ
        ổ E6 oå OÅ
        ỗ E7 oã OÃ
        ộ E9 oä OÄ
        ơ AC ô Ô
        ớ ED ôù ÔÙ
        ờ EA ôø ÔØ
        ở EB ôû ÔÛ
        ỡ EC ôõ ÔÕ
        ợ EE ôï ÔÏ
        ú F3 uù UÙ
        ù EF uø UØ
        ủ F1 uû UÛ
        ũ F2 uõ UÕ
        ụ F4 uï UÏ
        ư AD ö Ö
        ứ F8 öù ÖÙ
        ừ F5 öø ÖØ
        ử F6 öû ÖÛ
        ữ F7 öõ ÖÕ
        ự F9 öï ÖÏ
        ý FD yù YÙ
        ỳ FA yø YØ
        ỷ FB yû YÛ
        ỹ FC yõ YÕ
        ỵ FE î Î
        """;

    /// <summary>The seven capitals that TCVN3 has codes for.</summary>
    public static IReadOnlyList<(char Letter, char Code)> Tcvn3Capitals { get; } =
        [('Ă', '\u00A1'), ('Â', '\u00A2'), ('Ê', '\u00A3'), ('Ô', '\u00A4'), ('Ơ', '\u00A5'), ('Ư', '\u00A6'), ('Đ', '\u00A7')];

    public static IReadOnlyList<(char Small, char Tcvn3, string Vni, string VniCapital)> All { get; } =
        [.. Rows.Split('\n').Select(static row => row.Trim().Split(' ')).Select(static c => (c[0][0], (char)Convert.ToInt32(c[1], 16), c[2], c[3]))];
}
