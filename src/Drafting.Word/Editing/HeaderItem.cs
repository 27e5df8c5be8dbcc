using System.Xml;
using System.Xml.Linq;
using Drafting.Word.Writing;

namespace Drafting.Word.Editing;

/// <summary>Phần <c>header</c>: the custom XML part with the printed strings, where a paper has one.</summary>
/// <param name="Part">The name of the part.</param>
/// <param name="Root">Its root.</param>
/// <param name="Store">The store item's id that controls name.</param>
internal sealed record HeaderItem(string Part, XElement Root, string Store)
{
    /// <summary>The namespace of its elements.</summary>
    public static XNamespace Schema { get; } = Names.Header;

    /// <summary>Finds the part.</summary>
    /// <param name="package">The package.</param>
    public static HeaderItem? Find(EditablePackage package)
    {
        foreach (PartLink link in CustomXml(package))
        {
            if (package.Root(link.Target) is { } root && root.Name == Schema + "header")
                return new HeaderItem(link.Target, root, StoreOf(package, link.Target) ?? Names.HeaderStore);
        }

        return null;
    }

    /// <summary>The custom XML parts that the main part names.</summary>
    /// <param name="package">The package.</param>
    public static IEnumerable<PartLink> CustomXml(EditablePackage package) =>
        package.LinksOf(package.MainPart).Where(l => l.Kind == "customXml" && !l.Outside && package.Has(l.Target));

    /// <summary>The store item's id of a custom XML part.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">The part.</param>
    public static string? StoreOf(EditablePackage package, string part) =>
        package.TargetOf(part, "customXmlProps") is { } properties
            ? package.Root(properties)?.Attributes().FirstOrDefault(static a => a.Name.LocalName == "itemID")?.Value
            : null;

    /// <summary>The element of a key, or <see langword="null"/>.</summary>
    /// <param name="key">The key, such as <c>so-ky-hieu</c>.</param>
    public XElement? this[string key] => Root.Element(Schema + Names.ElementName(key));

    /// <summary>The keys in the order of the part.</summary>
    public IEnumerable<string> Keys => Root.Elements().Select(static e => XmlConvert.DecodeName(e.Name.LocalName)!);
}
