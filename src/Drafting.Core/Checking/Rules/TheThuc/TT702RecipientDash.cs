using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Gạch đầu dòng của nơi nhận.</summary>
internal static class TT702RecipientDash
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        foreach (ItemLine item in paper.Lists(Component.Recipient).SelectMany(static list => ItemLine.Of(list)).Where(static i => !i.HasDash && i.Start < i.First.Text.Length))
        {
            var range = new TextRange(0, item.Start);
            // A mark that Word puts there is no text to change.
            Fix? fix = item.First.Label is null ? new Fix("bắt đầu bằng “- ”", [item.First.Replace(range, "- ")]) : null;
            yield return new Finding(item.First.At(range), "Nơi nhận: mỗi dòng bắt đầu bằng dấu gạch nối và khoảng trống “- ”.", Fix: fix, Hint: fix is null ? "đổi dấu đầu dòng tự động thành gạch nối" : null);
        }
    }
}
