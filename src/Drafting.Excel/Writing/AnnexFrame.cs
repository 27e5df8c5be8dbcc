using System.Collections.Immutable;

namespace Drafting.Excel;

/// <summary>Khung phụ lục: what stands round the table of an annex.</summary>
/// <param name="Headings">Các dòng tiêu đề, from the top: the annex's number, its name, the paper that it belongs to, the day of the figures.</param>
/// <param name="Code">Ký hiệu biểu, at the left of the first line; empty for none.</param>
/// <param name="LeftSignature">Khối ký bên trái, line by line; empty for none.</param>
/// <param name="RightSignature">Khối ký bên phải, line by line; empty for none.</param>
public sealed record AnnexFrame(
    ImmutableArray<FrameLine> Headings,
    string Code,
    ImmutableArray<string> LeftSignature,
    ImmutableArray<string> RightSignature);

/// <summary>Dòng của khung.</summary>
/// <param name="Text">Chữ.</param>
/// <param name="Bold">Đậm.</param>
/// <param name="Italic">Nghiêng.</param>
public sealed record FrameLine(string Text, bool Bold, bool Italic);
