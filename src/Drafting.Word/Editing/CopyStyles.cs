using System.Xml.Linq;
using Drafting.Core.Documents;
using Drafting.Core.Planning;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Kiểu cho bản sao: makes the styles of added blocks hold in any paper, and leaves the paper's own styles alone.</summary>
internal static class CopyStyles
{
    private const string StylesType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

    /// <summary>Adds the styles that blocks need; where an id is taken by another style, writes the format into the paragraphs.</summary>
    /// <param name="package">The paper.</param>
    /// <param name="blocks">The blocks to be added.</param>
    /// <param name="plan">Their plan.</param>
    public static void Settle(EditablePackage package, IReadOnlyList<XElement> blocks, LayoutPlan plan)
    {
        XElement styles = StylesOf(package);
        XElement ours = XElement.Parse(StylesPart.Root(plan.Styles, plan.FontName).OuterXml);
        bool sameGround = SameGround(styles, ours);
        Dictionary<string, Component> components = Enum.GetValues<Component>().ToDictionary(Names.StyleId);
        foreach (IGrouping<string, XElement> group in blocks.SelectMany(static b => b.DescendantsAndSelf(P)).Where(static p => StyleOf(p) is not null).GroupBy(static p => StyleOf(p)!).ToList())
        {
            if (!components.TryGetValue(group.Key, out Component component))
                continue;
            PlannedStyle style = plan.Styles[component];
            XElement? there = Find(styles, group.Key);
            if (there is null)
                styles.Add(Complete(styles, style, plan.FontName));
            else if (!Holds(there, style, plan.FontName) && !(sameGround && Alike(there, Find(ours, group.Key)!)))
                foreach (XElement paragraph in group)
                    FlatFormat.Write(paragraph, style, plan.FontName);
        }
    }

    private static string? StyleOf(XElement paragraph) => Val(paragraph.Element(PPr)?.Element(W + "pStyle"));

    private static XElement? Find(XElement styles, string id) =>
        styles.Elements(W + "style").FirstOrDefault(s => s.Attribute(W + "styleId")?.Value == id);

    private static XElement StylesOf(EditablePackage package)
    {
        if (package.TargetOf(package.MainPart, "styles") is { } part && package.Root(part) is { } known)
            return known;
        var root = new XElement(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName));
        string folder = package.MainPart[..(package.MainPart.LastIndexOf('/') + 1)];
        package.AddToMain(folder + "styles.xml", StylesType, Names.Relationships + "/styles", root);
        return root;
    }

    /// <summary>Whether what all styles stand on is as in a paper of ours.</summary>
    private static bool SameGround(XElement styles, XElement ours) =>
        FlatFormat.Same(styles.Element(W + "docDefaults"), ours.Element(W + "docDefaults"))
        && Find(styles, "Normal") is { } normal && Alike(normal, Find(ours, "Normal")!);

    private static bool Alike(XElement there, XElement ours) =>
        FlatFormat.Same(there.Element(PPr), ours.Element(PPr)) && FlatFormat.Same(there.Element(RPr), ours.Element(RPr))
        && Val(there.Element(W + "basedOn")) == Val(ours.Element(W + "basedOn"));

    private static bool Holds(XElement there, PlannedStyle style, string fontName) =>
        FlatFormat.Same(there.Element(PPr), FlatFormat.Paragraph(style)) && FlatFormat.Same(there.Element(RPr), FlatFormat.Run(style, fontName));

    private static XElement Complete(XElement styles, PlannedStyle style, string fontName)
    {
        HashSet<string> taken = new(styles.Elements(W + "style").Select(static s => Val(s.Element(W + "name")) ?? ""), StringComparer.OrdinalIgnoreCase);
        string wanted = style.Name.Replace(",", "", StringComparison.Ordinal);
        string name = wanted;
        for (int n = 2; taken.Contains(name); n++)
            name = $"{wanted} {FormatMarkup.Digits(n)}";
        return new XElement(
            W + "style",
            new XAttribute(W + "type", "paragraph"),
            new XAttribute(W + "customStyle", "1"),
            new XAttribute(W + "styleId", Names.StyleId(style.Component)),
            new XElement(W + "name", new XAttribute(W + "val", name)),
            new XElement(W + "qFormat"),
            FlatFormat.Paragraph(style),
            FlatFormat.Run(style, fontName));
    }
}
