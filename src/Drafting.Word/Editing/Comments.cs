using System.Globalization;
using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Ghi chú bên lề: comments, their threads and people, and everything in the text that names them.</summary>
internal static class Comments
{
    private static readonly string[] Kinds = ["comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "documenttasks"];

    /// <summary>Removes them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="roots">The stories.</param>
    /// <param name="removed">The list.</param>
    public static void Remove(EditablePackage package, IReadOnlyList<XElement> roots, RemovalList removed)
    {
        foreach (XElement root in roots)
        {
            foreach (XElement mark in root.Descendants().Where(IsMark).ToList())
            {
                XElement? run = mark.Parent?.Name == R ? mark.Parent : null;
                mark.Remove();
                if (run is not null && run.Elements().All(static e => e.Name == RPr))
                    run.Remove();
            }
        }

        foreach (PartLink link in package.LinksOf(package.MainPart).Where(static l => Kinds.Contains(l.Kind)).ToList())
        {
            if (link.Kind == "comments" && !link.Outside && package.Root(link.Target) is { } part)
            {
                foreach (XElement comment in part.Elements(W + "comment"))
                    removed.Add($"Ghi chú (bình luận): “{FirstWords(string.Join(' ', comment.Descendants(P).Select(TextOf)))}”.");
            }
            else if (link.Kind == "people")
            {
                removed.Add("Danh sách người góp ý, sửa đổi.");
            }
            else
            {
                removed.Add(string.Create(CultureInfo.InvariantCulture, $"Phần phụ của ghi chú ({link.Kind})."));
            }

            link.Element.Remove();
        }
    }

    private static bool IsMark(XElement e) => e.Name == W + "commentRangeStart" || e.Name == W + "commentRangeEnd" || e.Name == W + "commentReference" || e.Name == W + "annotationRef";
}
