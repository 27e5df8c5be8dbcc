namespace Drafting.Core.Checking.Content;

/// <summary>Đầu của thời hạn: where a deadline may begin, by the first three letters of its first word. Nearly every word of a paper is passed over here, so
/// nothing else is asked of it.</summary>
internal static class DeadlineStart
{
    // One bit for each plain first letter of a lead, in either case.
    private const uint Firsts = 1u << ('c' & 0x1F) | 1u << ('h' & 0x1F) | 1u << ('k' & 0x1F) | 1u << ('m' & 0x1F) | 1u << ('s' & 0x1F) | 1u << ('t' & 0x1F) | 1u << ('v' & 0x1F);

    /// <summary>The next word that may begin a deadline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The first offset that is looked at.</param>
    /// <returns>Its offset, or the text's length where there is none.</returns>
    public static int Next(string text, int from)
    {
        for (int at = from; at + 2 < text.Length; at++)
        {
            if (MayBe(text[at]) && (at == 0 || IsNoLetter(text[at - 1])) && IsLead(Upper(text[at]), Upper(text[at + 1]), Upper(text[at + 2])))
                return at;
        }

        return text.Length;
    }

    private static bool MayBe(char c) => c < 0x80 ? c > '@' && (Firsts >> (c & 0x1F) & 1) != 0 : c is 'đ' or 'Đ';

    // The blank and the plain letters first, for they are nearly all that is asked about.
    private static bool IsNoLetter(char c) => c == ' ' || (!char.IsAsciiLetter(c) && !char.IsLetterOrDigit(c));

    // chậm, muộn, đến, hết, không, trước, trong, cuối, đầu, vào, sau, hằng, hàng, mỗi, định: the leads of the scanner, compared as it compares words.
    private static bool IsLead(char first, char second, char third) => (first, second, third) is
        ('C', 'H', 'Ậ') or ('M', 'U', 'Ộ') or ('Đ', 'Ế', 'N') or ('H', 'Ế', 'T') or ('K', 'H', 'Ô') or ('T', 'R', 'Ư' or 'O') or ('C', 'U', 'Ố') or ('Đ', 'Ầ', 'U')
        or ('V', 'À', 'O') or ('S', 'A', 'U') or ('H', 'Ằ' or 'À', 'N') or ('M', 'Ỗ', 'I') or ('Đ', 'Ị', 'N');

    private static char Upper(char c) => char.IsAscii(c) ? (char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c) : char.ToUpperInvariant(c);
}
