using System.Globalization;
using System.Xml.Linq;
using Drafting.Core.Planning;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Khối thêm vào: what every addition to a finished paper asks of it.</summary>
internal static class AddedBlocks
{
    private const int FirstControl = 5001;

    /// <summary>The hash in the record, where the paper still says what it was drafted with: what we add ourselves is no edit. The hash of an edited
    /// paper stays, so that the paper is known as edited.</summary>
    /// <param name="package">The paper.</param>
    /// <param name="now">The hash of what it says now.</param>
    public static XElement? KeptHash(EditablePackage package, string now) => HeaderItem.CustomXml(package)
        .Select(l => package.Root(l.Target))
        .FirstOrDefault(static r => r?.Name.NamespaceName == Names.Record)?
        .Elements().FirstOrDefault(e => e.Name.LocalName == "textHash" && e.Value == now);

    /// <summary>The paper as bytes, to be read from the first.</summary>
    /// <param name="package">The paper.</param>
    public static MemoryStream Saved(EditablePackage package)
    {
        var bytes = new MemoryStream();
        package.Save(bytes);
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>The blocks as the writer writes them, and the section that they are in.</summary>
    /// <param name="plan">The plan of one section.</param>
    /// <param name="firstControl">The id of its first control.</param>
    public static (List<XElement> Blocks, XElement Section) Of(LayoutPlan plan, int firstControl)
    {
        using var buffer = new PooledBuffer();
        var paragraphs = new ParagraphWriter(plan, WordStyles.For(plan), buffer, null, firstControl);
        new BodyWriter(buffer, paragraphs).Write(plan.Sections);
        using var stream = new MemoryStream(buffer.Written.ToArray());
        XElement body = XElement.Load(stream, LoadOptions.PreserveWhitespace).Element(W + "body")!;
        List<XElement> blocks = [.. body.Elements().Where(static e => e.Name != W + "sectPr")];
        foreach (XElement block in blocks)
            block.Remove();
        return (blocks, new XElement(body.Element(W + "sectPr")!));
    }

    /// <summary>A run of control ids that no control of the paper has; Word renumbers a second one without a word.</summary>
    /// <param name="roots">The stories of the paper.</param>
    public static int FreeControls(IReadOnlyList<XElement> roots)
    {
        HashSet<string> taken = [.. roots.SelectMany(static r => r.Descendants(W + "sdtPr")).Select(static e => Val(e.Element(W + "id")) ?? "")];
        const int Room = 1000;
        int first = FirstControl;
        while (Enumerable.Range(first, Room).Any(n => taken.Contains(FormatMarkup.Digits(n))))
            first += Room;
        return first;
    }

    /// <summary>Whether a block is the paragraph of one point that the writer puts behind a table.</summary>
    /// <param name="block">The block.</param>
    public static bool IsSpacer(XElement block) => block.Name == P && !block.Descendants(R).Any()
        && block.Element(PPr) is { } properties && properties.Element(W + "sectPr") is null && properties.Element(W + "pStyle") is null
        && properties.Element(W + "spacing") is { } spacing
        && spacing.Attribute(W + "line")?.Value == "20" && spacing.Attribute(W + "lineRule")?.Value == "exact";

    /// <summary>Whether Word lays the paper out as it did before 2013, with the text of a table's first cell at the margin, not its edge.</summary>
    /// <param name="package">The paper.</param>
    public static bool IsOldLayout(EditablePackage package)
    {
        XElement? settings = package.TargetOf(package.MainPart, "settings") is { } part ? package.Root(part) : null;
        string? mode = settings?.Element(W + "compat")?.Elements(W + "compatSetting")
            .FirstOrDefault(static s => s.Attribute(W + "name")?.Value == "compatibilityMode")?.Attribute(W + "val")?.Value;
        return !int.TryParse(mode, NumberStyles.None, CultureInfo.InvariantCulture, out int version) || version < 15;
    }

    /// <summary>Moves tables to where the others of an old paper stand.</summary>
    /// <param name="blocks">The blocks.</param>
    public static void Indent(List<XElement> blocks)
    {
        foreach (XElement width in blocks.Elements(W + "tblPr").Elements(W + "tblW").ToList())
        {
            string margin = width.Parent!.Element(W + "tblCellMar")?.Element(W + "left")?.Attribute(W + "w")?.Value ?? "108";
            width.AddAfterSelf(new XElement(W + "tblInd", new XAttribute(W + "w", margin), new XAttribute(W + "type", "dxa")));
        }
    }
}
