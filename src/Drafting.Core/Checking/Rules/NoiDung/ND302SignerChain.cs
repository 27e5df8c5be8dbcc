using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Người ký khớp cơ quan ban hành, số và tác giả; number against issuer is said elsewhere.</summary>
internal static class ND302SignerChain
{
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
            if (SignerNames.SignedFor(text) is not { } signer)
                continue;
            // Where number and signer agree, the issuer's name is the odd one, and the rule about the number's body says so.
            bool isVouched = SignerNames.ClassOf(head.Number) is var code and not BodyClass.Other && Bodies.ClassOf(signer, "") == code;
            BodyClass issuer = head.Issuer.Length > 0 ? head.IssuerClass : SignerNames.ClassOf(head.Number);
            if (!isVouched && !SignerNames.Fits(text, signer, head.Issuer, issuer))
                yield return new Finding(line.Place, $"Quyền hạn ký {Plain.Quote(line.Text)} không khớp cơ quan ban hành {Plain.Quote(head.Issuer.Length > 0 ? head.IssuerText : head.Number!.BodyText)}.", Hint: "Xem lại cơ quan ban hành, số và ký hiệu, quyền hạn ký.");
            else if (SignerNames.Decider(author) is { } decides && SignerNames.Decider(signer) is { } signs && decides != signs)
                yield return new Finding(line.Place, $"Quyền hạn ký {Plain.Quote(line.Text)} không khớp tác giả {Plain.Quote(author)}.", Hint: "Người ký thay mặt chính cơ quan là tác giả văn bản.");
        }
    }
}
