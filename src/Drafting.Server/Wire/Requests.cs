using System.Text.Json;

namespace Drafting.Server.Wire;

/// <summary>Yêu cầu soạn.</summary>
/// <param name="Template">Mẫu; <see langword="null"/> for the one that the record names.</param>
/// <param name="Data">The record.</param>
/// <param name="Regime">The regime to force.</param>
/// <param name="Labels"><c>automatic</c> or <c>typed</c>.</param>
internal sealed record DraftBody(string? Template = null, JsonElement? Data = null, string? Regime = null, string? Labels = null);

/// <summary>Yêu cầu đổi cách ghi dữ liệu: one of both.</summary>
/// <param name="Data">The record as JSON.</param>
/// <param name="Yaml">The record as YAML.</param>
internal sealed record DataBody(JsonElement? Data = null, string? Yaml = null);

/// <summary>Tuỳ chọn kiểm tra.</summary>
/// <param name="Regime">The regime to force.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
/// <param name="Stage"><c>du-thao</c> or <c>phat-hanh</c>.</param>
/// <param name="Select">Only these rules.</param>
/// <param name="Ignore">Not these rules.</param>
internal sealed record CheckOptions(
    string? Regime = null, string? Office = null, string? Stage = null, IReadOnlyList<string>? Select = null, IReadOnlyList<string>? Ignore = null);

/// <summary>Tuỳ chọn sửa: those of a check, and how far is mended.</summary>
/// <param name="Regime">The regime to force.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
/// <param name="Stage"><c>du-thao</c> or <c>phat-hanh</c>.</param>
/// <param name="Select">Only these rules.</param>
/// <param name="Ignore">Not these rules.</param>
/// <param name="Allowed"><c>safe</c> or <c>suggested</c>.</param>
/// <param name="Chosen">The identities of the findings that are mended; <see langword="null"/> for all that is allowed.</param>
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
/// <param name="Regime">The regime to force.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
/// <param name="Labels"><c>automatic</c> or <c>typed</c>.</param>
internal sealed record RelayoutOptions(string? Regime = null, string? Office = null, string? Labels = null);

/// <summary>Không có tuỳ chọn.</summary>
internal sealed record NoOptions;

/// <summary>Tuỳ chọn nhập.</summary>
/// <param name="Template">Mẫu.</param>
/// <param name="Office">Hồ sơ đơn vị.</param>
internal sealed record ImportOptions(string? Template = null, string? Office = null);
