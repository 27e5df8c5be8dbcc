using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Fields;

namespace Drafting.Core.Annexes;

/// <summary>Reads the header of a form, or of a summary: the tree, its columns, and what must hold between them.</summary>
internal sealed class FormHeaderReader(FormProblems problems)
{
    public static readonly string[] GroupKeys = ["ten", "cot"];

    private const int Deepest = 6;

    private readonly List<FormColumnDraft> _columns = [];

    /// <summary>The columns as read.</summary>
    public IReadOnlyList<FormColumnDraft> Drafts => _columns;

    public ImmutableArray<string> Keys => [.. _columns.Select(static c => c.Column.Key)];

    public ImmutableArray<HeaderNode> Read(StrictMap top, bool inSummary)
    {
        List<FormHeaderDraft> tree = ReadNodes(top.RequiredList("cot"), top.PathOf("cot"), inSummary, 1);
        if (_columns.Count == 0)
        {
            if (top.Has("cot") && !top.HasWrong("cot"))
                top.Report(FormDefinitionReader.BadGroup, "Biểu phải có ít nhất một cột.", "cot");
            return [];
        }

        CheckKeys();
        FormColumnChecks checks = new(_columns, problems);
        checks.Check();
        ImmutableArray<string> keys = Keys;
        return [.. tree.Select(n => Build(n, keys)).OfType<HeaderNode>()];
    }

    private List<FormHeaderDraft> ReadNodes(DataNode.List? list, string path, bool inSummary, int depth)
    {
        List<FormHeaderDraft> nodes = [];
        foreach ((DataNode.Map map, string at) in problems.Maps(list, path, "Mỗi cột"))
        {
            if (map["cot"] is null)
            {
                _columns.Add(new FormColumnReader(problems).Read(new StrictMap(map, at, problems.All, inSummary ? FormColumnReader.SummaryKeys : FormColumnReader.Keys), inSummary));
                nodes.Add(new("", [], _columns.Count - 1));
                continue;
            }

            StrictMap group = new(map, at, problems.All, GroupKeys);
            string title = group.RequiredText("ten");
            int before = _columns.Count;
            if (depth == Deepest)
                group.Report(FormDefinitionReader.BadGroup, string.Create(CultureInfo.InvariantCulture, $"Tiêu đề có hơn {Deepest} tầng."), "cot");
            else
                nodes.Add(new(title, ReadNodes(group.RequiredList("cot"), $"{at}.cot", inSummary, depth + 1), -1));
            if (_columns.Count == before && depth < Deepest)
                group.Report(FormDefinitionReader.BadGroup, $"Nhóm cột “{title}” không có cột nào.", "cot");
        }

        return nodes;
    }

    private void CheckKeys()
    {
        Dictionary<string, FormColumnDraft> first = new(StringComparer.Ordinal);
        foreach (FormColumnDraft draft in _columns.Where(static c => c.Column.Key.Length > 0))
        {
            if (!first.TryAdd(draft.Column.Key, draft))
                draft.Item.Report(FormDefinitionReader.DuplicateKey, $"Cột “{draft.Column.Key}” đã khai ở trên, với tên “{first[draft.Column.Key].Column.Title}”.", "khoa", "Mỗi cột một khoá.");
        }
    }

    private HeaderNode? Build(FormHeaderDraft node, ImmutableArray<string> keys)
    {
        if (node.Column >= 0)
        {
            FormColumnDraft draft = _columns[node.Column];
            string number = draft.Column.Number.Length > 0 ? draft.Column.Number : ColumnNumbers.Print(node.Column, draft.Formula?.Left, keys);
            return new HeaderNode.Leaf(draft.Column with { Number = number });
        }

        ImmutableArray<HeaderNode> children = [.. node.Children.Select(c => Build(c, keys)).OfType<HeaderNode>()];
        return children.IsEmpty ? null : new HeaderNode.Group(node.Title, children);
    }
}
