using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Thẩm quyền ban hành loại văn bản, at the grassroots, which is what has been verified.</summary>
internal static class TT407KindForIssuer
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (!paper.IsOfficial() || paper.Paper.Kind is not { } kind || Head.OfPaper(paper) is not { Issuer.Length: > 0 } head
            || paper.Authority.Authority.FirstOrDefault(a => a.Kinds.Contains(kind)) is not { } row || KindNames.Find(paper.Authority, kind, DocumentFamily.Party) is not { } name)
        {
            yield break;
        }

        if (Forbidden(paper, head, row) is { } who)
        {
            yield return new Finding(head.Issuers[0].Place, $"{Sentence.Open(who)} không ban hành {name.Name.ToLowerInvariant()}.",
                new Citation(paper.Authority.Title, new RequirementSource.Unlocated(), row.Confidence), Hint: "xem lại tên loại văn bản");
        }
    }

    private static string? Forbidden(CheckedPaper paper, Head head, IssuingAuthority row)
    {
        // Papers of a congress have rules of their own.
        if (head.Number?.BodyText == "ĐH" || Plain.Contains(head.Issuer, "KHỐI") || Plain.Contains(head.Issuer, "TRUNG ƯƠNG") || Plain.StartsWith(head.Superior, "BAN CHẤP HÀNH TRUNG ƯƠNG"))
            return null;
        switch (head.IssuerClass)
        {
            case BodyClass.Cell:
                return row.Cell == IssuingRight.No ? "chi bộ" : null;
            case BodyClass.Committee:
                string signs = Plain.Of(paper.OwnLines(Component.Authority).FirstOrDefault()?.Text ?? "");
                bool isStanding = Plain.Contains(signs, "BAN THƯỜNG VỤ"), isCommittee = Plain.Contains(signs, "ĐẢNG UỶ") || Plain.Contains(signs, "BAN CHẤP HÀNH");
                return isStanding && row.Standing == IssuingRight.No ? "ban thường vụ đảng uỷ cơ sở"
                    : isCommittee && !isStanding && row.Committee == IssuingRight.No ? "ban chấp hành đảng uỷ cơ sở"
                    : row is { Standing: IssuingRight.No, Committee: IssuingRight.No } ? "đảng uỷ cơ sở" : null;
            default:
                return null;
        }
    }
}
