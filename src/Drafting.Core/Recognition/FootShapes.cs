using System.Text.RegularExpressions;
using Drafting.Core.Text;

namespace Drafting.Core.Recognition;

/// <summary>Dạng chữ ở cuối văn bản: signature and recipients as text. Texts are as <see cref="PieceText.Normalize"/> leaves them.</summary>
internal static partial class FootShapes
{
    private static readonly string[] Positions =
    [
        "BÍ THƯ", "TRƯỞNG BAN", "PHÓ BAN", "CHÁNH VĂN PHÒNG", "CHỦ NHIỆM", "CHỦ TỊCH", "GIÁM ĐỐC", "HIỆU TRƯỞNG", "HIỆU PHÓ", "TRƯỞNG ĐOÀN", "PHÓ ĐOÀN", "TRƯỞNG PHÒNG",
        "VIỆN TRƯỞNG", "CỤC TRƯỞNG", "VỤ TRƯỞNG", "TỔNG BIÊN TẬP", "THƯ KÝ", "CHỦ TRÌ", "CHỦ TỌA", "GHI BIÊN BẢN", "TỔ TRƯỞNG", "THỦ TRƯỞNG", "BỘ TRƯỞNG",
        "CHÁNH THANH TRA", "CHI CỤC TRƯỞNG", "TRƯỞNG TIỂU BAN", "TRƯỞNG ĐƠN VỊ", "CHÁNH ÁN", "CHỈ HUY TRƯỞNG", "CHÍNH ỦY", "TƯ LỆNH", "THỦ TƯỚNG", "CHỦ BIÊN",
        "THƯỜNG TRỰC", "ỦY VIÊN", "TRƯỞNG CÔNG AN", "CHÁNH VP", "PHÓ TRƯỞNG", "TRƯỞNG KHOA", "PHÓ CHÁNH",
    ];

    private static readonly string[] Surnames =
    [
        "NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "HUỲNH", "PHAN", "VŨ", "VÕ", "ĐẶNG", "BÙI", "ĐỖ", "HỒ", "NGÔ", "DƯƠNG", "LÝ", "ĐINH", "ĐÀO", "ĐOÀN", "TRỊNH", "MAI",
        "LƯƠNG", "CAO", "TẠ", "HÀ", "VƯƠNG", "LÂM", "TRƯƠNG", "NÔNG", "LÒ", "VI", "QUÁCH", "KIỀU", "THÁI", "TÔ", "CHU",
    ];

    private static readonly string[] OfficeWords = ["BAN", "ỦY", "ĐẢNG", "TỈNH", "HUYỆN", "XÃ", "PHƯỜNG", "PHÒNG", "SỞ", "BỘ", "TRƯỜNG", "HỘI", "PHÓ", "TRƯỞNG", "KIÊM", "CHI"];

    private static readonly string[] Ranks =
    [
        "PGS", "GS", "TS", "THS", "BS", "KS", "CN", "ĐỒNG CHÍ", "Đ/C", "ÔNG", "BÀ", "THIẾU TƯỚNG", "ĐẠI TÁ", "THƯỢNG TÁ", "TRUNG TÁ", "THIẾU TÁ", "TRUNG TƯỚNG",
        "THƯỢNG TƯỚNG", "ĐẠI TƯỚNG", "ĐẠI ÚY", "THƯỢNG ÚY", "BSCKI", "BSCKII", "BÁC SĨ", "TIẾN SĨ", "THẠC SĨ",
    ];

    /// <summary>T/M, K/T, T/L, Q. of the Party, TM., KT., TL., TUQ. of the state, with the body or the head that they speak for.</summary>
    public static bool IsAuthority(string text) =>
        text.Length is >= 5 and <= 140 && text[0] is 'T' or 'K' or 'Q' && Authority().Fits(text) && CapsShare(text) > 0.75;

    /// <summary>A position as it stands alone in a signature: capitals, with a word that only positions have.</summary>
    public static bool IsPosition(string text) =>
        text.Length is >= 4 and <= 120 && PieceText.IsCaps(text) && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '(')
        && Positions.Any(word => text.Contains(word, StringComparison.Ordinal)) && !text.EndsWith(':') && !text.EndsWith('.');

    public static bool IsConcurrently(string text) => text is "kiêm" or "KIÊM" or "Kiêm";

    public static bool IsRecipientsLabel(string text) =>
        PieceText.StartsIgnoringCase(text, "nơi nhận") && (text.Length == 8 || text[8] is ':' or ' ' or '.' or ';') && text.Length <= 16;

    public static bool IsArchive(string text)
    {
        ReadOnlySpan<char> words = text.AsSpan().TrimStart("-+*•– ");
        if (words.Length > 80 || !words.StartsWith("lưu", StringComparison.OrdinalIgnoreCase) || (words.Length > 3 && words[3] is not (' ' or ':' or '.' or ',' or ';' or '…')))
            return false;
        bool isName = words.Length == text.Length && IsName(text);
        return !isName;
    }

    /// <summary>(đã ký), and other words that stand where the signature stood.</summary>
    public static bool IsSigned(string text)
    {
        if (text.Length > 60)
            return false;
        string words = text.Trim('(', ')', '[', ']', ' ', '.', '*').ToUpperInvariant();
        bool bracketed = text.Length > 0 && text[0] is '(' or '[';
        return words is "ĐÃ KÝ" or "CHỮ KÝ" or "DẤU" || (bracketed && (words.StartsWith("ĐÃ KÝ", StringComparison.Ordinal)
            || words.StartsWith("KÝ", StringComparison.Ordinal) || words.StartsWith("CHỮ KÝ", StringComparison.Ordinal) || words.StartsWith("KÍ", StringComparison.Ordinal)));
    }

    /// <summary>Họ tên: two to six words, each beginning with a capital, nothing else.</summary>
    public static bool IsName(string text)
    {
        ReadOnlySpan<char> bare = WithoutRank(text.AsSpan().Trim("()., "));
        if (bare.Length is < 4 or > 50)
            return false;
        string name = bare.ToString();
        string[] words = name.Split(' ');
        if (words.Length is < 2 or > 6)
            return false;
        return PieceText.IsCaps(name)
            ? Surnames.Contains(words[0], StringComparer.Ordinal) && words.All(static w => w.All(char.IsLetter))
            : words.All(IsNameWord);
    }

    /// <summary>A name in capitals of whatever family: what remains behind a position and a gap when no word of an office is in it.</summary>
    public static bool IsCapitalName(string text) =>
        text.Length <= 40 && PieceText.IsCaps(text) && text.Split(' ') is { Length: >= 2 and <= 5 } words && words.All(static w => w.All(char.IsLetter))
        && !IsPosition(text) && !words.Any(static w => OfficeWords.Contains(w, StringComparer.Ordinal));

    // Nguyễn, H'Hen, K'Ré, Kđăm, Mai-Anh.
    private static bool IsNameWord(string word) =>
        word.Length > 0 && char.IsUpper(word[0]) && word.Skip(1).All(static c => char.IsLower(c) || c is '\'' or '’' or '-' || char.IsUpper(c))
        && (word.Length < 3 || word.Skip(1).Count(char.IsUpper) <= 1);

    private static ReadOnlySpan<char> WithoutRank(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        for (int again = 0; again < 4; again++)
        {
            int rank = RankLength(rest);
            if (rank == 0)
                return rest;
            ReadOnlySpan<char> behind = rest[rank..].TrimStart("., :");
            if (!behind.Contains(' '))
                return rest;
            rest = behind;
        }

        return rest;
    }

    private static int RankLength(ReadOnlySpan<char> text)
    {
        foreach (string rank in Ranks)
        {
            if (text.Length > rank.Length && text[rank.Length] is '.' or ' ' or ',' or ':' && text.StartsWith(rank, StringComparison.OrdinalIgnoreCase))
                return rank.Length;
        }

        return 0;
    }

    // "T/M Ban Thường vụ" in small letters is an authority line too, a sentence that cites one is not.
    private static double CapsShare(string text)
    {
        int letters = text.Count(char.IsLetter);
        int capitals = text.Count(char.IsUpper);
        int words = text.Split(' ').Count(static w => w.Length > 0 && char.IsLower(w[0]));
        return words <= 2 && text.Length <= 60 ? 1 : letters == 0 ? 0 : (double)capitals / letters;
    }

    [GeneratedRegex(@"^(?:T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T/UQ|TUQ\.?|TM\.|KT\.|TL\.|T\.M|K\.T|T\.L|TM|KT|TL|Q\.)[.:]?\s?\p{Lu}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Authority();
}
