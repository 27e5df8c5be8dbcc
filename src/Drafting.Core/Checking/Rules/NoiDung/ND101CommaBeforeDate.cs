using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Dấu phẩy trước chữ “ngày” trong viện dẫn: the Party's form has it, the state's has none.</summary>
internal static class ND101CommaBeforeDate
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            if (cited.Date is not { } date || cited.Number.Form is NumberForm.Bare or NumberForm.Mixed)
                continue;
            if (paper.Layout.Family == DocumentFamily.Party && cited.Number.Form == NumberForm.Party && date.Comma < 0)
            {
                yield return new Finding(
                    cited.Passage.At(cited.Range),
                    $"{cited.Name}: thiếu dấu phẩy trước “ngày {cited.Passage.Words(date.Range)}”.",
                    Fix: new Fix("thêm dấu phẩy trước chữ “ngày”", [cited.Passage.Replace(new TextRange(date.Before, 0), ",")]));
            }
            else if (paper.Layout.Family == DocumentFamily.State && date.Comma >= 0)
            {
                yield return new Finding(
                    cited.Passage.At(cited.Range),
                    $"{cited.Name}: văn bản hành chính nhà nước không đặt dấu phẩy trước “ngày {cited.Passage.Words(date.Range)}”.",
                    Fix: new Fix("bỏ dấu phẩy trước chữ “ngày”", [cited.Passage.Replace(new TextRange(date.Comma, 1), "")]));
            }
        }
    }
}
