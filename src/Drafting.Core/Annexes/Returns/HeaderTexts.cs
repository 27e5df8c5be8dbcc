using System.Collections.Immutable;

namespace Drafting.Core.Annexes.Returns;

/// <summary>Chữ của tiêu đề: columns told by what their header says.</summary>
internal static class HeaderTexts
{
    private const int LastHeaderRow = 60;

    public static bool IsTitle(string text, FormColumn column)
    {
        string folded = CellText.Fold(text), title = CellText.Fold(column.Title);
        // A unit of measure in brackets may follow.
        return folded == title || (folded.StartsWith(title, StringComparison.Ordinal) && folded[title.Length..].TrimStart().StartsWith('('));
    }

    public static bool IsNumber(string text, FormColumn column) =>
        column.Number.Length > 0 && text.Length > 0 && (Bare(text) == Bare(column.Number) || Bare(text) == $"({FigureWords.NumberOf(column)})" || Bare(text) == FigureWords.NumberOf(column));

    /// <summary>The row of column numbers, where it stands under columns that are known, or 0.</summary>
    public static int RowOfNumbers(ObservedSheet sheet, FormDefinition form, ImmutableArray<MappedLine> columns) =>
        sheet.Cells.Where(static c => c.Address.Row <= LastHeaderRow).GroupBy(static c => c.Address.Row)
            .Where(row => row.Count(c => form.Columns.Any(f => columns.Any(m => m.Key == f.Key && m.Line == c.Address.Column) && IsNumber(CellText.Of(c), f))) * 2 > columns.Count(static c => c.Key[0] != '_'))
            .Select(static row => row.Key).FirstOrDefault();

    /// <summary>The columns of a header, and its last row: by the row of numbers, else by titles.</summary>
    public static (ImmutableArray<MappedLine> Columns, int End) Find(ObservedSheet sheet, FormDefinition form)
    {
        ImmutableArray<IGrouping<int, ObservedCell>> rows = [.. sheet.Cells.Where(static c => c.Address.Row <= LastHeaderRow).GroupBy(static c => c.Address.Row)];
        ImmutableArray<MappedLine> best = [];
        int end = 0;
        foreach (IGrouping<int, ObservedCell> row in rows)
        {
            ImmutableArray<MappedLine> columns = [.. row.SelectMany(c => form.Columns.Where(f => IsNumber(CellText.Of(c), f)).Take(1).Select(f => new MappedLine(f.Key, c.Address.Column)))];
            if (columns.Length > best.Length)
                (best, end) = (columns, row.Key);
        }

        if (best.Length * 2 > form.Columns.Length && best.Length > 1)
            return (best, end);

        (best, end) = ([], 0);
        foreach (IGrouping<int, ObservedCell> row in rows)
        {
            ImmutableArray<MappedLine> columns = ByTitles([.. rows.Where(r => r.Key > row.Key - form.HeaderDepth && r.Key <= row.Key).SelectMany(static r => r)], form);
            if (columns.Length > best.Length)
                (best, end) = (columns, row.Key);
        }

        return (best, end);
    }

    // A title may be there twice, as "Tổng số" is under several groups: the first then is the first.
    private static ImmutableArray<MappedLine> ByTitles(ImmutableArray<ObservedCell> header, FormDefinition form) =>
    [
        .. form.Columns.GroupBy(static c => CellText.Fold(c.Title)).SelectMany(same => same.Zip(
                header.Where(c => IsTitle(CellText.Of(c), same.First())).Select(static c => c.Address.Column).Distinct().Order(),
                static (column, line) => new MappedLine(column.Key, line)))
            .OrderBy(static c => c.Line),
    ];

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
