using System.Text;

namespace Drafting.Corpus;

/// <summary>Mã chữ cũ: writes Vietnamese as the fonts before Unicode held it.</summary>
internal static class OldEncodings
{
    private const string Tcvn3Letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    private const string Tcvn3Codes = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§";

    private static readonly Dictionary<char, string> Vni = BuildVni();

    /// <summary>The TCVN3 codes, shown as Latin-1; a capital with a tone has none.</summary>
    public static string ToTcvn3(string text) => string.Concat(text.Select(static c => Tcvn3Letters.IndexOf(c) is var i and >= 0 ? Tcvn3Codes[i] : c));

    /// <summary>Whether a letter is a capital that TCVN3 can only show in a capital font.</summary>
    public static bool NeedsCapitalFont(char c) =>
        char.IsUpper(c) && c > 127 && !Tcvn3Letters.Contains(c) && Tcvn3Letters.Contains(char.ToLowerInvariant(c));

    /// <summary>The VNI codes, shown as Latin-1.</summary>
    public static string ToVni(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (char c in text)
        {
            if (Vni.TryGetValue(c, out string? codes)) result.Append(codes);
            else if (Vni.TryGetValue(char.ToLowerInvariant(c), out codes)) result.Append(codes.ToUpperInvariant());
            else result.Append(c);
        }
        return result.ToString();
    }

    private static Dictionary<char, string> BuildVni()
    {
        var table = new Dictionary<char, string>
        {
            ['ă'] = "aê",
            ['â'] = "aâ",
            ['ê'] = "eâ",
            ['ô'] = "oâ",
            ['ơ'] = "ô",
            ['ư'] = "ö",
            ['đ'] = "ñ",
            ['í'] = "í",
            ['ì'] = "ì",
            ['ỉ'] = "æ",
            ['ĩ'] = "ó",
            ['ị'] = "ò",
            ['ỵ'] = "î",
        };
        AddTones(table, "áàảãạ", "a", "ùøûõï");
        AddTones(table, "ắằẳẵặ", "a", "éèúüë");
        AddTones(table, "ấầẩẫậ", "a", "áàåãä");
        AddTones(table, "éèẻẽẹ", "e", "ùøûõï");
        AddTones(table, "ếềểễệ", "e", "áàåãä");
        AddTones(table, "óòỏõọ", "o", "ùøûõï");
        AddTones(table, "ốồổỗộ", "o", "áàåãä");
        AddTones(table, "ớờởỡợ", "ô", "ùøûõï");
        AddTones(table, "úùủũụ", "u", "ùøûõï");
        AddTones(table, "ứừửữự", "ö", "ùøûõï");
        AddTones(table, "ýỳỷỹ", "y", "ùøûõ");
        return table;
    }

    private static void AddTones(Dictionary<char, string> table, string letters, string baseLetter, string marks)
    {
        for (int i = 0; i < letters.Length; i++) table[letters[i]] = baseLetter + marks[i];
    }
}
