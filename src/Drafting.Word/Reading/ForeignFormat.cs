using System.Text;

namespace Drafting.Word.Reading;

/// <summary>Định dạng khác: files that people take for .docx, told by their first bytes, each with what to do about it.</summary>
/// <param name="Code">The code of the diagnostic.</param>
/// <param name="Message">One Vietnamese sentence.</param>
/// <param name="Hint">What to do.</param>
internal sealed record ForeignFormat(string Code, string Message, string Hint)
{
    private const string SaveAgain = "Mở bằng Word và lưu lại thành .docx.";

    /// <summary>The format, or <see langword="null"/> where the bytes may be a .docx.</summary>
    /// <param name="file">The bytes.</param>
    public static ForeignFormat? Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return Compound(file);
        if (file.StartsWith("{\\rtf"u8))
            return new ForeignFormat(GuardedPackage.OldOrLocked, "Tệp theo định dạng .rtf.", SaveAgain);
        // OpenDocument keeps its type, unpacked, as the first entry (OpenDocument 1.2 part 3 §3.3).
        if (file.StartsWith("PK"u8) && file[..Math.Min(file.Length, 120)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0)
            return new ForeignFormat(GuardedPackage.OldOrLocked, "Tệp theo định dạng OpenDocument (.odt).", "Mở bằng Word hoặc LibreOffice và lưu lại thành .docx.");
        if (file.StartsWith("%PDF"u8))
            return new ForeignFormat(GuardedPackage.OldOrLocked, "Tệp theo định dạng PDF.", "Dùng tệp Word gốc của văn bản.");
        return null;
    }

    /// <summary>A compound file: its directory names the streams in UTF-16.</summary>
    private static ForeignFormat Compound(ReadOnlySpan<byte> file)
    {
        if (Names(file, "EncryptedPackage"))
            return new ForeignFormat(GuardedPackage.OldOrLocked, "Tệp có mật khẩu.", "Mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi lưu lại.");
        if (Names(file, "WordDocument"))
            return new ForeignFormat(GuardedPackage.OldOrLocked, "Tệp theo định dạng .doc đời cũ.", SaveAgain);
        return new ForeignFormat(GuardedPackage.OldOrLocked, "Tệp có mật khẩu hoặc theo định dạng .doc đời cũ.", "Mở bằng Word, bỏ mật khẩu và lưu lại thành .docx.");
    }

    private static bool Names(ReadOnlySpan<byte> file, string stream) => file.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
