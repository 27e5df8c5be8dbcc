using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Mẩu chữ đang sửa: one element that shows characters.</summary>
internal sealed class TextPiece(XElement node, int start, string text, bool inField)
{
    /// <summary>The element: a text, a tab, a break, a sign.</summary>
    public XElement Node { get; private set; } = node;

    /// <summary>Offset of its first character in the characters of the paragraph, as stored.</summary>
    public int Start { get; } = start;

    /// <summary>Its characters.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>The run that holds it.</summary>
    public XElement Run => Node.Ancestors(R).First();

    /// <summary>Whether it stands in its run as Word writes it, so that the run can be cut beside it.</summary>
    public bool IsPlain => Node.Parent?.Name == R;

    /// <summary>Whether it is the result of a field, which Word may compute anew.</summary>
    public bool InField => inField || Node.Ancestors(W + "fldSimple").Any();

    /// <summary>Whether it stands in a tracked change.</summary>
    public bool IsTracked => Node.Ancestors().Any(Tracking.IsHolder);

    /// <summary>Cuts the element in two; gives the second.</summary>
    /// <param name="at">How many characters stay.</param>
    public TextPiece Cut(int at)
    {
        var second = new XElement(W + "t");
        string rest = Text[at..];
        Write(Text[..at]);
        Node.AddAfterSelf(second);
        var piece = new TextPiece(second, Start + at, "", inField);
        piece.Write(rest);
        return piece;
    }

    /// <summary>Gives the piece other characters; a sign that stood for a letter becomes one.</summary>
    /// <param name="characters">The characters.</param>
    public void Write(string characters)
    {
        Text = characters;
        if (Node.Name != W + "t")
        {
            var letter = new XElement(W + "t");
            Node.ReplaceWith(letter);
            Node = letter;
        }

        Node.Value = characters;
        Node.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }

    /// <summary>Parts the run before this piece.</summary>
    public void PartBefore()
    {
        XNode[] before = [.. Node.NodesBeforeSelf().Where(static n => n is not XElement { Name: var name } || name != RPr)];
        if (before.OfType<XElement>().Any())
            Part([Node, .. Node.NodesAfterSelf()]);
    }

    /// <summary>Parts the run behind this piece.</summary>
    public void PartAfter()
    {
        XNode[] after = [.. Node.NodesAfterSelf()];
        if (after.OfType<XElement>().Any())
            Part(after);
    }

    private void Part(XNode[] rest)
    {
        XElement run = Run;
        var other = new XElement(R, run.Attributes(), run.Element(RPr));
        foreach (XNode node in rest)
            node.Remove();
        other.Add(rest);
        run.AddAfterSelf(other);
    }
}

/// <summary>Theo dõi sửa đổi: what stands in a tracked change is the business of who made it.</summary>
internal static class Tracking
{
    private static readonly HashSet<XName> Holders =
        [W + "ins", W + "del", W + "moveFrom", W + "moveTo", W14 + "conflictIns", W14 + "conflictDel"];

    /// <summary>Whether an element holds tracked text.</summary>
    /// <param name="e">The element.</param>
    public static bool IsHolder(XElement e) => Holders.Contains(e.Name);

    /// <summary>Whether anything of a paragraph is tracked, its mark and its format too.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static bool Touches(XElement paragraph) => paragraph.Ancestors().Any(IsHolder)
        || paragraph.Descendants().Any(static e => IsHolder(e) || e.Name.LocalName.EndsWith("Change", StringComparison.Ordinal));

    /// <summary>Whether the mark of a paragraph is tracked, so that the paragraph begins or ends with the change.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static bool TouchesMark(XElement paragraph) =>
        paragraph.Ancestors().Any(IsHolder) || paragraph.Element(PPr)?.Element(RPr)?.Elements().Any(IsHolder) == true;
}
