using System.Text;
using System.Xml.Linq;
using Drafting.Word.Writing;

namespace Drafting.Word.Editing;

/// <summary>Từ vựng WordprocessingML: names and the few questions that every change of a paper asks.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = Names.Word;
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XName P = W + "p";
    public static readonly XName PPr = W + "pPr";
    public static readonly XName R = W + "r";
    public static readonly XName RPr = W + "rPr";
    public static readonly XName Tbl = W + "tbl";
    public static readonly XName Tr = W + "tr";
    public static readonly XName Tc = W + "tc";
    public static readonly XName Sdt = W + "sdt";

    private const int WordsQuoted = 8;
    private static readonly XName Fallback = Mc + "Fallback";
    private static readonly XName TextBox = W + "txbxContent";
    private static readonly HashSet<XName> Unseen = [W + "del", W + "moveFrom", PPr, RPr, W + "sdtPr", W + "instrText", W + "delText"];

    /// <summary>The value of an on/off property, or <see langword="null"/> where it is not given.</summary>
    /// <param name="element">The property.</param>
    public static bool? Toggle(XElement? element) =>
        element is null ? null : element.Attribute(W + "val")?.Value is not ("0" or "false" or "off");

    /// <summary>The value of a property.</summary>
    /// <param name="element">The property.</param>
    public static string? Val(XElement? element) => element?.Attribute(W + "val")?.Value;

    /// <summary>The visible text of an element, tabs and breaks included; of text boxes inside a paragraph, nothing.</summary>
    /// <param name="element">The element.</param>
    public static string TextOf(XElement element)
    {
        var text = new StringBuilder();
        Collect(element, text);
        return text.ToString();
    }

    /// <summary>The first words of a paragraph, as messages quote them; of a paragraph without text, its deleted text.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static string FirstWords(XElement? paragraph)
    {
        if (paragraph is null)
            return "";
        string text = TextOf(paragraph);
        if (string.IsNullOrWhiteSpace(text))
            text = string.Concat(paragraph.Descendants().Where(static e => e.Name == W + "delText" || e.Name == W + "t").Select(static e => e.Value));
        return FirstWords(text);
    }

    /// <summary>The first words of a text.</summary>
    /// <param name="text">The text.</param>
    public static string FirstWords(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string quoted = string.Join(' ', words.Take(WordsQuoted));
        return (quoted.Length > 80 ? quoted[..80] : quoted) + (words.Length > WordsQuoted || quoted.Length > 80 ? "…" : "");
    }

    /// <summary>Whether an element stands in the second drawing of a text box, which programs that know the first do not read.</summary>
    /// <param name="element">The element.</param>
    public static bool InFallback(XElement element) => element.Ancestors(Fallback).Any();

    /// <summary>Takes an element away and leaves its children in its place.</summary>
    /// <param name="element">The element.</param>
    public static void Unwrap(XElement element)
    {
        XNode[] children = [.. element.Nodes()];
        // A node with a parent would be copied, and what is noted on it lost.
        element.RemoveNodes();
        element.ReplaceWith([.. children]);
    }

    private static void Collect(XElement element, StringBuilder text)
    {
        foreach (XElement child in element.Elements())
        {
            if (child.Name == W + "t")
                text.Append(child.Value);
            else if (child.Name == W + "tab")
                text.Append('\t');
            else if (child.Name == W + "br" || child.Name == W + "cr")
                text.Append('\n');
            else if (child.Name == W + "noBreakHyphen")
                text.Append('\u2011');
            else if (child.Name != TextBox && child.Name != Fallback && !Unseen.Contains(child.Name))
                Collect(child, text);
        }
    }
}
