using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Dòng tác giả dưới tên loại: three authors share the header of the Central Committee.</summary>
internal static class TT404AuthorLine
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (paper.IsOfficial()
            && paper.Paper.Kind is "ket-luan" or "chi-thi" or "nghi-quyet" or "quyet-dinh" or "quy-dinh"
            && Head.OfPaper(paper) is { Superior.Length: 0, Issuer: "BAN CHẤP HÀNH TRUNG ƯƠNG" or "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG" }
            && paper.OwnLines(Component.KindTitle).LastOrDefault() is { } title
            && !paper.Parts(Component.AuthorLine, PaperRegion.Paper).Any()
            && !Plain.Contains(Plain.Of(title.Text), "CỦA")
            && !paper.OwnLines(Component.Authority).Any(static a => Plain.Contains(Plain.Of(a.Text), "BAN CHẤP HÀNH TRUNG ƯƠNG")))
        {
            yield return new Finding(title.Place, "Dưới tên loại thiếu dòng tác giả: phần đầu ghi chung “BAN CHẤP HÀNH TRUNG ƯƠNG” nên phải ghi của Bộ Chính trị hay của Ban Bí thư.",
                Hint: "thêm dòng “CỦA BỘ CHÍNH TRỊ” hoặc “CỦA BAN BÍ THƯ”");
        }
    }
}
