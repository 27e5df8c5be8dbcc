using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Drafting.Excel.Writing;

/// <summary>Hàng ghi thẳng: the rows of a sheet of which ClosedXML drew the patterns only.</summary>
/// <param name="FirstRow">The row of the first pattern, and of the first row written.</param>
/// <param name="Patterns">How many pattern rows follow one another.</param>
/// <param name="Columns">How many columns a pattern has.</param>
/// <param name="Write">Writes the rows.</param>
internal sealed record StreamedRows(int FirstRow, int Patterns, int Columns, Action<SheetRowWriter> Write);

/// <summary>Hoàn thiện gói: the workbook as ClosedXML saves it, with the rows of figures in the place of their patterns, entries sorted and dated alike, so that
/// equal annexes are equal files.</summary>
/// <remarks>ClosedXML draws what a sheet looks like: header, page, one row for each look. The figures do not go through it, for it saves a formula without its
/// result and takes some microseconds and a kilobyte for each cell; formula and result are written side by side here, from our decimals, in one pass of any length.</remarks>
internal static partial class PackageFinish
{
    // The day on which every file of ours was made; a clock would make each one another.
    private const string Types = "[Content_Types].xml", CoreExtension = ".psmdcp", CoreName = "package/services/metadata/core-properties/core.psmdcp";

    private const string Core = """
        <?xml version="1.0" encoding="utf-8"?><coreProperties xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created></coreProperties>
        """;

    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the finished package.</summary>
    /// <param name="saved">What ClosedXML saved.</param>
    /// <param name="rows">The rows by the name of the sheet's part.</param>
    /// <param name="chart">The chart, or <see langword="null"/> for none.</param>
    /// <param name="output">Where the package goes.</param>
    public static void Write(Stream saved, IReadOnlyDictionary<string, StreamedRows> rows, DrawnChart? chart, Stream output)
    {
        using var source = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries.OrderBy(static e => e.FullName == Types ? 0 : 1).ThenBy(static e => e.FullName, StringComparer.Ordinal))
        {
            bool isCore = entry.FullName.EndsWith(CoreExtension, StringComparison.Ordinal);
            using Stream from = entry.Open(), to = Create(target, isCore ? CoreName : entry.FullName);
            if (isCore)
                to.Write(Encoding.UTF8.GetBytes(Core));
            else if (chart is not null && entry.FullName == Types)
                to.Write(Encoding.UTF8.GetBytes(ChartPackage.Types(Text(from))));
            else if (chart is not null && entry.FullName == chart.SheetPart)
                to.Write(Encoding.UTF8.GetBytes(ChartPackage.Sheet(Settle(Text(from)))));
            else if (rows.TryGetValue(entry.FullName, out StreamedRows? streamed))
                Replace(Text(from), to, streamed);
            else if (entry.FullName == "xl/styles.xml")
                to.Write(Encoding.UTF8.GetBytes(OwnFont(Text(from))));
            else if (entry.FullName is "_rels/.rels" or "xl/workbook.xml" || entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
                to.Write(Encoding.UTF8.GetBytes(Settle(Text(from))));
            else
                from.CopyTo(to);
        }

        foreach ((string name, byte[] content) in chart is null ? [] : ChartPackage.Parts(chart))
        {
            using Stream to = Create(target, name);
            to.Write(content);
        }
    }

    private static Stream Create(ZipArchive target, string name)
    {
        ZipArchiveEntry entry = target.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Day;
        return entry.Open();
    }

    // What the library does by chance or by its own lights: a part and two relations with random names, print titles that only Excel understands, columns out of order.
    private static string Settle(string part)
    {
        part = RandomPart().Replace(part, "/" + CoreName);
        int random = 0;
        part = RandomId().Replace(part, _ => string.Create(CultureInfo.InvariantCulture, $"Id=\"rIdG{++random}\""));
        part = PrintTitles().Replace(part, "!$$$1:$$$2<");
        return SortColumns(part);
    }

    // A width counts digits of the font of the book's first style, in which the library always puts Calibri 11: a column measured in Times New Roman would be an eighth too narrow.
    private static string OwnFont(string styles)
    {
        Match first = FirstFont().Match(styles);
        return first.Success
            ? string.Concat(styles.AsSpan(0, first.Index), string.Create(CultureInfo.InvariantCulture, $"{first.Groups[1].Value}{SheetStyle.TextPoints}{first.Groups[2].Value}{SheetStyle.FontName}\""), styles.AsSpan(first.Index + first.Length))
            : throw new InvalidOperationException("The first font of the book is not where the library puts it.");
    }

    private static string SortColumns(string part)
    {
        MatchCollection columns = ColumnElement().Matches(part);
        if (columns.Count < 2)
            return part;
        int start = columns[0].Index, end = columns[^1].Index + columns[^1].Length;
        IEnumerable<string> sorted = columns.OrderBy(static c => int.Parse(c.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture)).Select(static c => c.Value);
        return string.Concat(part.AsSpan(0, start), string.Concat(sorted), part.AsSpan(end));
    }

    private static string Text(Stream from)
    {
        using var reader = new StreamReader(from, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("/package/services/metadata/core-properties/[0-9a-f]+\\.psmdcp", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RandomPart();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RandomId();

    [GeneratedRegex("!([0-9]+):([0-9]+)<", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintTitles();

    [GeneratedRegex("(<(?:x:)?sz val=\")11(\" />(?:(?!</(?:x:)?font>).)*?<(?:x:)?name val=\")Calibri\"", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstFont();

    [GeneratedRegex("<(?:x:)?col min=\"([0-9]+)\"[^>]*/>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnElement();

    private static void Replace(string saved, Stream to, StreamedRows rows)
    {
        string sheet = Settle(saved);
        string prefix = sheet.Contains("<x:sheetData>", StringComparison.Ordinal) ? "x:" : "";
        int start = RowStart(sheet, prefix, rows.FirstRow);
        string close = $"</{prefix}row>";
        int end = sheet.IndexOf(close, RowStart(sheet, prefix, rows.FirstRow + rows.Patterns - 1), StringComparison.Ordinal) + close.Length;
        to.Write(Encoding.UTF8.GetBytes(sheet[..start]));
        using (var writer = new SheetRowWriter(to, prefix, Styles(sheet, rows)))
            rows.Write(writer);
        to.Write(Encoding.UTF8.GetBytes(sheet[end..]));
    }

    private static int RowStart(string sheet, string prefix, int row)
    {
        int start = sheet.IndexOf(string.Create(CultureInfo.InvariantCulture, $"<{prefix}row r=\"{row}\""), StringComparison.Ordinal);
        return start >= 0 ? start : throw new InvalidOperationException($"The sheet has no pattern in row {row.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static int[][] Styles(string sheet, StreamedRows rows)
    {
        var styles = new int[rows.Patterns][];
        using var reader = XmlReader.Create(new StringReader(sheet));
        while (reader.ReadToFollowing("row", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"))
        {
            int pattern = int.Parse(reader.GetAttribute("r")!, NumberStyles.None, CultureInfo.InvariantCulture) - rows.FirstRow;
            if (pattern < 0 || pattern >= rows.Patterns)
                continue;
            styles[pattern] = new int[rows.Columns + 1];
            using XmlReader cells = reader.ReadSubtree();
            while (cells.Read())
            {
                if (cells is { NodeType: XmlNodeType.Element, LocalName: "c" } && cells.GetAttribute("s") is { } style)
                    styles[pattern][Column(cells.GetAttribute("r")!)] = int.Parse(style, NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        return styles;
    }

    private static int Column(string address)
    {
        int column = 0;
        foreach (char c in address.TakeWhile(static c => c is >= 'A' and <= 'Z'))
            column = column * 26 + c - 'A' + 1;
        return column;
    }
}
