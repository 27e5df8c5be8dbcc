using System.Collections.Immutable;
using Drafting.Core.Planning.Sketching;

namespace Drafting.Server.Wire;

/// <summary>Bản xem trước.</summary>
/// <param name="Sketch">The pages, or <see langword="null"/> where the data has errors.</param>
/// <param name="Regime">Chế độ.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record PreviewAnswer(PageSketch? Sketch, string? Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Nội dung điền vào văn bản đang mở.</summary>
/// <param name="HeaderFields">The printed strings by the keys of the content controls.</param>
/// <param name="Header">The custom XML part that the controls are bound to.</param>
/// <param name="Record">The custom XML part of the record.</param>
/// <param name="Regime">Chế độ.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record FillAnswer(ImmutableArray<FillField> HeaderFields, string Header, string Record, string Regime, ImmutableArray<Statement> Diagnostics);

/// <summary>Một chuỗi in.</summary>
/// <param name="Key">Khoá.</param>
/// <param name="Title">Tên.</param>
/// <param name="Text">The string; lines parted by a line feed.</param>
internal sealed record FillField(string Key, string Title, string Text);

/// <summary>Văn bản cần viện dẫn.</summary>
/// <param name="Number">Số và ký hiệu.</param>
/// <param name="Date">Ngày.</param>
/// <param name="Kind">Tên loại.</param>
/// <param name="Author">Tác giả.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Family">The family of the paper that cites: <c>party</c> or <c>state</c>.</param>
/// <param name="Regime">Chế độ of the paper that cites; it goes before <paramref name="Family"/>.</param>
internal sealed record CitationBody(
    string? Number = null, string? Date = null, string? Kind = null, string? Author = null, string? Subject = null, string? Family = null, string? Regime = null);

/// <summary>Lời viện dẫn.</summary>
/// <param name="Text">The words, or <see langword="null"/> where they cannot be made.</param>
/// <param name="Diagnostics">Why not, or what is to be said of them.</param>
internal sealed record CitationAnswer(string? Text, ImmutableArray<Statement> Diagnostics);
