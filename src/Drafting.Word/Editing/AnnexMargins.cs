using System.Xml.Linq;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Đầu trang, chân trang của phụ lục: numbers as the regime has them, and nothing of what the paper's own pages carry.</summary>
internal static class AnnexMargins
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XName Link = XNamespace.Get(Names.Relationships) + "id";

    /// <summary>Gives a new section its headers and footers; parts of the paper that say the same are used again.</summary>
    /// <param name="package">The paper.</param>
    /// <param name="section">The section, as written.</param>
    /// <param name="before">The sections before it, whose headers and footers it would else take over.</param>
    /// <returns>The roots of the parts that were added.</returns>
    public static List<XElement> Dress(EditablePackage package, XElement section, IReadOnlyList<XElement> before)
    {
        List<XElement> added = [], references = [];
        bool hasFirst = Toggle(section.Element(W + "titlePg")) == true;
        bool hasEven = package.TargetOf(package.MainPart, "settings") is { } settings && Toggle(package.Root(settings)?.Element(W + "evenAndOddHeaders")) == true;
        section.Elements().Where(static e => e.Name.LocalName is "headerReference" or "footerReference").Remove();

        string number = Shown("header", "default") is { } shown && package.Root(TargetOf(shown)!) is { } root && PageField.IsIn(root) && TextOf(root).Trim().All(char.IsAsciiDigit)
            ? shown
            : Add("header", Parsed(StaticParts.PageHeader().OuterXml));
        Refer("header", "default", number);
        if (hasEven)
            Refer("header", "even", number);
        if (hasFirst)
            Refer("header", "first", Shown("header", "first") is { } first && IsEmpty(first) ? first : Add("header", Parsed(StaticParts.EmptyHeader().OuterXml)));

        string? empty = null;
        foreach (string kind in (string[])["default", "first", "even"])
        {
            if (Shown("footer", kind) is { } footer)
                Refer("footer", kind, IsEmpty(footer) ? footer : empty ??= Add("footer", Parsed(StaticParts.EmptyFooter().OuterXml)));
        }

        section.AddFirst(references);
        return added;

        void Refer(string name, string kind, string id) =>
            references.Add(new XElement(W + (name + "Reference"), new XAttribute(W + "type", kind), new XAttribute(Link, id)));

        string? Shown(string name, string kind) => before.Reverse().Select(s => s.Elements(W + (name + "Reference"))
            .FirstOrDefault(r => (r.Attribute(W + "type")?.Value ?? "default") == kind)?.Attribute(Link)?.Value).FirstOrDefault(id => id is not null && TargetOf(id) is not null);

        string? TargetOf(string id) => package.LinksOf(package.MainPart).FirstOrDefault(l => l.Id == id && !l.Outside && package.Root(l.Target) is not null)?.Target;

        bool IsEmpty(string id) => package.Root(TargetOf(id)!) is { } part && part.Descendants().All(static e =>
            e.Name == P || e.Name == PPr || e.Ancestors(PPr).Any() || e.Name == R || e.Name == RPr || e.Ancestors(RPr).Any());

        string Add(string name, XElement part)
        {
            added.Add(part);
            string main = package.MainPart;
            return package.AddToMain(package.FreeName(main[..(main.LastIndexOf('/') + 1)] + name), $"{Type}{name}+xml", $"{Names.Relationships}/{name}", part);
        }
    }

    private static XElement Parsed(string xml) => XElement.Parse(xml, LoadOptions.PreserveWhitespace);
}
