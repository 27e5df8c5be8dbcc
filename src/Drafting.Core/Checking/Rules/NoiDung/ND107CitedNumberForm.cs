using Drafting.Core.Checking.Content;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Cách viết số và ký hiệu của văn bản viện dẫn.</summary>
internal static class ND107CitedNumberForm
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (paper.Paper.Nature == PaperNature.NotOfficial)
            yield break;
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            CitedNumber number = cited.Number;
            if (number.Form == NumberForm.Bare)
                yield return new Finding(cited.Passage.At(cited.Range), $"{cited.Name}: thiếu ký hiệu sau số.", Hint: "Ghi đủ số và ký hiệu, như “152-KL/TW”.", AtMost: Severity.Info);
            else if (number.Form == NumberForm.Mixed)
                yield return Mend(cited, "dấu giữa số và ký hiệu đặt sai chỗ", Severity.Warning);
            else if (number.Value is not null && number.IsSpaced)
                yield return Mend(cited, "số và ký hiệu viết liền, nối bằng dấu gạch nối", Severity.Warning);
            else if (number.Value is not null && number.Typed != number.Proper)
                yield return Mend(cited, number.Figures.Length == 1 ? "số dưới 10 thêm chữ số 0 ở trước" : "số từ 10 không thêm chữ số 0 ở trước", Severity.Info);
        }
    }

    private static Finding Mend(CitedPaper cited, string what, Severity most)
    {
        string typed = cited.Passage.Words(cited.Number.Range), proper = cited.Number.Proper;
        return new Finding(
            cited.Passage.At(cited.Number.Range),
            $"Viện dẫn “{typed}”: {what}, đúng cách là “{proper}”.",
            Fix: cited.Number.Value is null ? null : new Fix($"viết thành “{proper}”", [cited.Passage.Replace(cited.Number.Range, proper)]),
            AtMost: most);
    }
}
