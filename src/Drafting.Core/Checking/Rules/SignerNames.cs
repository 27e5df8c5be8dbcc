namespace Drafting.Core.Checking.Rules;

/// <summary>Quyền hạn ký: for whom a line signs, and for which issuer that can be.</summary>
internal static class SignerNames
{
    private static readonly string[] Deciders = ["BAN CHẤP HÀNH TRUNG ƯƠNG", "BỘ CHÍNH TRỊ", "BAN BÍ THƯ", "BAN THƯỜNG VỤ"];

    // Whose deputies and orders an advisory body signs by.
    private static readonly (string Chief, string Body)[] Chiefs = [("TRƯỞNG BAN", "BAN"), ("CHÁNH VĂN PHÒNG", "VĂN PHÒNG"), ("CHỦ NHIỆM", "UỶ BAN KIỂM TRA")];

    /// <summary>For whom a line of authority signs, however its prefix is written; <see langword="null"/> where it names nobody.</summary>
    public static string? SignedFor(string text) =>
        SigningPrefix.Read(text) is { Letters: "TM" or "KT" or "TL" } prefix && text[prefix.Length..].TrimStart() is { Length: > 0 } signer ? signer : null;

    /// <summary>What kind of committee a number's body is.</summary>
    public static BodyClass ClassOf(NumberLine? number) => number?.BodyText switch
    {
        "TW" => BodyClass.Central,
        "TU" => BodyClass.Province,
        "HU" or "QU" or "ThU" => BodyClass.District,
        "ĐU" => BodyClass.Committee,
        "CB" => BodyClass.Cell,
        _ => BodyClass.Other,
    };

    /// <summary>Whether a body may be signed for so.</summary>
    public static bool Fits(string text, string signer, string issuerName, BodyClass issuer)
    {
        if (issuer == BodyClass.Other)
            return true;
        bool isByOrder = SigningPrefix.Read(text)?.Letters == "TL";
        if (Plain.StartsWith(signer, "BAN THƯỜNG VỤ"))
            return isByOrder || issuer is BodyClass.Province or BodyClass.District or BodyClass.Committee;
        if (Plain.StartsWith(signer, "UỶ BAN KIỂM TRA"))
            return Plain.StartsWith(issuerName, "UỶ BAN KIỂM TRA");
        foreach ((string chief, string body) in Chiefs)
        {
            if (Plain.StartsWith(signer, chief) && issuer == BodyClass.Advisory)
                return Plain.StartsWith(issuerName, body);
        }

        BodyClass signs = Bodies.ClassOf(signer, "");
        return signs is BodyClass.Other or BodyClass.Advisory || signs == issuer || (signs == BodyClass.Province && issuer == BodyClass.District && Plain.StartsWith(signer, "THÀNH UỶ"))
            || (isByOrder && issuer == BodyClass.Advisory);
    }

    /// <summary>Which of the bodies that decide under a shared head a name begins with.</summary>
    public static string? Decider(string plain) => Deciders.FirstOrDefault(d => Plain.StartsWith(plain, d));
}
