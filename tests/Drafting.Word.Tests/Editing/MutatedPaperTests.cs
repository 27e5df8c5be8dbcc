using System.Xml.Linq;
using Drafting.Core.Planning;
using Drafting.Word.Tests.Reading;
using static Drafting.Word.Tests.Writing.Papers;

namespace Drafting.Word.Tests.Editing;

/// <summary>Papers whose parts were torn and twisted: refused or worked on, never an exception.</summary>
public sealed class MutatedPaperTests
{
    private const string By = """w:id="9" w:author="C" w:date="2025-01-01T00:00:00Z" """;

    private const string Rich = $"""
        <w:p><w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr><w:del {By}><w:r><w:delText>b</w:delText></w:r></w:del><w:ins {By}><w:r><w:t>t</w:t></w:r></w:ins></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:trPr><w:del {By}/></w:trPr><w:tc><w:tcPr><w:cellMerge {By} w:vMerge="rest"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>AUTHOR</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """;

    private static readonly byte[][] Papers =
    [
        OfficePapers.Write(OfficePapers.Conclusion() with { Copies = [OfficePapers.TrueCopy] }),
        ForeignPaper.Of(Rich, static p =>
        {
            ForeignPaper.AddSettings(p);
            ForeignPaper.AddComments(p);
            ForeignPaper.AddProperties(p);
            ForeignPaper.AddAddIn(p);
        }),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20260)]
    public void Whatever_stands_in_a_file_is_no_exception(int seed)
    {
        var random = new Random(seed);
        LayoutPlan copies = OfficePapers.Copies(OfficePapers.FullCopy);
        for (int i = 0; i < 150; i++)
        {
            byte[] paper = Mutated(Papers[i % Papers.Length], random);
            Should.NotThrow(() => PaperRelease.Release(new MemoryStream(paper), "a.docx", new MemoryStream()), $"seed {seed}, paper {i}");
            Should.NotThrow(() => CopyAppender.Append(new MemoryStream(paper), "a.docx", copies, new MemoryStream()), $"seed {seed}, paper {i}");
        }
    }

    private static byte[] Mutated(byte[] paper, Random random)
    {
        string[] names = [.. PartNames(paper).Where(static n => n.EndsWith("xml", StringComparison.Ordinal) || n.EndsWith("rels", StringComparison.Ordinal))];
        string part = random.Next(2) == 0 ? "word/document.xml" : names[random.Next(names.Length)];
        return Zips.Change(paper, part, xml =>
        {
            XElement root = XElement.Parse(xml);
            for (int n = random.Next(1, 8); n > 0; n--)
                Mutate(root, random);
            return root.ToString(SaveOptions.DisableFormatting);
        });
    }

    private static void Mutate(XElement root, Random random)
    {
        List<XElement> all = [.. root.Descendants()];
        if (all.Count == 0)
            return;
        XElement one = all[random.Next(all.Count)], other = all[random.Next(all.Count)];
        List<XAttribute> attributes = [.. one.Attributes().Where(static a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml)];
        switch (random.Next(5))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                other.Add(new XElement(one));
                break;
            case 2:
                foreach (XAttribute attribute in attributes)
                    attribute.Remove();
                break;
            case 3:
                one.Name = other.Name;
                break;
            default:
                if (attributes.Count > 0)
                    attributes[random.Next(attributes.Count)].Value = random.Next(3) switch { 0 => "", 1 => "../../x", _ => "99999999999" };
                break;
        }
    }
}
