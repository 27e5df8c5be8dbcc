using System.Xml.Linq;
using Drafting.Core.Diagnostics;
using Drafting.Word.Writing;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Phần lạ trong gói: the record, add-ins, links to the outside, and what nothing names.</summary>
internal static class ForeignParts
{
    private const string PlainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Parts that are there by their relationship alone; any other is named by its id in the text.</summary>
    private static readonly HashSet<string> ByLinkAlone =
    [
        "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering", "footnotes", "endnotes", "customXml",
        "diagramDrawing",
    ];

    private static readonly Dictionary<string, string> Unwanted = new(StringComparer.Ordinal)
    {
        ["vbaProject"] = "Macro (VBA).",
        ["wordVbaData"] = "Macro (VBA).",
        ["glossaryDocument"] = "Kho khối dựng sẵn (glossary).",
        ["printerSettings"] = "Thiết lập máy in.",
        ["keyMapCustomizations"] = "Phím tắt riêng.",
        ["attachedToolbars"] = "Thanh công cụ đính kèm.",
        ["extensibility"] = "Phần mở rộng giao diện (add-in).",
        ["userCustomization"] = "Phần mở rộng giao diện (add-in).",
        ["webextensiontaskpanes"] = "Phần bổ trợ (add-in).",
        ["taskpanes"] = "Phần bổ trợ (add-in).",
        ["webextension"] = "Phần bổ trợ (add-in).",
        ["origin"] = "Chữ ký số cũ (không còn giá trị khi tệp thay đổi).",
        ["classificationlabels"] = "Nhãn phân loại của tổ chức.",
        ["recipientData"] = "Danh sách người nhận trộn thư.",
        ["mailMergeRecipientData"] = "Danh sách người nhận trộn thư.",
    };

    /// <summary>Removes them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="header">The part with the printed strings, or <see langword="null"/>.</param>
    /// <param name="removed">The list.</param>
    public static void Remove(EditablePackage package, HeaderItem? header, RemovalList removed)
    {
        List<XElement> roots = [.. Stories.Of(package)];
        foreach (XElement printer in roots.SelectMany(static r => r.Descendants(W + "printerSettings")).ToList())
            printer.Remove();
        foreach (string part in (string[])["", .. package.PartNames])
        {
            foreach (PartLink link in package.LinksOf(part).ToList())
            {
                if (Unwanted.TryGetValue(link.Kind, out string? name))
                    Drop(package, part, link, name, removed);
            }
        }

        RemoveCustomXml(package, header, roots, removed);
        foreach (string part in (string[])["", .. package.PartNames])
        {
            foreach (PartLink link in package.LinksOf(part).Where(static l => l.Outside && !MayStay(l)).ToList())
                Drop(package, part, link, $"Liên kết ra ngoài ({link.Kind}): {link.Target}", removed);
        }

        foreach (string part in (string[])[package.MainPart, .. package.LinksOf(package.MainPart).Where(static l => l.Kind is "header" or "footer" or "footnotes" or "endnotes").Select(static l => l.Target)])
            RemoveUnnamed(package, part, removed);
        foreach (string part in package.Sweep().Where(static p => !p.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)))
            removed.Add($"Phần trong gói: {part}.");
        if (package.TypeOf(package.MainPart) is { } type && type.Value != PlainType)
            type.Value = PlainType;
    }

    /// <summary>What stays though it may hide something: objects that only their own program can look into.</summary>
    /// <param name="package">The package.</param>
    /// <param name="file">The file as the user names it.</param>
    public static IEnumerable<Diagnostic> Doubts(EditablePackage package, string file)
    {
        foreach (string part in package.PartNames.Where(static p => p.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || p.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Diagnostic(
                PaperRelease.EmbeddedObject,
                Severity.Warning,
                $"Tệp có đối tượng nhúng {part}, bên trong có thể còn dữ liệu ẩn.",
                new Location.InFile(file),
                Hint: "Đổi đối tượng thành hình hoặc bảng trước khi gửi đi.");
        }
    }

    private static bool MayStay(PartLink link) => link.Kind == "hyperlink"
        && (link.Target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || link.Target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    private static void RemoveCustomXml(EditablePackage package, HeaderItem? header, List<XElement> roots, RemovalList removed)
    {
        HashSet<string> bound = new(roots.SelectMany(static r => r.Descendants()).Where(static e => e.Name.LocalName == "dataBinding")
            .Select(static e => e.Attribute(W + "storeItemID")?.Value ?? ""), StringComparer.OrdinalIgnoreCase);
        foreach (PartLink link in HeaderItem.CustomXml(package).ToList())
        {
            string? schema = package.Root(link.Target)?.Name.NamespaceName;
            if (schema == Names.Annexes)
            {
                // It names forms, rows and columns that the table prints: whoever has the workbook can still verify the released paper.
                AnnexItem.Clean(package.Root(link.Target)!);
                continue;
            }

            bool isRecord = schema == Names.Record;
            if (!isRecord && schema is not null && (link.Target == header?.Part || (HeaderItem.StoreOf(package, link.Target) is { } store && bound.Contains(store))))
                continue;
            removed.Add(isRecord ? "Hồ sơ soạn thảo (dữ liệu, mẫu, mã băm)." : $"Dữ liệu XML riêng: {link.Target}.");
            WordXml.Drop(link.Element);
        }
    }

    private static void RemoveUnnamed(EditablePackage package, string part, RemovalList removed)
    {
        if (package.Root(part) is not { } root)
            return;
        HashSet<string> named = [.. root.DescendantsAndSelf().Attributes().Select(static a => a.Value)];
        foreach (PartLink link in package.LinksOf(part).Where(l => !ByLinkAlone.Contains(l.Kind) && !named.Contains(l.Id)).ToList())
        {
            if (link.Outside)
                removed.Add($"Liên kết không dùng đến ({link.Kind}): {link.Target}.");
            WordXml.Drop(link.Element);
        }
    }

    private static void Drop(EditablePackage package, string part, PartLink link, string line, RemovalList removed)
    {
        WordXml.Drop(link.Element);
        removed.Add(line.EndsWith('.') ? line : line + ".");
        if (part.Length == 0 || !EditablePackage.IsXml(part) || package.Root(part) is not { } root)
            return;
        foreach (XAttribute name in root.DescendantsAndSelf().Attributes().Where(a => a.Value == link.Id && IsReference(a)).ToList())
        {
            XElement owner = name.Parent!;
            name.Remove();
            if (owner.Name == W + "hyperlink")
            {
                if (owner.Attribute(W + "anchor") is null)
                    Unwrap(owner);
            }
            else if (owner.Name.LocalName is "OLEObject" or "hlinkClick" or "hlinkHover" or "control" or "sourceFileName" or "externalData" or "altChunk" or "subDoc" or "movie")
            {
                WordXml.Drop(owner);
            }
        }
    }

    private static bool IsReference(XAttribute a) => a.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal) || a.Name.LocalName is "relid" or "id" && a.Name.NamespaceName.StartsWith("urn:schemas-microsoft-com:office", StringComparison.Ordinal);
}
