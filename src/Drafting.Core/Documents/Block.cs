using System.Collections.Immutable;
using Drafting.Core.Units;

namespace Drafting.Core.Documents;

/// <summary>Cấp bố cục: what a paragraph of the body is in the order of divisions.</summary>
public enum Division
{
    /// <summary>Đoạn văn không đánh số.</summary>
    Plain,

    /// <summary>Phần.</summary>
    Part,

    /// <summary>Chương.</summary>
    Chapter,

    /// <summary>Mục.</summary>
    Section,

    /// <summary>Tiểu mục.</summary>
    Subsection,

    /// <summary>Điều.</summary>
    Article,

    /// <summary>Đề mục số La Mã: <c>I.</c> hoặc <c>I-</c>.</summary>
    Roman,

    /// <summary>Khoản hoặc mục: <c>1.</c> hoặc <c>1-</c>.</summary>
    Clause,

    /// <summary>Tiểu khoản: <c>2.1.</c>, <c>2.1.3.</c>.</summary>
    Subclause,

    /// <summary>Điểm: <c>a)</c>.</summary>
    Point,

    /// <summary>Gạch đầu dòng: <c>-</c>.</summary>
    Dash,

    /// <summary>Dấu cộng đầu dòng: <c>+</c>.</summary>
    Plus,
}

/// <summary>Khối nội dung: a paragraph or a table of the body. A closed union; the order of blocks is the order of the text.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>Đoạn: one paragraph, or a division with its label and its title.</summary>
    /// <param name="Division">What the paragraph is.</param>
    /// <param name="Label">The label as printed, its separator included: <c>1.</c>, <c>I-</c>, <c>2.1.</c>, <c>a)</c>, <c>-</c>,
    /// <c>Điều 5.</c>, <c>Chương II</c>; empty for a plain paragraph.</param>
    /// <param name="Text">The text behind the label; of a part, chapter or section, its title, which may be empty.</param>
    public sealed record Paragraph(Division Division, string Label, RichText Text) : Block;

    /// <summary>Bảng.</summary>
    /// <param name="HeaderRows">How many of the first rows are the header, repeated on each page; may be 0.</param>
    /// <param name="Columns">The alignment of each column, as many as there are cells in a row.</param>
    /// <param name="Rows">The rows, each with as many cells as there are columns.</param>
    public sealed record Table(int HeaderRows, ImmutableArray<Alignment> Columns, ImmutableArray<ImmutableArray<RichText>> Rows) : Block
    {
        /// <summary>Compares the cells one by one.</summary>
        public bool Equals(Table? other) => other is not null && HeaderRows == other.HeaderRows && Columns.SequenceEqual(other.Columns)
            && Rows.Length == other.Rows.Length && Rows.Zip(other.Rows).All(static pair => pair.First.SequenceEqual(pair.Second));

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(HeaderRows, Columns.Length, Rows.Length);
    }
}
