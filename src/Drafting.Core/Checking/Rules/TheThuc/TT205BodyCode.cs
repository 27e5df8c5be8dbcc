using Drafting.Core.Diagnostics;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Ký hiệu cơ quan so với tên cơ quan ban hành.</summary>
internal static class TT205BodyCode
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) => paper.IsOfficial() ? Head.Of(paper).SelectMany(h => Check(paper, h)) : [];

    private static IEnumerable<Finding> Check(CheckedPaper paper, Head head)
    {
        if (head.Number is not { IsComplete: true } number || head.Issuer.Length == 0)
            yield break;
        FindingPlace place = number.Line.At(number.Body);
        string[] codes = [.. number.BodyText.Replace("/nb", "", StringComparison.Ordinal).Split('-', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (head.IsJoint)
        {
            foreach (string code in codes.Where(c => !BodyCodes.IsKnown(paper.Authority, c)))
                yield return Unknown(place, code);
            yield break;
        }

        if (codes is not [var only])
            yield break;
        BodyCode? right = BodyCodes.Of(paper.Authority, head);
        if (right is not null && !BodyCodes.Fits(right, head.IssuerClass, only))
        {
            yield return new Finding(place, $"Số và ký hiệu: ký hiệu cơ quan “{only}” không khớp cơ quan ban hành {Plain.Quote(head.IssuerText)}, ký hiệu là “{right.Code}”.",
                Hint: "xem lại ký hiệu và tên cơ quan", AtMost: right.Confidence == Confidence.Assumed ? Severity.Info : Severity.Warning);
        }
        else if (right is null && head.IssuerClass == BodyClass.Advisory && BodyCodes.IsOfCommittee(paper.Authority, only))
        {
            yield return new Finding(place, $"Số và ký hiệu: “{only}” là ký hiệu của cấp uỷ, cơ quan ban hành là {Plain.Quote(head.IssuerText)}.", Hint: "dùng ký hiệu của chính cơ quan ban hành");
        }
        else if (right is null && !BodyCodes.IsKnown(paper.Authority, only))
        {
            yield return Unknown(place, only);
        }
    }

    private static Finding Unknown(FindingPlace place, string code) =>
        new(place, $"Số và ký hiệu: ký hiệu cơ quan “{code}” chưa có trong bảng ký hiệu.", Hint: "kiểm tra lại; nếu đúng thì không phải sửa", AtMost: Severity.Info);
}
