using System.Collections.Immutable;
using Drafting.Core.Checking.Content;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Loại, ký hiệu và tác giả của văn bản viện dẫn: what a citation says three times must agree.</summary>
internal static class ND102TypeCodeAuthor
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (CitedPaper cited in paper.Content.Citations.Where(static c => c.Number.Form != NumberForm.Bare))
        {
            if (cited.Kind is { } kind && !cited.IsListed && Code(kind, cited.Number) is { } code && !code.Equals(cited.Number.Code, StringComparison.OrdinalIgnoreCase))
                yield return new Finding(cited.Passage.At(cited.Range), $"{cited.Name}: loại “{kind}” có ký hiệu {code}, ở đây ghi {cited.Number.Code}.");
            if (cited.Author is not { } author || cited.Number.Form == NumberForm.State)
                continue;
            ImmutableArray<string> codes = BodyNames.Codes(author.Text);
            if (codes.IsEmpty || BodyNames.Carries(cited.Number.Body, codes))
                continue;
            yield return new Finding(
                cited.Passage.At(cited.Range),
                $"{cited.Name}: ghi là của {author.Text}, nhưng ký hiệu cơ quan là {cited.Number.Body}, không phải {string.Join(" hoặc ", codes)}.",
                Hint: "Đối chiếu bản gốc rồi sửa ký hiệu hoặc tên cơ quan ban hành.");
        }
    }

    private static string? Code(string kind, CitedNumber number)
    {
        if (number.Form != NumberForm.State)
            return KindWords.Find(kind)?.Code(DocumentFamily.Party);
        // Of a state symbol without a body (05/BNV, QH15) nothing says which segment is the type.
        return number.Body.Length == 0 ? null : kind switch
        {
            "Nghị định" => "NĐ",
            "Thông tư" => "TT",
            _ => KindWords.Find(kind) is { Confidence: Confidence.Verified } known ? known.Code(DocumentFamily.State) : null,
        };
    }
}
