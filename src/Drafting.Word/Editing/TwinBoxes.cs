using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Khung chữ viết hai lần: a text box whose second drawing, for older programs, says the same; both are changed or they part.</summary>
internal sealed class TwinBoxes
{
    private static readonly XName Content = W + "txbxContent";
    private readonly List<(XElement Box, XElement Twin)> twins = [];

    /// <summary>Notes the twins of the boxes that will be changed; call before the change.</summary>
    /// <param name="paragraphs">The paragraphs that will be changed.</param>
    public TwinBoxes(IEnumerable<XElement> paragraphs)
    {
        foreach (XElement box in paragraphs.SelectMany(static p => p.Ancestors(Content)).Distinct())
        {
            if (box.Ancestors(Mc + "Choice").FirstOrDefault() is not { Parent: { } both } choice || both.Element(Mc + "Fallback") is not { } fallback)
                continue;
            XElement[] boxes = [.. choice.Descendants(Content)], others = [.. fallback.Descendants(Content)];
            int index = Array.IndexOf(boxes, box);
            if (boxes.Length == others.Length && TextOf(box) == TextOf(others[index]))
                twins.Add((box, others[index]));
        }
    }

    /// <summary>Makes the second drawings say what the first say now.</summary>
    public void Settle()
    {
        foreach ((XElement box, XElement twin) in twins)
            twin.ReplaceNodes(box.Nodes());
    }
}
