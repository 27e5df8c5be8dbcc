using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Không phải văn bản có thể thức: says so, and why nothing else is checked.</summary>
internal static class TT002NotOfficial
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (paper.Paper.Nature == PaperNature.NotOfficial)
            yield return new Finding(CheckedPaper.Whole, $"Tệp này không phải văn bản có thể thức ({paper.Paper.NatureReason}), nên không kiểm tra thể thức.", Hint: "nếu đúng là văn bản thì xem lại phần đầu: tiêu đề, cơ quan ban hành, số và ký hiệu");
    }
}
