using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Sổ tính đã đọc: a returned workbook as it stands, nothing interpreted and nothing dropped.</summary>
/// <param name="File">The file as the user names it.</param>
/// <param name="Hash">SHA-256 of its bytes, in small hexadecimal digits.</param>
/// <param name="Sheets">The sheets in their order, hidden ones included.</param>
/// <param name="Names">The defined names.</param>
/// <param name="Properties">The custom properties.</param>
/// <param name="DateSystem">What its date serials count from.</param>
/// <param name="Signs">What else it carries that somebody should know of.</param>
public sealed record ObservedWorkbook(
    string File,
    string Hash,
    ImmutableArray<ObservedSheet> Sheets,
    ImmutableArray<DefinedName> Names,
    ImmutableArray<WorkbookProperty> Properties,
    DateSystem DateSystem,
    ImmutableArray<WorkbookSign> Signs);

/// <summary>Trang tính đã đọc.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Visibility">Whether it shows.</param>
/// <param name="Cells">The cells that hold a value or a formula, by row and column.</param>
/// <param name="MergedRanges">The merged ranges; only the first cell of each holds a value.</param>
/// <param name="HiddenRows">The hidden rows, filtered ones included.</param>
/// <param name="HiddenColumns">The hidden columns.</param>
/// <param name="Panes">Whether panes are frozen.</param>
/// <param name="CommentCount">The number of comments.</param>
public sealed record ObservedSheet(
    string Name,
    SheetVisibility Visibility,
    ImmutableArray<ObservedCell> Cells,
    ImmutableArray<CellRange> MergedRanges,
    ImmutableArray<LineSpan> HiddenRows,
    ImmutableArray<LineSpan> HiddenColumns,
    SheetPanes Panes,
    int CommentCount)
{
    /// <summary>The cell at an address, or <see langword="null"/> where there is nothing.</summary>
    /// <param name="address">The address.</param>
    public ObservedCell? Find(CellAddress address)
    {
        int low = 0, high = Cells.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Cells[middle].Address.CompareTo(address);
            if (order == 0)
                return Cells[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>Whether a cell stands in a hidden row or column.</summary>
    /// <param name="address">The address of the cell.</param>
    public bool Hides(CellAddress address) =>
        HiddenRows.Any(r => r.Contains(address.Row)) || HiddenColumns.Any(c => c.Contains(address.Column));
}

/// <summary>Tên vùng.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">What it stands for, as stored: <c>Bieu1!$A$1</c>.</param>
/// <param name="Sheet">The sheet that it belongs to, or <see langword="null"/> for the whole workbook.</param>
public sealed record DefinedName(string Name, string Target, string? Sheet = null);

/// <summary>Thuộc tính riêng của tệp.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as text.</param>
public sealed record WorkbookProperty(string Name, string Value);

/// <summary>Trang tính hiện hay ẩn.</summary>
public enum SheetVisibility
{
    /// <summary>Hiện.</summary>
    Visible,

    /// <summary>Ẩn: the user can show it.</summary>
    Hidden,

    /// <summary>Ẩn kỹ: only a program can show it.</summary>
    VeryHidden,
}

/// <summary>Cố định dòng, cột tiêu đề.</summary>
public enum SheetPanes
{
    /// <summary>Không cố định.</summary>
    Free,

    /// <summary>Có cố định.</summary>
    Frozen,
}

/// <summary>Mốc ngày: what the serials of dates count from.</summary>
public enum DateSystem
{
    /// <summary>Serial 1 is 01/01/1900, with the 29/02/1900 that never was.</summary>
    From1900,

    /// <summary>Serial 0 is 01/01/1904.</summary>
    From1904,
}

/// <summary>Dấu hiệu nên biết về sổ tính.</summary>
public enum WorkbookSign
{
    /// <summary>Kết nối dữ liệu: a query that fetches its figures from somewhere.</summary>
    DataConnections,

    /// <summary>Đối tượng nhúng: another file inside.</summary>
    EmbeddedObjects,

    /// <summary>Trang chỉ có biểu đồ, nên không có ô nào.</summary>
    ChartSheets,
}
