using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes;

/// <summary>Bảng đã tổng hợp: every figure of an annex in decimals, before Excel or Word draws it.</summary>
/// <param name="Title">Tên bảng.</param>
/// <param name="Header">Cây tiêu đề.</param>
/// <param name="Rows">The rows from top to bottom, totals included.</param>
public sealed record FormTable(string Title, ImmutableArray<HeaderNode> Header, ImmutableArray<FormTableRow> Rows)
{
    /// <summary>The columns of figures: the leaves of the header.</summary>
    public ImmutableArray<FormColumn> Columns { get; } = [.. Header.SelectMany(static n => n.Columns)];
}

/// <summary>Hàng của bảng.</summary>
/// <param name="Key">The key, unique in the table: <c>_tong</c>, <c>_nhom-1</c>, a body's or an item's key, a body's key and a number for a record.</param>
/// <param name="Role">What the row is.</param>
/// <param name="Ordinal">Số thứ tự as printed: <c>I</c>, <c>1</c>, <c>-</c>, or empty.</param>
/// <param name="Title">Tên hàng as printed.</param>
/// <param name="Level">How far the title is indented, from 0.</param>
/// <param name="Cells">One cell for each column.</param>
/// <param name="SumOf">Indexes of the rows that this row adds up in columns of <see cref="ColumnTotal.Sum"/>; empty for rows of figures.</param>
public sealed record FormTableRow(string Key, FormRowRole Role, string Ordinal, string Title, int Level, ImmutableArray<FormCell> Cells, ImmutableArray<int> SumOf);

/// <summary>Vai trò của hàng.</summary>
public enum FormRowRole
{
    /// <summary>Tổng cộng.</summary>
    Total,

    /// <summary>Nhóm, with its subtotal.</summary>
    Group,

    /// <summary>Hàng số liệu: a body, an item or a record.</summary>
    Figures,

    /// <summary>“Trong đó”.</summary>
    Part,
}

/// <summary>Ô của bảng.</summary>
/// <param name="Value">Giá trị.</param>
/// <param name="Sources">Where its figures come from; empty for what is computed.</param>
/// <param name="Note">Dấu ghi chú into <see cref="AssembledAnnex.Notes"/>, from 1, or 0 for none.</param>
public sealed record FormCell(FormValue Value, ImmutableArray<FigureSource> Sources, int Note = 0);

/// <summary>Giá trị của ô. A closed union.</summary>
public abstract record FormValue
{
    private FormValue()
    {
    }

    /// <summary>Số.</summary>
    /// <param name="Value">The value, exact.</param>
    public sealed record Figure(decimal Value) : FormValue;

    /// <summary>Chữ.</summary>
    /// <param name="Value">The text, NFC.</param>
    public sealed record Words(string Value) : FormValue;

    /// <summary>Ngày.</summary>
    /// <param name="Value">The day.</param>
    public sealed record Day(DateOnly Value) : FormValue;

    /// <summary>Để trống: nothing is expected, or it has no value (a ratio over zero).</summary>
    public sealed record Blank : FormValue
    {
        /// <summary>The one blank.</summary>
        public static Blank Instance { get; } = new();
    }

    /// <summary>Chưa có số liệu: the unit has not returned it.</summary>
    public sealed record Missing : FormValue
    {
        /// <summary>The one missing value.</summary>
        public static Missing Instance { get; } = new();
    }
}

/// <summary>Nguồn của một số liệu.</summary>
/// <param name="File">Tệp.</param>
/// <param name="Sheet">Trang tính.</param>
/// <param name="Address">Ô, như <c>E12</c>.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Original">What the cell shows, as it was.</param>
/// <param name="Reading">How it was read where it was repaired, overridden or converted, or <see langword="null"/>.</param>
public sealed record FigureSource(string File, string Sheet, string Address, string Hash, string Original, string? Reading = null);

/// <summary>Phụ lục đã tổng hợp: the table with all that is to be said about it.</summary>
/// <param name="Form">Biểu.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Table">Bảng.</param>
/// <param name="Summary">Bảng tổng hợp of a list, or <see langword="null"/>.</param>
/// <param name="Register">Sổ theo dõi gửi, nhận: one line for each body that was to return, and for each file.</param>
/// <param name="Findings">Every finding of content; an explained one has its reason in <see cref="Diagnostic.Accepted"/>, its body in <see cref="AnnexFinding.Body"/>.</param>
/// <param name="Notes">Ghi chú under the table, numbered from 1: missing units, converted figures, overridden figures.</param>
public sealed record AssembledAnnex(
    FormDefinition Form,
    ReportingPeriod Period,
    FormTable Table,
    FormTable? Summary,
    ImmutableArray<ReturnEntry> Register,
    ImmutableArray<AnnexFinding> Findings,
    ImmutableArray<string> Notes);

/// <summary>Kết quả kiểm tra một số liệu.</summary>
/// <param name="Body">The key of the body, or <see langword="null"/> for what concerns the annex.</param>
/// <param name="Diagnostic">The finding; its location is a cell, its quote the original text.</param>
public sealed record AnnexFinding(string? Body, Diagnostic Diagnostic);

/// <summary>Dòng của sổ theo dõi.</summary>
/// <param name="Body">The body; <see langword="null"/> for a file whose unit is unknown.</param>
/// <param name="State">Tình trạng.</param>
/// <param name="File">Tệp, or <see langword="null"/> while missing.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Received">Ngày nhận, where known.</param>
/// <param name="Read">Số ô đọc được.</param>
/// <param name="Repaired">Số ô đọc được sau khi sửa cách ghi.</param>
/// <param name="Refused">Số ô không đọc được.</param>
public sealed record ReturnEntry(Body? Body, ReturnState State, string? File, string? Hash, DateOnly? Received, int Read, int Repaired, int Refused);

/// <summary>Tình trạng gửi biểu.</summary>
public enum ReturnState
{
    /// <summary>Đã nhận.</summary>
    Received,

    /// <summary>Nhận muộn.</summary>
    Late,

    /// <summary>Không nhận được vào biểu: errors stop the unit.</summary>
    Refused,

    /// <summary>Trả biểu trống: nothing is filled in, so that it counts as refused.</summary>
    Blank,

    /// <summary>Đã có bản thay thế.</summary>
    Replaced,

    /// <summary>Chưa gửi.</summary>
    Missing,
}
