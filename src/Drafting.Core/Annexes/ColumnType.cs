namespace Drafting.Core.Annexes;

/// <summary>Kiểu cột: what a column of a form holds; it decides how a cell is read, never the culture of a machine.</summary>
public enum ColumnType
{
    /// <summary>Số đếm: whole, never negative unless the column says so.</summary>
    Count,

    /// <summary>Số thập phân, with the decimals that the column declares.</summary>
    Decimal,

    /// <summary>Tỉ lệ phần trăm: 84.92 means 84,92 %.</summary>
    Percent,

    /// <summary>Chữ.</summary>
    Text,

    /// <summary>Ngày.</summary>
    Date,
}

/// <summary>Ô trống: what an empty cell, a dash or an <c>x</c> means in a column.</summary>
public enum BlankPolicy
{
    /// <summary>Trống là số 0; a dash too.</summary>
    Zero,

    /// <summary>Trống là thiếu số liệu: a finding; a dash is 0.</summary>
    Missing,

    /// <summary>Trống là không có nội dung: nothing is expected, as in a column of remarks.</summary>
    NotApplicable,
}
