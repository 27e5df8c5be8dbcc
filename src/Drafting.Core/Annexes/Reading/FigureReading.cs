using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Reading;

/// <summary>Cách đọc một ô: what a returned cell means in its column, how that was found, and what is to be said of it.</summary>
/// <param name="Value">The value; <see langword="null"/> where the cell was refused.</param>
/// <param name="Kind">How it was read.</param>
/// <param name="Original">What the cell holds, letter by letter.</param>
/// <param name="Findings">What is to be said of it, in order; empty for a cell that is as it should be.</param>
public sealed record FigureReading(FormValue? Value, ReadingKind Kind, string Original, ImmutableArray<ReadingFinding> Findings);

/// <summary>Kiểu đọc: what is counted for each file.</summary>
public enum ReadingKind
{
    /// <summary>Đọc được nguyên như ô ghi.</summary>
    Read,

    /// <summary>Đã chỉnh: what was written is not how a workbook writes it, but it has one meaning.</summary>
    Repaired,

    /// <summary>Không nhận: no value, or more than one meaning.</summary>
    Refused,

    /// <summary>Ô trống, or a mark that stands for nothing.</summary>
    Blank,
}

/// <summary>Nhận xét về cách đọc.</summary>
/// <param name="Code">The rule, <c>V01</c>–<c>V09</c>.</param>
/// <param name="Severity">How grave it is: an error goes with a refused cell.</param>
/// <param name="Message">One Vietnamese sentence that quotes the cell.</param>
/// <param name="Hint">What to do, in Vietnamese.</param>
public sealed record ReadingFinding(string Code, Severity Severity, string Message, string Hint);

/// <summary>Mã của nhận xét về giá trị.</summary>
public static class ReadingCodes
{
    /// <summary>Chữ trong ô số, đọc được hoặc không.</summary>
    public const string TextForValue = "V01";

    /// <summary>Số hiểu được hơn một cách.</summary>
    public const string Ambiguous = "V02";

    /// <summary>Số âm.</summary>
    public const string Negative = "V03";

    /// <summary>Số lẻ trong cột đếm.</summary>
    public const string FractionInCount = "V04";

    /// <summary>Ô báo lỗi.</summary>
    public const string ErrorValue = "V05";

    /// <summary>Công thức không có kết quả lưu trong tệp.</summary>
    public const string NoStoredResult = "V06";

    /// <summary>Tỉ lệ ngoài 0–100, hoặc lẫn giữa phần trăm và phần một.</summary>
    public const string PercentOutOfRange = "V07";

    /// <summary>Ô trống hoặc dấu thay cho số.</summary>
    public const string BlankMark = "V08";

    /// <summary>Chữ theo phông mã cũ hoặc dạng tổ hợp.</summary>
    public const string OldLetters = "V09";
}
