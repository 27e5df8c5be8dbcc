using System.Collections.Immutable;
using Drafting.Core.Checking.Rules.KyThuat;
using Drafting.Core.Diagnostics;
using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Standards;
using Drafting.Core.Units;

namespace Drafting.Core.Checking;

/// <summary>Thay đổi định dạng của một cách sửa: read off its edits, so that no rule has to say it again.</summary>
internal static class FormatChanges
{
    /// <summary>What a fix changes of formats, in the order of its edits, each change once. Lines are left out, with the indents that give them their length: how
    /// long one is and should be is in the finding's message.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="paper">The paper as it stands.</param>
    /// <param name="find">Finds a paragraph by its address.</param>
    public static ImmutableArray<FormatChange> Of(Fix fix, ObservedDocument paper, Func<ParagraphAddress, ObservedParagraph?> find) =>
        [.. fix.Edits.SelectMany(edit => Of(edit, paper, find)).Where(static c => c.Before != c.After).Distinct()];

    private static IEnumerable<FormatChange> Of(Edit edit, ObservedDocument paper, Func<ParagraphAddress, ObservedParagraph?> find) => edit switch
    {
        Edit.FormatText e when find(e.At) is { } paragraph =>
            RunsOf(paragraph, e.Start, e.Length).SelectMany(r => OfRun(r, e.Change)),
        Edit.FormatParagraph { Change.BottomRule: null } e when find(e.At) is { } paragraph => OfParagraph(paragraph.Format, e.Change),
        Edit.FormatPage e => OfPage(paper.Sections[e.Section], e.Change),
        Edit.NumberPages e => OfNumber(KT005PageNumber.NumberOf(paper.Margins.Where(m => m.Section == e.Section)), e.Style),
        Edit.Compose => [new FormatChange("mã chữ", "Unicode tổ hợp", "Unicode dựng sẵn")],
        _ => [],
    };

    private static IEnumerable<ObservedRun> RunsOf(ObservedParagraph paragraph, int start, int length) =>
        paragraph.Runs.Skip(paragraph.RunAt(start)).TakeWhile(r => r.Start < start + length);

    private static IEnumerable<FormatChange> OfRun(ObservedRun run, RunChange change) =>
    [
        .. Set("cỡ chữ", run.Format.Size, change.Size),
        .. Set("chữ đậm", run.Format.Bold, change.Bold),
        .. Set("chữ nghiêng", run.Format.Italic, change.Italic),
        .. Set("gạch chân", run.Format.Underline, change.Underline),
        .. Set("phông chữ", run.FontName, change.FontName),
        .. Set("màu chữ", NameOf(run.Color), change.Color is { } color ? NameOf(color) : null),
    ];

    private static IEnumerable<FormatChange> OfParagraph(ParagraphFormat format, ParagraphChange change) =>
    [
        .. Set("căn lề", format.Alignment, change.Alignment),
        .. Set("thụt trái", format.Left, change.Left),
        .. Set("thụt phải", format.Right, change.Right),
        .. Set("thụt dòng đầu", format.FirstLine, change.FirstLine),
        .. Set("cách đoạn trước", format.Before, change.Before),
        .. Set("cách đoạn sau", format.After, change.After),
        .. Set("giãn dòng", format.Line, change.Line),
    ];

    private static IEnumerable<FormatChange> OfPage(ObservedSection section, PageChange change) =>
    [
        .. Measure("chiều rộng giấy", section.Page.Width, change.Width),
        .. Measure("chiều cao giấy", section.Page.Height, change.Height),
        .. Measure("lề trên", section.Page.Top, change.Top),
        .. Measure("lề dưới", section.Page.Bottom, change.Bottom),
        .. Measure("lề trái", section.Page.Left, change.Left),
        .. Measure("lề phải", section.Page.Right, change.Right),
        .. Measure("số trang cách mép trên", section.Page.Header, change.Header),
        .. Set("lề đối xứng", section.MirrorsMargins, change.Mirrored),
    ];

    private static IEnumerable<FormatChange> OfNumber(ObservedParagraph? number, PlannedStyle style)
    {
        if (number is null)
            return [new FormatChange("số trang", "chưa có ở đầu trang", "ở giữa đầu trang")];
        RunFormat run = style.Run;
        return OfParagraph(number.Format, new ParagraphChange(style.Paragraph.Alignment))
            .Concat(KT005PageNumber.DigitsOf(number).SelectMany(r => OfRun(r, new RunChange(run.Size, run.Bold, run.Italic))));
    }

    private static IEnumerable<FormatChange> Set<T>(string what, T before, T? after)
        where T : struct => after is { } value ? [new FormatChange(what, FigureText.Of(before), FigureText.Of(value))] : [];

    private static IEnumerable<FormatChange> Set(string what, string before, string? after) => after is null ? [] : [new FormatChange(what, before, after)];

    private static IEnumerable<FormatChange> Measure(string what, Length before, Length? after) =>
        Set(what, FigureText.Millimetres(before), after is { } value ? FigureText.Millimetres(value) : null);

    private static string NameOf(string? color) => color is null or "auto" or "000000" ? "đen" : $"#{color}";
}

/// <summary>Định dạng trước và sau khi sửa: one property that a fix sets, with the figure that stands there now.</summary>
/// <param name="What">The property, as a Vietnamese phrase: <c>cỡ chữ</c>.</param>
/// <param name="Before">What stands: <c>13 pt</c>.</param>
/// <param name="After">What is set: <c>14 pt</c>.</param>
public readonly record struct FormatChange(string What, string Before, string After);
