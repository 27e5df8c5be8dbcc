using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Drafting.Word.Editing;

/// <summary>Danh sách đã gỡ: what a release took out of a paper, in the user's words.</summary>
internal sealed class RemovalList
{
    private readonly List<Func<string>> lines = [];
    private readonly List<(string Heading, XElement? Paragraph, string Words, Dictionary<string, int> Counts)> places = [];

    /// <summary>The lines so far.</summary>
    public ImmutableArray<string> Lines => [.. lines.Select(static line => line())];

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line) => lines.Add(() => line);

    /// <summary>Counts one thing at a paragraph; things of one heading at one paragraph share a line.</summary>
    /// <param name="heading">What kind of thing, such as <c>Theo dõi sửa đổi</c>.</param>
    /// <param name="paragraph">The paragraph, or <see langword="null"/> for the whole paper.</param>
    /// <param name="what">The thing, such as <c>chỗ thêm</c>; empty where the heading says it.</param>
    public void Count(string heading, XElement? paragraph, string what)
    {
        int at = places.FindLastIndex(p => p.Heading == heading && p.Paragraph == paragraph);
        if (at < 0)
        {
            at = places.Count;
            places.Add((heading, paragraph, WordXml.FirstWords(paragraph), []));
            int own = at;
            lines.Add(() => Line(places[own]));
        }

        places[at].Counts[what] = places[at].Counts.GetValueOrDefault(what) + 1;
    }

    private static string Line((string Heading, XElement? Paragraph, string Words, Dictionary<string, int> Counts) place)
    {
        string where = place.Paragraph is null ? "cả văn bản" : place.Words.Length == 0 ? "đoạn trống" : $"đoạn “{place.Words}”";
        string counts = string.Join(", ", place.Counts.Where(static c => c.Key.Length > 0)
            .Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));
        return counts.Length == 0 ? $"{place.Heading}: {where}." : $"{place.Heading}: {where} ({counts}).";
    }
}
