using System.Text;
using Drafting.Core.Data;
using Drafting.Templating.Runtime;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Builtins;

/// <summary>Hàm <c>array.*</c>. Items go through as they are, so a field of the data record stays one.</summary>
internal static class ArrayFunctions
{
    public static FunctionGroup Group { get; } = BuiltinTable.Make(
        "array",
        null,
        null,
        new("add", "list value", static c => Like(c, 0, c.Items(0).Append(c.Raw(1)))),
        new("add_range", "list1 list2", static c => Like(c, 0, c.Items(0).Concat(c.Items(1)))),
        new("concat", "list1 list2", static c => Like(c, 0, c.Items(0).Concat(c.Items(1)))),
        new("compact", "list", static c => Iterator(c, static items => items.Where(static i => !Values.IsNull(i)))),
        new("limit", "list count", static c => { int n = c.Int(1); return Iterator(c, items => items.Take(n)); }),
        new("offset", "list index", static c => { int n = c.Int(1); return Iterator(c, items => items.Skip(n)); }),
        new("reverse", "list", static c => Iterator(c, static items => items.Reverse())),
        new("uniq", "list", static c => Iterator(c, static items => items.DistinctBy(static i => new ItemKey(Values.Plain(i))))),
        new("size", "list", static c => Lists.TryCount(c.Plain(0), out long n) ? Arithmetic.Fit(n) : c.Items(0).Count()),
        new("first", "list", static c => Lists.TryCount(c.Plain(0), out long n) && n > 0 ? Lists.At(c.Plain(0), 0) : c.Items(0).FirstOrDefault()),
        new("last", "list", static c => Lists.TryCount(c.Plain(0), out long n) && n > 0 ? Lists.At(c.Plain(0), n - 1) : c.Items(0).LastOrDefault()),
        new("contains", "list item", static c => { object? wanted = c.Plain(1); return Values.Box(c.Items(0).Any(i => Equals(Values.Plain(i), wanted))); }),
        new("join", "list delimiter function?", Join),
        new("sort", "list member?", Sort),
        new("map", "list member", Map),
        new("insert_at", "list index value", InsertAt),
        new("remove_at", "list index", RemoveAt),
        new("each", "list function", static c => { Function f = c.Function(1); return c.Raw(0) is null ? null : Iterator(c, items => items.Select(i => c.Call(f, i))); }),
        new("filter", "list function", static c => { Function f = c.Function(1); return c.Raw(0) is null ? null : Iterator(c, items => items.Where(i => Values.IsTrue(c.Call(f, i)))); }),
        new("any", "list function args...", Any),
        new("cycle", "list group?", Cycle));

    private readonly record struct ItemKey(object? Value);

    private static ScriptList Like(BuiltinCall c, int source, IEnumerable<object?> items) =>
        new(items) { IsIterator = c.Plain(source) is ScriptRange or ScriptList { IsIterator: true } or null };

    private static ScriptList? Iterator(BuiltinCall c, Func<IEnumerable<object?>, IEnumerable<object?>> change) =>
        c.Plain(0) is null ? null : new ScriptList(change(c.Items(0))) { IsIterator = true };

    private static object? Join(BuiltinCall c)
    {
        Function? function = c.Has(2) ? c.Function(2) : null;
        string delimiter = c.Text(1);
        StringBuilder text = new();
        bool first = true;
        foreach (object? item in c.Items(0))
        {
            if (!first)
                text.Append(delimiter);
            first = false;
            string? one = c.Renderer.Text(c.Site, item);
            text.Append(function is null ? one : c.Renderer.Text(c.Site, c.Call(function, one)));
            c.Renderer.CheckLength(c.Site, text.Length);
        }

        return c.Made(text.ToString());
    }

    private static object? Sort(BuiltinCall c)
    {
        object? list = c.Plain(0);
        if (list is null)
            return new ScriptList { IsIterator = true };
        if (!Lists.TryCount(list, out _))
            return new ScriptList([c.Raw(0)]);
        ScriptList sorted = new(c.Items(0));
        string member = c.Text(1);
        object? Key(object? item) => member.Length == 0 ? Values.Plain(item)
            : Members.TryGet(Values.Plain(item), member, out object? value) ? Values.Plain(value) : null;
        try
        {
            sorted.Items.Sort((a, b) => Compare(Key(a), Key(b)));
        }
        catch (InvalidOperationException e) when (e.InnerException is ArgumentException)
        {
            throw c.Fault(Codes.BadOperator, $"{c.Site.Written}: các phần tử không cùng loại nên không so sánh được.");
        }

        return sorted;
    }

    private static int Compare(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => Arithmetic.Compare(x, y),
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (IComparable x, _) when a.GetType() == b.GetType() => x.CompareTo(b),
        _ => throw new ArgumentException(null, nameof(a)),
    };

    private static object? Map(BuiltinCall c)
    {
        string? member = c.TextOrNull(1);
        object? list = c.Plain(0);
        if (list is null || member is null)
            return new ScriptList { IsIterator = true };
        IEnumerable<object?> items = Lists.TryCount(list, out _) ? c.Items(0) : [list];
        ScriptList result = new() { IsIterator = true };
        foreach (object? item in items)
        {
            object? owner = Values.Plain(item);
            if (Members.TryGet(owner, member, out object? value))
                result.Items.Add(value);
            else if (owner is DataNode.Map)
                throw c.Fault(Codes.UnknownMember, $"{c.Site.Written}: nhóm không có {member}.", Nearest.Of(member, Members.Names(owner)) is { } near ? $"Có phải là {near}?" : null);
        }

        return result;
    }

    private static object? InsertAt(BuiltinCall c)
    {
        ScriptList list = new(c.Items(0));
        int index = Math.Max(c.Int(1), 0);
        c.Renderer.Step(c.Site, Math.Max(index - list.Items.Count, 0));
        while (list.Items.Count < index)
            list.Items.Add(null);
        list.Items.Insert(index, c.Raw(2));
        return list;
    }

    private static object? RemoveAt(BuiltinCall c)
    {
        ScriptList list = new(c.Items(0));
        int index = c.Int(1);
        index = index < 0 ? list.Items.Count + index : index;
        if (index >= 0 && index < list.Items.Count)
            list.Items.RemoveAt(index);
        return list;
    }

    private static object? Any(BuiltinCall c)
    {
        Function function = c.Function(1);
        object?[] rest = c.Values[2..].Where((_, i) => c.Given[i + 2]).ToArray();
        return Values.Box(c.Items(0).Any(item => Values.IsTrue(c.Call(function, [item, .. rest]))));
    }

    private static object? Cycle(BuiltinCall c)
    {
        object?[] items = [.. c.Items(0)];
        if (items.Length == 0)
            return null;
        string group = c.Has(1) ? c.Text(1) : string.Join(',', items.Select(i => c.Renderer.Text(c.Site, i)));
        int at = c.Renderer.Cycles.GetValueOrDefault(group) % items.Length;
        c.Renderer.Cycles[group] = at + 1;
        return items[at];
    }
}
