using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Drafting.Corpus;

/// <summary>Nhãn: takes the labels off the paragraphs and writes them down beside the file.</summary>
internal static partial class Labels
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Removes every <c>lb</c> and gives the rows of the label file.</summary>
    public static IReadOnlyList<string> Take(XDocument document)
    {
        XElement body = document.Root!.Element(W + "body")!;
        var rows = new List<string>();
        int ordinal = 0;
        foreach (XElement paragraph in Paragraphs(body)) rows.Add(Row("main", ++ordinal, paragraph));
        int box = 0;
        foreach (XElement content in body.Descendants(W + "txbxContent").Where(static c => !c.Ancestors(Mc + "Fallback").Any()))
        {
            box++;
            ordinal = 0;
            foreach (XElement paragraph in Paragraphs(content)) rows.Add(Row($"textbox {box}", ++ordinal, paragraph));
        }
        foreach (XElement paragraph in document.Descendants(W + "p")) paragraph.Attribute("lb")?.Remove();
        return rows;
    }

    private static IEnumerable<XElement> Paragraphs(XElement story) =>
        story.Descendants(W + "p").Where(p => p.Ancestors(W + "txbxContent").FirstOrDefault() == (story.Name.LocalName == "txbxContent" ? story : null)
            && !p.Ancestors(Mc + "Fallback").Any());

    private static string Row(string story, int ordinal, XElement paragraph)
    {
        string text = Visible(paragraph);
        string? label = paragraph.Attribute("lb")?.Value;
        if (text.Length == 0 && label is not ("ke" or "ke-ban-sao")) label = "trong";
        if (label is null) throw new InvalidDataException($"No label: {text}");
        return $"{story}\t{ordinal}\t{label}\t{(text.Length > 40 ? text[..40] : text)}";
    }

    private static string Visible(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (XElement element in paragraph.Descendants().Where(e => e.Ancestors(W + "p").First() == paragraph && !e.Ancestors(Mc + "Fallback").Any()))
        {
            if (element.Name == W + "t") text.Append(element.Value);
            else if (element.Name == W + "noBreakHyphen") text.Append('-');
            else if (element.Name.Namespace == W && element.Name.LocalName is "tab" or "br" or "cr" or "ptab" && element.Parent!.Name == W + "r") text.Append(' ');
        }
        return Blanks().Replace(text.ToString().Normalize(NormalizationForm.FormC), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
