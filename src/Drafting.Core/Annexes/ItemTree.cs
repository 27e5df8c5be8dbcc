using System.Collections.Immutable;

namespace Drafting.Core.Annexes;

/// <summary>Cây mục: the values of all items, those above computed from those below.</summary>
/// <param name="Rows">The values of each item.</param>
/// <param name="Total">Hàng tổng.</param>
internal sealed record ItemTree(ImmutableDictionary<string, ImmutableArray<FormValue>> Rows, ImmutableArray<FormValue> Total)
{
    /// <summary>The items that an item, or the row of totals, adds up; none where it is typed.</summary>
    public static IEnumerable<FormItem> Addends(ImmutableArray<FormItem> items) => items.Where(static i => i.Role != ItemRole.Part);

    public static bool IsSubtotal(FormItem item) => Addends(item.Children).Any();

    /// <summary>Computes the tree.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="items">The tree.</param>
    /// <param name="typed">The typed values of an item, or of the sum of many units.</param>
    /// <param name="around">What stands around a row.</param>
    public static ItemTree Compute(ImmutableArray<FormColumn> columns, ImmutableArray<FormItem> items, Func<string, IReadOnlyList<FormValue>> typed, Func<string, RowSurroundings> around)
    {
        var rows = ImmutableDictionary.CreateBuilder<string, ImmutableArray<FormValue>>(StringComparer.Ordinal);
        foreach (FormItem item in items)
            Add(item);
        ImmutableArray<FormValue> total = RowFigures.Sum(columns, c => Addends(items).Select(i => rows[i.Key][c]), around(Returns.ReturnedForm.TotalKey)).Values;
        return new ItemTree(rows.ToImmutable(), total);

        void Add(FormItem item)
        {
            foreach (FormItem child in item.Children)
                Add(child);
            IReadOnlyList<FormValue> own = typed(item.Key);
            if (!IsSubtotal(item))
            {
                rows[item.Key] = RowFigures.Of(columns, own, around(item.Key)).Values;
                return;
            }

            ImmutableArray<FormValue> sums = RowFigures.Sum(columns, c => Addends(item.Children).Select(i => rows[i.Key][c]), around(item.Key)).Values;
            // What is not added up is as it was typed.
            rows[item.Key] = [.. columns.Select((c, i) => c is { Total: ColumnTotal.None, Formula: null } ? own[i] : sums[i])];
        }
    }
}
