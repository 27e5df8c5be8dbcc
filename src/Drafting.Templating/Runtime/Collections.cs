using Drafting.Core.Data;
using Drafting.Templating.Syntax;

namespace Drafting.Templating.Runtime;

/// <summary>Danh sách do mẫu tạo; arrays may carry members of their own.</summary>
internal sealed class ScriptList
{
    public ScriptList()
    {
        Items = [];
    }

    public ScriptList(IEnumerable<object?> items) => Items = [.. items];

    public List<object?> Items { get; }

    /// <summary>What a lazy function gave: Scriban calls it an iterator.</summary>
    public bool IsIterator { get; init; }

    public Dictionary<string, object?>? Members { get; private set; }

    public Dictionary<string, object?> MembersForWrite => Members ??= new Dictionary<string, object?>(StringComparer.Ordinal);
}

/// <summary>Nhóm do mẫu tạo, keys in the order of their first assignment.</summary>
internal sealed class ScriptMap
{
    public Dictionary<string, object?> Members { get; } = new(StringComparer.Ordinal);
}

/// <summary>Dãy số nguyên: never more than its two ends.</summary>
internal sealed record ScriptRange(long From, long Count, int Direction);

/// <summary>Vòng lặp đang chạy: <c>for.index</c> and the like.</summary>
internal sealed class LoopState(long length)
{
    public const long Endless = -1;

    private object? _previous;
    private bool _changed;

    public long Index { get; private set; } = -1;

    public void Advance(long index, object? item)
    {
        object? plain = Values.Plain(item);
        _changed = index == 0 || !Equals(_previous, plain);
        _previous = plain;
        Index = index;
    }

    public object? Get(string name) => name switch
    {
        "index" => Arithmetic.Fit(Index),
        "first" => Values.Box(Index == 0),
        "even" => Values.Box((Index & 1) == 0),
        "odd" => Values.Box((Index & 1) != 0),
        "last" when length != Endless => Values.Box(Index == length - 1),
        "length" when length != Endless => Arithmetic.Fit(length),
        "rindex" when length != Endless => Arithmetic.Fit(length - Index - 1),
        "changed" when length != Endless => Values.Box(_changed),
        _ => null,
    };
}

/// <summary>Mọi thứ đi qua được như danh sách.</summary>
internal static class Lists
{
    public static bool TryCount(object? value, out long count)
    {
        count = value switch
        {
            DataNode.List list => list.Items.Length,
            ScriptList list => list.Items.Count,
            ScriptRange range => range.Count,
            _ => -1,
        };
        return count >= 0;
    }

    public static object? At(object? list, long index) => list switch
    {
        DataNode.List data => data.Items[(int)index],
        // A loop body may shorten the list that it goes through; what is gone is nothing.
        ScriptList script => index < script.Items.Count ? script.Items[(int)index] : null,
        ScriptRange range => Arithmetic.Fit(range.From + (index * range.Direction)),
        _ => null,
    };

    /// <summary>The items, each counted against the limit of steps.</summary>
    public static IEnumerable<object?> Items(Renderer renderer, Node site, object? value)
    {
        object? list = Values.Plain(value);
        if (list is null)
            return [];
        if (list is ScriptMap or DataNode.Map)
            list = Pairs(renderer, site, list);
        return TryCount(list, out long count)
            ? Iterate(renderer, site, list, count)
            : throw site.Fault(Codes.NotList, $"{site.Written} phải là danh sách, đây là {Values.Describe(value)}.");
    }

    /// <summary>The entries of a map as Scriban hands them out: each with <c>key</c> and <c>value</c>.</summary>
    public static ScriptList Pairs(Renderer renderer, Node site, object map)
    {
        ScriptList pairs = new();
        foreach ((string key, object? value) in Members.Entries(map))
        {
            renderer.Step(site, 1);
            ScriptMap pair = new();
            pair.Members["key"] = key;
            pair.Members["value"] = value;
            pairs.Items.Add(pair);
        }

        return pairs;
    }

    private static IEnumerable<object?> Iterate(Renderer renderer, Node site, object list, long count)
    {
        for (long i = 0; i < count; i++)
        {
            renderer.Step(site, 1);
            yield return At(list, i);
        }
    }
}
