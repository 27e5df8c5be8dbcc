using Drafting.Core.Numbers;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Cơ quan cấp huyện sau khi cấp huyện kết thúc hoạt động.</summary>
internal static class TT106DistrictBody
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Head head in paper.IsOfficial() ? Head.Of(paper) : [])
        {
            if (head.Date?.Possible is not { } days || BodyCodes.EndOf(paper.Authority, head) is not { } end || days.First <= end)
                continue;
            Line? line = head.Issuers.IsEmpty ? head.Number?.Line : head.Issuers[0];
            if (line is not null)
            {
                string name = head.Issuer.Length > 0 ? head.IssuerText : head.Number!.BodyText;
                yield return new Finding(line.Place, $"Cơ quan ban hành {Plain.Quote(name)}: từ sau ngày {DocumentDate.From(end).ToShortString()} không còn cơ quan loại này.", Hint: "xem lại tên cơ quan, ký hiệu và ngày của văn bản");
            }
        }
    }
}
