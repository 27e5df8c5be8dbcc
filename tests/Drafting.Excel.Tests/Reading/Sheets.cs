using System.IO.Compression;
using System.Text;

namespace Drafting.Excel.Tests.Reading;

/// <summary>A workbook made by hand, part by part, so that every oddity can be put into it.</summary>
internal sealed class Sheets
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<(string Name, byte[] Content)> parts = [];
    private readonly List<string> links = [];
    private readonly List<string> sheets = [];
    private string before = "", after = "", kind = Spreadsheet + "sheet.main+xml", rootLinks = "";

    /// <summary>A workbook with one sheet of these rows.</summary>
    public static Sheets Of(string rows, string above = "", string below = "") => new Sheets().Sheet("Biểu 1", rows, above, below);

    public Sheets Sheet(string name, string rows, string above = "", string below = "", string state = "")
    {
        int number = sheets.Count + 1;
        string id = $"rId{number}";
        sheets.Add($"<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"{id}\"{(state.Length == 0 ? "" : $" state=\"{state}\"")}/>");
        Link(id, "worksheet", $"worksheets/sheet{number}.xml");
        return Part($"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Links}\">{above}<sheetData>{rows}</sheetData>{below}</worksheet>");
    }

    public Sheets Strings(string items) => Link("rIdS", "sharedStrings", "sharedStrings.xml").Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{items}</sst>");

    public Sheets Styles(string inside) => Link("rIdT", "styles", "styles.xml").Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{inside}</styleSheet>");

    public Sheets Workbook(string beforeSheets, string behindSheets = "")
    {
        (before, after) = (beforeSheets, behindSheets);
        return this;
    }

    public Sheets Kind(string contentType)
    {
        kind = contentType;
        return this;
    }

    public Sheets Link(string id, string type, string target, string more = "")
    {
        links.Add($"<Relationship Id=\"{id}\" Type=\"{Links}/{type}\" Target=\"{target}\"{more}/>");
        return this;
    }

    public Sheets Properties(string inside)
    {
        rootLinks = $"<Relationship Id=\"rIdP\" Type=\"{Links}/custom-properties\" Target=\"docProps/custom.xml\"/>";
        return Part("docProps/custom.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{inside}</Properties>");
    }

    public Sheets Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public Sheets Part(string name, byte[] content)
    {
        parts.Add((name, content));
        return this;
    }

    /// <summary>Every part by its name, as it goes into the file.</summary>
    public IEnumerable<(string Name, byte[] Content)> Parts() =>
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types xmlns=\"{Package}content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}\"/></Types>")),
        ("_rels/.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"rId1\" Type=\"{Links}/officeDocument\" Target=\"xl/workbook.xml\"/>{rootLinks}</Relationships>")),
        ("xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\">{before}<sheets>{string.Concat(sheets)}</sheets>{after}</workbook>")),
        ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{Package}relationships\">{string.Concat(links)}</Relationships>")),
        .. parts,
    ];

    public static string RelationshipsOf(string inside) => $"<Relationships xmlns=\"{Package}relationships\">{inside}</Relationships>";

    public byte[] Bytes() => Zip(Parts());

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
