using System.Text.RegularExpressions;
using Drafting.Core.Documents;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Dạng chữ ở đầu văn bản: what the components of the head look like as text. Texts are as <see cref="PieceText.Normalize"/> leaves them.</summary>
internal static partial class HeadShapes
{
    private static readonly string[] Secrecy = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"];
    private static readonly string[] Urgency = ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HỎA TỐC HẸN GIỜ", "ĐẶC BIỆT KHẨN"];

    private static readonly string[] Circulation =
    [
        "TÀI LIỆU THU HỒI", "XONG HỘI NGHỊ TRẢ LẠI", "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ", "TÀI LIỆU HỘI NGHỊ", "KHÔNG PHỔ BIẾN", "TÀI LIỆU MẬT",
        "TÀI LIỆU NỘI BỘ", "KHÔNG SAO CHỤP",
    ];

    private static readonly string[] StampLeads =
        ["SỐ ĐẾN", "ĐẾN", "CÔNG VĂN ĐẾN", "VĂN BẢN ĐẾN", "NGÀY ĐẾN", "GIỜ ĐẾN", "CHUYỂN", "KÍNH CHUYỂN", "LƯU HỒ SƠ SỐ", "SỐ VÀ KÝ HIỆU HS"];

    public static bool IsPartyTitle(string text) => Upper(text, 30) is "ĐẢNG CỘNG SẢN VIỆT NAM" && PieceText.IsCaps(text);

    /// <summary>The title in small letters, or with a slip in its last words, which a sentence of the text may be too: only where a title may stand.</summary>
    public static bool IsCarelessPartyTitle(string text) => text.Length is > 16 and <= 30 && PieceText.StartsIgnoringCase(text, "đảng cộng sản ");

    public static bool IsStateTitle(string text) =>
        Upper(text, 45).Replace(",", "", StringComparison.Ordinal) is "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" && PieceText.IsCaps(text);

    public static bool IsMotto(string text) =>
        Upper(text, 40).Replace('–', '-').Replace(" ", "", StringComparison.Ordinal) is "ĐỘCLẬP-TỰDO-HẠNHPHÚC";

    public static bool IsStar(string text) => text.Length <= 7 && PieceText.IsOnly(text, "*", 1);

    /// <summary>A line drawn with characters; five hyphens under a subject are a component and told apart by where they stand.</summary>
    public static bool IsTypedRule(string text) => PieceText.IsOnly(text, "_-–—=─━", 3);

    /// <summary>What closes a subject in other hands: asterisks, an ornament of hyphens.</summary>
    public static bool IsOrnament(string text) => text.Length <= 40 && PieceText.IsOnly(text.Replace("o0o", "", StringComparison.OrdinalIgnoreCase), "*_-–—=~", 3);

    /// <summary>A line of dots, to be filled in by hand.</summary>
    public static bool IsDots(string text) => PieceText.IsOnly(text, ".…", 3);

    public static bool IsNumber(string text) =>
        text.Length <= 60 && (PieceText.StartsIgnoringCase(text, "số") || char.IsAsciiDigit(text.Length > 0 ? text[0] : ' ')) && Number().Fits(text);

    public static bool IsPlaceDate(string text) =>
        text.Length <= 120 && text.Contains("tháng", StringComparison.Ordinal) && PlaceDate().Fits(text);

    /// <summary>Place and date with the date in figures, as papers of any sort have it: only where a place and date may stand.</summary>
    public static bool IsFigureDate(string text) => text.Length is >= 8 and <= 80 && char.IsAsciiDigit(text[^1]) && FigureDate().Fits(text);

    public static bool IsDraftNote(string text) => text.Length <= 60 && PieceText.StartsIgnoringCase(text.TrimStart('(', '['), "dự thảo");

    public static bool IsLetterSubjectLead(string text) =>
        PieceText.StartsIgnoringCase(text, "v/v") || PieceText.StartsIgnoringCase(text, "v/ v");

    /// <summary>Secrecy, urgency and circulation, which are words of short lists.</summary>
    public static Component? Mark(string text)
    {
        if (text.Length > 80)
            return null;
        string bare = text.Trim('(', ')', '[', ']', '.', ':', '"', ' ');
        string words = bare.ToUpperInvariant();
        // A stamp begins with a capital; in small letters these are words like others.
        if (bare.Length > 0 && char.IsLower(bare[0]))
            return Circulation.Any(note => PieceText.Starts(words, note)) ? Component.CirculationNote : null;
        if (Secrecy.Contains(words, StringComparer.Ordinal) || PieceText.Starts(words, "ĐỘ MẬT"))
            return Component.SecrecyMark;
        if (Urgency.Contains(words, StringComparer.Ordinal) || PieceText.Starts(words, "ĐỘ KHẨN"))
            return Component.UrgencyMark;
        return Circulation.Any(note => PieceText.Starts(words, note)) ? Component.CirculationNote : null;
    }

    /// <summary>Dấu đến: what an office that receives a paper stamps on it.</summary>
    public static bool IsStamp(string text)
    {
        // The words of a form begin with a capital.
        if (text.Length is 0 or > 60 || char.IsLower(text[0]))
            return false;
        string words = text.ToUpperInvariant();
        return StampLeads.Any(lead => PieceText.Starts(words, lead) && (words.Length == lead.Length || !char.IsLetter(words[lead.Length]) && IsFormField(words, lead.Length)))
            || (PieceText.Starts(words, "NGÀY") && IsFormField(words, 4) && !words.Contains("THÁNG", StringComparison.Ordinal))
            || (PieceText.Starts(words, "SỐ") && BareNumber().Fits(words));
    }

    public static bool IsContact(string text) =>
        text.Length is > 12 and <= 400 && (Has(text, "điện thoại") || Has(text, "email") || Has(text, "thư điện tử") || Has(text, "fax") || Has(text, "ĐT:") || Has(text, "website"))
        && (Has(text, "số ") || Has(text, "đường") || Has(text, "địa chỉ") || Has(text, "@") || text.Any(char.IsAsciiDigit));

    public static bool IsTypistMark(string text) => text.Length <= 24 && text.Any(char.IsAsciiDigit) && Typist().Fits(text);

    // After the word comes what a form leaves to be filled in: dots, a colon, figures.
    private static bool IsFormField(string words, int from)
    {
        string rest = words[from..].TrimStart();
        return rest.Length == 0 || rest[0] is ':' or '.' or '…' or '_' || char.IsAsciiDigit(rest[0]) || PieceText.Starts(rest, "SỐ") || PieceText.Starts(rest, "NGÀY");
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Upper(string text, int longest) => text.Length > longest ? "" : text.Trim(' ', '.', '-').ToUpperInvariant();

    [GeneratedRegex(@"^(?:Số\s?[:.]?\s?)?[\d .…_]{0,20}[a-z]?\s?[-–/]\s?(?:\d{4}\s?/\s?)?\p{Lu}[\p{L}\d]{0,15}(?:\s?[-–/&.,]\s?[\p{L}\d]{1,20}){0,6}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\p{L}\p{N} .…_\-()]{0,60},?\s?ngày[ \d.…_]{0,24}tháng[ \d.…_]{0,24}năm[ \d.…_]{0,24}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex PlaceDate();

    [GeneratedRegex(@"^(?:[\p{L} .\-]{1,60}, ?(?:ngày )?|(?:[\p{L} .\-]{1,60} )?ngày )\d{1,2} ?(?<sep>[/.\-]) ?\d{1,2} ?\k<sep> ?\d{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex FigureDate();

    [GeneratedRegex(@"^SỐ\s?[:.]{0,20}\s?[\d.…_/]{1,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^\p{Lu}{2,8}(?:\s?[-.–]\s?\d{1,4}|\s?\(\d{1,4}\)|[.,]? \d{1,4} ?(?:BẢN|bản))\.?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Typist();
}
