using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Documents;

namespace Drafting.Core.Annexes;

/// <summary>Định nghĩa biểu: a statistical form as data, of which the empty workbook, the checks, the annex and the Word table are made.</summary>
/// <param name="Key">Mã biểu, the name of its file: <c>tccsd-quy</c>.</param>
/// <param name="Code">Ký hiệu in trên biểu, như <c>Biểu số B1</c>.</param>
/// <param name="Version">Phiên bản; a return of another version is refused.</param>
/// <param name="ValidFrom">The first day on which the form may be used.</param>
/// <param name="ValidTo">The last day, or <see langword="null"/>.</param>
/// <param name="Title">Tên biểu, without the period.</param>
/// <param name="Period">Loại kỳ báo cáo.</param>
/// <param name="DaysToReturn">Số ngày sau kỳ phải gửi xong; a later return is marked late.</param>
/// <param name="Rows">Hàng của biểu.</param>
/// <param name="Header">Cây tiêu đề cột.</param>
/// <param name="Rules">Quy tắc kiểm tra.</param>
/// <param name="Page">Trang in.</param>
/// <param name="Chart">Biểu đồ bên bảng, or <see langword="null"/>.</param>
/// <param name="Summary">Bảng tổng hợp của biểu danh sách, or <see langword="null"/>.</param>
/// <param name="File">The file as the user names it.</param>
public sealed record FormDefinition(
    string Key,
    string Code,
    string Version,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Title,
    PeriodKind Period,
    int DaysToReturn,
    FormRows Rows,
    ImmutableArray<HeaderNode> Header,
    ImmutableArray<FormRule> Rules,
    FormPage Page,
    FormChart? Chart,
    FormSummary? Summary,
    string File)
{
    /// <summary>The columns of figures from left to right: the leaves of the header.</summary>
    public ImmutableArray<FormColumn> Columns { get; } = [.. Header.SelectMany(static n => n.Columns)];

    /// <summary>How many rows the header takes, the row of column numbers aside.</summary>
    public int HeaderDepth { get; } = Header.Max(static n => n.Depth);

    /// <summary>The keys of the forms that rules hold this one, or its summary, against.</summary>
    public ImmutableArray<string> OtherForms => [.. Rules.Concat(Summary?.Rules ?? []).SelectMany(ExpressionLeaves.OtherForms).Distinct(StringComparer.Ordinal)];
}

/// <summary>Nút tiêu đề cột. A closed union.</summary>
public abstract record HeaderNode
{
    private HeaderNode()
    {
    }

    /// <summary>The columns under the node.</summary>
    public abstract ImmutableArray<FormColumn> Columns { get; }

    /// <summary>How many rows of header the node takes.</summary>
    public abstract int Depth { get; }

    /// <summary>Nhóm cột: one cell over several columns.</summary>
    /// <param name="Title">Tiêu đề.</param>
    /// <param name="Children">The nodes under it, at least one.</param>
    public sealed record Group(string Title, ImmutableArray<HeaderNode> Children) : HeaderNode
    {
        /// <inheritdoc/>
        public override ImmutableArray<FormColumn> Columns { get; } = [.. Children.SelectMany(static n => n.Columns)];

        /// <inheritdoc/>
        public override int Depth { get; } = 1 + Children.Max(static n => n.Depth);
    }

    /// <summary>Cột.</summary>
    /// <param name="Column">The column.</param>
    public sealed record Leaf(FormColumn Column) : HeaderNode
    {
        /// <inheritdoc/>
        public override ImmutableArray<FormColumn> Columns { get; } = [Column];

        /// <inheritdoc/>
        public override int Depth => 1;
    }
}

/// <summary>Cột của biểu.</summary>
/// <param name="Key">The key, unique in the form: <c>dang_vien</c>.</param>
/// <param name="Number">Số cột as printed in the last row of the header: <c>(3)=(1)+(2)</c>.</param>
/// <param name="Title">Tiêu đề.</param>
/// <param name="Unit">Đơn vị tính, or <see langword="null"/>.</param>
/// <param name="Type">Kiểu.</param>
/// <param name="Decimals">Số chữ số thập phân.</param>
/// <param name="Blank">What an empty cell means.</param>
/// <param name="Formula">How the figure follows from other columns of its row, or <see langword="null"/> where it is typed. A ratio is a formula too.</param>
/// <param name="Total">What stands in rows of totals.</param>
/// <param name="Choices">The words that a column of text takes; empty for any.</param>
/// <param name="Width">Độ rộng cột in characters, or <see langword="null"/> to be measured.</param>
public sealed record FormColumn(
    string Key,
    string Number,
    string Title,
    string? Unit,
    ColumnType Type,
    int Decimals,
    BlankPolicy Blank,
    FigureExpression? Formula,
    ColumnTotal Total,
    ImmutableArray<string> Choices,
    decimal? Width)
{
    /// <summary>The number format code of the column (ECMA-376 part 1 §18.8.30), which Excel and Word print by.</summary>
    public string NumberFormat => Type switch
    {
        ColumnType.Date => "dd/mm/yyyy",
        ColumnType.Text => "@",
        _ when Decimals == 0 => "#,##0",
        _ => "#,##0." + new string('0', Decimals),
    };
}

/// <summary>Hàng tổng của một cột.</summary>
public enum ColumnTotal
{
    /// <summary>Cộng dồn.</summary>
    Sum,

    /// <summary>Tính lại theo công thức của cột từ các tổng, như tỉ lệ.</summary>
    Formula,

    /// <summary>Để trống.</summary>
    None,
}

/// <summary>Hàng của biểu. A closed union.</summary>
/// <param name="Groups">Nhóm đơn vị phải gửi biểu.</param>
public abstract record FormRows(ImmutableArray<BodyGroup> Groups)
{
    /// <summary>What stands over the titles of the rows.</summary>
    public string Title => this is Items ? "Chỉ tiêu" : "Đơn vị";

    /// <summary>Mỗi đơn vị một hàng, chia nhóm; a unit returns its own row.</summary>
    /// <param name="Groups">Nhóm, as I, II, III; a group that has only one member group of kinds may have no title.</param>
    /// <param name="TotalTitle">Tên hàng tổng, như <c>Tổng cộng</c>.</param>
    public sealed record Bodies(ImmutableArray<BodyGroup> Groups, string TotalTitle) : FormRows(Groups);

    /// <summary>Mỗi mục một hàng; every unit returns the whole table, and the annex adds them up.</summary>
    /// <param name="List">Các mục.</param>
    /// <param name="TotalTitle">Tên hàng tổng.</param>
    /// <param name="Groups">Which bodies return the form.</param>
    public sealed record Items(ImmutableArray<FormItem> List, string TotalTitle, ImmutableArray<BodyGroup> Groups) : FormRows(Groups);

    /// <summary>Danh sách: each unit returns any number of rows, and the annex puts them one under another by unit.</summary>
    /// <param name="Groups">Which bodies return the form.</param>
    /// <param name="TotalTitle">Tên hàng tổng, or <see langword="null"/> for none.</param>
    public sealed record Records(ImmutableArray<BodyGroup> Groups, string? TotalTitle) : FormRows(Groups);
}

/// <summary>Nhóm đơn vị.</summary>
/// <param name="Title">Tên nhóm.</param>
/// <param name="Kinds">The kinds of bodies in it.</param>
public sealed record BodyGroup(string Title, ImmutableArray<string> Kinds);

/// <summary>Mục: a fixed row.</summary>
/// <param name="Key">The key, unique in the form.</param>
/// <param name="Title">Tên hàng.</param>
/// <param name="Role">What the row is to the one above it.</param>
/// <param name="Children">The rows under it.</param>
public sealed record FormItem(string Key, string Title, ItemRole Role, ImmutableArray<FormItem> Children);

/// <summary>Vai trò của mục.</summary>
public enum ItemRole
{
    /// <summary>Cộng vào hàng trên nó.</summary>
    Addend,

    /// <summary>“Trong đó”: a part, at most the row above, that is not added.</summary>
    Part,

    /// <summary>“Khác”: the rest, added as the others are.</summary>
    Residual,
}

/// <summary>Quy tắc của biểu, kiểu VTL: a comparison with its code, level and tolerance.</summary>
/// <param name="Code">Mã, như <c>H01</c>; a form may use a code for several rules.</param>
/// <param name="Level">Mức: an error stops the unit, a warning needs an explanation, information is listed.</param>
/// <param name="Scope">Where the rule holds.</param>
/// <param name="Left">Vế trái.</param>
/// <param name="Operator">Dấu so sánh.</param>
/// <param name="Right">Vế phải.</param>
/// <param name="Tolerance">Sai số cho phép.</param>
/// <param name="Message">What is wrong, in Vietnamese.</param>
public sealed record FormRule(string Code, Severity Level, RuleScope Scope, FigureExpression Left, FigureComparison Operator, FigureExpression Right, decimal Tolerance, string Message);

/// <summary>Phạm vi của quy tắc.</summary>
public enum RuleScope
{
    /// <summary>Mỗi hàng số liệu.</summary>
    Row,

    /// <summary>Hàng tổng của biểu một đơn vị, or of the annex.</summary>
    Total,
}

/// <summary>Dấu so sánh.</summary>
public enum FigureComparison
{
    /// <summary>=</summary>
    Equal,

    /// <summary>≠</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>≤</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>≥</summary>
    GreaterOrEqual,
}

/// <summary>Trang in của biểu.</summary>
/// <param name="Paper">Khổ giấy.</param>
/// <param name="Orientation">Chiều trang.</param>
public sealed record FormPage(FormPaper Paper, PageOrientation Orientation);

/// <summary>Khổ giấy.</summary>
public enum FormPaper
{
    /// <summary>A4, 210 mm × 297 mm.</summary>
    A4,

    /// <summary>A3, 297 mm × 420 mm.</summary>
    A3,
}

/// <summary>Biểu đồ cột cạnh bảng.</summary>
/// <param name="Title">Tên biểu đồ.</param>
/// <param name="Columns">The keys of the columns that are drawn, one series each.</param>
public sealed record FormChart(string Title, ImmutableArray<string> Columns);

/// <summary>Bảng tổng hợp của danh sách: how many records of each kind every body, or every value of a column, has.</summary>
/// <param name="Title">Tên bảng.</param>
/// <param name="By">The key of the column by whose words records are grouped, or <see langword="null"/> for the unit that returned them.</param>
/// <param name="Header">The header; each leaf counts records or follows from other leaves by its formula.</param>
/// <param name="Counts">For each counting column: the column of the list and the word that is counted; an empty column counts every record.</param>
/// <param name="Rules">Quy tắc, such as X03.</param>
public sealed record FormSummary(string Title, string? By, ImmutableArray<HeaderNode> Header, ImmutableArray<SummaryCount> Counts, ImmutableArray<FormRule> Rules)
{
    /// <summary>What stands over the titles of the rows.</summary>
    public string RowTitle => By is null ? "Đơn vị" : "Cơ quan";
}

/// <summary>Cột đếm của bảng tổng hợp.</summary>
/// <param name="Key">The key of the summary's column.</param>
/// <param name="Column">The key of the list's column, or empty for every record.</param>
/// <param name="Word">The word that is counted.</param>
public sealed record SummaryCount(string Key, string Column, string Word);
