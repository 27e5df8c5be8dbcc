using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Ô tính: what a return has in columns that follow from others, against our own result; S07, V06, H01 and H03.</summary>
internal static class ComputedCheck
{
    // H03: a ratio may be off by as much as two ways of rounding are.
    private const decimal RatioTolerance = 0.05m;

    private const int Shown = 8;

    public static void Run(ReturnedForm returned, UnitTable table, ReturnFindings findings)
    {
        HashSet<string> subtotals = [.. table.Form.Rows is FormRows.Items items ? RowFinder.Flat(items.List).Where(ItemTree.IsSubtotal).Select(static i => i.Key) : []];
        // A copy as values, such as a CSV file, has no formula left: none of them was overwritten by hand.
        bool hasFormulas = returned.FoundBy == TableEvidence.Keys && table.Rows.Any(static r => r.Row.Figures.Any(static f => f.Origin is FigureOrigin.Formula or FigureOrigin.FormulaWithoutResult));
        var recomputed = new List<(ReturnedRow Row, FormColumn Column, FigureSource Source, FormValue Value)>();
        foreach ((ReturnedRow row, ImmutableArray<FormValue> values) in table.Rows)
        {
            for (int i = 0; i < values.Length; i++)
            {
                FormColumn column = table.Form.Columns[i];
                // What a subtotal adds up is held against the rows below it.
                if (column.Formula is null || (column.Total == ColumnTotal.Sum && subtotals.Contains(row.Key)) || row.Figures[i] is not { Source: { } source } cell)
                    continue;
                if (cell.Origin == FigureOrigin.FormulaWithoutResult)
                    recomputed.Add((row, column, source, values[i]));
                else if (Check(returned, hasFormulas ? TableEvidence.Keys : TableEvidence.Texts, column, cell, source, values[i]) is { } finding)
                    findings.Add(finding, row.Key, column.Key);
            }
        }

        // A program that stores no results stores none at all: that is one finding, not one for each formula.
        if (recomputed is [var first, ..])
            findings.Add(Recomputed(returned, [.. recomputed.Select(static r => (r.Source, r.Value))]), first.Row.Key, first.Column.Key);
    }

    private static Diagnostic Recomputed(ReturnedForm returned, ImmutableArray<(FigureSource Source, FormValue Value)> cells)
    {
        string list = string.Join(", ", cells.Take(Shown).Select(static c => $"ô {c.Source.Address}{(c.Source.Original.StartsWith('#') ? $" (báo lỗi {c.Source.Original})" : "")} = {FigureWords.Of(c.Value)}"));
        bool isShort = cells.Any(static c => c.Value is FormValue.Missing);
        return new Diagnostic("V06", Severity.Info, $"{FigureWords.Of(cells.Length)} công thức không lưu kết quả hoặc báo lỗi, đã tính lại: {list}{(cells.Length > Shown ? ", …" : "")}.",
            new Location.InWorkbook(returned.File, returned.Sheet, cells[0].Source.Address), Hint: isShort ? "bổ sung số liệu còn thiếu của hàng" : "không cần làm gì");
    }

    /// <summary>Whether two figures are one once rounded as the column is.</summary>
    public static bool Agree(FormColumn column, FormValue stands, FormValue computed, decimal tolerance) => (stands, computed) switch
    {
        (FormValue.Figure a, FormValue.Figure b) => Math.Abs(a.Value / 2 - b.Value / 2) * 2 <= Math.Max(tolerance, column.Decimals == 0 ? 0 : Half(column.Decimals)),
        (FormValue.Words a, FormValue.Words b) => CellText.Fold(a.Value) == CellText.Fold(b.Value),
        (FormValue.Day a, FormValue.Day b) => a == b,
        (FormValue.Figure a, FormValue.Blank) => a.Value == 0,
        // A figure that is missing was said to be where it was read.
        _ => computed is FormValue.Missing || stands is FormValue.Missing or FormValue.Blank,
    };

    private static Diagnostic? Check(ReturnedForm returned, TableEvidence evidence, FormColumn column, ReturnedFigure cell, FigureSource source, FormValue computed)
    {
        bool agrees = Agree(column, cell.Value, computed, column.Type == ColumnType.Percent && cell.Origin == FigureOrigin.Typed ? RatioTolerance : 0);
        string stands = $"{FigureWords.Of(column)}: ô {source.Address} ghi {FigureWords.Of(cell.Value)}, tính lại được {FigureWords.Of(computed)}";
        Location at = new Location.InWorkbook(returned.File, returned.Sheet, source.Address);
        Diagnostic? Of(string code, Severity severity, string message, string hint) => new(code, severity, message, at, Hint: hint, Quote: source.Original);
        return (cell.Origin, agrees) switch
        {
            (FigureOrigin.Typed, true) when evidence == TableEvidence.Keys => Of("S07", Severity.Info,
                $"Công thức của cột {FigureWords.Of(column)} ở ô {source.Address} đã bị thay bằng số gõ vào; số này trùng với kết quả tính lại.", "không cần làm gì; lần sau không gõ đè lên công thức"),
            (FigureOrigin.Typed, false) when evidence == TableEvidence.Keys => Of("S07", Severity.Error, $"Công thức đã bị thay bằng số gõ vào. Cột {stands}.", "khôi phục công thức, sửa số liệu gốc rồi gửi lại"),
            (FigureOrigin.Typed, false) => Of(column.Type == ColumnType.Percent ? "H03" : "H01", Severity.Error, $"Số tính không khớp. Cột {stands}.", "sửa số liệu rồi gửi lại"),
            (FigureOrigin.Formula, false) => Of("V06", Severity.Error, $"Kết quả lưu trong công thức không đúng. Cột {stands}.", "mở tệp, tính lại (F9), xem công thức có bị sửa không rồi gửi lại"),
            _ => null,
        };
    }

    private static decimal Half(int decimals)
    {
        decimal half = 0.5m;
        for (int i = 0; i < decimals; i++)
            half /= 10;
        return half;
    }
}
