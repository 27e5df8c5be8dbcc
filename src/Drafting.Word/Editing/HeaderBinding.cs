using System.Xml.Linq;

namespace Drafting.Word.Editing;

/// <summary>Khớp ô nội dung với phần <c>header</c>: on opening, Word shows the string of the part, so the two must agree before a paper leaves.</summary>
internal static class HeaderBinding
{
    /// <summary>Fills a blank control from the part or the part from a control; two filled ones that differ are left, and are a gap.</summary>
    /// <param name="roots">The stories, changes accepted.</param>
    /// <param name="header">The part.</param>
    public static void Settle(IReadOnlyList<XElement> roots, HeaderItem header)
    {
        foreach (BoundControl control in BoundControl.Of(roots, header))
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
