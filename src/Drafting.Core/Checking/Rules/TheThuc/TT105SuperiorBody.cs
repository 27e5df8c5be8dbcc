namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dòng cơ quan cấp trên: the đảng bộ above a committee, the committee itself above its advisory bodies, nothing above the highest.</summary>
internal static class TT105SuperiorBody
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) => paper.IsOfficial()
        ? Head.Of(paper).Where(static h => h.Issuer.Length > 0 && !h.IsJoint).Select(Check).OfType<Finding>()
        : [];

    private static Finding? Check(Head head)
    {
        bool isOfParty = Plain.StartsWith(head.Superior, "ĐẢNG BỘ");
        BodyClass superior = Bodies.ClassOf(head.Superior, "");
        switch (head.IssuerClass)
        {
            case BodyClass.Central or BodyClass.Province when head.Superior.Length > 0:
                return new Finding(head.Superiors[0].Place, $"Trên tên {Plain.Quote(head.IssuerText)} không ghi cơ quan cấp trên.", Hint: "bỏ dòng cơ quan cấp trên");
            case BodyClass.District or BodyClass.Committee or BodyClass.Cell when head.Superior.Length > 0 && !isOfParty && superior is not (BodyClass.Central or BodyClass.Other):
                return new Finding(head.Superiors[0].Place, $"Trên tên cấp uỷ, chi bộ ghi tên đảng bộ cấp trên (“ĐẢNG BỘ …”), không ghi {Plain.Quote(head.SuperiorText)}.", Hint: "ghi tên đảng bộ cấp trên trực tiếp");
            case BodyClass.Advisory when isOfParty:
                return new Finding(head.Superiors[0].Place, $"Trên tên cơ quan tham mưu, giúp việc ghi tên cấp uỷ, không ghi {Plain.Quote(head.SuperiorText)}.", Hint: "ghi tên cấp uỷ mà cơ quan giúp việc, như “TỈNH UỶ …”");
            case BodyClass.District or BodyClass.Cell when head.Superior.Length == 0:
                return new Finding(head.Issuers[0].Place, $"Trên tên {Plain.Quote(head.IssuerText)} thiếu dòng đảng bộ cấp trên.", Hint: "ghi tên đảng bộ cấp trên trực tiếp, như “ĐẢNG BỘ XÃ …”");
            case BodyClass.Advisory when head.Superior.Length == 0 && !NamesItsCommittee(head.Issuer):
                return new Finding(head.Issuers[0].Place, $"Trên tên {Plain.Quote(head.IssuerText)} thiếu dòng cấp uỷ cấp trên.", Hint: "ghi tên cấp uỷ mà cơ quan giúp việc");
            default:
                return null;
        }
    }

    private static bool NamesItsCommittee(string issuer) =>
        Plain.Contains(issuer, "TRUNG ƯƠNG") || Plain.Contains(issuer, "TỈNH UỶ") || Plain.Contains(issuer, "THÀNH UỶ") || Plain.Contains(issuer, "HUYỆN UỶ") || Plain.Contains(issuer, "ĐẢNG UỶ");
}
