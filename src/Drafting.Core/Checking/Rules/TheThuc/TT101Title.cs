using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Tiêu đề, and the state's Quốc hiệu and tiêu ngữ: the words, once, in the right column.</summary>
internal static class TT101Title
{
    public static IEnumerable<Finding> Check(CheckedPaper paper) =>
        Check(paper, Component.PartyTitle, paper.Layout.Words.Title).Concat(Check(paper, Component.Motto, paper.Layout.Words.Motto));

    private static IEnumerable<Finding> Check(CheckedPaper paper, Component component, Requirement<string> row)
    {
        if (row.Preferred.Length == 0)
            yield break;
        string name = paper.Layout.Family == DocumentFamily.State && component == Component.PartyTitle ? "Quốc hiệu" : Sentence.Open(component.VietnameseName);
        bool isFirst = true;
        foreach (Line line in paper.Lines(component))
        {
            if (!isFirst || line.Part.Region != PaperRegion.Paper)
            {
                yield return new Finding(line.Place, $"{name} chỉ ghi một lần, ở trang đầu văn bản.", row.Citation,
                    line.IsAlone ? new Fix("bỏ dòng thừa", [new Edit.RemoveParagraph(line.Address)]) : new Fix("bỏ chữ thừa", [line.ReplaceAll("")]));
                continue;
            }

            isFirst = false;
            if (Plain.Of(line.Text) != Plain.Of(row.Preferred))
                yield return new Finding(line.Place, $"{name} ghi {Plain.Quote(line.Text)}, phải là “{row.Preferred}”.", row.Citation, new Fix($"đổi thành “{row.Preferred}”", [line.ReplaceAll(row.Preferred)]));
            if (line.Paragraph.Place is ObservedPlace.InCell { Column: 0, Columns: > 1 } && paper.OwnLines(Component.IssuingBody).Any(b => b.Paragraph.Place is ObservedPlace.InCell { Column: > 0 }))
                yield return new Finding(line.Place, $"{name} đặt ở nửa bên phải của trang, cơ quan ban hành ở bên trái.", row.Citation);
        }
    }
}
