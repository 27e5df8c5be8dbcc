using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Drafting.Core.Annexes.Returns;

namespace Drafting.Core.Annexes.Assembling;

/// <summary>Bảng tổng hợp của danh sách: how many records of each kind every unit, or every word of a column, has.</summary>
internal static class SummaryTable
{
    public static FormTable Build(AnnexRequest request, FormSummary summary, FormTable list)
    {
        FormTable empty = new(summary.Title, summary.Header, []);
        FormTableRow[] records = [.. list.Rows.Where(static r => r.Role == FormRowRole.Figures)];
        int by = summary.By is null ? -1 : Index(list.Columns, summary.By);
        var rows = ImmutableArray.CreateBuilder<FormTableRow>();
        HashSet<string> keys = new(StringComparer.Ordinal);
        var around = RowSurroundings.Nothing(request.Period.LastDay);
        // In the order of the list, which is that of the units.
        foreach (IGrouping<string, FormTableRow> group in records.GroupBy(r => by < 0 ? r.Key[..r.Key.LastIndexOf('/')] : CellText.Fold(Word(r, by))))
        {
            string title = by < 0 ? request.Bodies[group.Key]?.Name ?? group.Key : Word(group.First(), by) is { Length: > 0 } word ? word : "(không ghi)";
            string key = by < 0 ? group.Key : Slug(group.Key);
            for (int n = 2; !keys.Add(key); n++)
                key = $"{Slug(group.Key)}-{TableRows.Number(n)}";
            FormValue[] counts = [.. empty.Columns.Select(c => Count(summary, c, list, [.. group]))];
            rows.Add(new FormTableRow(key, FormRowRole.Figures, TableRows.Number(rows.Count + 1), title, 0, TableRows.Computed(RowFigures.Of(empty.Columns, counts, around).Values), []));
        }

        ImmutableArray<FormTableRow> counted = rows.ToImmutable();
        FormTableRow total = TableRows.Sum(ReturnedForm.TotalKey, FormRowRole.Total, "", "Tổng cộng", empty.Columns, counted, [.. Enumerable.Range(0, counted.Length)], around);
        return empty with { Rows = [total with { SumOf = [.. Enumerable.Range(1, counted.Length)] }, .. counted] };
    }

    /// <summary>The row of a unit without records.</summary>
    public static FormTableRow Nothing(AnnexRequest request, FormSummary summary, Body body)
    {
        FormTable empty = new(summary.Title, summary.Header, []);
        FormValue[] counts = [.. empty.Columns.Select(c => summary.Counts.Any(s => s.Key == c.Key) ? new FormValue.Figure(0) : (FormValue)FormValue.Blank.Instance)];
        return new FormTableRow(body.Key, FormRowRole.Figures, "", body.Name, 0, TableRows.Computed(RowFigures.Of(empty.Columns, counts, RowSurroundings.Nothing(request.Period.LastDay)).Values), []);
    }

    private static FormValue Count(FormSummary summary, FormColumn column, FormTable list, FormTableRow[] records)
    {
        if (summary.Counts.FirstOrDefault(c => c.Key == column.Key) is not { } count)
            return FormValue.Blank.Instance;
        int at = count.Column.Length == 0 ? -1 : Index(list.Columns, count.Column);
        string word = CellText.Fold(count.Word);
        return new FormValue.Figure(records.Count(r => at < 0 || CellText.Fold(Word(r, at)) == word));
    }

    private static string Word(FormTableRow row, int column) => row.Cells[column].Value is FormValue.Words words ? CellText.Clean(words.Value) : "";

    private static int Index(ImmutableArray<FormColumn> columns, string key)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Key == key)
                return i;
        }

        throw new ArgumentException("The definition's reader knows the columns of a summary.", nameof(key));
    }

    private static string Slug(string folded)
    {
        var slug = new StringBuilder("muc-");
        foreach (char c in folded.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || c == 'đ')
                slug.Append(c == 'đ' ? 'd' : c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
