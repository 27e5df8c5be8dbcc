using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ClosedXML.Excel;
using Drafting.Core.Annexes;
using Drafting.Core.Documents;
using Drafting.Excel;

namespace Drafting.Benchmarks;

/// <summary>An annex of twenty columns under a header of three levels, with as many rows as are asked for; every fifth column is a sum over its row.</summary>
internal static class SampleAnnex
{
    public const int Columns = 20;

    private const int GroupSize = 5;

    public static readonly AnnexFrame Frame = new(
        [new FrameLine("PHỤ LỤC", Bold: true, Italic: false), new FrameLine("Tổ chức cơ sở đảng và đảng viên quý III năm 2025", Bold: true, Italic: false), new FrameLine("(Số liệu minh hoạ)", Bold: false, Italic: true)],
        "Biểu B1", ["NGƯỜI LẬP BIỂU"], ["T/M BAN THƯỜNG VỤ"]);

    private static readonly string[] Letters = [.. Enumerable.Range(4, Columns).Select(CellAddress.ColumnLetters)];
    private static readonly string Hash = new('b', 64);

    private static readonly ReportingPeriod Period = new(PeriodKind.Quarter, 2025, 3);

    /// <summary>The annex of units, with a total and the source of every figure.</summary>
    public static AssembledAnnex Make(int units)
    {
        FormDefinition form = Form();
        ImmutableArray<FormTableRow> rows = [.. Lines(units, isSourced: true)];
        FormTableRow total = new("_tong", FormRowRole.Total, "", "Tổng cộng", 0,
            [.. Enumerable.Range(0, Columns).Select(c => new FormCell(new FormValue.Figure(rows.Sum(r => ((FormValue.Figure)r.Cells[c].Value).Value)), []))], [.. Enumerable.Range(1, units)]);
        ImmutableArray<ReturnEntry> register = [.. rows.Select(static r => new ReturnEntry(new Body(r.Key, r.Title, "dang_uy_cap_tinh", [], [], null, null), ReturnState.Received, $"{r.Key}.xlsx", new string('a', 64), new DateOnly(2025, 10, 5), Columns, 0, 0))];
        return new AssembledAnnex(form, Period, new FormTable(form.Title, form.Header, [total, .. rows]), null, register, [], []);
    }

    /// <summary>The list of which <see cref="Lines"/> makes the rows: it has some to measure.</summary>
    public static AssembledAnnex Long(bool isSourced = false)
    {
        FormDefinition form = Form();
        return new AssembledAnnex(form, Period, new FormTable(form.Title, form.Header, [.. Lines(100, isSourced)]), null, [], [], []);
    }

    /// <summary>Rows that are made one after another.</summary>
    public static IEnumerable<FormTableRow> Lines(int count, bool isSourced)
    {
        for (int r = 0; r < count; r++)
        {
            string number = (r + 1).ToString(CultureInfo.InvariantCulture);
            var cells = new FormCell[Columns];
            for (int c = Columns - 1; c >= 0; c--)
            {
                decimal figure = c % GroupSize == 0 ? Enumerable.Range(c + 1, GroupSize - 1).Sum(i => ((FormValue.Figure)cells[i].Value).Value) : (r * 7919L + c * 104_729L) % 99_991;
                cells[c] = new FormCell(new FormValue.Figure(figure), isSourced ? [new FigureSource("tinh-uy.xlsx", "Biểu", $"{Letters[c]}{number}", Hash, figure.ToString(CultureInfo.InvariantCulture))] : []);
            }

            yield return new FormTableRow(number, FormRowRole.Figures, number, $"Tỉnh uỷ Thừa Thiên số {number}", 1, ImmutableCollectionsMarshal.AsImmutableArray(cells), []);
        }
    }

    /// <summary>The same cells, written by the library without a layout.</summary>
    public static void WritePlain(AssembledAnnex annex)
    {
        using var book = new XLWorkbook();
        IXLWorksheet sheet = book.AddWorksheet("Phụ lục");
        for (int c = 0; c < Columns; c++)
            sheet.Cell(1, c + 3).SetValue(annex.Table.Columns[c].Title);
        for (int r = 0; r < annex.Table.Rows.Length; r++)
        {
            FormTableRow row = annex.Table.Rows[r];
            sheet.Cell(r + 2, 1).SetValue(row.Ordinal);
            sheet.Cell(r + 2, 2).SetValue(row.Title);
            for (int c = 0; c < Columns; c++)
            {
                IXLCell cell = sheet.Cell(r + 2, c + 3);
                if (!row.SumOf.IsEmpty)
                    cell.FormulaA1 = $"SUM({sheet.Cell(3, c + 3).Address}:{sheet.Cell(annex.Table.Rows.Length + 1, c + 3).Address})";
                else if (c % GroupSize == 0)
                    cell.FormulaA1 = string.Join('+', Enumerable.Range(1, GroupSize - 1).Select(i => sheet.Cell(r + 2, c + 3 + i).Address.ToString()));
                else
                    cell.SetValue(((FormValue.Figure)row.Cells[c].Value).Value);
            }
        }

        book.SaveAs(new MemoryStream());
    }

    public static FormDefinition Form() => new("b1", "Biểu B1", "1", new DateOnly(2025, 1, 1), null, "Tổ chức cơ sở đảng và đảng viên", PeriodKind.Quarter, 10,
        new FormRows.Bodies([new BodyGroup("Tỉnh uỷ, thành uỷ", ["dang_uy_cap_tinh"])], "Tổng cộng"),
        [.. Enumerable.Range(0, Columns / GroupSize).Select(static g => (HeaderNode)new HeaderNode.Group($"Nhóm chỉ tiêu {g + 1}",
            [Leaf(g * GroupSize, "Tổng số"), new HeaderNode.Group("Trong đó", [.. Enumerable.Range(1, GroupSize - 1).Select(i => Leaf(g * GroupSize + i, $"Chỉ tiêu {i}"))])]))],
        [], new FormPage(FormPaper.A3, PageOrientation.Landscape), null, null, "b1.yaml");

    private static HeaderNode Leaf(int column, string title) => new HeaderNode.Leaf(new FormColumn($"c{column}", $"({column + 1})", title, "người", ColumnType.Count, 0, BlankPolicy.Missing,
        column % GroupSize == 0 ? Enumerable.Range(column + 1, GroupSize - 1).Select(static i => (FigureExpression)new FigureExpression.Column($"c{i}")).Aggregate(static (a, b) => new FigureExpression.Binary('+', a, b)) : null,
        ColumnTotal.Sum, [], null));
}
