namespace Drafting.Core.Checking.Content;

/// <summary>Đầu của thời hạn: the words with which a deadline may begin.</summary>
internal static class DeadlineStart
{
    /// <summary>The first words of all leads of the scanner.</summary>
    public static IEnumerable<string> Words => ["chậm", "muộn", "đến", "hết", "không", "trước", "trong", "cuối", "đầu", "vào", "sau", "hằng", "hàng", "mỗi", "định"];

    /// <summary>Whether a word may be one of them, by its first three letters, compared as the scanner compares words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    public static bool Is(string text, int at) => at + 2 < text.Length && (Letters.Capital(text[at]), Letters.Capital(text[at + 1]), Letters.Capital(text[at + 2])) is
        ('C', 'H', 'Ậ') or ('M', 'U', 'Ộ') or ('Đ', 'Ế', 'N') or ('H', 'Ế', 'T') or ('K', 'H', 'Ô') or ('T', 'R', 'Ư' or 'O') or ('C', 'U', 'Ố') or ('Đ', 'Ầ', 'U')
        or ('V', 'À', 'O') or ('S', 'A', 'U') or ('H', 'Ằ' or 'À', 'N') or ('M', 'Ỗ', 'I') or ('Đ', 'Ị', 'N');
}
