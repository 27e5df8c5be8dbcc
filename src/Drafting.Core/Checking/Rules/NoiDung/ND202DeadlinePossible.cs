using Drafting.Core.Checking.Content;
using Drafting.Core.Numbers;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Thời hạn có thể giữ được: not before the paper's own day, and with its year.</summary>
internal static class ND202DeadlinePossible
{
    // A day of long ago is history, not a deadline with a wrong year.
    private const int MostYears = 3;

    // What is still to be done says one of these in its clause; what was done says “đã”.
    private static readonly string[] ToDo =
        ["hoàn thành", "xong", "gửi", "trình", "báo cáo", "nộp", "tham mưu", "tổng hợp", "rà soát", "thực hiện", "chuẩn bị", "triển khai", "xây dựng", "khắc phục", "giao", "cho ý kiến", "xem xét"];

    private static readonly string[] Done = ["đã ", "có hiệu lực", "từ ngày", "từ tháng", "từ năm", "được kết nạp", "kết nạp trước", "ban hành trước", "sinh trước", "đạt "];

    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        DateOnly? first = paper.Content.Date?.Possible?.First;
        foreach (Deadline deadline in paper.Content.Deadlines)
        {
            if (deadline.LacksYear)
                yield return new Finding(deadline.Passage.At(deadline.Range), $"Thời hạn “{Typed(deadline)}” thiếu năm.", Hint: "Ghi đủ ngày, tháng, năm.");
            else if (first is { } day && deadline.Last is { } last && last < day && last.Year >= day.Year - MostYears && IsToDo(deadline))
                yield return new Finding(deadline.Passage.At(deadline.Range), $"Thời hạn “{Typed(deadline)}” sớm hơn ngày của văn bản ({DocumentDate.From(day).ToShortString()}).", Hint: "Xem lại năm, tháng của thời hạn.");
        }
    }

    private static string Typed(Deadline deadline) => deadline.Passage.Words(deadline.Range);

    private static bool IsToDo(Deadline deadline)
    {
        const int reach = 200;
        string text = deadline.Passage.Text;
        int floor = Math.Max(0, deadline.Range.Start - reach), roof = Math.Min(text.Length, deadline.Range.End + reach);
        int start = deadline.Range.Start == 0 ? 0 : text.LastIndexOfAny(['.', ';'], deadline.Range.Start - 1, deadline.Range.Start - floor) + 1;
        int end = text.IndexOfAny(['.', ';'], deadline.Range.End, roof - deadline.Range.End);
        string clause = text[Math.Max(start, floor)..(end < 0 ? roof : end)];
        return ToDo.Any(w => clause.Contains(w, StringComparison.OrdinalIgnoreCase)) && !Done.Any(w => clause.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
