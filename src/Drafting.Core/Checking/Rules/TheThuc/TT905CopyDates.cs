using Drafting.Core.Numbers;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.TheThuc;

/// <summary>Ngày trong chồng bản sao: no copy is older than what it copies.</summary>
internal static class TT905CopyDates
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        DateOnly? before = null;
        foreach (Head head in Head.Of(paper).OrderBy(static h => h.Region.Kind == RegionKind.Copy ? h.Region.Index : 0))
        {
            if (head.Date?.Possible is not { } days)
                continue;
            if (head.Region.Kind == RegionKind.Copy && before is { } above && days.Last < above)
            {
                DateLine date = head.Date;
                yield return new Finding(date.Line.At(new Diagnostics.TextRange(date.From, date.Line.Text.Length - date.From)),
                    $"Ngày sao trước ngày của văn bản hoặc bản sao ở trên ({DocumentDate.From(above).ToShortString()}).", Hint: "xem lại ngày sao");
            }

            before = before is { } known && known > days.First ? known : days.First;
        }
    }
}
