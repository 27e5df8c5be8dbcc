using Drafting.Core.Diagnostics;

namespace Drafting.Word.Editing;

/// <summary>Định dạng Strict: a dialect whose names all differ; what looks for the common names would find nothing, and leave everything.</summary>
internal static class StrictPaper
{
    /// <summary>Tệp ở định dạng Strict Open XML.</summary>
    public const string Code = "TP205";

    /// <summary>The finding for a paper whose main part is not in the common dialect, or <see langword="null"/>.</summary>
    /// <param name="package">The package.</param>
    /// <param name="file">The file as the user names it.</param>
    public static Diagnostic? Refuse(EditablePackage package, string file) => package.Main.Name == WordXml.W + "document"
        ? null
        : new Diagnostic(
            Code,
            Severity.Error,
            "Tệp không phải văn bản Word thông thường (định dạng Strict Open XML hoặc loại khác).",
            new Location.InFile(file),
            Hint: "Mở bằng Word, lưu lại với loại “Word Document (*.docx)”.");
}
