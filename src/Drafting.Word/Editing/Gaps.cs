using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;
using Drafting.Core.Numbers;
using Drafting.Core.Text;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chỗ còn thiếu: what a paper must not leave the office with. All of them at once.</summary>
internal static partial class Gaps
{
    private const int LongestHeadLine = 160;
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>Finds them.</summary>
    /// <param name="roots">The stories, changes accepted and hidden text gone.</param>
    /// <param name="header">The part with the printed strings, or <see langword="null"/>.</param>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<XElement> roots, HeaderItem? header)
    {
        HashSet<XElement> told = [];
        foreach (BoundControl control in BoundControl.Of(roots, header))
        {
            if (InControl(control, header) is not { } gap)
                continue;
            if (control.Paragraph is { } paragraph)
                told.Add(paragraph);
            yield return gap;
        }

        foreach (XElement paragraph in roots.SelectMany(static r => r.Descendants(P)).Where(static p => !InFallback(p)))
        {
            string text = TextOf(paragraph).Normalize();
            foreach (Diagnostic gap in InText(paragraph, text, told.Contains(paragraph)))
                yield return gap;
        }

        foreach (XElement mark in roots.SelectMany(static r => r.Descendants(Vml + "textpath")).Where(static t => t.Attribute("string")?.Value is { Length: <= LongestHeadLine } words && DraftNote().Fits(words.Normalize())))
            yield return Gap(PaperRelease.DraftNoteLeft, mark.Ancestors(P).FirstOrDefault(), "Còn chữ chìm ghi dự thảo.", "Bỏ hình mờ (watermark) rồi phát hành.");
    }

    /// <summary>A finding at a paragraph.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="component">The component, where known.</param>
    public static Diagnostic Gap(string code, XElement? paragraph, string message, string hint, Component? component = null)
    {
        ParagraphPlace place = paragraph?.Annotation<ParagraphPlace>() ?? new ParagraphPlace("main", 1);
        return new Diagnostic(
            code,
            Severity.Error,
            message,
            new Location.InDocument(place.Story, place.Ordinal, component),
            Hint: hint,
            Quote: FirstWords(paragraph));
    }

    private static Diagnostic? InControl(BoundControl control, HeaderItem? header)
    {
        string shown = control.Shown;
        string where = control.Key.StartsWith("ban-sao-", StringComparison.Ordinal) ? " của bản sao" : "";
        if (control.Name == "du-thao")
        {
            return control.IsBlank(shown) ? null : Gap(
                PaperRelease.DraftNoteLeft, control.Paragraph, $"Còn ghi “{shown.Trim()}” trên văn bản.", "Bỏ dòng ghi dự thảo rồi phát hành.", Component.DraftNote);
        }

        if (control.IsBlank(shown))
        {
            return control.Name switch
            {
                "so-ky-hieu" => Gap(PaperRelease.NumberBlank, control.Paragraph, $"Số{where} còn để trống: “{shown.Trim()}”.", "Điền số đã cấp.", Component.DocumentNumber),
                "dia-danh-ngay" => Gap(
                    PaperRelease.DateBlank, control.Paragraph, $"Địa danh, ngày, tháng, năm{where} chưa đủ hoặc không có thật: “{shown.Trim()}”.", "Điền đủ địa danh, ngày, tháng, năm.", Component.PlaceDate),
                _ when control.Name.StartsWith("nguoi-ky", StringComparison.Ordinal) =>
                    Gap(PaperRelease.SignerBlank, control.Paragraph, $"Họ tên người ký{where} còn để trống.", "Điền họ tên người ký.", Component.SignerName),
                _ => Gap(PaperRelease.FieldBlank, control.Paragraph, $"Ô “{TitleOf(control)}” còn để trống.", "Điền hoặc xoá ô này."),
            };
        }

        return header?[control.Key] is { } kept && kept.Value != shown
            ? Gap(
                PaperRelease.ControlDiffers,
                control.Paragraph,
                $"Ô “{TitleOf(control)}” hiện “{shown}” nhưng dữ liệu ràng buộc ghi “{kept.Value}”: Word sẽ hiện chữ sau.",
                "Mở bằng Word, sửa ô cho đúng, lưu lại rồi phát hành.")
            : null;
    }

    private static IEnumerable<Diagnostic> InText(XElement paragraph, string text, bool headTold)
    {
        if (text.Contains("[CẦN BỔ SUNG", StringComparison.OrdinalIgnoreCase))
            yield return Gap(PaperRelease.MissingText, paragraph, "Còn chỗ ghi [CẦN BỔ SUNG].", "Bổ sung nội dung rồi bỏ dấu này.");
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal))
            yield return Gap(PaperRelease.TagLeft, paragraph, "Còn thẻ của mẫu ({{ hoặc }}).", "Thay thẻ bằng nội dung.");
        if (Leaders().Found(text) is { } leader)
            yield return Gap(PaperRelease.LeadersLeft, paragraph, $"Còn chỗ chấm để điền: “{FirstWords(leader.Value)}”.", "Điền nội dung vào chỗ chấm.");
        if (headTold || text.Length > LongestHeadLine)
            yield break;
        if (BlankNumber().Fits(text))
            yield return Gap(PaperRelease.NumberBlank, paragraph, $"Số còn để trống: “{text.Trim()}”.", "Điền số đã cấp.", Component.DocumentNumber);
        if (DateLine().Found(text) is { } date && !(DocumentDate.TryParse(date.Groups["date"].Value, out DocumentDate read) && read.Calendar is not null))
        {
            yield return Gap(
                PaperRelease.DateBlank, paragraph, $"Ngày, tháng, năm chưa đủ hoặc không có thật: “{text.Trim()}”.", "Điền đủ ngày, tháng, năm.", Component.PlaceDate);
        }

        if (DraftNote().Fits(text))
            yield return Gap(PaperRelease.DraftNoteLeft, paragraph, $"Còn ghi “{text.Trim()}” trên văn bản.", "Bỏ dòng ghi dự thảo rồi phát hành.", Component.DraftNote);
    }

    private static string TitleOf(BoundControl control) =>
        Val(control.Control.Element(W + "sdtPr")?.Element(W + "alias")) ?? string.Create(CultureInfo.InvariantCulture, $"{control.Key}");

    // One ellipsis, with or without a full stop behind it, is punctuation; what is longer is room to write in.
    [GeneratedRegex(@"\.{4,}|…{2,}|…\.{2,}|\.{2,}…|_{3,}|(?:[.…][ \u00A0]){4,}", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Leaders();

    [GeneratedRegex(@"^\s*Số\s*:?[\s._…]*[-/]\s*\p{Lu}", RegexOptions.CultureInvariant, 100)]
    private static partial Regex BlankNumber();

    [GeneratedRegex(@"^[^,]{0,60},\s*(?<date>ngày[\s\d._…]*tháng[\s\d._…]*năm[\s\d._…]*)$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^[\s(*“""\[]*dự\s+thảo(\s+(lần|số)(\s+thứ)?\s*[\w.…]*)?[\s)*.”""\]…]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 100)]
    private static partial Regex DraftNote();
}
