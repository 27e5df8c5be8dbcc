using System.Text.Json;

namespace Drafting.Server.Wire;

/// <summary>Yêu cầu soạn.</summary>
/// <param name="Template">Mẫu; bỏ trống thì dùng mẫu nêu trong dữ liệu.</param>
/// <param name="Data">Dữ liệu soạn thảo.</param>
/// <param name="Regime">Chế độ trình bày phải dùng; bỏ trống thì chọn theo ngày của văn bản.</param>
/// <param name="Labels">Số thứ tự: <c>automatic</c> (Word tự đánh) hoặc <c>typed</c> (gõ thành chữ).</param>
internal sealed record DraftBody(string? Template = null, JsonElement? Data = null, string? Regime = null, string? Labels = null);

/// <summary>Yêu cầu đổi cách ghi dữ liệu: đúng một trong hai.</summary>
/// <param name="Data">Dữ liệu viết bằng JSON.</param>
/// <param name="Yaml">Dữ liệu viết bằng YAML.</param>
internal sealed record DataBody(JsonElement? Data = null, string? Yaml = null);

/// <summary>Tuỳ chọn kiểm tra.</summary>
/// <param name="Regime">Chế độ trình bày phải dùng; bỏ trống thì chọn theo ngày của văn bản.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
/// <param name="Stage">Giai đoạn: <c>du-thao</c> (dự thảo) hoặc <c>phat-hanh</c> (phát hành).</param>
/// <param name="Select">Chỉ các quy tắc này.</param>
/// <param name="Ignore">Trừ các quy tắc này.</param>
internal sealed record CheckOptions(
    string? Regime = null, string? Office = null, string? Stage = null, IReadOnlyList<string>? Select = null, IReadOnlyList<string>? Ignore = null);

/// <summary>Tuỳ chọn sửa: như khi kiểm tra, thêm mức được sửa.</summary>
/// <param name="Regime">Chế độ trình bày phải dùng; bỏ trống thì chọn theo ngày của văn bản.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
/// <param name="Stage">Giai đoạn: <c>du-thao</c> (dự thảo) hoặc <c>phat-hanh</c> (phát hành).</param>
/// <param name="Select">Chỉ các quy tắc này.</param>
/// <param name="Ignore">Trừ các quy tắc này.</param>
/// <param name="Allowed">Mức được sửa: <c>safe</c> (chỉ chỗ an toàn) hoặc <c>suggested</c> (cả gợi ý).</param>
/// <param name="Chosen">Mã nhận dạng của các phát hiện cần sửa; bỏ trống thì sửa mọi chỗ được phép.</param>
internal sealed record FixOptions(
    string? Regime = null,
    string? Office = null,
    string? Stage = null,
    IReadOnlyList<string>? Select = null,
    IReadOnlyList<string>? Ignore = null,
    string? Allowed = null,
    IReadOnlyList<string>? Chosen = null)
{
    /// <summary>The options of the check.</summary>
    public CheckOptions Check() => new(Regime, Office, Stage, Select, Ignore);
}

/// <summary>Tuỳ chọn trình bày lại.</summary>
/// <param name="Regime">Chế độ trình bày phải dùng; bỏ trống thì chọn theo ngày của văn bản.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
/// <param name="Labels">Số thứ tự: <c>automatic</c> (Word tự đánh) hoặc <c>typed</c> (gõ thành chữ).</param>
internal sealed record RelayoutOptions(string? Regime = null, string? Office = null, string? Labels = null);

/// <summary>Không có tuỳ chọn.</summary>
internal sealed record NoOptions;

/// <summary>Tuỳ chọn nhập.</summary>
/// <param name="Template">Mẫu.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
internal sealed record ImportOptions(string? Template = null, string? Office = null);
