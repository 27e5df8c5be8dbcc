using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Fields;

/// <summary>Trường dùng chung: puts the fields of a shared list where a <c>fields.yaml</c> says <c>- gom: dau</c>, so that templates declare what they
/// have in common once. A shared list gathers no others.</summary>
public static class SharedFields
{
    /// <summary>A shared list that does not exist, or is none.</summary>
    public const string NotFound = "DL033";

    /// <summary>The tree of a <c>fields.yaml</c> with every shared list in place; each field keeps the place where it is declared.</summary>
    /// <param name="declared">The tree as read.</param>
    /// <param name="find">The tree of a shared list by its name, or <see langword="null"/>.</param>
    public static Outcome<DataNode.Map> Expand(DataNode.Map declared, Func<string, DataNode?> find)
    {
        if (declared["truong"] is not DataNode.List list || !list.Items.Any(static i => Name(i) is not null))
            return declared;
        ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
        ImmutableArray<DataNode>.Builder fields = ImmutableArray.CreateBuilder<DataNode>();
        for (int i = 0; i < list.Items.Length; i++)
        {
            if (Name(list.Items[i]) is not { } name)
            {
                fields.Add(list.Items[i]);
                continue;
            }

            if (find(name) is DataNode.Map shared && shared["truong"] is DataNode.List part && part.Items.All(static item => Name(item) is null))
            {
                fields.AddRange(part.Items);
                continue;
            }

            string path = string.Create(CultureInfo.InvariantCulture, $"truong[{i}].gom");
            problems.Add(new Diagnostic(
                NotFound,
                Severity.Error,
                $"Không có danh sách trường dùng chung “{name}”.",
                new Location.InData(declared.File, path, list.Items[i].Span),
                Hint: $"cần tệp _chung/{name}.yaml có khoá truong, và danh sách đó không gom danh sách khác"));
        }

        DataNode expanded = list with { Items = fields.ToImmutable() };
        DataNode.Map whole = declared with { Entries = [.. declared.Entries.Select(e => e.Key == "truong" ? e with { Value = expanded } : e)] };
        return new Outcome<DataNode.Map>(whole, problems.ToImmutable());
    }

    private static string? Name(DataNode item) =>
        item is DataNode.Map { Entries: [{ Key: "gom", Value: DataNode.Scalar { Kind: ScalarKind.Text, Text: var name } }] } ? name : null;
}
