using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;
using Drafting.Server.Wire;

namespace Drafting.Server.Faults;

/// <summary>Các trục trặc: every way in which a request fails, in Vietnamese.</summary>
internal static class Problems
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = "," };

    private const string Description = "xem mô tả tại /openapi/v1.json";

    /// <summary>400: the request itself is wrong.</summary>
    /// <param name="detail">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    public static Problem WrongRequest(string detail, string? hint = null) => Of(400, "yeu-cau-sai", "Yêu cầu không đúng.", detail, hint ?? Description);

    /// <summary>404: there is no such thing.</summary>
    /// <param name="detail">What there is not.</param>
    /// <param name="hint">What there is.</param>
    public static Problem NotFound(string detail, string? hint = null) => Of(404, "khong-co", "Không tìm thấy.", detail, hint ?? Description);

    /// <summary>405: nothing here is called in this way.</summary>
    public static Problem WrongMethod() => Of(405, "sai-cach-goi", "Cách gọi không đúng.", "Địa chỉ này không nhận cách gọi này.", Description);

    /// <summary>403: another page makes the call.</summary>
    public static Problem FromElsewhere() => Of(403, "nguoi-la", "Yêu cầu bị từ chối.", "Yêu cầu đến từ một trang khác.", "gõ địa chỉ của bàn soạn thảo vào trình duyệt, đừng mở từ trang khác");

    /// <summary>413: the body is too large.</summary>
    /// <param name="bytes">The most that is taken.</param>
    public static Problem TooLarge(long bytes) => Of(
        413, "qua-lon", "Tệp gửi lên quá lớn.",
        $"Máy chủ chỉ nhận tối đa {(bytes / (1024.0 * 1024.0)).ToString("0.#", Vietnamese)} MB trong một lần gửi.",
        "bỏ bớt ảnh trong văn bản, hoặc gửi ít tệp hơn trong một lần");

    /// <summary>415: the body is of another kind than is read here.</summary>
    /// <param name="wanted">The kind that is read.</param>
    public static Problem WrongType(string wanted) => Of(415, "sai-kieu", "Kiểu nội dung không đúng.", $"Địa chỉ này chỉ nhận {wanted}.", Description);

    /// <summary>422: the paper or the data is wrong.</summary>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="paper">The paper as the user names it, or <see langword="null"/>.</param>
    public static Problem Unusable(ImmutableArray<Diagnostic> diagnostics, string? paper = null)
    {
        Diagnostic? first = diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error);
        return Of(422, "khong-dung-duoc", paper is null ? "Dữ liệu chưa dùng được." : "Tệp chưa dùng được.", first?.Message, first?.Hint) with { Diagnostics = Statement.Of(diagnostics, paper) };
    }

    /// <summary>429: one client asks too much.</summary>
    /// <param name="detail">Who, of what.</param>
    public static Problem TooMany(string detail) => Of(429, "qua-nhieu", "Gửi quá nhiều yêu cầu.", detail, "đợi một lát rồi thử lại");

    /// <summary>503: all together ask too much.</summary>
    public static Problem Busy() => Of(503, "dang-ban", "Máy chủ đang bận.", "Nhiều yêu cầu đang chờ xử lý.", "đợi vài giây rồi thử lại");

    /// <summary>500: our own fault.</summary>
    public static Problem OurFault() => Of(
        500, "loi-chuong-trinh", "Chương trình gặp lỗi không lường trước.", "Văn bản của bạn không bị thay đổi và không được lưu lại.", "thử lại; nếu vẫn lỗi, báo người phụ trách chương trình kèm thời điểm xảy ra");

    /// <summary>A problem of a kind.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="type">The kind, a word without marks.</param>
    /// <param name="title">One short sentence.</param>
    /// <param name="detail">What is wrong here.</param>
    /// <param name="hint">What to do.</param>
    public static Problem Of(int status, string type, string title, string? detail, string? hint) => new($"/loi/{type}", title, status, detail, hint, []);
}
