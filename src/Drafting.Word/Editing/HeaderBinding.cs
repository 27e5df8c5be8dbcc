using System.Xml.Linq;

namespace Drafting.Word.Editing;

/// <summary>Khớp ô nội dung với phần <c>header</c>: on opening, Word shows the string of the part, so the two must agree before a paper leaves.</summary>
internal static class HeaderBinding
{
    /// <summary>Fills a blank control from the part or the part from a control; two filled ones that differ are left, and are a gap.</summary>
    /// <param name="roots">The stories, changes accepted.</param>
    /// <param name="header">The part.</param>
    /// <param name="removed">The list.</param>
    public static void Settle(IReadOnlyList<XElement> roots, HeaderItem header, RemovalList removed)
    {
        List<BoundControl> controls = BoundControl.Of(roots, header);
        foreach (string lost in header.Keys.Except(controls.Select(static c => c.Key)).ToList())
        {
            // What no control shows any more would stay in the file as a trace of an older text.
            removed.Add($"Chuỗi không còn hiện trên văn bản ({lost}): “{WordXml.FirstWords(header[lost]?.Value ?? "")}”.");
            header[lost]?.Remove();
        }

        foreach (BoundControl control in controls)
        {
            if (header[control.Key] is not { } kept || kept.Value == control.Shown)
                continue;
            string shown = control.Shown;
            if (control.Control.Annotation<Revisions.Touched>() is null && control.IsBlank(shown) && !control.IsBlank(kept.Value))
                control.Show(kept.Value);
            else if (control.Control.Annotation<Revisions.Touched>() is not null || control.IsBlank(kept.Value))
                kept.Value = shown;
        }
    }
}
