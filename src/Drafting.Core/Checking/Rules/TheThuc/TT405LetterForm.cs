using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Hình thức công văn: no type name, the subject under the number.</summary>
internal static class TT405LetterForm
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (paper.Paper.Kind != "cong-van")
            yield break;
        foreach (Line line in paper.OwnLines(Component.KindTitle).Where(static l => Plain.Of(l.Text) == "CÔNG VĂN"))
            yield return new Finding(line.Place, "Công văn không ghi tên loại.", Fix: line.IsAlone ? new Fix("bỏ dòng tên loại", [new Edit.RemoveParagraph(line.Address)]) : null);
        foreach (Line line in paper.OwnLines(Component.Subject).Take(1))
            yield return new Finding(line.Place, "Trích yếu của công văn đặt dưới số và ký hiệu, không đặt giữa trang.", Hint: "chuyển trích yếu lên dưới dòng số và ký hiệu");
        int number = IndexOf(paper, Component.DocumentNumber);
        foreach (Line line in paper.OwnLines(Component.LetterSubject).Take(1))
        {
            if (number >= 0 && paper.Paper.Parts.IndexOf(line.Part) < number)
                yield return new Finding(line.Place, "Trích yếu của công văn đặt dưới số và ký hiệu, không đặt trên.", Hint: "chuyển trích yếu xuống dưới dòng số và ký hiệu");
        }
    }

    private static int IndexOf(CheckedPaper paper, Component component) =>
        paper.Parts(component, PaperRegion.Paper).FirstOrDefault() is { } part ? paper.Paper.Parts.IndexOf(part) : -1;
}
