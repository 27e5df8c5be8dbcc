using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Drafting.Laws.Tests;

/// <summary>A paper of ours as another hand would have left it: styles under other names, no content controls, no custom XML, its look unchanged.</summary>
internal static class ForeignHand
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] References = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"];

    public static byte[] Of(byte[] word)
    {
        using var copy = new MemoryStream();
        copy.Write(word);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            Dictionary<string, string> names = RenameStyles(zip);
            foreach (ZipArchiveEntry entry in zip.Entries.ToArray())
            {
                if (entry.FullName.StartsWith("customXml/", StringComparison.Ordinal))
                    entry.Delete();
                else if (entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
                    Change(entry, static part => part.Root!.Elements().Where(static r => r.Attribute("Target")!.Value.Contains("customXml", StringComparison.Ordinal)).Remove());
                else if (entry.FullName.StartsWith("word/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                    Change(entry, part => Clean(part, names));
            }
        }

        return copy.ToArray();
    }

    private static Dictionary<string, string> RenameStyles(ZipArchive zip)
    {
        Dictionary<string, string> names = [];
        Change(zip.GetEntry("word/styles.xml")!, styles =>
        {
            foreach (XElement style in styles.Root!.Elements(W + "style").Where(static s => s.Attribute(W + "default") is null))
            {
                string id = "S" + names.Count.ToString(CultureInfo.InvariantCulture);
                names[style.Attribute(W + "styleId")!.Value] = id;
                style.Attribute(W + "styleId")!.Value = id;
                style.Element(W + "name")!.Attribute(W + "val")!.Value = "Kiểu " + id;
            }
        });
        return names;
    }

    private static void Clean(XDocument part, Dictionary<string, string> names)
    {
        foreach (XElement reference in part.Descendants().Where(static e => e.Name.Namespace == W && References.Contains(e.Name.LocalName)))
        {
            if (reference.Attribute(W + "val") is { } name && names.TryGetValue(name.Value, out string? other))
                name.Value = other;
        }

        while (part.Descendants(W + "sdt").FirstOrDefault() is { } control)
            control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
    }

    private static void Change(ZipArchiveEntry entry, Action<XDocument> change)
    {
        XDocument part;
        using (Stream read = entry.Open())
            part = XDocument.Load(read, LoadOptions.PreserveWhitespace);
        change(part);
        using Stream write = entry.Open();
        write.SetLength(0);
        part.Save(write, SaveOptions.DisableFormatting);
    }
}
