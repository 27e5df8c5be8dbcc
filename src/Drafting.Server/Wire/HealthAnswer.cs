using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Tình trạng của dịch vụ.</summary>
/// <param name="Status"><c>live</c> (còn sống); <c>starting</c> (đang khởi động), <c>ready</c> (sẵn sàng), <c>degraded</c> (có mẫu hỏng) hoặc <c>unready</c> (không có mẫu nào dùng được).</param>
/// <param name="BrokenTemplates">Khoá của các mẫu không nạp được.</param>
internal sealed record HealthAnswer(string Status, ImmutableArray<string> BrokenTemplates);
