using System.Text;
using Drafting.Core.Packages;
using Drafting.Core.Recognition;

namespace Drafting.Excel.Reading;

/// <summary>Gói sổ tính: the codes and the words with which a workbook is refused.</summary>
public static class WorkbookPackage
{
    /// <summary>Tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng.</summary>
    public const string NotAWorkbook = "BK001";

    /// <summary>Tệp quá lớn, quá nhiều phần, quá nhiều ô, hoặc nén bất thường.</summary>
    public const string TooLarge = "BK002";

    /// <summary>Tệp có mật khẩu, hoặc theo một định dạng khác (.xls, .xlsb, .ods, …).</summary>
    public const string OldOrLocked = "BK003";

    /// <summary>Nội dung bên trong bị hỏng, mâu thuẫn, hoặc chứa khai báo không được phép.</summary>
    public const string BrokenContent = "BK004";

    /// <summary>Sổ tính có macro.</summary>
    public const string HasMacros = "BK005";

    /// <summary>Sổ tính lấy số liệu từ bên ngoài.</summary>
    public const string HasOutsideLinks = "BK006";

    private const string SaveAgain = "Mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi gửi lại.";

    /// <summary>What is said of any file that is refused.</summary>
    internal static PackageWords Words { get; } = new(
        TooLarge,
        BrokenContent,
        new PackageRefusal(NotAWorkbook, "Tệp không phải sổ tính Excel (.xlsx) hoặc đã hỏng.", SaveAgain),
        Split: "Xoá các trang, dòng, cột thừa và hình ảnh không phải số liệu rồi lưu lại; chỉ mở tệp lấy từ nguồn tin cậy.",
        Repair: "Mở bằng Excel, để Excel sửa tệp, lưu lại rồi kiểm tra số liệu trước khi gửi lại.",
        Foreign);

    /// <summary>What is said of an annex that is refused: nobody sent it, so nobody can be asked.</summary>
    internal static PackageWords AnnexWords { get; } = Words with
    {
        Split = "Dùng đúng tệp do lệnh annex merge lập; danh sách dài hơn 100.000 dòng thì tách ra nhiều phụ lục.",
        Repair = "Lập lại phụ lục bằng lệnh annex merge.",
    };

    /// <summary>A refusal of what stands inside a workbook.</summary>
    /// <param name="message">One Vietnamese sentence.</param>
    internal static PackageRefusedException Broken(string message) => new(new PackageRefusal(BrokenContent, message, Words.Repair));

    private static PackageRefusal? Foreign(ReadOnlySpan<byte> bytes) => FileFormat.Of(bytes).Kind switch
    {
        FileKind.Zip or FileKind.OtherOffice => null,
        FileKind.Empty => new(NotAWorkbook, "Tệp rỗng.", "Kiểm tra lại tên tệp, hoặc đề nghị đơn vị gửi lại."),
        FileKind.Encrypted => new(OldOrLocked, "Sổ tính có mật khẩu mở tệp.", "Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại."),
        FileKind.Compound or FileKind.OldWord when Names(bytes, "Workbook") || Names(bytes, "Book") => new(OldOrLocked, "Sổ tính theo định dạng .xls đời cũ.", SaveAgain),
        FileKind.Compound => new(OldOrLocked, "Tệp có mật khẩu hoặc theo định dạng .xls đời cũ.", "Mở bằng Excel, bỏ mật khẩu và lưu lại thành .xlsx."),
        FileKind.OpenDocument => new(OldOrLocked, "Tệp theo định dạng OpenDocument (.ods).", SaveAgain),
        FileKind.WebPage => new(OldOrLocked, "Tệp là trang web (HTML hoặc MHT) dù tên tệp có thể là .xls.", SaveAgain),
        FileKind.Text when bytes.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 => new(OldOrLocked, "Tệp theo định dạng XML của Excel 2003.", SaveAgain),
        FileKind.Text => new(NotAWorkbook, "Tệp là tệp chữ, không phải sổ tính .xlsx.", "Nếu là tệp CSV thì đổi đuôi tệp thành .csv; nếu không, lưu lại thành .xlsx."),
        FileKind.Pdf or FileKind.Picture => new(OldOrLocked, "Tệp là PDF hoặc ảnh, không đọc được số liệu.", "Đề nghị đơn vị gửi tệp Excel gốc."),
        FileKind.OldWord or FileKind.RichText or FileKind.FlatWord => new(OldOrLocked, "Tệp là văn bản Word, không phải sổ tính.", "Đề nghị đơn vị gửi tệp Excel của biểu."),
        _ => Words.NotAPackage,
    };

    // The directory of a compound file names its streams in UTF-16.
    private static bool Names(ReadOnlySpan<byte> file, string stream) => file.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
