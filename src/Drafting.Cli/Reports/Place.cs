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
        Location.InDocument at => InDocument([at], subject),
        Location.InWorkbook(var file, var sheet, var address) => $"{file}, {sheet}!{address}",
        Location.InFile(var file) => file,
        _ => throw new ArgumentOutOfRangeException(nameof(location)),
    };

    /// <summary>The story and the component of a place inside a paper.</summary>
    /// <param name="location">The place.</param>
    public static object? PartOf(Location location) => location is Location.InDocument at ? (at.Story, at.Component) : null;

    /// <summary>For one line of a report: <c>tệp:dòng:cột</c>, <c>du-thao.docx, đoạn 4, 5, 7–12 (nội dung)</c>.</summary>
    /// <param name="locations">The location, or several of one part of a paper.</param>
    /// <param name="subject">The paper that a location inside a document speaks of, where known.</param>
    public static string Compact(IReadOnlyList<Location> locations, string? subject) => locations[0] switch
    {
        Location.InDocument => InDocument([.. locations.OfType<Location.InDocument>()], subject),
        Location.InTemplate(var file, var span) => $"{file}:{LineAndColumn(span)}",
        Location.InData({ Length: > 0 } file, _, { Line: > 0 } span) => $"{file}:{LineAndColumn(span)}",
        var location => InWords(location, subject),
    };

    private static string InDocument(Location.InDocument[] places, string? subject)
    {
        string paper = subject is null ? "" : $"{subject}, ", unit = subject is not null && DraftingEngine.IsText(subject) ? "dòng" : "đoạn";
        return $"{paper}{Story(places[0].Story)}{unit} {Ranges([.. places.Select(static p => p.Paragraph).Distinct().Order()])}{(places[0].Component is { } c ? $" ({c.VietnameseName})" : "")}";
    }

    // 4, 5, 7–9: two that follow each other are no range.
    private static string Ranges(int[] ordinals)
    {
        var ranges = new List<string>();
        for (int first = 0, next; first < ordinals.Length; first = next)
        {
            next = first + 1;
            while (next < ordinals.Length && ordinals[next] == ordinals[next - 1] + 1)
                next++;
            ranges.AddRange(next - first > 2
                ? [string.Create(CultureInfo.InvariantCulture, $"{ordinals[first]}–{ordinals[next - 1]}")]
                : ordinals[first..next].Select(static o => o.ToString(CultureInfo.InvariantCulture)));
        }

        return string.Join(", ", ranges);
    }

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
