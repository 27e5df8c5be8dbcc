using System.Collections.Immutable;
using Drafting.Core.Planning;
using Drafting.Core.Units;

namespace Drafting.Core.Recognition;

/// <summary>Văn bản quan sát được: what stands in a paper of any origin, with effective formats and addresses, before anyone says what it is.</summary>
/// <param name="File">The file as the user names it.</param>
/// <param name="Kind">Whether formats were there to be seen.</param>
/// <param name="Paragraphs">The paragraphs of the main story in document order, those of tables and text boxes where they stand.</param>
/// <param name="Sections">The sections in order, at least one.</param>
/// <param name="Notes">Footnotes and endnotes in the order of their references.</param>
/// <param name="Margins">The paragraphs of headers and footers.</param>
/// <param name="Traces">What the file carries besides its text: tracked changes, comments, hidden text.</param>
public sealed record ObservedDocument(
    string File,
    ObservationKind Kind,
    ImmutableArray<ObservedParagraph> Paragraphs,
    ImmutableArray<ObservedSection> Sections,
    ImmutableArray<ObservedNote> Notes,
    ImmutableArray<ObservedMargin> Margins,
    ImmutableArray<ObservedTrace> Traces)
{
    /// <summary>What the page shows that is no text: pictures, equations, shapes, embedded objects. Lines and text boxes are none of them.</summary>
    /// <value>None.</value>
    public ImmutableArray<ObservedObject> Objects { get; init; } = [];

    /// <summary>Còn bản ghi: whether the file holds the data that it was drafted from. What the data say is never read.</summary>
    public bool HasRecord { get; init; }
}

/// <summary>Nguồn quan sát.</summary>
public enum ObservationKind
{
    /// <summary>Tệp Word: formats are known.</summary>
    Word,

    /// <summary>Chữ trơn: text alone; rules about formats have nothing to say.</summary>
    PlainText,
}

/// <summary>Địa chỉ đoạn: how a client finds a paragraph again.</summary>
/// <param name="Story">The story: <c>main</c>, <c>header 1</c>, <c>footnote 3</c>, <c>textbox 2</c>, …</param>
/// <param name="Ordinal">Ordinal of the <c>w:p</c> in its story, from 1, as Word's own <c>body.paragraphs</c> counts: tables included, text boxes
/// and <c>mc:Fallback</c> excluded.</param>
public readonly record struct ParagraphAddress(string Story, int Ordinal);

/// <summary>Đoạn quan sát được.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Text">The visible text in NFC: tabs as <c>\t</c>, soft breaks as <c>\n</c>, tracked insertions in, deletions out, footnote
/// references left out.</param>
/// <param name="Runs">The runs of equal format, in order; together they cover the text.</param>
/// <param name="Format">The effective format of the paragraph.</param>
/// <param name="StyleName">The name of its style, such as <c>VB Tên loại văn bản</c>.</param>
/// <param name="ListLabel">The label that Word counts, such as <c>1.</c>; <see langword="null"/> where there is none.</param>
/// <param name="Place">What holds it: the page, a cell, a text box.</param>
/// <param name="Section">Index of its section.</param>
/// <param name="Notes">The footnotes that it refers to: index into <see cref="ObservedDocument.Notes"/> and offset in the text.</param>
/// <param name="WasNfc">Whether the file held the text in NFC.</param>
public sealed record ObservedParagraph(
    ParagraphAddress Address,
    string Text,
    ImmutableArray<ObservedRun> Runs,
    ParagraphFormat Format,
    string? StyleName,
    string? ListLabel,
    ObservedPlace Place,
    int Section,
    ImmutableArray<NoteReference> Notes,
    bool WasNfc)
{
    /// <summary>Chỉ số của đoạn chữ: the index of the first run that ends behind an offset; found by halves, for a paragraph may have very many, each asked for.</summary>
    /// <param name="offset">Offset in the text, in UTF-16 units.</param>
    /// <returns>The number of runs where none ends behind it.</returns>
    public int RunAt(int offset)
    {
        int low = 0, high = Runs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Runs[middle].Start + Runs[middle].Length <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>Chỗ tham chiếu chú thích.</summary>
/// <param name="Note">Index into <see cref="ObservedDocument.Notes"/>.</param>
/// <param name="Offset">Offset in the paragraph's text, in UTF-16 units.</param>
public readonly record struct NoteReference(int Note, int Offset);

/// <summary>Đoạn chữ cùng định dạng.</summary>
/// <param name="Start">Offset in the paragraph's text, in UTF-16 units.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Format">Effective size, weight, slope and underline.</param>
/// <param name="FontName">The effective font.</param>
/// <param name="Color">The effective colour as <c>RRGGBB</c>, or <see langword="null"/> for automatic.</param>
/// <param name="Caps">Whether the format shows the letters as capitals (<c>w:caps</c>).</param>
public readonly record struct ObservedRun(int Start, int Length, RunFormat Format, string FontName, string? Color, bool Caps);

/// <summary>Chỗ đứng của đoạn. A closed union.</summary>
public abstract record ObservedPlace
{
    private ObservedPlace()
    {
    }

    /// <summary>Trên trang.</summary>
    public sealed record OnPage : ObservedPlace;

    /// <summary>Trong ô bảng.</summary>
    /// <param name="Table">Ordinal of the table in the document, from 0; a nested table has its own.</param>
    /// <param name="Row">Row, from 0.</param>
    /// <param name="Column">Grid column at which the cell starts, from 0.</param>
    /// <param name="Columns">How many grid columns the table has.</param>
    /// <param name="Lined">Whether the cell has any drawn border.</param>
    /// <param name="Room">How wide its text may be, where the file says so.</param>
    /// <param name="Repeats">Whether the row is said to be a heading, which repeats on every page (<c>w:tblHeader</c>, ECMA-376 part 1 §17.4.78).</param>
    public sealed record InCell(int Table, int Row, int Column, int Columns, bool Lined, Length? Room = null, bool Repeats = false) : ObservedPlace;

    /// <summary>Trong khung chữ: a text box or a frame.</summary>
    /// <param name="Box">Ordinal of the box in the document, from 0.</param>
    /// <param name="Left">Its left edge from the text margin where the file says so.</param>
    public sealed record InBox(int Box, Length? Left) : ObservedPlace;
}

/// <summary>Nét kẻ: a drawn line that is no border of a paragraph.</summary>
/// <param name="Length">Its length.</param>
/// <param name="After">The paragraph that it is anchored to.</param>
public readonly record struct ObservedRule(Length Length, ParagraphAddress After);

/// <summary>Phần trang quan sát được.</summary>
/// <param name="Page">Paper and margins.</param>
/// <param name="HasFirstPageHeader">Whether the first page has a header of its own (<c>w:titlePg</c>).</param>
/// <param name="RestartsNumbers">Whether page numbers start again.</param>
/// <param name="MirrorsMargins">Whether left and right are mirrored.</param>
/// <param name="Rules">Drawn lines of the section's text.</param>
public sealed record ObservedSection(PageShape Page, bool HasFirstPageHeader, bool RestartsNumbers, bool MirrorsMargins, ImmutableArray<ObservedRule> Rules);

/// <summary>Chú thích quan sát được.</summary>
/// <param name="Number">Its number as printed, from 1.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record ObservedNote(int Number, ImmutableArray<ObservedParagraph> Paragraphs);

/// <summary>Đầu trang hoặc chân trang.</summary>
/// <param name="Section">Index of the section.</param>
/// <param name="Position">Which of the six.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="HasPageField">Whether it holds a PAGE field.</param>
public sealed record ObservedMargin(int Section, MarginPosition Position, ImmutableArray<ObservedParagraph> Paragraphs, bool HasPageField);

/// <summary>Vị trí đầu trang, chân trang.</summary>
public enum MarginPosition
{
    /// <summary>Đầu trang thường.</summary>
    Header,

    /// <summary>Đầu trang của trang đầu.</summary>
    FirstHeader,

    /// <summary>Đầu trang của trang chẵn.</summary>
    EvenHeader,

    /// <summary>Chân trang thường.</summary>
    Footer,

    /// <summary>Chân trang của trang đầu.</summary>
    FirstFooter,

    /// <summary>Chân trang của trang chẵn.</summary>
    EvenFooter,
}

/// <summary>Dấu vết: something that the file carries and the page does not show, or should not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">The paragraph.</param>
/// <param name="Text">Its words, such as what was deleted.</param>
public sealed record ObservedTrace(TraceKind Kind, ParagraphAddress Address, string Text);

/// <summary>Loại dấu vết.</summary>
public enum TraceKind
{
    /// <summary>Chữ được chèn có theo dõi.</summary>
    Insertion,

    /// <summary>Chữ bị xoá có theo dõi.</summary>
    Deletion,

    /// <summary>Định dạng được đổi có theo dõi.</summary>
    FormatChange,

    /// <summary>Nhận xét.</summary>
    Comment,

    /// <summary>Chữ ẩn.</summary>
    HiddenText,
}

/// <summary>Đối tượng: something that the page shows and that is no text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">The paragraph that it is anchored to.</param>
/// <param name="Text">What the file says of it: the description of a picture, the signs of an equation; empty where it says nothing.</param>
public sealed record ObservedObject(ObjectKind Kind, ParagraphAddress Address, string Text);

/// <summary>Loại đối tượng.</summary>
public enum ObjectKind
{
    /// <summary>Ảnh.</summary>
    Picture,

    /// <summary>Công thức.</summary>
    Equation,

    /// <summary>Hình vẽ.</summary>
    Shape,

    /// <summary>Đối tượng nhúng: a chart, a diagram, a sheet of another program.</summary>
    Embedded,
}
