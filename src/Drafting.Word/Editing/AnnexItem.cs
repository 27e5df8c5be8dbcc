using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Annexes;
using Drafting.Word.Writing;

namespace Drafting.Word.Editing;

/// <summary>Phần <c>annex</c>: the custom XML part that says which tables of a paper are annexes.</summary>
internal static class AnnexItem
{
    private const int LongestName = 40;
    private static readonly XNamespace Schema = Names.Annexes;

    /// <summary>The annexes of a paper with the names of their bookmarks; what is not as we write it is passed over.</summary>
    /// <param name="package">The paper.</param>
    public static ImmutableArray<(AnnexRecord Record, string Bookmark)> Read(EditablePackage package) =>
        [.. (Find(package)?.Elements(Schema + "annex") ?? []).Select(Read).OfType<(AnnexRecord, string)>()];

    /// <summary>Adds an annex or puts it in the place of the same form and period.</summary>
    /// <param name="package">The paper.</param>
    /// <param name="record">The annex.</param>
    /// <returns>The name of its bookmark.</returns>
    public static string Put(EditablePackage package, AnnexRecord record)
    {
        ImmutableArray<(AnnexRecord Record, string Bookmark)> known = Read(package);
        string? mine = known.FirstOrDefault(a => Same(a.Record, record)).Bookmark;
        string name = mine ?? FreeName(record, [.. known.Select(static a => a.Bookmark)]);
        IEnumerable<XElement> all = [.. known.Where(a => !Same(a.Record, record)).Select(static a => Write(a.Record, a.Bookmark)), Write(record, name)];
        if (Find(package) is { } root)
            root.ReplaceNodes(all);
        else
            package.AddToMain(package.FreeName("customXml/item"), "application/xml", Names.Relationships + "/customXml", new XElement(Schema + "annexes", all));
        return name;
    }

    /// <summary>Leaves in the part what we write ourselves, and nothing else.</summary>
    /// <param name="root">The root of the part.</param>
    public static void Clean(XElement root)
    {
        XElement[] ours = [.. root.Elements(Schema + "annex").Select(Read).OfType<(AnnexRecord Record, string Bookmark)>().Select(static a => Write(a.Record, a.Bookmark))];
        root.ReplaceAll(ours.Cast<object>().ToArray());
    }

    /// <summary>The root of the part, or <see langword="null"/>.</summary>
    /// <param name="package">The paper.</param>
    public static XElement? Find(EditablePackage package) =>
        HeaderItem.CustomXml(package).Select(l => package.Root(l.Target)).FirstOrDefault(static r => r?.Name == Schema + "annexes");

    /// <summary>Whether two records are of one annex.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static bool Same(AnnexRecord a, AnnexRecord b) => a.Form == b.Form && a.Period == b.Period;

    private static (AnnexRecord, string)? Read(XElement annex)
    {
        string Text(string name) => annex.Attribute(name)?.Value ?? "";
        return int.TryParse(Text("header"), NumberStyles.None, CultureInfo.InvariantCulture, out int header) && Text("form").Length > 0 && Text("bookmark").Length > 0
            ? (WithSummary(annex, new AnnexRecord(Text("form"), Text("version"), Text("period"), Text("hash"), header, Keys(annex, "columns"), Keys(annex, "rows"))), Text("bookmark"))
            : null;
    }

    private static AnnexRecord WithSummary(XElement annex, AnnexRecord record) =>
        annex.Element(Schema + "summary") is { } summary && int.TryParse(summary.Attribute("header")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int header)
            ? record with { Summary = record with { HeaderRows = header, Columns = Keys(summary, "columns"), Rows = Keys(summary, "rows") } }
            : record;

    private static ImmutableArray<string> Keys(XElement annex, string name) => [.. (annex.Element(Schema + name)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static XElement Write(AnnexRecord record, string bookmark) => new(
        Schema + "annex",
        new XAttribute("form", record.Form),
        new XAttribute("version", record.Version),
        new XAttribute("period", record.Period),
        new XAttribute("hash", record.ValuesHash),
        new XAttribute("header", FormatMarkup.Digits(record.HeaderRows)),
        new XAttribute("bookmark", bookmark),
        new XElement(Schema + "columns", string.Join(' ', record.Columns)),
        new XElement(Schema + "rows", string.Join(' ', record.Rows)),
        record.Summary is not { } summary ? null : new XElement(
            Schema + "summary",
            new XAttribute("header", FormatMarkup.Digits(summary.HeaderRows)),
            new XElement(Schema + "columns", string.Join(' ', summary.Columns)),
            new XElement(Schema + "rows", string.Join(' ', summary.Rows))));

    // Word takes letters, figures and "_", and hides a name that begins with "_".
    private static string FreeName(AnnexRecord record, HashSet<string> taken)
    {
        string wanted = $"_bieu_{record.Form}_{record.Period}";
        string name = new([.. wanted.Take(LongestName - 4).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name : $"{name}_{FormatMarkup.Digits(n)}").First(n => !taken.Contains(n));
    }
}
