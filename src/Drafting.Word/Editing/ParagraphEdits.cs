using System.Xml.Linq;
using Drafting.Core.Checking;
using Drafting.Core.Units;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Thêm, bỏ đoạn và nét kẻ.</summary>
internal static class ParagraphEdits
{
    private static readonly HashSet<string> Markers =
    [
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    ];

    private static readonly HashSet<string> Kept =
    [
        "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "annotationRef", "drawing", "pict", "object", "oMath", "oMathPara", "altChunk", "fldChar",
    ];

    /// <summary>Whether a paragraph holds something that no removal of words may take along.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static bool HoldsMore(XElement paragraph) => paragraph.Descendants().Any(static e => Kept.Contains(e.Name.LocalName));

    /// <summary>Puts a paragraph of a style beside another.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="beside">The other.</param>
    /// <param name="edit">The edit.</param>
    public static void Insert(EditedPaper paper, XElement beside, Edit.InsertParagraph edit)
    {
        var properties = new XElement(PPr);
        string style = Names.StyleId(edit.Style.Component);
        if (paper.Package.TargetOf(paper.Package.MainPart, "styles") is { } part
            && paper.Package.Root(part)?.Elements(W + "style").Any(s => s.Attribute(W + "styleId")?.Value == style) == true)
            properties.Add(new XElement(W + "pStyle", new XAttribute(W + "val", style)));
        var inserted = new XElement(P, properties, new XElement(R, TextEdits.Nodes(edit.Text)));
        FlatFormat.Write(inserted, edit.Style, edit.FontName);
        XElement place = beside.Ancestors(Sdt).LastOrDefault(static s => s.Element(W + "sdtPr")?.Elements().Any(static e => e.Name.LocalName is "dataBinding" or "text") == true) ?? beside;
        if (edit.Side == InsertSide.Before)
        {
            place.AddBeforeSelf(inserted);
            return;
        }

        if (beside.Element(PPr)?.Element(W + "sectPr") is { } section)
        {
            // The section ends where it ended, behind the new paragraph.
            section.Remove();
            XElement own = inserted.Element(PPr)!;
            own.Add(section);
        }

        place.AddAfterSelf(inserted);
    }

    /// <summary>Takes a paragraph away; where its place must hold one, its words only.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static void Remove(EditedParagraph paragraph)
    {
        XElement element = paragraph.Element;
        XElement[] marks = [.. element.Descendants().Where(static e => IsMarker(e))];
        foreach (XElement mark in marks)
            mark.Remove();
        foreach (XNode node in element.Nodes().Where(static n => n is not XElement { Name: var name } || name != PPr).ToList())
            node.Remove();
        XElement? section = element.Element(PPr)?.Element(W + "sectPr");
        XElement? before = element.ElementsBeforeSelf().LastOrDefault(Paragraphs.IsBlock);
        XElement? after = element.ElementsAfterSelf().FirstOrDefault(Paragraphs.IsBlock);
        XElement? heir = section is null && after?.Name == P ? after : before?.Name == P ? before : null;
        bool sectionStays = section is not null && (before?.Name != P || before.Element(PPr)?.Element(W + "sectPr") is not null);
        if (!Paragraphs.MayGo(element) || sectionStays || heir is null)
        {
            element.Add(marks);
            if (paragraph.Source.Paragraph.ListLabel is not null)
                Unlist(element);
            return;
        }

        if (section is not null)
        {
            section.Remove();
            XElement properties = Properties.Of(before!, PPr);
            if (properties.Element(W + "pPrChange") is { } change)
                change.AddBeforeSelf(section);
            else
                properties.Add(section);
        }

        if (heir == after && heir.Element(PPr) is { } first)
            first.AddAfterSelf(marks);
        else if (heir == after)
            heir.AddFirst(marks);
        else
            heir.Add(marks);
        element.Remove();
    }

    /// <summary>The whole drawing that shows a line, or <see langword="null"/> where it shows more than that.</summary>
    /// <param name="shape">The line.</param>
    /// <param name="rules">The lines of the paper.</param>
    public static XElement? DrawingOf(XElement shape, HashSet<XElement> rules)
    {
        // The line below a cell is a line of its grid.
        if (shape.Name == W + "tcBorders")
            return shape.Element(W + "bottom");
        XElement? drawing = shape.Ancestors().TakeWhile(static e => e.Name != P).LastOrDefault(static e => e.Name.LocalName is "drawing" or "pict" or "object");
        if (drawing is null || drawing.Descendants().Any(static e => e.Name.LocalName is "txbxContent" or "blip" or "imagedata" or "OLEObject" or "chart"))
            return null;
        if (drawing.Descendants().Any(e => e.Name.LocalName is "wsp" or "cxnSp" or "line" or "rect" or "roundrect" or "oval" or "polyline" or "shape" && !rules.Contains(e) && !e.Ancestors().Any(rules.Contains) && !InFallback(e)))
            return null;
        return drawing.Parent is { } choice && choice.Name == Mc + "Choice" ? choice.Parent : drawing;
    }

    /// <summary>Takes the borders of a paragraph and drawn lines away.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="drawings">The drawings of lines that are anchored to it.</param>
    public static void RemoveRules(EditedParagraph paragraph, IEnumerable<XElement> drawings)
    {
        foreach (XElement drawing in drawings)
        {
            XElement? run = drawing.Parent;
            Drop(drawing);
            if (run?.Name == R && run.Elements().All(static e => e.Name == RPr))
                Drop(run);
        }

        paragraph.Element.Element(PPr)?.Element(W + "pBdr")?.Remove();
        foreach ((string edge, Length weight) in new[] { ("top", paragraph.Source.Paragraph.Format.TopRule), ("bottom", paragraph.Source.Paragraph.Format.BottomRule) })
        {
            if (weight > Length.Zero)
                ParagraphChanges.Border(Properties.Get(Properties.Of(paragraph.Element, PPr), "pBdr", FlatFormat.ParagraphOrder), edge, Length.Zero);
        }
    }

    private static bool IsMarker(XElement e) => e.Name.Namespace == W
        && (Markers.Contains(e.Name.LocalName) || (e.Name == R && e.Element(W + "commentReference") is not null));

    private static void Unlist(XElement paragraph)
    {
        XElement list = Properties.Get(Properties.Of(paragraph, PPr), "numPr", FlatFormat.ParagraphOrder);
        list.RemoveNodes();
        list.Add(new XElement(W + "numId", new XAttribute(W + "val", "0")));
    }
}
