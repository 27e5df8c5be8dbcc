using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Drafting.Core.Annexes;

namespace Drafting.Cli.Tests.Annexes;

/// <summary>A form of tccsd-quy that a unit filled in: our workbook with what was typed and with the results that Excel stores; a test may spoil it.</summary>
internal sealed class FilledForm
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly DateTimeOffset Stamp = new(2025, 10, 10, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal);
    private readonly XDocument sheet;
    private readonly FormDefinition form;
    private readonly int row;

    public FilledForm(FormIssue issue, Body body)
    {
        form = issue.Form;
        using var empty = new MemoryStream();
        DraftingEngine.WriteForm(issue, body, empty);
        empty.Position = 0;
        using (var package = new ZipArchive(empty))
        {
            foreach (ZipArchiveEntry entry in package.Entries)
            {
                using Stream content = entry.Open();
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                parts[entry.FullName] = copy.ToArray();
            }
        }

        sheet = XDocument.Parse(Part("xl/worksheets/sheet1.xml"));
        row = sheet.Descendants(Main + "row").Where(r => r.Elements().FirstOrDefault()?.Value == body.Key).Select(static r => (int)r.Attribute("r")!).Single();
        Date("D7", new DateOnly(2025, 10, 8)).Words("D6", "Nguyễn Văn A");
    }

    /// <summary>Where the figure of a column stands.</summary>
    public string At(string column) => $"{Letters(column)}{row}";

    public string Letters(string column) => CellAddress.ColumnLetters(4 + form.Columns.Select(static c => c.Key).ToList().IndexOf(column));

    public int Row => row;

    public FilledForm Fill(ImmutableDictionary<string, int> figures)
    {
        foreach ((string column, int figure) in figures)
            Number(At(column), figure);
        int Sum(params string[] columns) => columns.Sum(c => figures[c]);
        Result(At("tccsd"), Sum("dang_bo_cs", "chi_bo_cs"));
        Result(At("tang"), Sum("ket_nap", "chuyen_den", "khoi_phuc"));
        return Result(At("giam"), Sum("tu_tran", "khai_tru", "xoa_ten", "xin_ra", "chuyen_di"));
    }

    public FilledForm Number(string address, decimal number) => Put(address, null, new XElement(Main + "v", number.ToString(CultureInfo.InvariantCulture)));

    public FilledForm Date(string address, DateOnly day) => Number(address, day.DayNumber - new DateOnly(1899, 12, 30).DayNumber);

    public FilledForm Words(string address, string text) =>
        Put(address, "inlineStr", new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));

    public FilledForm Error(string address, string code) => Put(address, "e", new XElement(Main + "v", code));

    /// <summary>Keeps the formula of a cell and stores its result.</summary>
    public FilledForm Result(string address, decimal number) =>
        Put(address, null, [.. Cell(address).Elements(Main + "f"), new XElement(Main + "v", number.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Keeps the formula of a cell and stores that it failed.</summary>
    public FilledForm Fault(string address, string code) => Put(address, "e", [.. Cell(address).Elements(Main + "f"), new XElement(Main + "v", code)]);

    public FilledForm Returned(int number) => Number("D8", number);

    /// <summary>Changes the sheet's own XML, as a careless hand in Excel does.</summary>
    public FilledForm Sheet(Action<XElement> change)
    {
        change(sheet.Root!);
        return this;
    }

    public FilledForm Replace(string part, string old, string with)
    {
        string text = Part(part);
        text.ShouldContain(old);
        parts[part] = Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal));
        return this;
    }

    public FilledForm Add(string part, string content)
    {
        parts[part] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public XElement Cell(string address) => sheet.Descendants(Main + "c").Single(c => (string?)c.Attribute("r") == address);

    public byte[] ToArray()
    {
        parts["xl/worksheets/sheet1.xml"] = Encoding.UTF8.GetBytes(sheet.ToString(SaveOptions.DisableFormatting));
        parts["xl/worksheets/sheet2.xml"] = Encoding.UTF8.GetBytes(Part("xl/worksheets/sheet2.xml").Replace("<x:v>CHƯA ĐẠT</x:v>", "<x:v>Đạt</x:v>", StringComparison.Ordinal));
        using var output = new MemoryStream();
        using (var package = new ZipArchive(output, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in parts)
            {
                ZipArchiveEntry entry = package.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Stamp;
                using Stream written = entry.Open();
                written.Write(content);
            }
        }

        return output.ToArray();
    }

    /// <summary>What “CSV UTF-8” of Excel saves of the sheet.</summary>
    public string ToCsv()
    {
        XElement[] words = [.. XDocument.Parse(Part("xl/sharedStrings.xml")).Root!.Elements(Main + "si")];
        Dictionary<string, string> cells = sheet.Descendants(Main + "c").ToDictionary(static c => (string)c.Attribute("r")!,
            c => (string?)c.Attribute("t") == "s" && c.Element(Main + "v") is { } v ? words[(int)v].Value : (c.Element(Main + "is") ?? c.Element(Main + "v"))?.Value ?? "", StringComparer.Ordinal);
        var csv = new StringBuilder();
        for (int r = 1; r <= row; r++)
            csv.AppendJoin(';', Enumerable.Range(1, 3 + form.Columns.Length).Select(c => Quoted(cells.GetValueOrDefault($"{CellAddress.ColumnLetters(c)}{r}", "")))).Append("\r\n");
        return csv.ToString();
    }

    private static string Quoted(string text) => text.IndexOfAny([';', '"', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Part(string name) => Encoding.UTF8.GetString(parts[name]).TrimStart('\uFEFF');

    private FilledForm Put(string address, string? type, params object[] content)
    {
        XElement cell = Cell(address);
        cell.SetAttributeValue("t", type);
        cell.ReplaceNodes(content);
        return this;
    }
}
