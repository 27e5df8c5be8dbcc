using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Chữ ẩn: removes runs, drawings and paragraphs that do not show, and notes that nothing refers to.</summary>
internal static class HiddenText
{
    private const string Heading = "Chữ ẩn";
    private static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    /// <summary>Removes hidden text from a story.</summary>
    /// <param name="root">The root of the story.</param>
    /// <param name="styles">The styles.</param>
    /// <param name="removed">The list.</param>
    public static void Remove(XElement root, HiddenStyles styles, RemovalList removed)
    {
        List<XElement> runs = [.. root.Descendants().Where(static e => e.Name == R || e.Name == Math + "r")];
        HashSet<XElement> hidden = [.. runs.Where(styles.Hides)];
        HashSet<XElement> held = BrokenFields(runs, hidden);
        List<XElement> marks = [.. root.Descendants(P).Where(styles.HidesMark)];

        foreach (XElement run in hidden)
        {
            XElement? paragraph = run.Ancestors(P).FirstOrDefault();
            if (run.Elements().Any(static e => e.Name != RPr) && !InFallback(run))
                removed.Add($"{Heading}: “{FirstWords(Shown(run))}”{Place(paragraph, run)}.");
            if (held.Contains(run))
                run.Elements().Where(static e => e.Name != RPr && e.Name != W + "fldChar" && e.Name != W + "instrText").Remove();
            else
                run.Remove();
        }

        foreach (XElement drawing in root.Descendants().Where(IsHiddenDrawing).ToList())
        {
            XElement? paragraph = drawing.Ancestors(P).FirstOrDefault();
            removed.Count("Hình, khung ẩn", paragraph, "");
            drawing.Remove();
        }

        foreach (XElement paragraph in marks)
            Paragraphs.Join(paragraph);
    }

    /// <summary>Removes notes whose reference is gone; the text of a deleted note must not stay in the file.</summary>
    /// <param name="roots">The stories.</param>
    /// <param name="removed">The list.</param>
    public static void RemoveLostNotes(IReadOnlyList<XElement> roots, RemovalList removed)
    {
        foreach (string kind in (string[])["footnote", "endnote"])
        {
            HashSet<string> named = [.. roots.SelectMany(r => r.Descendants(W + (kind + "Reference"))).Select(static e => e.Attribute(W + "id")?.Value ?? "")];
            foreach (XElement note in roots.SelectMany(r => r.Elements(W + kind)).ToList())
            {
                if (note.Attribute(W + "type")?.Value is not (null or "normal") || named.Contains(note.Attribute(W + "id")?.Value ?? ""))
                    continue;
                removed.Add($"Chú thích không còn được dẫn: “{FirstWords(string.Join(' ', note.Descendants(P).Select(TextOf)))}”.");
                note.Remove();
            }
        }
    }

    private static string Shown(XElement run)
    {
        string text = TextOf(run);
        return text.Length > 0 ? text : string.Concat(run.Descendants(Math + "t").Select(static t => t.Value));
    }

    private static string Place(XElement? paragraph, XElement run)
    {
        if (paragraph is null)
            return "";
        string words = FirstWords(paragraph);
        return words.Length == 0 || words == FirstWords(run) ? "" : $" ở đoạn “{words}”";
    }

    /// <summary>Hidden runs with a part of a field whose other parts show: the field must stay whole.</summary>
    private static HashSet<XElement> BrokenFields(List<XElement> runs, HashSet<XElement> hidden)
    {
        HashSet<XElement> held = [];
        Stack<List<XElement>> open = new();
        foreach (XElement run in runs)
        {
            foreach (string type in run.Elements(W + "fldChar").Select(static f => f.Attribute(W + "fldCharType")?.Value ?? ""))
            {
                if (type == "begin")
                    open.Push([]);
                if (open.TryPeek(out List<XElement>? field))
                    field.Add(run);
                if (type == "end" && open.TryPop(out List<XElement>? whole) && whole.Exists(r => !hidden.Contains(r)))
                    held.UnionWith(whole);
            }

            if (run.Element(W + "instrText") is not null && open.TryPeek(out List<XElement>? inner))
                inner.Add(run);
        }

        foreach (List<XElement> unclosed in open)
            held.UnionWith(unclosed);
        return held;
    }

    private static bool IsHiddenDrawing(XElement e)
    {
        if (e.Name == W + "drawing")
        {
            XElement? properties = e.Elements().SelectMany(static holder => holder.Elements()).FirstOrDefault(static c => c.Name.LocalName == "docPr");
            return properties?.Attribute("hidden")?.Value is "1" or "true";
        }

        return e.Name == W + "pict" && e.Elements().Any(static shape => shape.Name.Namespace == Vml
            && shape.Attribute("style")?.Value.Replace(" ", "", StringComparison.Ordinal).Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) == true);
    }
}
