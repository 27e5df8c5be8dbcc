using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;

namespace Drafting.Relaying;

/// <summary>Những gì không theo được: what a paper held that a new layout has no place for, each with its paragraph.</summary>
internal static class LeftBehind
{
    /// <summary>Text that was not recognised and stands in the body now.</summary>
    public const string Unplaced = "TP401";

    /// <summary>A stamp or a mark of the records office that stands in the body now.</summary>
    public const string Stamp = "TP402";

    /// <summary>Text of a header or a footer that is left out.</summary>
    public const string Margin = "TP403";

    /// <summary>A picture, an equation, a shape or an embedded object that is left out.</summary>
    public const string Drawing = "TP404";

    /// <summary>A comment that is left out.</summary>
    public const string Comment = "TP405";

    /// <summary>A tracked change that counts as accepted.</summary>
    public const string TrackedChange = "TP406";

    /// <summary>Hidden text that is left out.</summary>
    public const string HiddenText = "TP407";

    /// <summary>Words that stand nowhere in the new layout.</summary>
    public const string LostWords = "TP408";

    /// <summary>A file that is no official paper: all of it stands in the body.</summary>
    public const string NotAPaper = "TP409";

    /// <summary>The type name that a letter was given, which is left out.</summary>
    public const string LetterName = "TP410";

    private const int QuoteLength = 60;

    /// <summary>Finds it.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="strays">The pieces that stand in the body for want of another place.</param>
    /// <param name="plan">Its new layout, with every label typed.</param>
    public static IEnumerable<Diagnostic> Find(RecognizedDocument paper, ImmutableArray<RecognizedPart> strays, LayoutPlan plan) =>
    [
        .. paper.Nature == PaperNature.NotOfficial ? [OfWhole(paper)] : strays.Select(part => OfStray(paper, part)),
        .. OfMargins(paper, plan),
        .. paper.Observed.Objects.Select(OfObject),
        .. paper.Observed.Traces.Select(OfTrace),
        .. paper.Parts.Where(part => LostWordFinder.IsLetterName(paper, part)).Select(part => At(LetterName, Severity.Info, paper.ParagraphOf(part), part.Component,
            "Công văn không ghi tên loại nên dòng này không được in lại.", "đổi tên loại rồi trình bày lại nếu văn bản không phải là công văn")),
        .. LostWordFinder.Find(paper, plan).Select(static lost => At(LostWords, Severity.Warning, lost.Paragraph, lost.Component,
            $"Chữ của đoạn này không có trong bản trình bày lại: {Quote(string.Join(' ', lost.Words))}.", "so với tệp gốc và chép lại phần còn thiếu")),
    ];

    // One word about the whole says more than the same word about every paragraph.
    private static Diagnostic OfWhole(RecognizedDocument paper) => new(
        NotAPaper,
        Severity.Warning,
        $"Tệp này không phải văn bản có thể thức ({paper.NatureReason}); mọi đoạn được giữ trong nội dung.",
        new Location.InFile(paper.Observed.File),
        Hint: "nếu đúng là văn bản thì xem lại phần đầu: tiêu đề, cơ quan ban hành, số và ký hiệu");

    private static Diagnostic OfStray(RecognizedDocument paper, RecognizedPart part)
    {
        string words = Quote(paper.TextOf(part));
        return part switch
        {
            { Role: PartRole.Stamp } => At(Stamp, Severity.Warning, paper.ParagraphOf(part), null,
                $"Dấu hoặc ghi chú của văn thư được giữ trong nội dung: {words}.", "bỏ đoạn này nếu không thuộc văn bản"),
            { Component: { } component } => At(Unplaced, Severity.Warning, paper.ParagraphOf(part), component,
                $"Đoạn này ({component.VietnameseName}) đứng ngoài chỗ của nó nên được giữ trong nội dung: {words}.", "chuyển đoạn về đúng chỗ, hoặc bỏ đi nếu không thuộc văn bản"),
            _ => At(Unplaced, Severity.Warning, paper.ParagraphOf(part), null,
                $"Chưa nhận ra đoạn này là thành phần nào nên giữ trong nội dung: {words}.", "chuyển đoạn về đúng chỗ, hoặc bỏ đi nếu không thuộc văn bản"),
        };
    }

    private static IEnumerable<Diagnostic> OfMargins(RecognizedDocument paper, LayoutPlan plan)
    {
        HashSet<string> kept = [.. plan.Sections.Select(static s => s.FirstFooter).OfType<PlannedParagraph>().Select(PlannedText.Of)];
        return paper.Observed.Margins
            .SelectMany(static m => m.Paragraphs)
            .Where(p => p.Text.Any(char.IsLetter) && !kept.Any(line => line.Contains(p.Text.Trim(), StringComparison.Ordinal)))
            .DistinctBy(static p => p.Address)
            .Select(static p => At(Margin, Severity.Warning, p, null, $"Chữ ở đầu trang hoặc chân trang không được giữ: {Quote(p.Text)}.", "thể thức chỉ có số trang ở đầu trang; chép vào nội dung nếu cần"));
    }

    private static Diagnostic OfTrace(ObservedTrace trace) => trace.Kind switch
    {
        TraceKind.Comment => At(Comment, Severity.Warning, trace, $"Nhận xét không được giữ: {Quote(trace.Text)}.", "giải quyết nhận xét trong tệp gốc trước khi trình bày lại"),
        TraceKind.Insertion or TraceKind.Deletion or TraceKind.FormatChange =>
            At(TrackedChange, Severity.Warning, trace, $"{Name(trace.Kind)} có theo dõi được coi như đã chấp nhận: {Quote(trace.Text)}.", "chấp nhận hoặc từ chối các thay đổi trong tệp gốc trước khi trình bày lại"),
        _ => At(HiddenText, Severity.Warning, trace, $"Chữ ẩn không được giữ: {Quote(trace.Text)}.", "bỏ thuộc tính ẩn trong tệp gốc nếu chữ này thuộc văn bản"),
    };

    private static Diagnostic OfObject(ObservedObject shown) => new(
        Drawing,
        Severity.Warning,
        $"{Name(shown.Kind)} không được giữ{(string.IsNullOrWhiteSpace(shown.Text) ? "" : ": " + Quote(shown.Text))}.",
        new Location.InDocument(shown.Address.Story, shown.Address.Ordinal, null),
        Hint: "chép lại từ tệp gốc vào đúng chỗ");

    private static string Name(ObjectKind kind) => kind switch
    {
        ObjectKind.Picture => "Ảnh",
        ObjectKind.Equation => "Công thức",
        ObjectKind.Shape => "Hình vẽ",
        _ => "Đối tượng nhúng",
    };

    private static string Name(TraceKind kind) => kind switch
    {
        TraceKind.Insertion => "Chữ chèn",
        TraceKind.Deletion => "Chữ xoá",
        _ => "Đổi định dạng",
    };

    private static Diagnostic At(string code, Severity severity, ObservedParagraph paragraph, Component? component, string message, string hint) =>
        new(code, severity, message, new Location.InDocument(paragraph.Address.Story, paragraph.Address.Ordinal, component), Hint: hint, Quote: Quote(paragraph.Text));

    private static Diagnostic At(string code, Severity severity, ObservedTrace trace, string message, string hint) =>
        new(code, severity, message, new Location.InDocument(trace.Address.Story, trace.Address.Ordinal, null), Hint: hint);

    private static string Quote(string text)
    {
        string line = text.Replace('\n', ' ').Replace('\t', ' ').Trim();
        if (line.Length <= QuoteLength)
            return $"“{line}”";
        int end = StringInfo.GetNextTextElementLength(line.AsSpan(QuoteLength - 1)) + QuoteLength - 1;
        return $"“{line[..Math.Min(end, line.Length)]}…”";
    }
}
