using ClosedXML.Excel;
using Drafting.Core.Annexes;

namespace Drafting.Excel.Writing;

/// <summary>Dấu tự động của phụ lục: what Excel marks by itself as figures are typed. Each mark is hatched, bold or underlined, never coloured alone, so that a grey
/// print says the same.</summary>
internal static class AnnexMarks
{
    // The library takes two kilobytes for each row of a marked range; a longer list is for searching, not for typing.
    private const int MostRows = 5000;

    private static readonly XLColor Grey = XLColor.FromArgb(0xD9D9D9);

    /// <summary>Marks the cells of an annex.</summary>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="main">Its table, drawn.</param>
    /// <param name="count">How many rows are written.</param>
    public static void Draw(IXLWorksheet sheet, TableSheet main, int count)
    {
        FormTable table = main.Table;
        if (count is 0 or > MostRows)
            return;
        TablePlace place = main.Place;
        int last = place.FirstRow + count - 1;
        IXLStyle owed = Where(sheet.Range(place.FirstRow, place.FirstColumn, last, main.LastColumn), $"{place.Address(0, 0)}=\"{FormCellText.NotReturned}\"");
        owed.Fill.SetPatternType(XLFillPatternValues.LightUp).Fill.SetPatternColor(Grey).Fill.SetBackgroundColor(XLColor.White);
        // A list longer than its table has no sums.
        if (count == table.Rows.Length)
            Totals(sheet, main);
        for (int c = 0; c < table.Columns.Length; c++)
        {
            if (table.Columns[c].Formula is not FigureExpression.Call { Name: FigureFunction.DaysLate })
                continue;
            string cell = place.Address(0, c);
            // A text is more than any number to Excel.
            Where(sheet.Range(place.FirstRow, place.FirstColumn + c, last, place.FirstColumn + c), $"AND(ISNUMBER({cell}),{cell}>0)").Font.SetBold(true);
        }
    }

    // A formula that somebody typed over says nothing of itself: the sum is computed once more.
    private static void Totals(IXLWorksheet sheet, TableSheet main)
    {
        FormTable table = main.Table;
        TablePlace place = main.Place;
        for (int r = 0; r < table.Rows.Length; r++)
        {
            for (int c = 0; c < table.Columns.Length; c++)
            {
                if (!IsSum(table, r, c))
                    continue;
                int first = c;
                while (c + 1 < table.Columns.Length && IsSum(table, r, c + 1))
                    c++;
                int row = place.FirstRow + r;
                string cell = place.Address(r, first);
                IXLStyle wrong = Where(sheet.Range(row, place.FirstColumn + first, row, place.FirstColumn + c), $"ROUND({cell}-{main.Formulas!.Of(table.Rows[r], r, first)},6)<>0");
                wrong.Font.SetBold(true).Font.SetUnderline(XLFontUnderlineValues.Single).Fill.SetBackgroundColor(Grey);
            }
        }
    }

    private static bool IsSum(FormTable table, int row, int column) =>
        !table.Rows[row].SumOf.IsEmpty && table.Columns[column].Total == ColumnTotal.Sum && table.Rows[row].Cells[column].Value is FormValue.Figure;

    private static IXLStyle Where(IXLRange range, string formula) => range.AddConditionalFormat().WhenIsTrue("=" + formula);
}
