using Drafting.Core.Planning;
using Drafting.Core.Recognition;
using Drafting.Core.Units;

namespace Drafting.Core.Checking;

/// <summary>Sửa đổi: one change to a paper, as data. A closed union. Offsets are those of <see cref="ObservedParagraph.Text"/>; all edits of one check
/// are applied together, so offsets mean the text before any of them.</summary>
public abstract record Edit
{
    private Edit()
    {
    }

    /// <summary>Whether the text stays as it is, compared after NFC.</summary>
    public virtual bool KeepsText => true;

    /// <summary>Thay chữ: the new text takes the format of the first character that it replaces; of an insertion, of the character before it.</summary>
    /// <param name="At">The paragraph.</param>
    /// <param name="Start">Offset in its text.</param>
    /// <param name="Length">Number of UTF-16 units replaced; 0 inserts.</param>
    /// <param name="Text">The new text; <c>\n</c> is a soft break, empty deletes.</param>
    public sealed record ReplaceText(ParagraphAddress At, int Start, int Length, string Text) : Edit
    {
        /// <inheritdoc/>
        public override bool KeepsText => false;
    }

    /// <summary>Định dạng chữ.</summary>
    /// <param name="At">The paragraph.</param>
    /// <param name="Start">Offset in its text.</param>
    /// <param name="Length">Number of UTF-16 units.</param>
    /// <param name="Change">What to set.</param>
    public sealed record FormatText(ParagraphAddress At, int Start, int Length, RunChange Change) : Edit;

    /// <summary>Định dạng đoạn.</summary>
    /// <param name="At">The paragraph.</param>
    /// <param name="Change">What to set.</param>
    public sealed record FormatParagraph(ParagraphAddress At, ParagraphChange Change) : Edit;

    /// <summary>Thêm đoạn, beside a paragraph and in the same cell or box. Of several behind one paragraph the last one comes first.</summary>
    /// <param name="Beside">The paragraph beside the new one.</param>
    /// <param name="Style">The component's style: its whole format is written on the new paragraph.</param>
    /// <param name="FontName">The font.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Side">On which side of it.</param>
    public sealed record InsertParagraph(ParagraphAddress Beside, PlannedStyle Style, string FontName, string Text, InsertSide Side = InsertSide.After) : Edit
    {
        /// <inheritdoc/>
        public override bool KeepsText => false;
    }

    /// <summary>Bỏ đoạn.</summary>
    /// <param name="At">The paragraph.</param>
    public sealed record RemoveParagraph(ParagraphAddress At) : Edit
    {
        /// <inheritdoc/>
        public override bool KeepsText => false;
    }

    /// <summary>Bỏ nét kẻ: the drawn lines that are anchored to a paragraph, and its borders.</summary>
    /// <param name="At">The paragraph.</param>
    public sealed record RemoveRules(ParagraphAddress At) : Edit;

    /// <summary>Định dạng trang.</summary>
    /// <param name="Section">Index of the section.</param>
    /// <param name="Change">What to set.</param>
    public sealed record FormatPage(int Section, PageChange Change) : Edit;

    /// <summary>Đánh số trang: a centred PAGE field alone in the header, none in the header of the first page, none in the footers.</summary>
    /// <param name="Section">Index of the section.</param>
    /// <param name="Style">The style of the page number.</param>
    /// <param name="FontName">The font.</param>
    public sealed record NumberPages(int Section, PlannedStyle Style, string FontName) : Edit;

    /// <summary>Chuẩn hoá Unicode: the text of a paragraph in NFC.</summary>
    /// <param name="At">The paragraph.</param>
    public sealed record Compose(ParagraphAddress At) : Edit;

    /// <summary>Chuyển mã chữ cũ: every run in a TCVN3 or VNI font becomes Unicode in another font.</summary>
    /// <param name="At">The paragraph.</param>
    /// <param name="FontName">The font afterwards.</param>
    public sealed record Decode(ParagraphAddress At, string FontName) : Edit
    {
        /// <inheritdoc/>
        public override bool KeepsText => false;
    }
}

/// <summary>Phía của đoạn được thêm.</summary>
public enum InsertSide
{
    /// <summary>Sau.</summary>
    After,

    /// <summary>Trước.</summary>
    Before,
}

/// <summary>Thay đổi định dạng chữ; what is <see langword="null"/> stays.</summary>
/// <param name="Size">Cỡ chữ.</param>
/// <param name="Bold">Đậm.</param>
/// <param name="Italic">Nghiêng.</param>
/// <param name="Underline">Gạch chân.</param>
/// <param name="FontName">Phông chữ, for every slot.</param>
/// <param name="Color">Màu: <c>auto</c> or <c>RRGGBB</c>.</param>
public readonly record struct RunChange(
    FontSize? Size = null, bool? Bold = null, bool? Italic = null, bool? Underline = null, string? FontName = null, string? Color = null);

/// <summary>Thay đổi định dạng đoạn; what is <see langword="null"/> stays.</summary>
/// <param name="Alignment">Căn lề.</param>
/// <param name="Left">Thụt trái.</param>
/// <param name="Right">Thụt phải.</param>
/// <param name="FirstLine">Thụt dòng đầu; negative hangs.</param>
/// <param name="Before">Cách trước; also ends automatic and line-based spacing.</param>
/// <param name="After">Cách sau; also ends automatic, line-based and contextual spacing.</param>
/// <param name="Line">Giãn dòng.</param>
/// <param name="BottomRule">Nét kẻ dưới, zero removes it.</param>
public readonly record struct ParagraphChange(
    Alignment? Alignment = null, Length? Left = null, Length? Right = null, Length? FirstLine = null,
    Length? Before = null, Length? After = null, LineSpacing? Line = null, Length? BottomRule = null);

/// <summary>Thay đổi trang; what is <see langword="null"/> stays.</summary>
/// <param name="Width">Rộng.</param>
/// <param name="Height">Cao.</param>
/// <param name="Top">Lề trên.</param>
/// <param name="Bottom">Lề dưới.</param>
/// <param name="Left">Lề trái.</param>
/// <param name="Right">Lề phải.</param>
/// <param name="Header">Số trang cách mép trên.</param>
/// <param name="Mirrored">Lề đối xứng, for the whole file.</param>
public readonly record struct PageChange(
    Length? Width = null, Length? Height = null, Length? Top = null, Length? Bottom = null, Length? Left = null, Length? Right = null,
    Length? Header = null, bool? Mirrored = null);
