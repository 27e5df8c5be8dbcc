using System.Xml.Linq;
using Drafting.Core.Documents;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chỗ của phụ lục: the blocks between the two ends of its bookmark, or the place where a new one goes.</summary>
internal static class AnnexPlace
{
    /// <summary>The blocks of an annex that is there; empty where its bookmark is gone.</summary>
    /// <param name="body">The body.</param>
    /// <param name="bookmark">The name of its bookmark.</param>
    public static List<XElement> BlocksOf(XElement body, string bookmark)
    {
        Dictionary<string, XElement> ends = [];
        foreach (XElement mark in body.Descendants(W + "bookmarkEnd"))
            ends.TryAdd(mark.Attribute(W + "id")?.Value ?? "", mark);
        // LibreOffice writes a second beginning that nothing ends.
        XElement? start = body.Descendants(W + "bookmarkStart")
            .FirstOrDefault(b => b.Attribute(W + "name")?.Value == bookmark && ends.ContainsKey(b.Attribute(W + "id")?.Value ?? ""));
        if (start is null)
            return [];
        XElement end = ends[start.Attribute(W + "id")?.Value ?? ""];
        XElement first = Block(start, body), last = Block(end, body);
        List<XElement> blocks = [.. first.ElementsAfterSelf().Prepend(first).TakeWhile(b => b != last), last];
        return first.ElementsAfterSelf().Prepend(first).Contains(last) ? [.. blocks.Where(static b => b.Name != W + "sectPr")] : [];
    }

    /// <summary>The first block behind the paper itself: the rule over its certified copies, or <see langword="null"/>.</summary>
    /// <param name="body">The body.</param>
    public static XElement? FirstCopy(XElement body)
    {
        string rule = Names.StyleId(Component.CopyRule);
        return body.Elements(P).FirstOrDefault(p => Val(p.Element(PPr)?.Element(W + "pStyle")) == rule);
    }

    /// <summary>The section that a block is in: that of the first end of a section from it on.</summary>
    /// <param name="body">The body.</param>
    /// <param name="block">The block; <see langword="null"/> for the end of the body.</param>
    public static XElement SectionOf(XElement body, XElement? block)
    {
        foreach (XElement at in block is null ? [] : block.ElementsAfterSelf().Prepend(block))
        {
            if (EndIn(at) is { } end)
                return end;
        }

        if (body.Element(W + "sectPr") is { } last)
            return last;
        var made = new XElement(W + "sectPr");
        body.Add(made);
        return made;
    }

    /// <summary>The section that ends in a block, or <see langword="null"/>.</summary>
    /// <param name="block">The block.</param>
    public static XElement? EndIn(XElement block) => block.Name == P ? block.Element(PPr)?.Element(W + "sectPr") : null;

    /// <summary>The sections of a body in order.</summary>
    /// <param name="body">The body.</param>
    public static IEnumerable<XElement> Sections(XElement body) => body.Elements().Select(static b => b.Name == W + "sectPr" ? b : EndIn(b)).OfType<XElement>();

    /// <summary>Ends a section behind a block: in it where it is a paragraph, else in a paragraph of one point.</summary>
    /// <param name="block">The block.</param>
    /// <param name="section">The section.</param>
    public static void End(XElement block, XElement section)
    {
        if (block.Name != P || EndIn(block) is not null)
        {
            var spacer = XElement.Parse($"""<w:p xmlns:w="{Names.Word}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>""");
            block.AddAfterSelf(spacer);
            block = spacer;
        }

        XElement? properties = block.Element(PPr);
        if (properties is null)
            block.AddFirst(properties = new XElement(PPr));
        if (properties.Element(W + "pPrChange") is { } change)
            change.AddBeforeSelf(section);
        else
            properties.Add(section);
    }

    private static XElement Block(XElement mark, XElement body) => mark.AncestorsAndSelf().First(a => a.Parent == body);
}
