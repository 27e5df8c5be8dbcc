using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Core.Recognition;
using Drafting.Word.Tests.Writing;

namespace Drafting.Word.Tests.Reading;

/// <summary>Whatever is damaged, the reader gives a paper that holds together, or a refusal. <c>DRAFTING_FUZZ_ITERATIONS</c> sets how often
/// (300 by default), <c>DRAFTING_FUZZ_SEED</c> where it starts; a failure names its iteration.</summary>
public sealed class ReaderFuzzTests
{
    private static readonly string[] Targets = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/header1.xml", "word/_rels/document.xml.rels"];

    private static readonly string[] Values =
        ["", "0", "-1", "1", "9", "2147483647", "-2147483648", "99999999999999999999", "1e9", "NaN", "12pt", "-3cm", "true", "none", "nil", "%1%2%9%", "\uF0B7", "VB-noi-dung", "Normal",
            "decimal", "upperRoman", "bullet", "custom", "exact", "both", "begin", "separate", "end", "page", "rId4", "Uy\u0309"];

    private static readonly string[] Names =
        ["p", "r", "t", "tbl", "tr", "tc", "ins", "del", "moveFrom", "sdt", "sdtContent", "pPr", "rPr", "numPr", "numId", "ilvl", "sectPr", "fldChar", "instrText", "tab", "br", "sym", "pict", "drawing",
            "txbxContent", "hyperlink", "footnoteReference", "vanish", "b", "ind", "spacing", "pBdr", "framePr", "rStyle", "pStyle", "basedOn", "lvl", "lvlText", "numFmt", "abstractNum", "num", "style", "tblStylePr"];

    [Fact]
    public void Nothing_that_is_damaged_throws()
    {
        int iterations = Setting("DRAFTING_FUZZ_ITERATIONS", 300);
        int seed = Setting("DRAFTING_FUZZ_SEED", 20_261_122);
        Dictionary<string, byte[]>[] papers = [.. Specimens().Select(Unpack)];
        int read = 0, refused = 0;
        for (int i = 0; i < iterations; i++)
        {
            var random = new Random(seed + i);
            Dictionary<string, byte[]> parts = papers[random.Next(papers.Length)];
            string target = Targets[random.Next(Targets.Length)];
            if (!parts.TryGetValue(target, out byte[]? original))
                target = Targets[0];
            original ??= parts[target];
            byte[] damaged = random.Next(3) == 0 ? DamageBytes(original, random) : DamageTree(original, random);
            Outcome<ObservedDocument> outcome = default;
            Should.NotThrow(() => outcome = WordReader.Read(new MemoryStream(Pack(parts, target, damaged)), "a.docx"), $"iteration {i}");
            (outcome.Value is null).ShouldBe(outcome.HasErrors, $"iteration {i}");
            if (outcome.Value is { } paper)
                ObservedInvariants.Check(paper, $"iteration {i}");
            _ = outcome.Value is null ? refused++ : read++;
        }

        // A damage that always leads to a refusal would try nothing but the XML reader.
        read.ShouldBeGreaterThan(iterations / 4);
        refused.ShouldBeGreaterThan(iterations / 20);
    }

    private static IEnumerable<byte[]> Specimens()
    {
        yield return Papers.Write(Plans.Paper(), Plans.Record);
        yield return Editing.OfficePapers.Write(Editing.OfficePapers.Conclusion());
        yield return Foreign.Of(
            Foreign.Table("<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"04A0\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/></w:tblBorders>", [Foreign.P("a"), Foreign.Para("", Foreign.Box(Foreign.P("b")))], [Foreign.P("c"), Foreign.P("d")]),
            Foreign.Para("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:framePr w:x=\"5\"/>", Foreign.R("Uy\u0309", "<w:rFonts w:ascii=\"A\" w:hAnsi=\"B\"/>"), "<w:ins><w:r><w:t>x</w:t></w:r></w:ins><w:del><w:r><w:delText>y</w:delText></w:r></w:del>", Foreign.R("z", "<w:vanish/>")),
            Foreign.Para("", Foreign.Raw("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>2</w:t><w:fldChar w:fldCharType=\"end\"/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:footnoteReference w:id=\"2\"/>")),
            Foreign.Para("", Foreign.Raw("<w:pict><v:line from=\"0,0\" to=\"9pt,0\"/><v:shape style=\"width:2pt\"/></w:pict>")),
            "<w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr>")
            .With("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>" + Foreign.Style("N", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>", basedOn: "M") + Foreign.Style("M", "", basedOn: "N", more: "w:default=\"1\"")
                + Foreign.Style("T", "<w:tblStylePr w:type=\"lastRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr>", "table"))
            .With("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:pStyle w:val=\"N\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>")
            .With("footnotes", "<w:footnote w:id=\"2\"><w:p/></w:footnote>").With("header", Foreign.P("h")).Bytes();
    }

    private static byte[] DamageBytes(byte[] original, Random random)
    {
        byte[] damaged = [.. original];
        for (int n = random.Next(1, 4); n > 0; n--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged;
    }

    /// <summary>Damages that leave well-formed XML, so that the reader itself meets them.</summary>
    private static byte[] DamageTree(byte[] original, Random random)
    {
        XElement root = XElement.Load(new MemoryStream(original), LoadOptions.PreserveWhitespace);
        for (int n = random.Next(1, 6); n > 0; n--)
        {
            XElement[] all = [.. root.Descendants()];
            if (all.Length == 0)
                break;
            XElement one = all[random.Next(all.Length)], other = all[random.Next(all.Length)];
            switch (random.Next(7))
            {
                case 0: one.Remove(); break;
                case 1: one.AddAfterSelf(new XElement(one)); break;
                case 2: other.Add(new XElement(one)); break;
                case 3: one.Name = Papers.W + Names[random.Next(Names.Length)]; break;
                case 4: one.ReplaceWith(one.Nodes()); break;
                case 5: one.SetAttributeValue(Papers.W + "val", Values[random.Next(Values.Length)]); break;
                default:
                    if (one.Attributes().Where(static a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml).ToArray() is { Length: > 0 } attributes)
                        attributes[random.Next(attributes.Length)].Value = Values[random.Next(Values.Length)];
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static Dictionary<string, byte[]> Unpack(byte[] paper)
    {
        using var zip = new ZipArchive(new MemoryStream(paper));
        return zip.Entries.ToDictionary(static e => e.FullName, static e =>
        {
            using Stream stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static byte[] Pack(Dictionary<string, byte[]> parts, string target, byte[] damaged)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in parts)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(name == target ? damaged : bytes);
            }
        }

        return stream.ToArray();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
