using System.Collections.Immutable;
using Drafting.Core.Documents;
using Drafting.Core.Units;

namespace Drafting.Core.Planning;

/// <summary>Bản bố trí trang: the final format of a whole paper, decided to the last figure, without a word of Open XML.</summary>
/// <param name="RegimeId">The regime that was planned by.</param>
/// <param name="FontName">The font of every run.</param>
/// <param name="Styles">One paragraph style for each component that the regime knows; the same instance for every plan of one regime and profile.</param>
/// <param name="Lists">The automatic lists; a paragraph names one by its index.</param>
/// <param name="Sections">The sections in order, at least one.</param>
/// <param name="Footnotes">The footnotes in the order of their numbers, from 1.</param>
/// <param name="HeaderFields">The printed strings of the head by key, in document order: what the bound content controls show.</param>
/// <param name="Duplex">Whether left and right margins are mirrored for printing on both sides.</param>
/// <param name="Title">The title in the file's properties: type and number.</param>
public sealed record LayoutPlan(
    string RegimeId,
    string FontName,
    StyleSheet Styles,
    ImmutableArray<PlannedList> Lists,
    ImmutableArray<PlannedSection> Sections,
    ImmutableArray<ImmutableArray<PlannedParagraph>> Footnotes,
    ImmutableArray<HeaderField> HeaderFields,
    bool Duplex,
    string Title);

/// <summary>Bảng kiểu: the styles of a regime under a profile; made once.</summary>
/// <param name="Styles">The styles in the order of <see cref="Component"/>.</param>
public sealed record StyleSheet(ImmutableArray<PlannedStyle> Styles)
{
    private readonly ImmutableArray<PlannedStyle?> byComponent = [.. Enum.GetValues<Component>().Select(c => Styles.FirstOrDefault(s => s.Component == c))];

    /// <summary>The style of a component.</summary>
    /// <param name="component">The component.</param>
    /// <exception cref="KeyNotFoundException">The regime does not know the component.</exception>
    public PlannedStyle this[Component component] => byComponent[(int)component]
        ?? throw new KeyNotFoundException($"The regime has no style for {component}.");
}

/// <summary>Kiểu: the named paragraph style of a component.</summary>
/// <param name="Component">The component.</param>
/// <param name="Name">The name that Word shows, such as <c>VB Tên loại</c>.</param>
/// <param name="Paragraph">The paragraph's format.</param>
/// <param name="Run">The format of its runs.</param>
public sealed record PlannedStyle(Component Component, string Name, ParagraphFormat Paragraph, RunFormat Run);

/// <summary>Định dạng đoạn.</summary>
/// <param name="Alignment">Căn lề.</param>
/// <param name="Left">Thụt trái.</param>
/// <param name="Right">Thụt phải.</param>
/// <param name="FirstLine">Thụt dòng đầu; negative hangs.</param>
/// <param name="Before">Cách trước.</param>
/// <param name="After">Cách sau.</param>
/// <param name="Line">Giãn dòng.</param>
/// <param name="KeepNext">Giữ cùng trang với đoạn sau.</param>
/// <param name="KeepLines">Không tách đoạn sang trang.</param>
/// <param name="PageBreakBefore">Sang trang mới.</param>
/// <param name="TopRule">Nét kẻ trên, zero for none.</param>
/// <param name="BottomRule">Nét kẻ dưới, zero for none.</param>
/// <param name="OutlineLevel">Cấp mục lục from 1, or 0 for body text.</param>
public sealed record ParagraphFormat(
    Alignment Alignment,
    Length Left,
    Length Right,
    Length FirstLine,
    Length Before,
    Length After,
    LineSpacing Line,
    bool KeepNext = false,
    bool KeepLines = false,
    bool PageBreakBefore = false,
    Length TopRule = default,
    Length BottomRule = default,
    int OutlineLevel = 0);

/// <summary>Định dạng chữ.</summary>
/// <param name="Size">Cỡ chữ.</param>
/// <param name="Bold">Đậm.</param>
/// <param name="Italic">Nghiêng.</param>
/// <param name="Underline">Gạch chân.</param>
public readonly record struct RunFormat(FontSize Size, bool Bold, bool Italic, bool Underline);

/// <summary>Danh sách tự đánh số: one run of labels from 1 to n.</summary>
/// <param name="Levels">The levels from the outermost; a level's text names counters as <c>%1</c>, <c>%2</c>, as <c>w:lvlText</c> does
/// (ECMA-376 part 1 §17.9.11). Lists with equal levels share a definition.</param>
public sealed record PlannedList(ImmutableArray<ListLevel> Levels);

/// <summary>Cấp của danh sách.</summary>
/// <param name="Component">The component whose style the level numbers.</param>
/// <param name="Numerals">The numerals of the level's counter.</param>
/// <param name="Text">The label, such as <c>%1.</c>, <c>%1-</c>, <c>%1.%2.</c>.</param>
public sealed record ListLevel(Component Component, ListNumerals Numerals, string Text);

/// <summary>Kiểu chữ số.</summary>
public enum ListNumerals
{
    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>I, II, III.</summary>
    UpperRoman,
}

/// <summary>Phần trang: a run of blocks on pages of one shape.</summary>
/// <param name="Page">The shape of the pages.</param>
/// <param name="Blocks">The blocks in order.</param>
/// <param name="RestartNumbers">Whether page numbers start again from 1.</param>
/// <param name="HideFirstNumber">Whether the section's first page shows no number.</param>
/// <param name="FirstFooter">The foot of the section's first page, such as the contact line, or <see langword="null"/>.</param>
public sealed record PlannedSection(
    PageShape Page,
    ImmutableArray<PlannedBlock> Blocks,
    bool RestartNumbers,
    bool HideFirstNumber,
    PlannedParagraph? FirstFooter = null);

/// <summary>Khổ giấy và lề, as the page is turned.</summary>
/// <param name="Width">Rộng.</param>
/// <param name="Height">Cao.</param>
/// <param name="Top">Lề trên.</param>
/// <param name="Bottom">Lề dưới.</param>
/// <param name="Left">Lề trái.</param>
/// <param name="Right">Lề phải.</param>
/// <param name="Header">Số trang cách mép trên.</param>
/// <param name="Orientation">Chiều trang.</param>
public sealed record PageShape(Length Width, Length Height, Length Top, Length Bottom, Length Left, Length Right, Length Header, PageOrientation Orientation)
{
    /// <summary>Bề rộng vùng chữ.</summary>
    public Length TextWidth => Width - Left - Right;
}

/// <summary>Khối đã bố trí. A closed union.</summary>
public abstract record PlannedBlock
{
    private protected PlannedBlock()
    {
    }
}

/// <summary>Đoạn đã bố trí.</summary>
/// <param name="Component">The component, and so the style.</param>
/// <param name="Format">The final format; it equals the style's but for what this paragraph needs otherwise.</param>
/// <param name="Inlines">The pieces in order.</param>
/// <param name="List">Index into <see cref="LayoutPlan.Lists"/> and level from 0, where the label is automatic.</param>
/// <param name="Label">The format of the automatic label, where it is not the style's: a bold heading has a bold number.</param>
/// <param name="Anchor">The tag of a content control around the whole paragraph that holds a place for a picture, such as the handwritten signature.</param>
public sealed record PlannedParagraph(
    Component Component,
    ParagraphFormat Format,
    ImmutableArray<PlannedInline> Inlines,
    (int List, int Level)? List = null,
    RunFormat? Label = null,
    string? Anchor = null) : PlannedBlock;

/// <summary>Bảng đã bố trí: a layout grid without lines, or a table of the text.</summary>
/// <param name="Columns">The widths of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="HeaderRows">How many first rows repeat on each page.</param>
/// <param name="Lined">Whether lines are drawn round the cells.</param>
public sealed record PlannedTable(ImmutableArray<Length> Columns, ImmutableArray<PlannedRow> Rows, int HeaderRows, bool Lined) : PlannedBlock
{
    /// <summary>Khoảng giữa chữ và cạnh ô, at the left and at the right.</summary>
    public Length CellMargin { get; init; } = TwoColumns.CellMargin;
}

/// <summary>Hàng đã bố trí; it never splits over two pages unless <paramref name="MaySplit"/>.</summary>
/// <param name="Cells">The paragraphs of each cell, at least one paragraph each.</param>
/// <param name="MaySplit">Whether a page may break inside the row.</param>
public sealed record PlannedRow(ImmutableArray<ImmutableArray<PlannedParagraph>> Cells, bool MaySplit = false)
{
    /// <summary>Ô gộp: what each cell covers; empty where each covers one column, and the last one the rest.</summary>
    public ImmutableArray<CellSpan> Spans { get; init; } = [];

    /// <summary>Chiều cao ít nhất; zero for as high as its text. Rows with cells merged downward need it: LibreOffice does not stretch them where they repeat on a page.</summary>
    public Length LeastHeight { get; init; }
}

/// <summary>Phần mà một ô chiếm.</summary>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Merge">Whether it is one with the cell below or above it.</param>
public readonly record struct CellSpan(int Columns, VerticalMerge Merge);

/// <summary>Gộp dọc.</summary>
public enum VerticalMerge
{
    /// <summary>Không gộp.</summary>
    None,

    /// <summary>Ô đầu: the cells below go on with it.</summary>
    Start,

    /// <summary>Ô tiếp: part of the cell above, without text of its own.</summary>
    Continued,
}

/// <summary>Phần tử trong dòng đã bố trí. A closed union.</summary>
public abstract record PlannedInline
{
    private PlannedInline()
    {
    }

    /// <summary>Chữ.</summary>
    /// <param name="Text">The characters, final in case and punctuation.</param>
    /// <param name="Format">The final format.</param>
    public sealed record Run(string Text, RunFormat Format) : PlannedInline;

    /// <summary>Ngắt dòng mềm.</summary>
    public sealed record Break : PlannedInline
    {
        /// <summary>The one line break.</summary>
        public static Break Instance { get; } = new();
    }

    /// <summary>Số chú thích.</summary>
    /// <param name="Number">The footnote's number, from 1.</param>
    /// <param name="Format">The format of the text round it.</param>
    public sealed record FootnoteReference(int Number, RunFormat Format) : PlannedInline;

    /// <summary>Ô nội dung có ràng buộc: a content control that shows a printed string of the head.</summary>
    /// <param name="Key">The key in <see cref="LayoutPlan.HeaderFields"/>.</param>
    /// <param name="Lines">The lines of the string; lines are parted by soft breaks.</param>
    /// <param name="Format">The final format.</param>
    public sealed record Bound(string Key, ImmutableArray<string> Lines, RunFormat Format) : PlannedInline;
}

/// <summary>Chuỗi in ở phần đầu: one element of the custom XML part that clients fill.</summary>
/// <param name="Key">The key, ASCII, unique in the paper: <c>so-ky-hieu</c>, <c>ban-sao-1.so-ky-hieu</c>.</param>
/// <param name="Title">What Word shows on the control, such as <c>Số và ký hiệu</c>.</param>
/// <param name="Text">The printed string; lines parted by <c>\n</c>.</param>
public sealed record HeaderField(string Key, string Title, string Text);
