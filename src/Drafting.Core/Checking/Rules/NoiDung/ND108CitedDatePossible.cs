using Drafting.Core.Checking.Content;
using Drafting.Core.Numbers;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Ngày của văn bản viện dẫn có thật: a day of the calendar, and not behind the paper that cites it.</summary>
internal static class ND108CitedDatePossible
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        DateOnly? last = paper.Content.Date?.Possible?.Last;
        foreach (CitedPaper cited in paper.Content.Citations)
        {
            if (cited.Date is not { } date)
                continue;
            string typed = cited.Passage.Words(date.Range);
            if (date.IsFull && date.Calendar is null)
                yield return new Finding(cited.Passage.At(date.Range), $"{cited.Name}: không có ngày {typed}.", Hint: "Đối chiếu bản gốc.");
            else if (date is { Day.Length: > 0, Month.Length: > 0, Year.Length: < 4 } && !IsBlank(typed))
                yield return new Finding(cited.Passage.At(date.Range), $"{cited.Name}: ngày {typed} thiếu năm.", Hint: "Ghi đủ bốn chữ số của năm.");
            else if (date.Calendar is { } day && day > last)
                yield return new Finding(cited.Passage.At(date.Range), $"{cited.Name}: ngày {typed} sau ngày của văn bản này ({DocumentDate.From(last.Value).ToShortString()}).", Hint: "Đối chiếu ngày của văn bản được viện dẫn.");
        }
    }

    private static bool IsBlank(string typed) => typed.IndexOfAny(['…', '_']) >= 0 || typed.Contains("..", StringComparison.Ordinal);
}
