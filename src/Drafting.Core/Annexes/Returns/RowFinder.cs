using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Hàng: which rows of the sheet are which rows of the form, S06 and T03.</summary>
internal static class RowFinder
{
    /// <summary>The rows of figures, their keys as the form has them, the row of totals among them; and the rows that hold no figures of it, or that the form does not have.</summary>
    public static (ImmutableArray<MappedLine> Rows, ImmutableArray<int> Others) Find(TableMap table, FormDefinition form, Body? body, ReportingPeriod period, BodyList bodies, ReturnFindings findings)
    {
        ImmutableArray<int> candidates = [.. table.Sheet.Cells
            .Where(c => c.Address.Row > table.HeaderEnd && (IsFigure(table, c) || (table.KeyColumn > 0 && c.Address.Column == table.KeyColumn)))
            .Select(static c => c.Address.Row).Distinct()];
        List<int> unknown = [];
        ImmutableArray<MappedLine> rows = form.Rows switch
        {
            FormRows.Records => RecordRows.Find(table, candidates, body),
            FormRows.Items items => Items(table, items, candidates, unknown, findings),
            _ => OwnRow(table, candidates, body, period, bodies, unknown, findings),
        };
        foreach (int row in unknown)
            Unknown(table, row, findings);
        Twice(table, rows, findings);
        return (rows, [.. unknown, .. form.Rows is FormRows.Records ? RecordRows.Empty(table, body) : []]);
    }

    private static bool IsFigure(TableMap table, ObservedCell cell) =>
        table.Columns.Any(c => c.Line == cell.Address.Column) && CellText.IsThere(cell);

    private static ImmutableArray<MappedLine> OwnRow(TableMap table, ImmutableArray<int> candidates, Body? body, ReportingPeriod period, BodyList bodies, List<int> unknown, ReturnFindings findings)
    {
        var rows = ImmutableArray.CreateBuilder<MappedLine>();
        foreach (int row in candidates)
        {
            string key = table.KeyOf(row), title = table.Text(row, table.TitleColumn);
            if (key.Length > 0 && !TableFinder.IsRowKey(key))
                continue;
            if (key == ReturnedForm.TotalKey || (key.Length == 0 && IsTotal(title)))
                rows.Add(new MappedLine(ReturnedForm.TotalKey, row));
            else if (key.Length > 0 && key == body?.Key)
                rows.Add(Named(table, row, body, title, period, bodies, findings));
            else if (key.Length == 0 && body is not null && bodies.Find(title, period.LastDay) is BodyMatch.Current { Body: var named } && named == body)
                rows.Add(new MappedLine(body.Key, row));
            else if (IsWithin(table, row))
                unknown.Add(row);
        }

        if (body is not null && !rows.Any(r => r.Key == body.Key))
            Missing(table, body.Key, body.Name, findings);
        return rows.ToImmutable();
    }

    private static MappedLine Named(TableMap table, int row, Body body, string title, ReportingPeriod period, BodyList bodies, ReturnFindings findings)
    {
        BodyMatch match = bodies.Find(title, period.LastDay);
        if (title.Length > 0 && match is not BodyMatch.Current { Body: var named } || match is BodyMatch.Current { Body: var other } && other != body)
        {
            string said = match is BodyMatch.NotValid old ? $"“{title}” {old.Explanation}" : $"hàng ghi tên “{title}”, biểu là của {body.Name}";
            findings.Add("T03", Severity.Warning, $"Tên đơn vị không đúng kỳ này: {said}.", $"hỏi lại số liệu có phải của {body.Name} không rồi giải trình",
                table.Sheet, new CellAddress(row, Math.Max(1, table.TitleColumn)), body.Key, quote: title);
        }

        return new MappedLine(body.Key, row);
    }

    private static ImmutableArray<MappedLine> Items(TableMap table, FormRows.Items form, ImmutableArray<int> candidates, List<int> unknown, ReturnFindings findings)
    {
        ImmutableArray<FormItem> items = [.. Flat(form.List)];
        var rows = ImmutableArray.CreateBuilder<MappedLine>();
        foreach (int row in candidates)
        {
            string key = table.KeyOf(row), title = table.Text(row, table.TitleColumn);
            if (key.Length > 0 && !TableFinder.IsRowKey(key))
                continue;
            if (key == ReturnedForm.TotalKey || (key.Length == 0 && (IsTotal(title) || CellText.Fold(title) == CellText.Fold(form.TotalTitle))))
            {
                rows.Add(new MappedLine(ReturnedForm.TotalKey, row));
                continue;
            }

            // Without a key the next row of that title is meant, for a title may be there twice.
            FormItem? item = key.Length > 0
                ? items.FirstOrDefault(i => i.Key == key)
                : items.FirstOrDefault(i => CellText.Fold(i.Title) == CellText.Fold(title) && !rows.Any(r => r.Key == i.Key));
            if (item is not null)
            {
                rows.Add(new MappedLine(item.Key, row));
                if (key.Length > 0 && CellText.Fold(title) != CellText.Fold(item.Title) && table.TitleColumn > 0)
                {
                    findings.Add("S06", Severity.Warning, $"Tên hàng “{item.Title}” đã bị sửa thành “{title}”.", "xem số liệu của hàng có đúng nội dung biểu hỏi không rồi giải trình",
                        table.Sheet, new CellAddress(row, table.TitleColumn), item.Key, quote: title);
                }
            }
            else if (IsWithin(table, row) || key.Length > 0)
            {
                unknown.Add(row);
            }
        }

        foreach (FormItem item in items.Where(i => !rows.Any(r => r.Key == i.Key)))
            Missing(table, item.Key, item.Title, findings);
        return rows.ToImmutable();
    }

    /// <summary>The items of a form from top to bottom.</summary>
    public static IEnumerable<FormItem> Flat(IEnumerable<FormItem> items) => items.SelectMany(static i => Flat(i.Children).Prepend(i));

    public static bool IsTotal(string title) => CellText.Fold(title) is "tổng cộng" or "tổng số" or "cộng" or "tổng";

    // Below the last row that has a key stands the signature block.
    private static bool IsWithin(TableMap table, int row) =>
        table.KeyColumn == 0 ? table.Text(row, table.TitleColumn).Length > 0 && HasNumber(table, row) : HasNumber(table, row) || table.KeyOf(row).Length > 0;

    private static bool HasNumber(TableMap table, int row) => table.Columns.Any(c => table.Sheet.Find(new CellAddress(row, c.Line))?.Value is CellValue.Number);

    private static void Unknown(TableMap table, int row, ReturnFindings findings)
    {
        string title = table.Text(row, table.TitleColumn);
        ObservedCell[] cells = [.. table.Sheet.Cells.Where(c => c.Address.Row == row && c.Address.Column != table.KeyColumn && c.Address.Column != table.TitleColumn && c.Value is not CellValue.Blank)];
        findings.Add("S06", Severity.Error, $"Hàng “{(title.Length > 0 ? title : table.KeyOf(row))}” không có trong biểu, không được nhận: {LooseCells.List(cells)}.",
            "chuyển số liệu vào đúng hàng của biểu, xoá hàng này rồi gửi lại", table.Sheet, new CellAddress(row, Math.Max(1, table.TitleColumn)), table.KeyOf(row), quote: title);
    }

    private static void Missing(TableMap table, string key, string title, ReturnFindings findings) =>
        findings.Add("S06", Severity.Error, $"Thiếu hàng “{title}”.", "gửi lại trên biểu đã phát, không xoá hàng",
            table.Sheet, new CellAddress(Math.Max(1, table.HeaderEnd), Math.Max(1, table.TitleColumn)), key);

    private static void Twice(TableMap table, ImmutableArray<MappedLine> rows, ReturnFindings findings)
    {
        foreach (IGrouping<string, MappedLine> same in rows.GroupBy(static r => r.Key).Where(static g => g.Count() > 1))
        {
            string lines = string.Join(", ", same.Select(static r => FigureWords.Of(r.Line)));
            findings.Add("S06", Severity.Error, $"Hàng “{table.Text(same.First().Line, table.TitleColumn)}” có {FigureWords.Of(same.Count())} lần, ở dòng {lines}.",
                "xoá hàng chép thừa rồi gửi lại", table.Sheet, new CellAddress(same.ElementAt(1).Line, Math.Max(1, table.TitleColumn)), same.Key);
        }
    }
}
