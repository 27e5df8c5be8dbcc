using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Cli.Reports;

/// <summary>Nơi xảy ra: a location in words.</summary>
internal static class Place
{
    /// <summary>In the layout for people: <c>du-thao.docx, đoạn 4 (tên loại văn bản)</c>.</summary>
    /// <param name="location">The location.</param>
    /// <param name="subject">The paper that a location inside a document speaks of, where known.</param>
    public static string InWords(Location location, string? subject) => location switch
    {
        Location.InTemplate(var file, var span) => Join(file, LineAndColumn(span)),
        Location.InData(var file, var path, var span) => Join(file, LineAndColumn(span)) is { Length: > 0 } at
            ? path.Length == 0 ? at : $"{at} ({path})"
            : path.Length == 0 ? "dữ liệu" : $"dữ liệu ({path})",
        Location.InDocument(var story, var paragraph, var component, _) => string.Create(
            CultureInfo.InvariantCulture, $"{(subject is null ? "" : $"{subject}, ")}{Story(story)}{(subject is not null && DraftingEngine.IsText(subject) ? "dòng" : "đoạn")} {paragraph}{(component is { } c ? $" ({c.VietnameseName})" : "")}"),
        Location.InWorkbook(var file, var sheet, var address) => $"{file}, {sheet}!{address}",
        Location.InFile(var file) => file,
        _ => throw new ArgumentOutOfRangeException(nameof(location)),
    };

    /// <summary>For one line of a report: <c>tệp:dòng:cột</c>.</summary>
    /// <param name="location">The location.</param>
    /// <param name="subject">The paper that a location inside a document speaks of, where known.</param>
    public static string Compact(Location location, string? subject) => location switch
    {
        Location.InTemplate(var file, var span) => $"{file}:{LineAndColumn(span)}",
        Location.InData({ Length: > 0 } file, _, { Line: > 0 } span) => $"{file}:{LineAndColumn(span)}",
        _ => InWords(location, subject),
    };

    private static string Join(string file, string at) => file.Length == 0 || at.Length == 0 ? file + at : $"{file}, {at}";

    private static string LineAndColumn(TextSpan? span) =>
        span is { Line: > 0 } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Line}:{known.Column}") : "";

    // Stories nest: "footnote 2 textbox 1" is a box in a note.
    private static string Story(string story)
    {
        if (story == "main")
            return "";
        string[] words = story.Split(' ');
        return string.Concat(words.Select(static word => word switch
        {
            "header" => "đầu trang",
            "footer" => "chân trang",
            "footnote" => "chú thích",
            "endnote" => "chú thích cuối",
            "textbox" => "khung chữ",
            "comments" => "nhận xét",
            _ => word,
        }).Select((word, i) => i == 0 ? word : char.IsAsciiDigit(word[0]) ? " " + word : ", " + word)) + ", ";
    }
}
