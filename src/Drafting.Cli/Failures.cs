using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Cli;

/// <summary>Trục trặc của môi trường: the one place where exceptions become Vietnamese sentences and an exit code.</summary>
internal static partial class Failures
{
    private const int DiskFull = 112;
    private const int HandleDiskFull = 39;
    private const int SharingViolation = 32;
    private const int LockViolation = 33;
    private const int UnixDiskFull = 28;

    /// <summary>What to say about an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="surroundings">The machine, to name paths as the user does.</param>
    public static Failure Of(Exception exception, Surroundings surroundings)
    {
        string? path = PathOf(exception, surroundings);
        string file = path is null ? "tệp" : $"“{path}”";
        return exception switch
        {
            OperationCanceledException => Environment("Đã dừng theo yêu cầu; những tệp đã ghi xong thì giữ nguyên, không có tệp nào ghi dở."),
            // What we throw ourselves already speaks to the user; a sentence of the framework may hold Vietnamese too, in a path.
            FileNotFoundException => Environment($"Không tìm thấy {file}.", "kiểm tra lại tên tệp; có thể tệp vừa bị xoá hoặc đổi tên"),
            DirectoryNotFoundException => Environment($"Không tìm thấy thư mục của {file}.", "kiểm tra lại đường dẫn; có thể thư mục vừa bị xoá hoặc đổi tên"),
            PathTooLongException => Environment($"Đường dẫn {file} quá dài.", "chuyển tệp ra thư mục ngoài hoặc đặt tên ngắn hơn"),
            UnauthorizedAccessException => Environment($"Không có quyền đọc hoặc ghi {file}.", "kiểm tra quyền trên thư mục, thuộc tính chỉ đọc, hoặc chọn thư mục khác bằng --out"),
            IOException io when IsDiskFull(io) => Environment($"Ổ đĩa đã đầy khi ghi {file}.", "giải phóng chỗ trống rồi chạy lại; tệp cũ vẫn còn nguyên"),
            IOException io when IsLocked(io) => Environment($"Chương trình khác đang mở {file}.", "đóng tệp trong Word rồi chạy lại"),
            IOException io => Environment(string.Create(CultureInfo.InvariantCulture, $"Không đọc hoặc ghi được {file} (mã lỗi hệ thống 0x{io.HResult:X8})."), "kiểm tra ổ đĩa, kết nối mạng và quyền truy cập rồi chạy lại"),
            _ => new Failure(
                ExitCode.EnvironmentFailed,
                "Chương trình gặp lỗi không lường trước; tệp của bạn vẫn còn nguyên, không có tệp nào ghi dở.",
                "gửi cho người phụ trách chương trình những dòng dưới đây, lệnh vừa chạy và tệp dữ liệu nếu không mật",
                exception.ToString()),
        };
    }

    private static Failure Environment(string message, string? hint = null) => new(ExitCode.EnvironmentFailed, message, hint);

    private static bool IsDiskFull(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is DiskFull or HandleDiskFull
        : exception.HResult == UnixDiskFull;

    private static bool IsLocked(IOException exception) => OperatingSystem.IsWindows()
        && (exception.HResult & 0xFFFF) is SharingViolation or LockViolation;

    // The framework's own sentences are English; of them only the path is of use.
    private static string? PathOf(Exception exception, Surroundings surroundings)
    {
        string? path = exception is FileNotFoundException { FileName: { } name } ? name : QuotedPath().Match(exception.Message) is { Success: true } match ? match.Groups[1].Value : null;
        return path is null ? null : surroundings.Short(path);
    }

    [GeneratedRegex("'([^'\r\n]+)'", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedPath();
}
