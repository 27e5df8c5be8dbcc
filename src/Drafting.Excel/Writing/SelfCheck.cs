using System.Collections.Immutable;
using System.Globalization;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Diagnostics;

namespace Drafting.Excel.Writing;

/// <summary>Trang tự kiểm tra: what the sender sees of the rules before the form is sent, computed by Excel itself.</summary>
internal static class SelfCheck
{
    private const string Passed = "Đạt", Failed = "CHƯA ĐẠT";

    // A list has a line for each record of each rule otherwise; the sheet is for the eye of the sender.
    private const int MostRows = 60;

    public static StreamedRows? Draw(IXLWorksheet sheet, TableSheet main, FormDefinition form, string formSheet)
    {
        List<(string Code, string Level, string Where, string Message, string Formula, string Now)> lines =
        [
            .. Blanks(main, formSheet),
            .. form.Rules.SelectMany(rule => Rule(main, rule, formSheet)),
        ];
        if (lines.Count > 0)
            Marks(sheet, lines.Count);
        sheet.Protect();
        StreamedRows? drawn = ListSheet.Draw(sheet, "TỰ KIỂM TRA TRƯỚC KHI GỬI",
            [new("TT", 12), new("Mã", 18), new("Mức", 28), new("Hàng", 55), new("Nội dung kiểm tra", 110), new("Kết quả", 35)],
            [.. lines.Select(static (l, i) => (ImmutableArray<FormValue>)[new FormValue.Figure(i + 1), Words(l.Code), Words(l.Level), Words(l.Where), Words(l.Message), Words(l.Now)])],
            "Biểu này không có quy tắc nào kiểm tra được trong Excel.", (row, column) => column == 6 ? lines[row].Formula : null);
        return drawn;
    }

    private static void Marks(IXLWorksheet sheet, int count)
    {
        IXLConditionalFormat mark = sheet.Range(ListSheet.FirstRow, 6, ListSheet.FirstRow + count - 1, 6).AddConditionalFormat();
        // Bold and underlined too, for it is printed in grey.
        mark.WhenEquals($"=\"{Failed}\"").Font.SetBold(true).Font.SetUnderline(XLFontUnderlineValues.Single).Fill.SetBackgroundColor(XLColor.FromArgb(0xF4CCCC));
    }

    private static IEnumerable<(string, string, string, string, string, string)> Blanks(TableSheet main, string formSheet)
    {
        FormTable table = main.Table;
        for (int c = 0; c < table.Columns.Length; c++)
        {
            FormColumn column = table.Columns[c];
            int column1 = c;
            // A list has as many lines as there are records.
            if (column.Blank != BlankPolicy.Missing || table.Rows.Length > MostRows)
                continue;
            string[] cells = [.. Enumerable.Range(0, table.Rows.Length).Where(r => FormEntries.IsTyped(table.Rows[r], column)).Select(r => Outside(main.Place.Address(r, column1), formSheet))];
            if (cells.Length > 0)
                yield return ("V08", "Lỗi", "", $"Cột “{column.Title}” không để trống; không có thì ghi 0.",
                    $"IF({string.Join('+', cells.Select(static a => $"ISBLANK({a})"))}=0,\"{Passed}\",\"{Failed}\")", Failed);
        }
    }

    private static IEnumerable<(string, string, string, string, string, string)> Rule(TableSheet main, FormRule rule, string formSheet)
    {
        FormTable table = main.Table;
        bool isWhole = rule.Scope == RuleScope.Total;
        IEnumerable<int> rows = Enumerable.Range(0, table.Rows.Length).Where(r => isWhole ? table.Rows[r].Role == FormRowRole.Total || table.Rows.Length == 1 : table.Rows[r].Role != FormRowRole.Total);
        foreach (int row in rows.Take(MostRows))
        {
            if (main.Formulas!.Print(rule.Left, row, formSheet) is not { } left || main.Formulas.Print(rule.Right, row, formSheet) is not { } right)
                continue;
            // A ratio over nothing is an empty text, of which Excel makes an error.
            if (left.Contains("\"\"", StringComparison.Ordinal) || right.Contains("\"\"", StringComparison.Ordinal))
                continue;
            yield return (rule.Code, Level(rule.Level), table.Rows[row].Title, Said(rule), $"IF({Condition(left, rule, right)},\"{Passed}\",\"{Failed}\")", Passed);
        }
    }

    private static string Condition(string left, FormRule rule, string right)
    {
        string tolerance = rule.Tolerance.ToString(CultureInfo.InvariantCulture);
        string difference = $"ROUND(({left})-({right}),6)";
        return rule.Operator switch
        {
            FigureComparison.Equal => $"ABS({difference})<={tolerance}",
            FigureComparison.NotEqual => $"ABS({difference})>{tolerance}",
            FigureComparison.Less => $"{difference}<{tolerance}",
            FigureComparison.LessOrEqual => $"{difference}<={tolerance}",
            FigureComparison.Greater => $"{difference}>-{tolerance}",
            _ => $"{difference}>=-{tolerance}",
        };
    }

    private static string Outside(string address, string sheet) => $"'{sheet}'!{address}";

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "Lỗi",
        Severity.Warning => "Cần giải trình",
        _ => "Xem lại",
    };

    private static FormValue Words(string words) => words.Length == 0 ? FormValue.Blank.Instance : new FormValue.Words(words);

    // The form's own rules say what is wrong; those within a row say what is asked.
    private static string Said(FormRule rule) => rule.Code.StartsWith('H') ? rule.Message : $"Bị báo nếu: {rule.Message}";
}
