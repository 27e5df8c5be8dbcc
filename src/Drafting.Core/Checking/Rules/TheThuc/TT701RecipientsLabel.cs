using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Standards;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Chữ “Nơi nhận:”.</summary>
internal static class TT701RecipientsLabel
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        Requirement<string> row = paper.Layout.Words.Recipients;
        ILookup<Recognition.PaperRegion, Line> labels = paper.Lines(Component.RecipientsLabel).ToLookup(static l => l.Part.Region);
        foreach (Line line in labels.SelectMany(static g => g).Where(l => l.Text != row.Preferred))
            yield return new Finding(line.Place, $"Chữ dẫn nơi nhận ghi {Plain.Quote(line.Text)}, phải là “{row.Preferred}”.", row.Citation, new Fix($"đổi thành “{row.Preferred}”", [line.ReplaceAll(row.Preferred)]));
        foreach (IGrouping<Recognition.PaperRegion, Line> list in paper.Lists(Component.Recipient).Where(l => !labels.Contains(l.Key)))
        {
            Line first = list.First();
            yield return new Finding(first.Place, $"Trên danh sách nơi nhận thiếu dòng “{row.Preferred}”.", row.Citation,
                first.IsAlone ? new Fix($"thêm dòng “{row.Preferred}”", [first.Add(InsertSide.Before, Component.RecipientsLabel, row.Preferred)]) : null, $"thêm dòng “{row.Preferred}”");
        }
    }
}
