using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Ký hiệu loại văn bản so với tên loại.</summary>
internal static class TT204KindCode
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        DocumentFamily family = paper.Layout.Family;
        if (!paper.IsOfficial() || Head.OfPaper(paper)?.Number is not { IsComplete: true } number || KindNames.Find(paper.Authority, paper.Paper.Kind, family) is not { } kind)
            yield break;
        string code = number.CodeText;
        if (family == DocumentFamily.State && paper.Paper.Kind == "cong-van")
        {
            if (code == "CV")
                yield return new Finding(number.Line.At(number.Code), "Số và ký hiệu: công văn của cơ quan nhà nước không ghi ký hiệu loại “CV”.", Hint: "ghi ký hiệu cơ quan rồi ký hiệu đơn vị soạn thảo, như “Số: 05/BNV-VP”");
            yield break;
        }

        if (kind.Code is { } right && right != code)
        {
            Severity atMost = kind.Confidence switch { Confidence.Verified => Severity.Error, Confidence.Secondary => Severity.Warning, _ => Severity.Info };
            yield return new Finding(number.Line.At(number.Code), $"Số và ký hiệu: ký hiệu loại “{code}” không khớp tên loại “{kind.Name}”, ký hiệu là “{right}”.", Hint: "sửa ký hiệu hoặc tên loại, cái nào ghi nhầm", AtMost: atMost);
        }
    }
}
