using System.Xml;
using System.Xml.Linq;
using Drafting.Core.Numbers;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Ô nội dung có ràng buộc: a control of a story that shows a string of the <c>header</c> part.</summary>
/// <param name="Key">The key, such as <c>ban-sao-1.so-ky-hieu</c>.</param>
/// <param name="Control">The control.</param>
internal sealed record BoundControl(string Key, XElement Control)
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\u00A0', '.', '…', '_', '-'];

    /// <summary>The key without the copy block that it belongs to.</summary>
    public string Name => Key[(Key.LastIndexOf('.') + 1)..];

    /// <summary>What the control shows.</summary>
    public string Shown => Control.Element(W + "sdtContent") is { } content ? TextOf(content) : "";

    /// <summary>The paragraph that holds it.</summary>
    public XElement? Paragraph => Control.AncestorsAndSelf(P).FirstOrDefault() ?? Control.Descendants(P).FirstOrDefault();

    /// <summary>The controls of a paper, in the order of its stories.</summary>
    /// <param name="roots">The stories.</param>
    /// <param name="header">The part that they are bound to; where it was lost, the controls still know their keys.</param>
    public static List<BoundControl> Of(IReadOnlyList<XElement> roots, HeaderItem? header)
    {
        List<BoundControl> controls = [];
        foreach (XElement control in roots.SelectMany(static r => r.Descendants(Sdt)).Where(static c => !InFallback(c)))
        {
            XElement? binding = control.Element(W + "sdtPr")?.Element(W + "dataBinding");
            if (string.Equals(binding?.Attribute(W + "storeItemID")?.Value, header?.Store ?? Names.HeaderStore, StringComparison.OrdinalIgnoreCase)
                && KeyOf(binding!.Attribute(W + "xpath")?.Value ?? "") is { Length: > 0 } key)
                controls.Add(new BoundControl(key, control));
        }

        return controls;
    }

    /// <summary>Whether a text leaves open what the control is there for.</summary>
    /// <param name="text">The text.</param>
    public bool IsBlank(string text) => Name switch
    {
        "so-ky-hieu" => !text.AsSpan(0, Math.Max(0, text.IndexOfAny(['-', '/']))).ContainsAnyInRange('0', '9'),
        "dia-danh-ngay" => text.IndexOf(',', StringComparison.Ordinal) is var comma && (comma < 0
            || string.IsNullOrWhiteSpace(text[..comma].Trim(Blanks))
            || !DocumentDate.TryParse(text[(comma + 1)..], out DocumentDate date) || date.Calendar is null),
        _ => text.Trim(Blanks).Length == 0,
    };

    /// <summary>Makes the control show a text, in the face that it has.</summary>
    /// <param name="text">The text; lines parted by <c>\n</c>.</param>
    public void Show(string text)
    {
        XElement? content = Control.Element(W + "sdtContent");
        List<XElement> runs = [.. content?.Descendants(R) ?? []];
        if (content is null)
            return;
        XElement first = runs.FirstOrDefault() ?? new XElement(R);
        foreach (XElement other in runs.Skip(1))
            other.Remove();
        first.Elements().Where(static e => e.Name != RPr).Remove();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                first.Add(new XElement(W + "br"));
            first.Add(new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i]));
        }

        if (first.Parent is null)
            (content.Descendants(P).FirstOrDefault() ?? content).Add(first);
    }

    private static string KeyOf(string path)
    {
        string last = path[(path.LastIndexOf('/') + 1)..];
        int colon = last.IndexOf(':', StringComparison.Ordinal) + 1;
        int bracket = last.IndexOf('[', StringComparison.Ordinal);
        return XmlConvert.DecodeName(bracket < colon ? last[colon..] : last[colon..bracket]);
    }
}
