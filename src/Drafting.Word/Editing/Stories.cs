using System.Globalization;
using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chỗ của đoạn: noted on each paragraph before the first change, so that messages name it as the user counts.</summary>
/// <param name="Story">The story, such as <c>main</c>, <c>header</c>, <c>footnote 3</c>, <c>text box</c>.</param>
/// <param name="Ordinal">Ordinal in the story, from 1.</param>
internal sealed record ParagraphPlace(string Story, int Ordinal);

/// <summary>Các mạch văn bản: main part, headers, footers, footnotes and endnotes.</summary>
internal static class Stories
{
    private static readonly string[] Kinds = ["header", "footer", "footnotes", "endnotes"];

    /// <summary>The roots of all stories, the main one first.</summary>
    /// <param name="package">The package.</param>
    public static IReadOnlyList<XElement> Of(EditablePackage package)
    {
        List<XElement> roots = [package.Main];
        foreach (PartLink link in package.LinksOf(package.MainPart).Where(static l => !l.Outside && Kinds.Contains(l.Kind)))
        {
            if (package.Root(link.Target) is { } root && !roots.Contains(root))
                roots.Add(root);
        }

        return roots;
    }

    /// <summary>Notes on each paragraph where it stands.</summary>
    /// <param name="roots">The stories.</param>
    public static void NotePlaces(IReadOnlyList<XElement> roots)
    {
        foreach (XElement root in roots)
        {
            string story = root.Name.LocalName switch
            {
                "document" => "main",
                "hdr" => "header",
                "ftr" => "footer",
                _ => "",
            };
            Dictionary<string, int> counts = [];
            foreach (XElement paragraph in root.Descendants(P).Where(static p => !InFallback(p)))
            {
                string name = paragraph.Ancestors(W + "txbxContent").Any() ? "text box" : story.Length > 0 ? story : NoteName(paragraph);
                counts[name] = counts.GetValueOrDefault(name) + 1;
                paragraph.AddAnnotation(new ParagraphPlace(name, counts[name]));
            }
        }
    }

    private static string NoteName(XElement paragraph)
    {
        XElement? note = paragraph.Ancestors().FirstOrDefault(static e => e.Name == W + "footnote" || e.Name == W + "endnote");
        return string.Create(CultureInfo.InvariantCulture, $"{note?.Name.LocalName ?? "note"} {note?.Attribute(W + "id")?.Value}");
    }
}
