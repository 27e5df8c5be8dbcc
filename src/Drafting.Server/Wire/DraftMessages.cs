using System.Collections.Immutable;
using Drafting.Core.Planning.Sketching;

namespace Drafting.Server.Wire;

/// <summary>Bản xem trước.</summary>
/// <param name="Sketch">Các trang; <see langword="null"/> khi dữ liệu còn lỗi.</param>
/// <param name="Regime">Chế độ.</param>
/// <param name="Diagnostics">Các thông báo.</param>
internal sealed record PreviewAnswer(PageSketch? Sketch, string? Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Nội dung điền vào văn bản đang mở.</summary>
/// <param name="HeaderFields">Các chuỗi in, theo khoá của ô nội dung.</param>
/// <param name="Header">Phần XML riêng mà các ô nội dung ràng buộc vào.</param>
/// <param name="Record">Phần XML riêng của dữ liệu soạn thảo.</param>
/// <param name="Regime">Chế độ.</param>
/// <param name="Diagnostics">Các thông báo.</param>
internal sealed record FillAnswer(ImmutableArray<FillField> HeaderFields, string Header, string Record, string Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Một chuỗi in.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Title">Tên.</param>
/// <param name="Text">Chuỗi in; các dòng cách nhau bằng dấu xuống dòng.</param>
internal sealed record FillField(string Key, string Title, string Text);

/// <summary>Văn bản cần viện dẫn.</summary>
/// <param name="Number">Số và ký hiệu.</param>
/// <param name="Date">Ngày.</param>
/// <param name="Kind">Tên loại.</param>
/// <param name="Author">Tác giả.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Family">Hệ của văn bản viện dẫn: <c>party</c> (Đảng) hoặc <c>state</c> (nhà nước).</param>
/// <param name="Regime">Chế độ trình bày của văn bản viện dẫn; được dùng trước <c>family</c>.</param>
internal sealed record CitationBody(
    string? Number = null, string? Date = null, string? Kind = null, string? Author = null, string? Subject = null, string? Family = null, string? Regime = null);

/// <summary>Lời viện dẫn.</summary>
/// <param name="Text">Lời viện dẫn; <see langword="null"/> khi chưa viết được.</param>
/// <param name="Diagnostics">Vì sao chưa viết được, hoặc điều cần lưu ý.</param>
internal sealed record CitationAnswer(string? Text, ImmutableArray<Statement> Diagnostics);
