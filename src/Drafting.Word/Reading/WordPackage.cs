using Drafting.Core.Diagnostics;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;

namespace Drafting.Word.Reading;

/// <summary>Gói Word: how a Word file from anywhere is opened, and what is said of one that is refused.</summary>
public static class WordPackage
{
    /// <summary>Tệp không phải tệp Word (.docx) hoặc đã hỏng.</summary>
    public const string NotAPackage = "TP201";

    /// <summary>Tệp quá lớn, quá nhiều phần, hoặc nén bất thường.</summary>
    public const string TooLarge = "TP202";

    /// <summary>Tệp có mật khẩu, hoặc theo một định dạng khác (.doc, .rtf, .odt, PDF, ảnh, …), theo <see cref="FileFormat"/>.</summary>
    public const string OldOrLocked = "TP203";

    /// <summary>Nội dung XML bên trong bị hỏng hoặc chứa khai báo không được phép.</summary>
    public const string BrokenXml = "TP204";

    private static readonly PackageWords Words = new(
        TooLarge,
        BrokenXml,
        new PackageRefusal(NotAPackage, "Tệp không phải tệp Word (.docx) hoặc đã hỏng.", "Mở bằng Word và lưu lại thành .docx."),
        Split: "Tách văn bản thành nhiều tệp, hoặc chỉ mở tệp lấy từ nguồn tin cậy.",
        Repair: "Mở bằng Word, chọn sửa chữa rồi lưu lại.",
        static bytes => FileFormat.Of(bytes) is { Refusal: { } why, Hint: { } hint } foreign
            ? new PackageRefusal(foreign.Kind is FileKind.Empty or FileKind.Unknown ? NotAPackage : OldOrLocked, why, hint)
            : null);

    /// <summary>Opens a file, reads it and closes it; whatever is wrong with the file becomes a diagnostic.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="docx">The file, from its current position.</param>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="read">Reads the package.</param>
    /// <param name="limits">The limits, or <see langword="null"/> for <see cref="PackageLimits.Default"/>.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static Outcome<T> Read<T>(Stream docx, string file, Func<GuardedPackage, T> read, PackageLimits? limits = null)
        where T : class => GuardedPackage.Read(docx, file, Words, limits ?? PackageLimits.Default, read);
}
