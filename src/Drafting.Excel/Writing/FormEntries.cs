using ClosedXML.Excel;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Writing;

/// <summary>Ô nhập của biểu gửi đơn vị: which cells are open, what they take, and what Excel tells whoever fills them in.</summary>
internal static class FormEntries
{
    private const int MostMessage = 255, MostTitle = 32, MostChoices = 255;

    /// <summary>Three cells by which the sender says who prepared the form and the how manieth return it is.</summary>
    public static void Sender(TableSheet main, XLWorkbook book, IXLWorksheet sheet)
    {
        (string Label, string Name, string Message)[] entries =
        [
            ("Người lập biểu", FormSheetNames.PreparedBy, "Họ và tên người lập biểu."),
            ("Ngày lập biểu", FormSheetNames.PreparedOn, "Ngày lập biểu, như 05/10/2025."),
            ("Lần gửi", FormSheetNames.ReturnNumber, "Lần đầu là 1. Gửi lại để thay bản trước thì ghi 2, 3, …"),
        ];
        foreach ((string label, string name, string message) in entries)
        {
            IXLRange entry = main.Entry(label);
            IXLCell cell = entry.FirstCell();
            entry.Style.Protection.SetLocked(false).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Border.SetBottomBorder(XLBorderStyleValues.Dotted);
            IXLDataValidation validation = cell.SetDataValidation();
            validation.InputMessage = message;
            validation.InputTitle = label;
            if (name == FormSheetNames.ReturnNumber)
            {
                cell.SetValue(1);
                validation.WholeNumber.Between(1, 99);
                validation.ErrorMessage = "Lần gửi là số nguyên từ 1 đến 99.";
            }
            else if (name == FormSheetNames.PreparedOn)
            {
                cell.Style.NumberFormat.SetFormat("dd/mm/yyyy");
                validation.Date.GreaterThan(new DateTime(2000, 1, 1));
                validation.ErrorMessage = "Ghi ngày lập biểu như 05/10/2025.";
            }

            book.NamedRanges.Add(name, sheet.Range(cell.Address, cell.Address));
        }
    }

    /// <summary>Opens the cells that are typed, with their validation, and locks the rest.</summary>
    public static void Open(TableSheet main, IXLWorksheet sheet, FormDefinition form)
    {
        FormTable table = main.Table;
        for (int c = 0; c < table.Columns.Length; c++)
        {
            FormColumn column = table.Columns[c];
            if (column.Formula is not null)
                continue;
            foreach ((int first, int last) in Typed(table, column))
            {
                IXLDataValidation validation = sheet.Range(main.Place.FirstRow + first, main.Place.FirstColumn + c, main.Place.FirstRow + last, main.Place.FirstColumn + c).SetDataValidation();
                Validate(validation, column);
                validation.InputTitle = Cut(column.Title, MostTitle);
                validation.InputMessage = Cut(Message(column), MostMessage);
                validation.ErrorTitle = "Số liệu chưa đúng";
                validation.IgnoreBlanks = true;
            }
        }

        // Without a password: it keeps formulas from a slip of the hand, not from the sender.
        IXLSheetProtection protection = sheet.Protect();
        protection.AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
        if (form.Rows is FormRows.Records)
            protection.AllowElement(XLSheetProtectionElements.InsertRows).AllowElement(XLSheetProtectionElements.DeleteRows);
    }

    /// <summary>Shades what the form computes, so that the open cells stand out.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="main">Its table.</param>
    /// <param name="patterns">How many rows of patterns it has.</param>
    public static void Shade(IXLWorksheet sheet, TableSheet main, int patterns)
    {
        if (patterns == 0)
            return;
        foreach (IXLCell cell in sheet.Range(main.Place.FirstRow, main.Place.FirstColumn, main.Place.FirstRow + patterns - 1, main.LastColumn).Cells())
        {
            if (cell.Style.Protection.Locked)
                cell.Style.Fill.SetBackgroundColor(SheetStyle.HeaderFill);
        }
    }

    /// <summary>Whether a cell is typed by the sender.</summary>
    public static bool IsTyped(FormTableRow row, FormColumn column) => column.Formula is null && (row.SumOf.IsEmpty || column.Total == ColumnTotal.None);

    // Rows that follow one another.
    private static IEnumerable<(int First, int Last)> Typed(FormTable table, FormColumn column)
    {
        for (int r = 0; r < table.Rows.Length; r++)
        {
            if (!IsTyped(table.Rows[r], column))
                continue;
            int first = r;
            while (r + 1 < table.Rows.Length && IsTyped(table.Rows[r + 1], column))
                r++;
            yield return (first, r);
        }
    }

    private static void Validate(IXLDataValidation validation, FormColumn column)
    {
        switch (column.Type)
        {
            case ColumnType.Count:
                validation.WholeNumber.Between(0, int.MaxValue);
                validation.ErrorMessage = "Ghi số nguyên không âm, không có dấu chấm hay dấu phẩy.";
                break;
            case ColumnType.Decimal:
                validation.Decimal.Between(-1e12, 1e12);
                validation.ErrorMessage = "Ghi một số.";
                break;
            case ColumnType.Percent:
                validation.Decimal.Between(0, 100);
                validation.ErrorMessage = "Ghi số phần trăm từ 0 đến 100, như 84,92; không ghi dấu %.";
                break;
            case ColumnType.Date:
                validation.Date.Between(new DateTime(1900, 1, 1), new DateTime(2099, 12, 31));
                validation.ErrorMessage = "Ghi ngày như 30/09/2025.";
                break;
            case ColumnType.Text when !column.Choices.IsEmpty && string.Join(',', column.Choices) is { Length: <= MostChoices } list && !column.Choices.Any(static c => c.Contains(',', StringComparison.Ordinal)):
                validation.List($"\"{list.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", inCellDropdown: true);
                validation.ErrorMessage = "Chọn một mục trong danh sách.";
                break;
            default:
                validation.TextLength.Between(0, 1000);
                validation.ErrorMessage = "Không quá 1.000 ký tự.";
                break;
        }
    }

    private static string Message(FormColumn column)
    {
        string what = column.Type switch
        {
            ColumnType.Count => "Số nguyên",
            ColumnType.Decimal => "Số",
            ColumnType.Percent => "Số phần trăm, như 84,92",
            ColumnType.Date => "Ngày, như 30/09/2025",
            _ => column.Choices.IsEmpty ? "Chữ" : "Chọn trong danh sách",
        };
        string blank = column.Blank switch
        {
            BlankPolicy.Missing => "Không để trống; không có thì ghi 0.",
            BlankPolicy.Zero => "Để trống là 0.",
            _ => "Có thể để trống.",
        };
        return column.Unit is { } unit ? $"{what}, đơn vị tính: {unit}. {blank}" : $"{what}. {blank}";
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");
}
