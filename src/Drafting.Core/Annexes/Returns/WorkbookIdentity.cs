namespace Drafting.Core.Annexes.Returns;

/// <summary>Khai báo của sổ: what the very hidden sheet says that a workbook is; empty where it says nothing.</summary>
/// <param name="Kind">Loại sổ.</param>
/// <param name="Form">Mã biểu.</param>
/// <param name="Version">Phiên bản.</param>
/// <param name="Period">Kỳ báo cáo.</param>
/// <param name="Unit">Khoá của đơn vị.</param>
/// <param name="ValuesHash">Mã kiểm tra of an annex.</param>
public sealed record WorkbookIdentity(string Kind, string Form, string Version, string Period, string Unit, string ValuesHash)
{
    /// <summary>Reads what a workbook says of itself, or <see langword="null"/> where it has no such sheet.</summary>
    /// <param name="workbook">The workbook.</param>
    public static WorkbookIdentity? Of(ObservedWorkbook workbook)
    {
        if (workbook.Sheets.FirstOrDefault(static s => s.Name == FormSheetNames.Properties) is not { } sheet)
            return null;
        string Value(string name) => sheet.Cells.FirstOrDefault(c => c.Address.Column == 1 && CellText.Of(c) == name) is { } cell
            ? CellText.Of(sheet.Find(cell.Address with { Column = 2 }))
            : "";
        return new WorkbookIdentity(Value(FormSheetNames.Kind), Value(FormSheetNames.Form), Value(FormSheetNames.Version), Value(FormSheetNames.Period),
            Value(FormSheetNames.Unit), Value(FormSheetNames.ValuesHash));
    }
}
