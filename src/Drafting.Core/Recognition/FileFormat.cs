using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Drafting.Core.Recognition;

/// <summary>Định dạng tệp: what a file is by its bytes, whatever its name says; a format that cannot be read says what to do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Refusal">Why it is not read, one Vietnamese sentence; <see langword="null"/> for what may be a .docx, and for text.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record FileFormat(FileKind Kind, string? Refusal = null, string? Hint = null)
{
    private const string SaveAgain = "Mở bằng Word hoặc LibreOffice và lưu lại thành .docx.";
    private const int LocalHeader = 30;
    private const int MostEntries = 64;
    private const int Beginning = 64 << 10;

    private static readonly ImmutableArray<FileFormat> All =
    [
        new(FileKind.Empty, "Tệp rỗng.", "Kiểm tra lại tên tệp."),
        new(FileKind.Zip),
        new(FileKind.Text),
        new(FileKind.OldWord, "Tệp theo định dạng .doc đời cũ.", SaveAgain),
        new(FileKind.Encrypted, "Tệp có mật khẩu.", "Mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi lưu lại."),
        new(FileKind.Compound, "Tệp có mật khẩu hoặc theo định dạng .doc đời cũ.", "Mở bằng Word, bỏ mật khẩu và lưu lại thành .docx."),
        new(FileKind.RichText, "Tệp theo định dạng .rtf.", SaveAgain),
        new(FileKind.OpenDocument, "Tệp theo định dạng OpenDocument (.odt).", SaveAgain),
        new(FileKind.WebPage, "Tệp là trang web (HTML hoặc MHT) dù tên tệp có thể là .doc.", SaveAgain),
        new(FileKind.FlatWord, "Tệp theo định dạng XML của Word (.xml).", SaveAgain),
        new(FileKind.OtherOffice, "Tệp là bảng tính hoặc bản trình chiếu, không phải văn bản.", "Chọn tệp văn bản .docx."),
        new(FileKind.Pdf, "Tệp theo định dạng PDF.", "Dùng tệp Word gốc của văn bản."),
        new(FileKind.Picture, "Tệp là ảnh, chẳng hạn bản quét của văn bản.", "Dùng tệp Word gốc của văn bản."),
        new(FileKind.Unknown, "Tệp không phải văn bản Word và cũng không phải tệp chữ.", "Kiểm tra lại tên tệp; nếu đúng tệp, mở bằng chương trình đã tạo ra nó và lưu lại thành .docx."),
    ];

    /// <summary>Whether LibreOffice turns it into a .docx that can be read.</summary>
    public bool CanBeConverted => Kind is FileKind.OldWord or FileKind.RichText or FileKind.OpenDocument or FileKind.WebPage or FileKind.FlatWord;

    /// <summary>Tells the format of a file.</summary>
    /// <param name="file">Its bytes, all of them where there is a choice: the names in a compound file stand anywhere.</param>
    public static FileFormat Of(ReadOnlySpan<byte> file)
    {
        FileKind kind = KindOf(file);
        return All.First(f => f.Kind == kind);
    }

    private static FileKind KindOf(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return FileKind.Empty;
        if (file.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return Compound(file);
        if (file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8))
            return Packed(file);
        if (file.StartsWith("%PDF"u8))
            return FileKind.Pdf;
        if (file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || file.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("GIF8"u8))
            return FileKind.Picture;
        if (file.StartsWith<byte>([0xFF, 0xFE]) || file.StartsWith<byte>([0xFE, 0xFF]))
            return FileKind.Text;
        return file[..Math.Min(file.Length, Beginning)].Contains((byte)0) ? FileKind.Unknown : Written(file);
    }

    /// <summary>A compound file: its directory names the streams in UTF-16.</summary>
    private static FileKind Compound(ReadOnlySpan<byte> file)
    {
        if (Names(file, "EncryptedPackage"))
            return FileKind.Encrypted;
        return Names(file, "WordDocument") ? FileKind.OldWord : FileKind.Compound;
    }

    private static bool Names(ReadOnlySpan<byte> file, string stream) => file.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static FileKind Packed(ReadOnlySpan<byte> file)
    {
        // OpenDocument keeps its type, unpacked, as the first entry (OpenDocument 1.2 part 3 §3.3).
        if (file[..Math.Min(file.Length, 120)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0)
            return FileKind.OpenDocument;
        for (int entry = 0; entry < MostEntries; entry++)
        {
            if (file.Length < LocalHeader || !file.StartsWith("PK\u0003\u0004"u8))
                break;
            int name = BinaryPrimitives.ReadUInt16LittleEndian(file[26..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(file[28..]);
            long packed = BinaryPrimitives.ReadUInt32LittleEndian(file[18..]);
            ReadOnlySpan<byte> path = file[LocalHeader..Math.Min(file.Length, LocalHeader + name)];
            if (path.StartsWith("xl/"u8) || path.StartsWith("ppt/"u8))
                return FileKind.OtherOffice;
            long next = LocalHeader + name + extra + packed;
            // A size that stands behind the entry is not known here: what cannot be walked may be a .docx.
            if (path.StartsWith("word/"u8) || (file[6] & 8) != 0 || next >= file.Length)
                break;
            file = file[(int)next..];
        }

        return FileKind.Zip;
    }

    private static FileKind Written(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            file = file[3..];
        file = file[..Math.Min(file.Length, Beginning)].TrimStart(" \t\r\n"u8);
        if (file.StartsWith("{\\rtf"u8))
            return FileKind.RichText;
        ReadOnlySpan<byte> head = file[..Math.Min(file.Length, 1024)];
        string beginning = Encoding.Latin1.GetString(head);
        if (beginning.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || beginning.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || beginning.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return FileKind.WebPage;
        if (beginning.StartsWith("<?xml", StringComparison.Ordinal) && beginning.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return FileKind.WebPage;
        return beginning.StartsWith("<?xml", StringComparison.Ordinal) && (beginning.Contains("Word.Document", StringComparison.Ordinal) || beginning.Contains("wordDocument", StringComparison.Ordinal))
            ? FileKind.FlatWord
            : FileKind.Text;
    }
}

/// <summary>Loại tệp.</summary>
public enum FileKind
{
    /// <summary>Tệp rỗng.</summary>
    Empty,

    /// <summary>Gói ZIP: probably a .docx.</summary>
    Zip,

    /// <summary>Tệp chữ trơn.</summary>
    Text,

    /// <summary>Tệp .doc của Word 97–2003.</summary>
    OldWord,

    /// <summary>Tệp Office có mật khẩu.</summary>
    Encrypted,

    /// <summary>Tệp phức hợp khác: an OLE file that is neither of the two, as far as can be seen.</summary>
    Compound,

    /// <summary>Tệp .rtf.</summary>
    RichText,

    /// <summary>Tệp OpenDocument.</summary>
    OpenDocument,

    /// <summary>Trang web: HTML or MHT, often under the name .doc.</summary>
    WebPage,

    /// <summary>XML của Word 2003 hoặc Flat OPC.</summary>
    FlatWord,

    /// <summary>Bảng tính, bản trình chiếu.</summary>
    OtherOffice,

    /// <summary>Tệp PDF.</summary>
    Pdf,

    /// <summary>Ảnh.</summary>
    Picture,

    /// <summary>Tệp nhị phân khác.</summary>
    Unknown,
}
