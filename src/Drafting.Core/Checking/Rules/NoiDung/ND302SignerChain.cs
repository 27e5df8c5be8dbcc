using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Người ký khớp cơ quan ban hành, số và tác giả; number against issuer is said elsewhere.</summary>
internal static class ND302SignerChain
{
    private static readonly string[] Deciders = ["BAN CHẤP HÀNH TRUNG ƯƠNG", "BỘ CHÍNH TRỊ", "BAN BÍ THƯ", "BAN THƯỜNG VỤ"];

    // Whose deputies and orders an advisory body signs by.
    private static readonly (string Chief, string Body)[] Chiefs = [("TRƯỞNG BAN", "BAN"), ("CHÁNH VĂN PHÒNG", "VĂN PHÒNG"), ("CHỦ NHIỆM", "UỶ BAN KIỂM TRA")];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (!paper.IsOfficial() || Head.OfPaper(paper) is not { } head || head.Number?.BodyText.Contains('-', StringComparison.Ordinal) == true)
            yield break;
        string author = string.Join(' ', paper.OwnLines(Component.AuthorLine).Select(static l => Plain.Of(l.Text)));
        if (author.StartsWith("CỦA ", StringComparison.Ordinal))
            author = author[4..];
        foreach (Line line in paper.OwnLines(Component.Authority))
        {
            string text = Plain.Of(line.Text);
            if (SignedFor(text) is not { } signer)
                continue;
            BodyClass issuer = IssuerOf(head);
            if (!Fits(text, signer, head.Issuer, issuer))
                yield return new Finding(line.Place, $"Quyền hạn ký {Plain.Quote(line.Text)} không khớp cơ quan ban hành {Plain.Quote(head.Issuer.Length > 0 ? head.Issuer : head.Number!.BodyText)}.", Hint: "Xem lại cơ quan ban hành, số và ký hiệu, quyền hạn ký.");
            else if (Decider(author) is { } decides && Decider(signer) is { } signs && decides != signs)
                yield return new Finding(line.Place, $"Quyền hạn ký {Plain.Quote(line.Text)} không khớp tác giả {Plain.Quote(author)}.", Hint: "Người ký thay mặt chính cơ quan là tác giả văn bản.");
        }
    }

    private static string? SignedFor(string text)
    {
        foreach (string way in (string[])["T/M ", "K/T ", "T/L "])
        {
            if (text.StartsWith(way, StringComparison.Ordinal))
                return text[way.Length..];
        }

        return null;
    }

    private static BodyClass IssuerOf(Head head) => head.IssuerClass != BodyClass.Other || head.Issuer.Length > 0 ? head.IssuerClass : head.Number?.BodyText switch
    {
        "TW" => BodyClass.Central,
        "TU" => BodyClass.Province,
        "HU" or "QU" or "ThU" => BodyClass.District,
        "ĐU" => BodyClass.Committee,
        "CB" => BodyClass.Cell,
        _ => BodyClass.Other,
    };

    private static bool Fits(string text, string signer, string issuerName, BodyClass issuer)
    {
        if (issuer == BodyClass.Other)
            return true;
        if (Plain.StartsWith(signer, "BAN THƯỜNG VỤ"))
            return issuer is BodyClass.Province or BodyClass.District or BodyClass.Committee || text.StartsWith("T/L", StringComparison.Ordinal);
        if (Plain.StartsWith(signer, "UỶ BAN KIỂM TRA"))
            return Plain.StartsWith(issuerName, "UỶ BAN KIỂM TRA");
        foreach ((string chief, string body) in Chiefs)
        {
            if (Plain.StartsWith(signer, chief) && issuer == BodyClass.Advisory)
                return Plain.StartsWith(issuerName, body);
        }

        BodyClass signs = Bodies.ClassOf(signer, "");
        return signs is BodyClass.Other or BodyClass.Advisory || signs == issuer || (signs == BodyClass.Province && issuer == BodyClass.District && Plain.StartsWith(signer, "THÀNH UỶ"))
            || (text.StartsWith("T/L", StringComparison.Ordinal) && issuer == BodyClass.Advisory);
    }

    private static string? Decider(string plain) => Deciders.FirstOrDefault(d => Plain.StartsWith(plain, d));
}
