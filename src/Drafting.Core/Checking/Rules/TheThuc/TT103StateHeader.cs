using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Quốc hiệu, tiêu ngữ trong văn bản của Đảng.</summary>
internal static class TT103StateHeader
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (Line line in paper.Lines(Component.PartyTitle))
        {
            if (Plain.StartsWith(Plain.Of(line.Text), "CỘNG HOÀ XÃ HỘI"))
                yield return new Finding(line.Place, "Văn bản của Đảng không ghi Quốc hiệu; tiêu đề là “ĐẢNG CỘNG SẢN VIỆT NAM”.", Hint: "thay Quốc hiệu, tiêu ngữ bằng tiêu đề của Đảng; nếu là văn bản của chính quyền thì kiểm tra theo chế độ nd30-2020");
        }

        foreach (Line line in paper.Lines(Component.Motto))
            yield return new Finding(line.Place, "Dưới tiêu đề có dòng tiêu ngữ; văn bản của Đảng không có dòng này.", Hint: "bỏ dòng này");
    }
}
