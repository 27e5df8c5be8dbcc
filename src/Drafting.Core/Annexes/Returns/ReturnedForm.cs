using System.Collections.Immutable;
using Drafting.Core.Annexes.Reading;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Biểu đơn vị gửi về: what was read of one file, and everything that is to be said of the reading.</summary>
/// <param name="File">The file as the user names it.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Body">Đơn vị, or <see langword="null"/> where it is unknown.</param>
/// <param name="Number">Số lần gửi, from 1; of two returns the higher replaces the lower.</param>
/// <param name="PreparedBy">Người lập biểu, or <see langword="null"/>.</param>
/// <param name="PreparedOn">Ngày lập biểu, or <see langword="null"/>.</param>
/// <param name="Sheet">The sheet that holds the table; empty where none does.</param>
/// <param name="FoundBy">How the table was found.</param>
/// <param name="Rows">The rows of figures from top to bottom; the row of totals is <see cref="TotalRow"/>.</param>
/// <param name="TotalRow">Hàng tổng as the unit returned it, or <see langword="null"/>.</param>
/// <param name="Findings">What was found while reading.</param>
public sealed record ReturnedForm(
    string File,
    string Hash,
    Body? Body,
    int Number,
    string? PreparedBy,
    DateOnly? PreparedOn,
    string Sheet,
    TableEvidence FoundBy,
    ImmutableArray<ReturnedRow> Rows,
    ReturnedRow? TotalRow,
    ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The key of a row of totals, in returns and annexes alike.</summary>
    public const string TotalKey = "_tong";

    /// <summary>Whether the form came back with nothing filled in.</summary>
    public bool IsBlank => Findings.Any(static d => d.Code == ReturnReader.NothingFilledIn);

    /// <summary>Số ô đọc được as they stand.</summary>
    public int Read => Figures.Count(static f => f.Kind == ReadingKind.Read);

    /// <summary>Số ô đọc được sau khi sửa cách ghi.</summary>
    public int Repaired => Figures.Count(static f => f.Kind == ReadingKind.Repaired);

    /// <summary>Số ô không đọc được.</summary>
    public int Refused => Figures.Count(static f => f.Kind == ReadingKind.Refused);

    /// <summary>A file that could not be read at all, so that the register has it.</summary>
    /// <param name="file">The file as the user names it.</param>
    /// <param name="hash">SHA-256 of the file.</param>
    /// <param name="findings">Why.</param>
    public static ReturnedForm Unreadable(string file, string hash, ImmutableArray<Diagnostic> findings) =>
        new(file, hash, null, 1, null, null, "", TableEvidence.Texts, [], null, findings);

    private IEnumerable<ReturnedFigure> Figures => Rows.SelectMany(static r => r.Figures);
}

/// <summary>Hàng đã đọc.</summary>
/// <param name="Key">The key: the body's, the item's, or the ordinal of a record.</param>
/// <param name="Title">Tên hàng as the return has it, NFC.</param>
/// <param name="Line">The row of the sheet, from 1.</param>
/// <param name="Figures">One for each column of the form.</param>
public sealed record ReturnedRow(string Key, string Title, int Line, ImmutableArray<ReturnedFigure> Figures);

/// <summary>Số liệu đã đọc.</summary>
/// <param name="Value">Giá trị.</param>
/// <param name="Kind">How it was read.</param>
/// <param name="Origin">What the cell holds.</param>
/// <param name="Source">The cell with its original text, or <see langword="null"/> where the column is missing.</param>
public sealed record ReturnedFigure(FormValue Value, ReadingKind Kind, FigureOrigin Origin, FigureSource? Source);

/// <summary>Ô chứa gì.</summary>
public enum FigureOrigin
{
    /// <summary>Trống, or no cell at all.</summary>
    Empty,

    /// <summary>Gõ vào.</summary>
    Typed,

    /// <summary>Công thức with its stored result.</summary>
    Formula,

    /// <summary>Công thức without a stored result.</summary>
    FormulaWithoutResult,
}

/// <summary>Bảng được tìm ra bằng gì.</summary>
public enum TableEvidence
{
    /// <summary>Khoá ẩn: the sheet is the one that was sent out.</summary>
    Keys,

    /// <summary>Chữ của tiêu đề: the sheet was typed again, or is a CSV file, and has no formulas of ours.</summary>
    Texts,
}
