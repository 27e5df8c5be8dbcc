using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Drafting.Laws.Tests;

/// <summary>A file with bytes changed inside a part, or with elements dropped, doubled, moved and renamed: what is zipped again is a sound archive, so
/// that the damage is met by the readers of XML and not by the unzipper.</summary>
internal static class SpoiltPaper
{
    private static readonly string[] Values = ["", "0", "-1", "2147483647", "-2147483648", "99999999999999999999", "1e9", "true", "rId1", "Uy\u0309", "…", "%1%2%9", "Điều 1."];

    public static byte[] Of(byte[] paper, Random random)
    {
        List<(string Name, byte[] Bytes)> parts = Unpack(paper);
        int main = parts.FindIndex(static p => p.Name == "word/document.xml");
        // The text is where papers differ; the other parts are small and much alike.
        int target = random.Next(3) > 0 ? main : random.Next(parts.Count);
        (string name, byte[] bytes) = parts[target];
        parts[target] = (name, random.Next(5) == 0 ? Bytes(bytes, random) : Tree(bytes, random));
        return Pack(parts);
    }

    private static byte[] Bytes(byte[] original, Random random)
    {
        byte[] spoilt = [.. original];
        for (int n = random.Next(1, 4); n > 0 && spoilt.Length > 0; n--)
            spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
        return spoilt;
    }

    private static byte[] Tree(byte[] original, Random random)
    {
        XElement root;
        try
        {
            root = XElement.Load(new MemoryStream(original), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return Bytes(original, random);
        }

        for (int n = random.Next(1, 12); n > 0; n--)
        {
            XElement[] all = [.. root.Descendants()];
            if (all.Length == 0)
                break;
            Spoil(all[random.Next(all.Length)], all[random.Next(all.Length)], random);
        }

        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static void Spoil(XElement one, XElement other, Random random)
    {
        XAttribute[] attributes = [.. one.Attributes().Where(static a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml)];
        switch (random.Next(7))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2:
                other.Add(new XElement(one));
                break;
            case 3:
                one.Name = other.Name;
                break;
            case 4:
                one.ReplaceWith(one.Nodes());
                break;
            case 5 when !one.HasElements:
                one.Value = Values[random.Next(Values.Length)];
                break;
            default:
                if (attributes.Length > 0)
                    attributes[random.Next(attributes.Length)].Value = Values[random.Next(Values.Length)];
                break;
        }
    }

    private static List<(string Name, byte[] Bytes)> Unpack(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        return [.. zip.Entries.Select(static e =>
        {
            using Stream stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        })];
    }

    private static byte[] Pack(List<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in parts)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
