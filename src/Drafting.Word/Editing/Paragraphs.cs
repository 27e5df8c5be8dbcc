using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Nối và bỏ đoạn, without breaking what holds them: a cell, a note and a text box each end with a paragraph.</summary>
internal static class Paragraphs
{
    private static readonly HashSet<string> Markers =
        ["bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd"];

    // What an empty table may still hold and nobody asked to lose: controls, sections, tracked changes.
    private static readonly HashSet<string> Lasting = ["sdt", "sectPr", "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"];

    /// <summary>Joins a paragraph whose mark is gone with the next one, whose mark then ends both.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static void Join(XElement paragraph)
    {
        if (paragraph.Parent is null || paragraph.Element(PPr)?.Element(W + "sectPr") is not null)
            return;
        XElement? next = paragraph.ElementsAfterSelf().FirstOrDefault(static e => !Markers.Contains(e.Name.LocalName));
        XNode[] content = [.. paragraph.Nodes().Where(static n => n is not XElement { Name: var name } || name != PPr)];
        if (next?.Name == P)
        {
            foreach (XNode node in content)
                node.Remove();
            if (next.Element(PPr) is { } properties)
                properties.AddAfterSelf(content);
            else
                next.AddFirst(content);
            paragraph.Remove();
        }
        else if (content.Length == 0 && MayGo(paragraph))
        {
            paragraph.Remove();
        }
    }

    /// <summary>Removes a row or a cell, and what is left empty by it.</summary>
    /// <param name="part">The row or the cell.</param>
    public static void RemoveFromTable(XElement part)
    {
        XElement? holder = part.Parent;
        if (holder is null)
            return;
        part.Remove();
        if (part.Name == Tc && !holder.Descendants(Tc).Any())
            RemoveFromTable(holder);
        else if (part.Name == Tr && holder.AncestorsAndSelf(Tbl).FirstOrDefault() is { } table && !table.Descendants(Tr).Any())
            RemoveTable(table);
    }

    /// <summary>Whether a table is nothing but an empty grid that its place can do without.</summary>
    /// <param name="table">The table.</param>
    public static bool IsEmptyTable(XElement table) => MayGo(table) && table.Parent?.Name != W + "sdtContent"
        && table.Descendants(P).Elements().All(static e => e.Name == PPr || (e.Name == R && e.Elements().All(static c => c.Name == RPr || (c.Name == W + "t" && string.IsNullOrWhiteSpace(c.Value)))))
        && !table.Descendants().Any(static e => Lasting.Contains(e.Name.LocalName) || Markers.Contains(e.Name.LocalName));

    /// <summary>Removes a table; what held it ends with a paragraph all the same.</summary>
    /// <param name="table">The table.</param>
    public static void RemoveTable(XElement table)
    {
        XElement? holder = table.Parent;
        if (holder is null)
            return;
        table.Remove();
        if (holder.Name != W + "body" && holder.Elements().LastOrDefault()?.Name != P)
            holder.Add(new XElement(P));
    }

    /// <summary>Whether the place of a paragraph can do without it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static bool MayGo(XElement paragraph)
    {
        XElement? before = paragraph.ElementsBeforeSelf().LastOrDefault(IsBlock);
        XElement? after = paragraph.ElementsAfterSelf().FirstOrDefault(IsBlock);
        // Without the paragraph between them two tables would become one.
        return after is null ? before?.Name == P : before?.Name != Tbl || after.Name != Tbl;
    }

    /// <summary>Whether an element stands beside paragraphs as one of them.</summary>
    /// <param name="e">The element.</param>
    public static bool IsBlock(XElement e) => e.Name == P || e.Name == Tbl || e.Name == Sdt || e.Name == W + "customXml";
}
