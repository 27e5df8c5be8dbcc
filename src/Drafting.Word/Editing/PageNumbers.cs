using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Đánh số trang: the number alone in the middle of the header, none on the first page, none at the foot; whatever else stands there stays.</summary>
internal static class PageNumbers
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XName Link = XNamespace.Get(Names.Relationships) + "id";

    /// <summary>Numbers the pages of a section.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="edit">The edit.</param>
    public static void Number(EditedPaper paper, Edit.NumberPages edit)
    {
        XElement section = PageEdits.Section(paper, edit.Section)!;
        List<XElement> sections = [.. Enumerable.Range(0, edit.Section).Select(paper.Section).OfType<XElement>(), section];
        bool hasEven = Toggle(paper.Settings?.Element(W + "evenAndOddHeaders")) == true;
        foreach (string kind in (string[])(hasEven ? ["default", "even"] : ["default"]))
        {
            string? part = Shown(paper, sections, "header", kind);
            if (part is null || paper.Package.Root(part) is not { } root)
            {
                root = Empty("hdr");
                Refer(section, "header", kind, Add(paper, "header", root));
            }

            PageField.Put(root, edit.Style, edit.FontName);
        }

        foreach (string kind in (string[])["default", "first", "even"])
        {
            if (Shown(paper, sections, "footer", kind) is { } part && paper.Package.Root(part) is { } root && PageField.IsIn(root))
                PageField.Take(root);
        }

        bool hadFirst = Toggle(section.Element(W + "titlePg")) == true;
        string? first = hadFirst ? Shown(paper, sections, "header", "first") : Shown(paper, sections, "header", "default");
        if (!hadFirst || (first is not null && UsedElsewhere(paper, first)))
            Refer(section, "header", "first", Copy(paper, "header", "hdr", first));
        else if (first is not null && paper.Package.Root(first) is { } root && PageField.IsIn(root))
            PageField.Take(root);
        if (hadFirst)
            return;
        // A first page of its own has a foot of its own: the one that it showed until now.
        string? foot = Shown(paper, sections, "footer", "default");
        if (foot is not null || Shown(paper, sections, "footer", "first") is not null)
            Refer(section, "footer", "first", Copy(paper, "footer", "ftr", foot));
        Properties.Set(section, "titlePg", PageEdits.SectionOrder, null);
    }

    /// <summary>The part that a section shows: its own, else that of the section before.</summary>
    private static string? Shown(EditedPaper paper, List<XElement> sections, string name, string kind)
    {
        string? id = Enumerable.Reverse(sections).Select(s => Reference(s, name, kind)?.Attribute(Link)?.Value).FirstOrDefault(static id => id is not null);
        return id is null ? null : paper.Package.LinksOf(paper.Package.MainPart).FirstOrDefault(l => l.Id == id && !l.Outside)?.Target;
    }

    private static XElement? Reference(XElement section, string name, string kind) =>
        section.Elements(W + (name + "Reference")).FirstOrDefault(r => (r.Attribute(W + "type")?.Value ?? "default") == kind);

    /// <summary>Whether a part is also the header of other pages than first ones.</summary>
    private static bool UsedElsewhere(EditedPaper paper, string part)
    {
        HashSet<string> ids = [.. paper.Package.LinksOf(paper.Package.MainPart).Where(l => !l.Outside && string.Equals(l.Target, part, StringComparison.OrdinalIgnoreCase)).Select(static l => l.Id)];
        return paper.Package.Main.Descendants(W + "headerReference").Any(r => r.Attribute(W + "type")?.Value != "first" && ids.Contains(r.Attribute(Link)?.Value ?? ""));
    }

    private static void Refer(XElement section, string name, string kind, string id)
    {
        if (Reference(section, name, kind) is { } there)
        {
            there.SetAttributeValue(Link, id);
            return;
        }

        var reference = new XElement(W + (name + "Reference"), new XAttribute(W + "type", kind), new XAttribute(Link, id));
        XElement? last = section.Elements().LastOrDefault(static e => e.Name.LocalName is "headerReference" or "footerReference");
        if (last is null)
            section.AddFirst(reference);
        else
            last.AddAfterSelf(reference);
    }

    /// <summary>A part that shows what another does, without the number.</summary>
    private static string Copy(EditedPaper paper, string name, string rootName, string? from)
    {
        XElement root = from is not null && paper.Package.Root(from) is { } shown ? new XElement(shown) : Empty(rootName);
        PageField.Take(root);
        return Add(paper, name, root, from);
    }

    private static string Add(EditedPaper paper, string name, XElement root, string? linksFrom = null)
    {
        string main = paper.Package.MainPart;
        string part = paper.Package.FreeName(main[..(main.LastIndexOf('/') + 1)] + name);
        string id = paper.Package.AddToMain(part, $"{Type}{name}+xml", $"{Names.Relationships}/{name}", root);
        if (linksFrom is not null)
            paper.Package.CopyLinks(linksFrom, part);
        return id;
    }

    private static XElement Empty(string rootName) => new(
        W + rootName, new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Names.Relationships), new XElement(P));
}
