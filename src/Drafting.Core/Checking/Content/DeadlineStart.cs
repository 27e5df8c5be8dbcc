namespace Drafting.Core.Checking.Content;

/// <summary>Đầu của thời hạn: where a deadline may begin, by the first three letters of its first word. Nearly every word of a paper is passed over here, so
/// nothing else is asked of it.</summary>
internal static class DeadlineStart
{
    // One bit for each plain first letter of a lead, in either case.
    private const uint Firsts = 1u << ('c' & 0x1F) | 1u << ('h' & 0x1F) | 1u << ('k' & 0x1F) | 1u << ('m' & 0x1F) | 1u << ('s' & 0x1F) | 1u << ('t' & 0x1F) | 1u << ('v' & 0x1F);

    /// <summary>Whether a word may begin a deadline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    public static bool Is(string text, int at) => at + 2 < text.Length && MayBe(text[at]) && IsLead(Letters.Capital(text[at]), Letters.Capital(text[at + 1]), Letters.Capital(text[at + 2]));

    private static bool MayBe(char c) => c < 0x80 ? c > '@' && (Firsts >> (c & 0x1F) & 1) != 0 : c is 'đ' or 'Đ';

    // chậm, muộn, đến, hết, không, trước, trong, cuối, đầu, vào, sau, hằng, hàng, mỗi, định: the leads of the scanner, compared as it compares words.
    private static bool IsLead(char first, char second, char third) => (first, second, third) is
        ('C', 'H', 'Ậ') or ('M', 'U', 'Ộ') or ('Đ', 'Ế', 'N') or ('H', 'Ế', 'T') or ('K', 'H', 'Ô') or ('T', 'R', 'Ư' or 'O') or ('C', 'U', 'Ố') or ('Đ', 'Ầ', 'U')
        or ('V', 'À', 'O') or ('S', 'A', 'U') or ('H', 'Ằ' or 'À', 'N') or ('M', 'Ỗ', 'I') or ('Đ', 'Ị', 'N');
}
