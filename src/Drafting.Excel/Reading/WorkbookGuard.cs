using System.Xml;
using Drafting.Core.Packages;

namespace Drafting.Excel.Reading;

/// <summary>Canh cửa sổ tính: refuses what can run, what fetches figures from elsewhere, and what is no workbook, before a cell is read.</summary>
internal static class WorkbookGuard
{
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly string[] Running = ["macroEnabled", "vbaProject", "macrosheet", "activeX"];

    /// <summary>Looks at the content types, the names of the parts and all relationships.</summary>
    /// <param name="package">The open package.</param>
    /// <exception cref="PackageRefusedException">It is refused.</exception>
    public static void Check(GuardedPackage package)
    {
        string[] kinds = [.. Kinds(package)];
        if (kinds.Any(static k => k.Contains("sheet.binary", StringComparison.OrdinalIgnoreCase)) || package.MainPart.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw Refuse(WorkbookPackage.OldOrLocked, "Sổ tính theo định dạng nhị phân .xlsb.", "Mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.");
        string[] links = [.. package.LinksOf(package.MainPart).Select(static l => l.Type)];
        string[] said = [.. kinds, .. package.PartNames, .. links];
        if (said.Any(static s => Running.Any(r => s.Contains(r, StringComparison.OrdinalIgnoreCase))))
            throw Refuse(WorkbookPackage.HasMacros, "Sổ tính có macro (.xlsm) hoặc điều khiển ActiveX.", "Mở bằng Excel, lưu lại thành .xlsx (không có macro), kiểm tra số liệu rồi gửi lại.");
        // DDE and linked objects stand in such parts too (ECMA-376 §18.14).
        if (said.Any(static s => s.Contains("externalLink", StringComparison.OrdinalIgnoreCase)))
            throw Refuse(WorkbookPackage.HasOutsideLinks, "Sổ tính có công thức hoặc đối tượng liên kết tới tệp khác.", "Mở bằng Excel, chọn Dữ liệu › Sửa liên kết › Ngắt liên kết (Data › Edit Links › Break Link) rồi lưu lại.");
        // A hyperlink waits for a click and is never followed here.
        if (package.OutsideLinks().FirstOrDefault(static l => !l.Type.EndsWith("/hyperlink", StringComparison.Ordinal)) is { } outside)
            throw Refuse(WorkbookPackage.HasOutsideLinks, $"Sổ tính lấy nội dung từ bên ngoài: {Cut(outside.Target)}.", "Xoá hình ảnh hoặc đối tượng liên kết, dán bản sao của nó vào tệp rồi lưu lại.");
    }

    private static IEnumerable<string> Kinds(GuardedPackage package)
    {
        using XmlReader reader = package.OpenXml(ContentTypes) ?? throw new InvalidDataException("no content types");
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } kind)
                yield return kind;
        }
    }

    private static PackageRefusedException Refuse(string code, string message, string hint) => new(new PackageRefusal(code, message, hint));

    private static string Cut(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
