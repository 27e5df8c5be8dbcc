using Drafting.Core.Diagnostics;

namespace Drafting.Core.Markup;

/// <summary>Nguồn của một đoạn: whether its characters may be markup (law L6).</summary>
public enum SegmentKind
{
    /// <summary>Chữ của mẫu, hoặc của trường khai là nội dung: markup is recognised in it.</summary>
    Literal,

    /// <summary>Giá trị: text and nothing else; <c>\n</c> in it is a soft break.</summary>
    Value,
}

/// <summary>Đoạn kết xuất: what a template renders to, piece by piece, and all that the markup parser sees of it.</summary>
/// <param name="Kind">Whether markup is recognised in the text.</param>
/// <param name="Text">The characters, lines ended by <c>\n</c>.</param>
/// <param name="Origin">Where the text comes from: <see cref="Location.InTemplate"/> for a template's own text, <see cref="Location.InData"/>
/// for a value or for markup that a field carries; its span is that of the first character.</param>
public readonly record struct MarkupSegment(SegmentKind Kind, string Text, Location Origin);
