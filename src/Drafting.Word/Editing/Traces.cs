using System.Xml.Linq;
using static Drafting.Word.Editing.WordXml;

namespace Drafting.Word.Editing;

/// <summary>Dấu vết của người và máy: file properties, settings that name people, files and sessions, and marks in the text.</summary>
internal static class Traces
{
    private static readonly HashSet<string> CoreKept = ["title", "language"];
    private static readonly HashSet<string> ApplicationKept =
        ["Application", "AppVersion", "DocSecurity", "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines", "Paragraphs"];

    private static readonly Dictionary<string, string> PropertyNames = new(StringComparer.Ordinal)
    {
        ["creator"] = "tác giả",
        ["lastModifiedBy"] = "người sửa sau cùng",
        ["created"] = "ngày tạo",
        ["modified"] = "ngày sửa",
        ["lastPrinted"] = "ngày in",
        ["revision"] = "số lần lưu",
        ["subject"] = "chủ đề",
        ["description"] = "ghi chú",
        ["keywords"] = "từ khoá",
        ["category"] = "nhóm",
        ["contentStatus"] = "tình trạng",
        ["Company"] = "cơ quan",
        ["Manager"] = "người quản lý",
        ["Template"] = "tên tệp mẫu",
        ["TotalTime"] = "thời gian soạn",
        ["HyperlinkBase"] = "gốc liên kết",
        ["TitlesOfParts"] = "tên các phần",
    };

    private static readonly Dictionary<string, string> SettingNames = new(StringComparer.Ordinal)
    {
        ["rsids"] = "Mã các phiên soạn thảo (rsid).",
        ["attachedTemplate"] = "Tên tệp mẫu đính kèm.",
        ["linkStyles"] = "Liên kết kiểu với tệp mẫu.",
        ["docVars"] = "Biến của văn bản (docVars).",
        ["mailMerge"] = "Nguồn dữ liệu trộn thư.",
        ["docId"] = "Mã nhận dạng tệp (docId).",
        ["trackRevisions"] = "Chế độ theo dõi sửa đổi.",
        ["revisionView"] = "Cách xem sửa đổi.",
        ["saveThroughXslt"] = "Tệp biến đổi khi lưu (XSLT).",
        ["attachedSchema"] = "Lược đồ XML đính kèm.",
        ["schemaLibrary"] = "Thư viện lược đồ XML.",
        ["savePreviewPicture"] = "Lệnh lưu hình thu nhỏ.",
    };

    /// <summary>Removes what the file says of persons, in its properties.</summary>
    /// <param name="package">The package.</param>
    /// <param name="removed">The list.</param>
    public static void RemoveProperties(EditablePackage package, RemovalList removed)
    {
        foreach (PartLink link in package.LinksOf("").Where(static l => !l.Outside).ToList())
        {
            if (link.Kind == "core-properties")
            {
                Strip(package.Root(link.Target), CoreKept, "Thuộc tính tệp", removed);
            }
            else if (link.Kind == "extended-properties")
            {
                Strip(package.Root(link.Target), ApplicationKept, "Thuộc tính chương trình", removed);
            }
            else if (link.Kind == "custom-properties")
            {
                foreach (XElement property in package.Root(link.Target)?.Elements() ?? [])
                    removed.Add($"Thuộc tính riêng: {property.Attribute("name")?.Value}.");
                link.Element.Remove();
            }
            else if (link.Kind == "thumbnail")
            {
                removed.Add("Hình thu nhỏ của trang đầu.");
                link.Element.Remove();
            }
        }
    }

    /// <summary>Removes settings that name files, persons or sessions.</summary>
    /// <param name="package">The package.</param>
    /// <param name="removed">The list.</param>
    public static void RemoveSettings(EditablePackage package, RemovalList removed)
    {
        if (package.TargetOf(package.MainPart, "settings") is not { } part || package.Root(part) is not { } settings)
            return;
        foreach (XElement setting in settings.Elements().Where(static e => SettingNames.ContainsKey(e.Name.LocalName)).ToList())
        {
            if (setting.Name.LocalName == "attachedTemplate" || setting.Name.LocalName == "mailMerge")
                RemoveLinks(package, part, setting);
            removed.Add(SettingNames[setting.Name.LocalName]);
            setting.Remove();
        }
    }

    /// <summary>Removes marks in the parts of the text: session codes, and permissions that name a person.</summary>
    /// <param name="package">The package.</param>
    /// <param name="removed">The list.</param>
    public static void RemoveMarks(EditablePackage package, RemovalList removed)
    {
        bool anyCode = false, anyPermission = false, anyPath = false;
        foreach (XElement root in package.PartNames.Where(static p => EditablePackage.IsXml(p) && !p.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase))
            .Select(package.Root).OfType<XElement>().Where(static r => r.Name.Namespace == W).ToList())
        {
            foreach (XElement element in root.DescendantsAndSelf().ToList())
            {
                foreach (XAttribute code in element.Attributes().Where(IsSessionCode).ToList())
                {
                    code.Remove();
                    anyCode = true;
                }

                if (element.Name.LocalName is "docPr" or "cNvPr")
                {
                    foreach (XAttribute words in element.Attributes().Where(static a => a.Name.LocalName is "name" or "descr" or "title" && LinkedFields.NamesFile(a.Value)))
                    {
                        words.Value = "";
                        anyPath = true;
                    }
                }

                if (element.Name == W + "rsid" || element.Name == W + "permStart" || element.Name == W + "permEnd")
                {
                    anyPermission |= element.Name == W + "permStart";
                    anyCode |= element.Name == W + "rsid";
                    element.Remove();
                }
            }
        }

        if (anyCode)
            removed.Add("Mã phiên soạn thảo và mã đoạn trong văn bản (rsid, paraId).");
        if (anyPath)
            removed.Add("Đường dẫn tệp trong lời mô tả hình.");
        if (anyPermission)
            removed.Add("Quyền sửa theo người.");
    }

    private static bool IsSessionCode(XAttribute a) =>
        (a.Name.Namespace == W && a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        || (a.Name.Namespace == W14 && a.Name.LocalName is "paraId" or "textId");

    private static void Strip(XElement? root, HashSet<string> kept, string heading, RemovalList removed)
    {
        foreach (XElement property in root?.Elements().ToList() ?? [])
        {
            if (kept.Contains(property.Name.LocalName))
                continue;
            if (property.Value.Length > 0 && PropertyNames.TryGetValue(property.Name.LocalName, out string? name))
                removed.Add($"{heading}: {name}.");
            property.Remove();
        }
    }

    private static void RemoveLinks(EditablePackage package, string part, XElement setting)
    {
        HashSet<string> ids = [.. setting.DescendantsAndSelf().Attributes().Select(static a => a.Value)];
        foreach (PartLink link in package.LinksOf(part).Where(l => ids.Contains(l.Id)).ToList())
            link.Element.Remove();
    }
}
