using Drafting.Core.Checking.Content;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Viện dẫn lần đầu đầy đủ, các lần sau ngắn gọn.</summary>
internal static class ND104FirstCitationFull
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        // Each annex is read by itself, and a footnote too: what is full there is no repetition.
        var dated = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            if (cited.Number.Form is NumberForm.Bare || cited.Identity is not { } identity || cited.Kind is null || cited.Passage.Component == Component.AnnexReference)
                continue;
            bool isDated = cited.Date is not null || cited.SharesDate;
            // A subject is brief; what it names is cited in full where the text begins.
            if (!isDated && cited.Passage.Component is Component.Subject or Component.LetterSubject or Component.AnnexTitle)
                continue;
            if (seen.Add(identity) && !isDated)
                yield return new Finding(cited.Passage.At(cited.Range), $"{cited.Name}: dẫn lần đầu mà không ghi ngày ban hành.", Hint: "Lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; các lần sau chỉ ghi tên loại, số và ký hiệu.");
            if (!isDated || cited.Passage.IsNote || cited.Passage.Region != PaperRegion.Paper || cited.Passage.Component == Component.LegalBasis)
                continue;
            if (!dated.Add(identity) && cited.Author is not null)
                yield return new Finding(cited.Passage.At(cited.Range), $"{cited.Name}: đã ghi ngày ở lần dẫn trước, các lần sau chỉ ghi tên loại, số và ký hiệu.");
        }
    }
}
