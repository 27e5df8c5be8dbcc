using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Theo dõi sửa đổi: accepts every tracked change of a story, as Word's own "Accept all" does (ECMA-376 part 1 §17.13.5).</summary>
internal static class Revisions
{
    private const string Heading = "Chấp nhận sửa đổi được theo dõi";
    private static readonly HashSet<XName> Inserted = [W + "ins", W + "moveTo", W14 + "conflictIns"];
    private static readonly HashSet<XName> Deleted = [W + "del", W + "moveFrom", W14 + "conflictDel"];
    private static readonly HashSet<XName> Cells = [W + "cellIns", W + "cellDel", W + "cellMerge"];

    private static readonly HashSet<XName> Changes =
    [
        W + "rPrChange", W + "pPrChange", W + "sectPrChange", W + "tblPrChange", W + "tblGridChange", W + "tcPrChange", W + "trPrChange",
        W + "tblPrExChange", W + "numberingChange",
    ];

    /// <summary>Notes on each content control whether its text was changed under tracking.</summary>
    internal sealed record Touched
    {
        /// <summary>The one mark.</summary>
        public static Touched Instance { get; } = new();
    }

    /// <summary>Accepts all changes of a story.</summary>
    /// <param name="root">The root of the story.</param>
    /// <param name="removed">The list.</param>
    public static void Accept(XElement root, RemovalList removed)
    {
        List<XElement> all = [.. root.Descendants().Where(IsRevision)];
        if (all.Count == 0)
            return;
        foreach (XElement revision in all)
            Note(revision, removed);

        List<XElement> joined = [.. all.Where(static e => Deleted.Contains(e.Name) && e.Parent?.Name == RPr && e.Parent.Parent?.Name == PPr)
            .Select(static e => e.Parent!.Parent!.Parent!).Where(static p => p.Name == P)];
        foreach (XElement revision in all)
            Apply(revision);
        foreach (XElement paragraph in joined)
            Paragraphs.Join(paragraph);
    }

    private static bool IsRevision(XElement e) => Inserted.Contains(e.Name) || Deleted.Contains(e.Name) || Changes.Contains(e.Name) || Cells.Contains(e.Name) || IsRange(e.Name);

    private static bool IsRange(XName name) =>
        name.Namespace == W && (name.LocalName.StartsWith("moveFromRange", StringComparison.Ordinal) || name.LocalName.StartsWith("moveToRange", StringComparison.Ordinal)
            || (name.LocalName.StartsWith("customXml", StringComparison.Ordinal) && name.LocalName.Contains("Range", StringComparison.Ordinal)))
        || (name.Namespace == W14 && name.LocalName.StartsWith("customXmlConflict", StringComparison.Ordinal));

    private static void Note(XElement revision, RemovalList removed)
    {
        foreach (XElement control in revision.Ancestors(Sdt).Concat(revision.Descendants(Sdt)))
            control.AddAnnotation(Touched.Instance);
        if (IsRange(revision.Name) || InFallback(revision))
            return;
        XElement? paragraph = revision.AncestorsAndSelf(P).FirstOrDefault()
            ?? revision.Ancestors().FirstOrDefault(static e => e.Name == Tr || e.Name == Tbl)?.Descendants(P).FirstOrDefault();
        removed.Count(Heading, paragraph, What(revision));
    }

    private static string What(XElement e) => (e.Name.LocalName, e.Parent?.Name.LocalName) switch
    {
        ("ins", "trPr") => "hàng bảng thêm",
        ("del", "trPr") => "hàng bảng xoá",
        ("ins" or "moveTo", "rPr") => "dấu đoạn thêm",
        ("del" or "moveFrom", "rPr") => "dấu đoạn xoá",
        ("ins", "numPr") => "chỗ đánh số thêm",
        ("ins" or "conflictIns", _) => "chỗ thêm",
        ("del" or "conflictDel", _) => "chỗ xoá",
        ("moveFrom" or "moveTo", _) => "chỗ chuyển",
        ("cellIns" or "cellDel" or "cellMerge", _) => "ô bảng",
        ("sectPrChange", _) => "chỗ đổi bố cục trang",
        _ => "chỗ đổi định dạng",
    };

    private static void Apply(XElement e)
    {
        if (e.Parent is not { } parent)
            return;
        if (e.Name == W + "del" && parent.Name == W + "trPr")
            Paragraphs.RemoveFromTable(parent.Parent!);
        else if (e.Name == W + "cellDel")
            Paragraphs.RemoveFromTable(e.Ancestors(Tc).First());
        else if (e.Name == W + "cellMerge")
            AcceptMerge(e);
        else if (Inserted.Contains(e.Name))
            Unwrap(e);
        else if (Deleted.Contains(e.Name))
            RemoveContent(e);
        else
            e.Remove();
    }

    /// <summary>Bookmarks outlive the text that they stand in: their other end may lie outside.</summary>
    private static void RemoveContent(XElement deleted)
    {
        XElement[] marks = [.. deleted.Descendants().Where(static d => d.Name == W + "bookmarkStart" || d.Name == W + "bookmarkEnd")];
        foreach (XElement mark in marks)
            mark.Remove();
        deleted.ReplaceWith([.. marks]);
    }

    private static void AcceptMerge(XElement merge)
    {
        string? state = merge.Attribute(W + "vMerge")?.Value;
        XElement properties = merge.Parent!;
        merge.Remove();
        if (state is null)
            return;
        properties.Elements(W + "vMerge").Remove();
        var merged = new XElement(W + "vMerge", new XAttribute(W + "val", state == "rest" ? "restart" : "continue"));
        XElement? before = properties.Elements().LastOrDefault(static e => e.Name.LocalName is "cnfStyle" or "tcW" or "gridSpan" or "hMerge");
        if (before is null)
            properties.AddFirst(merged);
        else
            before.AddAfterSelf(merged);
    }
}
