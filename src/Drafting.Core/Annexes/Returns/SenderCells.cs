using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Ô của người lập biểu: who prepared the form, when, and the how manieth return it is. What cannot be read is said, for a later return replaces an earlier one.</summary>
internal static class SenderCells
{
    public static int Number(ObservedWorkbook workbook, ReturnFindings findings)
    {
        if (NamedCell.Find(workbook, FormSheetNames.ReturnNumber) is not { Cell: { } cell } found || CellText.Of(cell) is not { Length: > 0 } text)
            return 1;
        if (cell.Value is CellValue.Number { Value: >= 1 and <= 999 and var number } && decimal.IsInteger(number))
            return (int)number;
        // "Lần 2" says as much as 2.
        if (cell.Value is CellValue.Text && int.TryParse(text.Trim([.. text.Where(static c => !char.IsAsciiDigit(c))]), NumberStyles.None, CultureInfo.InvariantCulture, out int typed) && typed is >= 1 and <= 999)
            return typed;
        findings.Add("S10", Severity.Warning, $"Ô lần gửi ghi “{text}”, không phải số lần, nên được tính là lần 1.", "hỏi lại đơn vị đây là bản gửi lần mấy rồi giải trình, hoặc yêu cầu gửi lại",
            found.Sheet, found.Address, quote: CellText.Original(cell));
        return 1;
    }

    public static string? PreparedBy(ObservedWorkbook workbook) =>
        CellText.Of(NamedCell.Find(workbook, FormSheetNames.PreparedBy)?.Cell) is { Length: > 0 } text ? text : null;

    public static DateOnly? PreparedOn(ObservedWorkbook workbook, ReturnFindings findings)
    {
        if (NamedCell.Find(workbook, FormSheetNames.PreparedOn) is not { Cell: { } cell } found || CellText.Of(cell) is not { Length: > 0 } text)
            return null;
        DateOnly? day = FigureCells.Day(cell, workbook.DateSystem);
        if (day is null)
        {
            findings.Add("S11", Severity.Info, $"Ô ngày lập biểu ghi “{text}”, không đọc được thành ngày, nên không rõ biểu có nộp muộn không.", "xem ngày nhận tệp; lần sau ghi ngày như 05/10/2025",
                found.Sheet, found.Address, quote: CellText.Original(cell));
        }

        return day;
    }
}
