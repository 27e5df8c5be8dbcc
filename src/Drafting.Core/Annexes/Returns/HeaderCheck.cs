using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Tiêu đề và cột: S04 and S05.</summary>
internal static class HeaderCheck
{
    public static void Run(TableMap table, FormDefinition form, ReturnFindings findings)
    {
        foreach (FormColumn column in form.Columns)
            Count(table, column, findings);
        Order(table, form, findings);
        // A header without keys was found by its texts: there is nothing left to compare.
        if (table.KeyRow == 0)
            return;
        foreach (FormColumn column in form.Columns.Where(c => table.ColumnOf(c.Key) > 0))
            Leaf(table, form, column, findings);
        foreach (HeaderNode.Group group in Groups(form.Header))
            Title(table, group, findings);
    }

    private static void Count(TableMap table, FormColumn column, ReturnFindings findings)
    {
        MappedLine[] lines = [.. table.Columns.Where(c => c.Key == column.Key)];
        if (lines.Length == 0)
        {
            // What is computed, or may be left out, is not lost with its column.
            Severity severity = column.Formula is not null || column.Blank == BlankPolicy.NotApplicable ? Severity.Warning : Severity.Error;
            findings.Add("S05", severity, $"Thiếu cột {FigureWords.Of(column)}.", "gửi lại trên biểu đã phát, không xoá cột", table.Sheet, At(table, table.HeaderEnd, table.Columns.Select(static c => c.Line).DefaultIfEmpty(1).First()), column: column.Key);
        }
        else if (lines.Length > 1)
        {
            string letters = string.Join(", ", lines.Select(static l => CellAddress.ColumnLetters(l.Line)));
            findings.Add("S05", Severity.Error, $"Cột {FigureWords.Of(column)} có {FigureWords.Of(lines.Length)} lần: {letters}.", "xoá cột chép thừa rồi gửi lại", table.Sheet, At(table, table.HeaderEnd, lines[1].Line), column: column.Key);
        }
    }

    private static void Order(TableMap table, FormDefinition form, ReturnFindings findings)
    {
        ImmutableArray<FormColumn> columns = form.Columns;
        (int Order, int Line)[] found = [.. columns.Select((c, i) => (i, table.ColumnOf(c.Key))).Where(static c => c.Item2 > 0)];
        foreach (int moved in Moved([.. found.Select(static f => f.Line)]))
        {
            FormColumn column = columns[found[moved].Order];
            findings.Add("S05", Severity.Info, $"Cột {FigureWords.Of(column)} đã bị chuyển chỗ, được đọc ở cột {CellAddress.ColumnLetters(found[moved].Line)}.",
                "không cần làm gì; lần sau giữ nguyên thứ tự cột", table.Sheet, At(table, table.HeaderEnd, found[moved].Line), column: column.Key);
        }
    }

    /// <summary>The fewest indexes without which the lines run upward.</summary>
    private static IEnumerable<int> Moved(int[] lines)
    {
        int[] length = new int[lines.Length], from = new int[lines.Length];
        int last = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            (length[i], from[i]) = (1, -1);
            for (int j = 0; j < i; j++)
            {
                if (lines[j] < lines[i] && length[j] >= length[i])
                    (length[i], from[i]) = (length[j] + 1, j);
            }

            if (last < 0 || length[i] > length[last])
                last = i;
        }

        HashSet<int> kept = [];
        for (int i = last; i >= 0; i = from[i])
            kept.Add(i);
        return Enumerable.Range(0, lines.Length).Where(i => !kept.Contains(i));
    }

    private static void Leaf(TableMap table, FormDefinition form, FormColumn column, ReturnFindings findings)
    {
        int line = table.ColumnOf(column.Key);
        ObservedCell[] header = [.. Header(table).Where(c => c.Address.Column == line)];
        if (header.Any(c => HeaderTexts.IsTitle(CellText.Of(c), column)))
            return;
        ObservedCell? stands = header.LastOrDefault(c => !HeaderTexts.IsNumber(CellText.Of(c), column));
        string text = CellText.Of(stands);
        bool isOther = text.Length > 0 && form.Columns.Any(c => c.Key != column.Key && HeaderTexts.IsTitle(text, c));
        findings.Add("S04", isOther ? Severity.Error : Severity.Warning,
            text.Length == 0 ? $"Tiêu đề của cột {FigureWords.Of(column)} đã bị xoá." : $"Tiêu đề của cột {FigureWords.Of(column)} đã bị sửa thành “{text}”.",
            isOther ? "đặt lại tiêu đề, xem số liệu có đúng cột không, rồi gửi lại" : "xem số liệu của cột có đúng nội dung biểu hỏi không rồi giải trình",
            table.Sheet, stands?.Address ?? At(table, table.HeaderEnd, line), column: column.Key, quote: stands is null ? null : CellText.Original(stands));
    }

    private static void Title(TableMap table, HeaderNode.Group group, ReturnFindings findings)
    {
        int[] lines = [.. group.Columns.Select(c => table.ColumnOf(c.Key)).Where(static l => l > 0)];
        string title = CellText.Fold(group.Title);
        // A column of another place has drawn the group apart: its first cell may stand anywhere.
        if (lines.Length == 0 || Header(table).Any(c => CellText.Fold(CellText.Of(c)).StartsWith(title, StringComparison.Ordinal)))
            return;
        findings.Add("S04", Severity.Warning, $"Không còn tiêu đề nhóm cột “{group.Title}”.", "xem số liệu của nhóm cột có đúng nội dung biểu hỏi không rồi giải trình",
            table.Sheet, At(table, table.HeaderEnd, lines.Min()), column: group.Columns[0].Key);
    }

    private static IEnumerable<HeaderNode.Group> Groups(IEnumerable<HeaderNode> nodes) =>
        nodes.OfType<HeaderNode.Group>().SelectMany(static g => Groups(g.Children).Prepend(g));

    private static IEnumerable<ObservedCell> Header(TableMap table) =>
        table.Sheet.Cells.Where(c => c.Address.Row > table.KeyRow && c.Address.Row <= table.HeaderEnd);

    private static CellAddress At(TableMap table, int row, int column) => new(Math.Max(1, row), Math.Max(1, column));
}
