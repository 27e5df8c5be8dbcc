using Drafting.Core.Checking.Content;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Giao việc có thời hạn: a day, a span or a period, in the paragraph or in the division that it belongs to.</summary>
internal static class ND201TaskWithoutDeadline
{
    private const int QuoteLength = 60;

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (AssignedTask task in paper.Content.Tasks)
        {
            if (!task.HasDeadline && task.Passage.Component != Component.TableCell)
                yield return new Finding(task.Passage.At(task.Range), $"Giao {Short(task.Who)}: không ghi thời hạn hoặc định kỳ.", Hint: "Nêu ngày, tháng, quý phải xong, hoặc kỳ báo cáo.");
        }
    }

    private static string Short(string who)
    {
        if (who.Length <= QuoteLength)
            return who;
        int end = who.LastIndexOf(' ', QuoteLength);
        return who[..(end > 0 ? end : QuoteLength)].TrimEnd(',') + "…";
    }
}
