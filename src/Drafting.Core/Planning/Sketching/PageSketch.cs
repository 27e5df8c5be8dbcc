using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning.Sketching;

/// <summary>Bản xem trước: a plan broken into lines and pages, near to what Word makes of it. All places are measured from the top left of the page.</summary>
/// <param name="FontName">The font of every run.</param>
/// <param name="Pages">The pages in order, at least one.</param>
public sealed record PageSketch(string FontName, ImmutableArray<SketchedPage> Pages);

/// <summary>Trang.</summary>
/// <param name="Shape">Paper and margins of this very page: on the back of a sheet the margins are mirrored where the plan asks for it.</param>
/// <param name="Lines">The lines of text: those of the body in reading order, then footnotes, page number and foot.</param>
/// <param name="Boxes">The cells of tables with lines.</param>
/// <param name="Rules">The drawn lines.</param>
public sealed record SketchedPage(PageShape Shape, ImmutableArray<SketchedLine> Lines, ImmutableArray<SketchedBox> Boxes, ImmutableArray<SketchedRule> Rules);

/// <summary>Dòng chữ.</summary>
/// <param name="Component">The component that it is a line of.</param>
/// <param name="Part">Which part of the page it stands in.</param>
/// <param name="X">Left edge of the room.</param>
/// <param name="Baseline">Đường chân chữ.</param>
/// <param name="Width">Width of the room.</param>
/// <param name="Height">Height of the line.</param>
/// <param name="Alignment">How the text stands in the room; the last line of a justified paragraph stands at the left.</param>
/// <param name="Ink">Width of the text itself, before it is justified.</param>
/// <param name="Runs">The text.</param>
public sealed record SketchedLine(
    Component Component, SketchedPart Part, Length X, Length Baseline, Length Width, Length Height, Alignment Alignment, Length Ink, ImmutableArray<SketchedRun> Runs);

/// <summary>Phần của trang.</summary>
public enum SketchedPart
{
    /// <summary>Nội dung.</summary>
    Body,

    /// <summary>Hàng tiêu đề bảng lặp lại.</summary>
    RepeatedHeader,

    /// <summary>Chú thích.</summary>
    Footnote,

    /// <summary>Số trang.</summary>
    PageNumber,

    /// <summary>Chân trang đầu.</summary>
    Foot,
}

/// <summary>Đoạn chữ cùng định dạng.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Format">Size and face.</param>
/// <param name="IsRaised">Whether it is the number of a footnote, small and above the line.</param>
public readonly record struct SketchedRun(string Text, RunFormat Format, bool IsRaised = false);

/// <summary>Ô bảng.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Rộng.</param>
/// <param name="Height">Cao.</param>
public readonly record struct SketchedBox(Length X, Length Y, Length Width, Length Height);

/// <summary>Nét kẻ ngang.</summary>
/// <param name="X">Left end.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Width">Length.</param>
/// <param name="Weight">Độ dày.</param>
public readonly record struct SketchedRule(Length X, Length Y, Length Width, Length Weight);
