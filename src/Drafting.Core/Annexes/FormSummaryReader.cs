using System.Collections.Immutable;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Reads the summary of a list.</summary>
internal sealed class FormSummaryReader(FormProblems problems)
{
    public static readonly string[] Keys = ["ten", "theo", "cot", "quy_tac"];

    public FormSummary? Read(StrictMap top, FormRows? rows, IReadOnlyList<FormColumnDraft> columns)
    {
        if (problems.Child(top, "tong_hop", Keys) is not { } item)
            return null;
        if (rows is not (FormRows.Records or null))
            top.Report(FormDefinitionReader.BadSummary, "Chỉ biểu có hang kiểu danh-sach có tong_hop.", "tong_hop");
        string title = item.RequiredText("ten");
        string? by = item.OptionalText("theo");
        if (by is not null)
            Column(item, "theo", by, columns);
        FormHeaderReader header = new(problems);
        ImmutableArray<HeaderNode> nodes = header.Read(item, inSummary: true);
        foreach (FormColumnDraft draft in header.Drafts.Where(static d => d.Count is { Column.Length: > 0 }))
            CheckWord(draft, Column(draft.Item, "dem", draft.Count!.Column, columns));
        ImmutableArray<FormRule> rules = new FormRuleReader(problems).Read(item, header.Drafts);
        return new(title, by, nodes, [.. header.Drafts.Select(static d => d.Count).OfType<SummaryCount>()], rules);
    }

    private FormColumn? Column(StrictMap item, string at, string key, IReadOnlyList<FormColumnDraft> columns)
    {
        FormColumn? column = columns.FirstOrDefault(c => c.Column.Key == key)?.Column;
        string[] words = [.. columns.Where(static c => c.Column.Type == ColumnType.Text).Select(static c => c.Column.Key)];
        if (column is null)
            item.Report(FormDefinitionReader.UnknownColumn, $"{at}: không có cột “{key}” trong biểu.", at, NearestName.Find(key, words) is { } near ? $"Có phải “{near}”?" : $"Các cột chữ: {string.Join(", ", words)}.");
        else if (column.Type != ColumnType.Text)
            item.Report(FormDefinitionReader.BadSummary, $"{at}: cột “{key}” không phải cột chữ.", at);
        return column;
    }

    // A word that no record can hold would count nothing for ever.
    private static void CheckWord(FormColumnDraft draft, FormColumn? column)
    {
        ImmutableArray<string> words = column?.Formula is FigureExpression.Call { Name: FigureFunction.State } ? FigureFunction.States : column?.Choices ?? [];
        string word = draft.Count!.Word;
        if (word.Length == 0 || words.IsEmpty || words.Contains(word))
            return;
        string hint = NearestName.Find(word, words) is { } near ? $"Có phải “{near}”?" : $"Các từ: {string.Join("; ", words)}.";
        draft.Item.Report(FormDefinitionReader.BadSummary, $"Cột “{draft.Count.Column}” không bao giờ ghi “{word}”.", "gia_tri", hint);
    }
}
