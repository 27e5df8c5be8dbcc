using System.Collections.Immutable;

namespace Drafting.Server.Wire;

/// <summary>Trục trặc của một yêu cầu (RFC 9457), nói cho người dùng.</summary>
/// <param name="Type">Loại trục trặc, dạng địa chỉ tương đối.</param>
/// <param name="Title">Một câu ngắn.</param>
/// <param name="Status">Mã trạng thái HTTP.</param>
/// <param name="Detail">Chỗ chưa đúng.</param>
/// <param name="Hint">Cách xử lý.</param>
/// <param name="Diagnostics">Những chỗ chưa đúng của văn bản hoặc dữ liệu.</param>
internal sealed record Problem(string Type, string Title, int Status, string? Detail, string? Hint, ImmutableArray<Statement> Diagnostics);
