using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Drafting.Core.Packages;
using Drafting.Word.Writing;

namespace Drafting.Word.Editing;

/// <summary>Gói đang sửa: the parts of a Word file in memory. A part that nobody changes keeps its bytes.</summary>
/// <remarks>Not through the SDK's package: that one cannot keep a part's bytes, refuses papers for an odd hyperlink, and dates its entries.</remarks>
internal sealed class EditablePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const int DeepestElement = 512;
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> read = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);

    private EditablePackage(string mainPart) => MainPart = mainPart;

    /// <summary>The main part, such as <c>word/document.xml</c>.</summary>
    public string MainPart { get; }

    /// <summary>The root of the main part.</summary>
    public XElement Main => Root(MainPart) ?? throw new InvalidDataException("no main part");

    /// <summary>The parts that hold XML of their own, without relationships and content types.</summary>
    public IEnumerable<string> PartNames => parts.Keys.Where(static p => !IsLinkPart(p) && p != ContentTypes).Order(StringComparer.Ordinal);

    /// <summary>Takes the parts of a guarded file.</summary>
    /// <param name="source">The open file.</param>
    /// <exception cref="InvalidDataException">A part cannot be unpacked.</exception>
    public static EditablePackage Load(GuardedPackage source)
    {
        var package = new EditablePackage(source.MainPart);
        using var zip = new ZipArchive(source.Content, ZipArchiveMode.Read, leaveOpen: true);
        foreach (ZipArchiveEntry entry in zip.Entries.Where(static e => !e.FullName.EndsWith('/')))
        {
            using Stream stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            package.parts[entry.FullName.TrimStart('/')] = bytes.ToArray();
        }

        if (!package.parts.ContainsKey(ContentTypes) || !package.parts.ContainsKey(package.MainPart))
            throw new InvalidDataException("no content types or no main part");
        return package;
    }

    /// <summary>Whether there is such a part.</summary>
    /// <param name="part">Its name.</param>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The root of an XML part, open for changes; <see langword="null"/> where there is none or an empty one.</summary>
    /// <param name="part">The part.</param>
    /// <exception cref="XmlException">The part is not well-formed, or nested absurdly deep.</exception>
    public XElement? Root(string part)
    {
        if (read.TryGetValue(part, out XDocument? known))
            return known.Root;
        // LibreOffice keeps the names of custom XML parts and drops what stood in them.
        if (!parts.TryGetValue(part, out byte[]? bytes) || bytes.Length == 0)
            return null;
        GuardDepth(bytes);
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), Reading);
        XDocument document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        document.Changed += (_, _) => changed.Add(part);
        read[part] = document;
        return document.Root;
    }

    /// <summary>Whether the part's name says that it is XML.</summary>
    /// <param name="part">The part.</param>
    public static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The relationships of a part.</summary>
    /// <param name="part">The part; empty for the package itself.</param>
    public IReadOnlyList<PartLink> LinksOf(string part)
    {
        string folder = part[..(part.LastIndexOf('/') + 1)];
        return [.. (Root(LinkPart(part))?.Elements(Links + "Relationship") ?? []).Select(e =>
        {
            bool outside = e.Attribute("TargetMode")?.Value == "External";
            string target = e.Attribute("Target")?.Value ?? "";
            return new PartLink(e, e.Attribute("Id")?.Value ?? "", e.Attribute("Type")?.Value ?? "", outside ? target : Resolve(folder, target), outside);
        })];
    }

    /// <summary>The first target of a kind of relationship, or <see langword="null"/>.</summary>
    /// <param name="part">The naming part.</param>
    /// <param name="kind">The last step of the type, such as <c>styles</c>.</param>
    public string? TargetOf(string part, string kind) =>
        LinksOf(part).FirstOrDefault(l => !l.Outside && l.Kind == kind && Has(l.Target))?.Target;

    /// <summary>Adds a part and a relationship of the main part to it.</summary>
    /// <param name="part">The name of the part.</param>
    /// <param name="contentType">Its content type.</param>
    /// <param name="linkType">The type of the relationship.</param>
    /// <param name="root">Its root.</param>
    /// <returns>The id of the relationship.</returns>
    public string AddToMain(string part, string contentType, string linkType, XElement root)
    {
        parts[part] = [];
        var document = new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root);
        read[part] = document;
        changed.Add(part);
        Root(ContentTypes)!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        string links = LinkPart(MainPart);
        if (Root(links) is null)
        {
            parts[links] = [];
            read[links] = new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Links + "Relationships"));
            changed.Add(links);
        }

        HashSet<string> ids = [.. LinksOf(MainPart).Select(static l => l.Id)];
        string id = Enumerable.Range(1, int.MaxValue).Select(static n => "rIdV" + FormatMarkup.Digits(n)).First(i => !ids.Contains(i));
        Root(links)!.Add(new XElement(Links + "Relationship", new XAttribute("Id", id), new XAttribute("Type", linkType), new XAttribute("Target", "/" + part)));
        changed.Add(links);
        return id;
    }

    /// <summary>Gives a part the relationships of another: one that holds a copy of the other's content.</summary>
    /// <param name="from">The other.</param>
    /// <param name="to">The part, of the same folder.</param>
    public void CopyLinks(string from, string to)
    {
        if (parts.TryGetValue(LinkPart(from), out byte[]? links))
            parts[LinkPart(to)] = links;
    }

    /// <summary>A name that no part has, such as <c>word/header3.xml</c>.</summary>
    /// <param name="stem">What stands before the number.</param>
    public string FreeName(string stem) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{stem}{FormatMarkup.Digits(n)}.xml").First(name => !Has(name));

    /// <summary>The content type of a part, or <see langword="null"/> where only its extension has one.</summary>
    /// <param name="part">The part.</param>
    public XAttribute? TypeOf(string part) => Root(ContentTypes)!.Elements(Types + "Override")
        .FirstOrDefault(e => Same(e.Attribute("PartName")?.Value.TrimStart('/'), part))?.Attribute("ContentType");

    /// <summary>Removes every part that no chain of relationships leads to; says which.</summary>
    public IReadOnlyList<string> Sweep()
    {
        HashSet<string> kept = new(StringComparer.OrdinalIgnoreCase) { ContentTypes };
        var open = new Stack<string>([""]);
        while (open.TryPop(out string? part))
        {
            if (Has(LinkPart(part)))
                kept.Add(LinkPart(part));
            foreach (PartLink link in LinksOf(part).Where(l => !l.Outside && Has(l.Target)))
            {
                if (kept.Add(link.Target))
                    open.Push(link.Target);
            }
        }

        List<string> gone = [.. parts.Keys.Where(p => !kept.Contains(p)).Order(StringComparer.Ordinal)];
        foreach (string part in gone)
        {
            parts.Remove(part);
            read.Remove(part);
            changed.Remove(part);
        }

        foreach (XElement entry in Root(ContentTypes)!.Elements(Types + "Override").Where(e => !Has(e.Attribute("PartName")?.Value.TrimStart('/') ?? "")).ToList())
            entry.Remove();
        return [.. gone.Where(static p => !IsLinkPart(p))];
    }

    /// <summary>Zips the parts: content types, relationships and main part first, the rest by name, all dated 1 January 1980.</summary>
    /// <param name="output">Where to; only written, and left open.</param>
    public void Save(Stream output)
    {
        using var deflated = new PooledBuffer();
        using var directory = new PooledBuffer();
        var zip = new ZipWriter(output, deflated, directory);
        string[] first = [ContentTypes, LinkPart(""), MainPart, LinkPart(MainPart)];
        foreach (string part in first.Where(Has).Concat(parts.Keys.Except(first, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)))
        {
            byte[] bytes = changed.Contains(part) ? Bytes(read[part]) : parts[part];
            if (bytes.Length == 0)
                zip.Add(new CompressedPart(part, [3, 0], 0, 0));
            else
                zip.Add(part, bytes);
        }

        zip.Finish();
    }

    private static string LinkPart(string part)
    {
        int slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static bool IsLinkPart(string part) => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (XmlWriter writer = XmlWriter.Create(stream, Writing))
            document.Save(writer);
        return stream.ToArray();
    }

    /// <summary>What is read here is also walked by recursion, which a part of a million nested elements would break.</summary>
    private static void GuardDepth(byte[] bytes)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), Reading);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
                throw new XmlException("nested too deep", null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
        }
    }

    private string Resolve(string folder, string target)
    {
        int fragment = target.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            target = target[..fragment];
        List<string> steps = target.StartsWith('/') ? [] : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not "." and not "..")
                steps.Add(step);
        }

        string name = string.Join('/', steps);
        return Has(name) ? name : Uri.UnescapeDataString(name);
    }
}
