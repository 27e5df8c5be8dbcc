using System.Globalization;
using Drafting.Core.Recognition;

namespace Drafting.Core.Checking.Rules.NoiDung;

/// <summary>Dữ liệu ẩn trong tệp phát hành: what the recipient can read and the page does not show.</summary>
internal static class ND301HiddenData
{
    public static IEnumerable<Finding> Check(CheckedPaper paper)
    {
        if (paper.Stage != PaperStage.Release)
            yield break;
        if (paper.Paper.Observed.HasRecord)
            yield return new Finding(CheckedPaper.Whole, "Tệp phát hành còn bản ghi dữ liệu đã dùng để soạn; người nhận đọc được cả những gì không in ra.", Hint: "Dọn tệp bằng lệnh “drafting release”.");
        ILookup<ParagraphAddress, ObservedParagraph> shown = paper.Paper.Observed.Paragraphs
            .Concat(paper.Paper.Observed.Notes.SelectMany(static n => n.Paragraphs))
            .Concat(paper.Paper.Observed.Margins.SelectMany(static m => m.Paragraphs))
            .ToLookup(static p => p.Address);
        // One finding for each kind: a released file is cleaned as a whole.
        foreach (IGrouping<TraceKind, ObservedTrace> traces in paper.Paper.Observed.Traces.GroupBy(static t => t.Kind).OrderBy(static g => g.Key))
        {
            FindingPlace place = shown[traces.First().Address].FirstOrDefault() is { } paragraph ? CheckedPaper.At(paragraph, component: null) : CheckedPaper.Whole;
            yield return new Finding(
                place,
                string.Create(CultureInfo.InvariantCulture, $"Tệp phát hành còn {traces.Count()} chỗ {Name(traces.Key)}."),
                Hint: "Duyệt xong các sửa đổi rồi dọn tệp bằng lệnh “drafting release”.");
        }
    }

    private static string Name(TraceKind kind) => kind switch
    {
        TraceKind.Insertion => "chèn chữ có theo dõi",
        TraceKind.Deletion => "xoá chữ có theo dõi, người nhận đọc được chữ đã xoá",
        TraceKind.FormatChange => "đổi định dạng có theo dõi",
        TraceKind.Comment => "nhận xét",
        _ => "chữ ẩn",
    };
}
