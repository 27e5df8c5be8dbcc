using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Drafting.Core.Text;

/// <summary>Chữ mã cũ: letters of the fonts before Unicode as Unicode in NFC. What is no Vietnamese letter passes through.</summary>
/// <remarks>
/// <para>TCVN3 is the small half of TCVN 5712:1993 as the .Vn fonts draw it. A capital with a tone has no code: it is a small letter in a
/// capital font. The letter ư has the code of the soft hyphen, U+00AD.</para>
/// <para>VNI writes most letters as a base and a mark; í ì ỉ ĩ ị ỵ đ ơ ư stand alone. The mark takes the case of the base, whatever its own is.</para>
/// <para>Codes also come as U+F0xx, where the font was taken for a symbol font, and as C1 controls, where Windows-1252 was taken for Latin-1.</para>
/// </remarks>
public static class LegacyLetters
{
    private const string Tcvn3From = "¡¢£¤¥¦§"
        + "¸µ¶·¹" + "¨¾»¼½Æ" + "©ÊÇÈÉË" + "®" + "ÐÌÎÏÑ" + "ªÕÒÓÔÖ" + "Ý×ØÜÞ" + "ãßáâä" + "«èåæçé" + "¬íêëìî" + "óïñòô" + "\u00ADøõö÷ù" + "ýúûüþ";

    private const string Tcvn3To = "ĂÂÊÔƠƯĐ"
        + "áàảãạ" + "ăắằẳẵặ" + "âấầẩẫậ" + "đ" + "éèẻẽẹ" + "êếềểễệ" + "íìỉĩị" + "óòỏõọ" + "ôốồổỗộ" + "ơớờởỡợ" + "úùủũụ" + "ưứừửữự" + "ýỳỷỹỵ";

    private const string VniAloneFrom = "íìæóòîñôöÍÌÆÓÒÎÑÔÖ";
    private const string VniAloneTo = "íìỉĩịỵđơưÍÌỈĨỊỴĐƠƯ";

    // The marks in one order: acute, grave, hook, tilde, dot; circumflex, with acute, …; breve, with acute, …
    private const string VniMarks = "ùøûõï" + "âáàåãä" + "êéèúüë";

    // One row for each base, the letters under the marks above; a blank where there is none. VNI writes ỵ as one code; yï is a common slip.
    private static readonly string[] VniRows =
    [
        "a" + "áàảãạ" + "âấầẩẫậ" + "ăắằẳẵặ",
        "e" + "éèẻẽẹ" + "êếềểễệ" + "      ",
        "o" + "óòỏõọ" + "ôốồổỗộ" + "      ",
        "ô" + "ớờởỡợ" + "      " + "      ",
        "u" + "úùủũụ" + "      " + "      ",
        "ö" + "ứừửữự" + "      " + "      ",
        "y" + "ýỳỷỹỵ" + "      " + "      ",
    ];

    /// <summary>What Windows-1252 has where Latin-1 has the controls U+0080–U+009F.</summary>
    internal const string HighControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text in Unicode, and where each of its characters went.</summary>
    /// <param name="text">The text as it is stored, one character for each code.</param>
    /// <param name="font">What the font says of it.</param>
    public static DecodedText Decode(string text, LegacyFont font)
    {
        if (!font.IsLegacy || text.Length == 0)
            return DecodedText.Unchanged(text);
        var letters = new StringBuilder(text.Length);
        int[] offsets = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            offsets[i] = letters.Length;
            char code = Code(text[i]);
            char letter = font.Code == LetterCode.Tcvn3 ? Tcvn3(code) : VniAlone(code);
            if (font.Code == LetterCode.Vni && i + 1 < text.Length && VniPair(code, Code(text[i + 1])) is { } pair)
            {
                letter = pair;
                // What pointed between the letter and its mark now points behind both.
                offsets[++i] = letters.Length + 1;
            }

            letters.Append(font.ShowsCapitals ? char.ToUpperInvariant(letter) : letter);
        }

        offsets[^1] = letters.Length;
        return Composed(letters.ToString(), offsets);
    }

    /// <summary>Whether a text in a legacy font is Unicode all the same: typed with a modern keyboard, shown by Word in another font.</summary>
    /// <param name="text">The text as it is stored.</param>
    /// <param name="code">The code that the font speaks of.</param>
    public static bool IsUnicode(string text, LetterCode code)
    {
        int modern = 0, old = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsVietnameseBeyondLatin1(text[i]))
                modern++;
            // A letter such as á may be either; the signs among the codes of TCVN3, and a letter with a VNI mark, are no Vietnamese.
            else if (code == LetterCode.Tcvn3 ? Code(text[i]) is >= '¡' and <= '¾' and var sign && Tcvn3From.Contains(sign) : i > 0 && IsVniPair(text[i - 1], text[i]))
                old++;
        }

        return modern > old;
    }

    /// <summary>Whether a VNI mark follows a base letter that takes it.</summary>
    /// <param name="letter">The base.</param>
    /// <param name="mark">The mark.</param>
    internal static bool IsVniPair(char letter, char mark) => VniPair(Code(letter), Code(mark)) is not null;

    /// <summary>Whether the code has a letter for every character that is not ASCII.</summary>
    /// <param name="text">The text as it is stored.</param>
    /// <param name="code">The code.</param>
    internal static bool IsAll(ReadOnlySpan<char> text, LetterCode code)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u0080' && !(code == LetterCode.Tcvn3 ? Tcvn3From : VniAloneFrom).Contains(text[i]) && (code == LetterCode.Tcvn3 || i == 0 || !IsVniPair(text[i - 1], text[i])))
                return false;
        }

        return true;
    }

    /// <summary>The letters that no 8-bit code can be mistaken for.</summary>
    /// <param name="c">The character.</param>
    internal static bool IsVietnameseBeyondLatin1(char c) =>
        c is >= 'Ạ' and <= 'ỹ' or 'Ă' or 'ă' or 'Đ' or 'đ' or 'Ĩ' or 'ĩ' or 'Ũ' or 'ũ' or 'Ơ' or 'ơ' or 'Ư' or 'ư';

    private static char Code(char c) => c switch
    {
        >= '\uF020' and <= '\uF0FF' => Code((char)(c - 0xF000)),
        >= '\u0080' and <= '\u009F' => HighControls[c - 0x80],
        _ => c,
    };

    private static char Tcvn3(char code) => code is >= '¡' and <= 'þ' && Tcvn3From.IndexOf(code) is >= 0 and int at ? Tcvn3To[at] : code;

    private static char VniAlone(char code) => code >= 'À' && VniAloneFrom.IndexOf(code) is >= 0 and int at ? VniAloneTo[at] : code;

    private static char? VniPair(char letter, char mark)
    {
        if (mark is < 'À' or > 'ÿ')
            return null;
        int column = VniMarks.IndexOf(char.ToLowerInvariant(mark));
        if (column < 0)
            return null;
        char small = char.ToLowerInvariant(letter);
        foreach (string row in VniRows)
        {
            if (row[0] == small)
                return row[column + 1] == ' ' ? null : small == letter ? row[column + 1] : char.ToUpperInvariant(row[column + 1]);
        }

        return null;
    }

    /// <summary>The text in NFC: a combining mark that followed a code may go together with the letter that the code became.</summary>
    /// <param name="text">The letters.</param>
    /// <param name="offsets">Offsets in it, which move along.</param>
    internal static DecodedText Composed(string text, int[] offsets)
    {
        bool plain = true;
        for (int i = 1; plain && i < text.Length; i++)
            plain = !Joins(text, i);
        if (plain)
            return new DecodedText(text, [.. offsets]);

        var composed = new StringBuilder(text.Length);
        int[] moved = new int[text.Length + 1];
        for (int start = 0, end; start < text.Length; start = end)
        {
            for (end = start + 1; end < text.Length && Joins(text, end); end++)
            {
            }

            int first = composed.Length;
            string cluster = text[start..end];
            composed.Append(char.IsSurrogate(cluster[0]) && !char.IsSurrogatePair(text, start) ? cluster : cluster.Normalize());
            for (int i = start; i < end; i++)
                moved[i] = i == start ? first : composed.Length;
        }

        moved[^1] = composed.Length;
        return new DecodedText(composed.ToString(), [.. offsets.Select(o => moved[o])]);
    }

    private static bool Joins(string text, int at) =>
        (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
        || text[at] is >= '\u1160' and <= '\u11FF'
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

/// <summary>Chữ đã giải mã: a text in Unicode with the way from the stored one.</summary>
/// <param name="Text">The text in Unicode.</param>
/// <param name="Offsets">For each offset of the stored text, its end included, the offset in <paramref name="Text"/>.</param>
public sealed record DecodedText(string Text, ImmutableArray<int> Offsets)
{
    /// <summary>A text that was Unicode before.</summary>
    /// <param name="text">The text.</param>
    public static DecodedText Unchanged(string text) => new(text, [.. Enumerable.Range(0, text.Length + 1)]);
}
