using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Data;

/// <summary>Đường dẫn tới một giá trị: <c>noi_nhan[2].ten</c>, the third item of a list counted from 0, as messages and templates count.</summary>
public static class DataPath
{
    /// <summary>The path is not of the form.</summary>
    public const string BadPath = "DL050";

    /// <summary>The path leads through something that is no group or no list, or beyond the end of a list.</summary>
    public const string NoSuchPlace = "DL051";

    private const string Form = "Viết như trich_yeu, nguoi_ky[0].ho_ten, hoặc noi_nhan[] để thêm một mục vào cuối.";
    private const int MostSteps = 32;

    /// <summary>Sets one value and makes the groups and list items on the way to it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The path; <c>[n]</c> is an item from 0, <c>[]</c> or the first free number appends one.</param>
    /// <param name="value">The value, taken as text: its field decides what it is; empty means deliberately blank.</param>
    /// <param name="source">What a message names as the place of the value.</param>
    public static Outcome<DataNode.Map> Set(DataNode.Map record, string path, string value, string source = "--set")
    {
        if (Steps(path) is not { } steps)
            return Fail(BadPath, $"“{path}” không phải là đường dẫn tới một trường.", path, source, Form);
        string? problem = null;
        DataNode? set = Set(record, steps, new DataNode.Scalar(value, ScalarKind.Text, source), "", ref problem);
        return set is DataNode.Map map ? map : Fail(NoSuchPlace, problem!, path, source, Form);
    }

    private static DataNode? Set(DataNode? node, ReadOnlySpan<Step> steps, DataNode.Scalar value, string done, ref string? problem)
    {
        if (steps.IsEmpty)
            return value;
        if (node is DataNode.Scalar { Kind: ScalarKind.Null })
            node = null;
        Step step = steps[0];
        if (step.Key is { } key)
        {
            if (node is not (null or DataNode.Map))
            {
                problem = $"“{done}” không phải là nhóm nên không có “{key}”.";
                return null;
            }

            DataNode.Map map = node as DataNode.Map ?? new DataNode.Map([], value.File);
            DataNode? child = Set(map[key], steps[1..], value, done.Length == 0 ? key : $"{done}.{key}", ref problem);
            return child is null ? null : With(map, key, child);
        }

        if (node is not (null or DataNode.List))
        {
            problem = $"“{done}” không phải là danh sách.";
            return null;
        }

        DataNode.List list = node as DataNode.List ?? new DataNode.List([], value.File);
        int index = step.Index ?? list.Items.Length;
        if (index > list.Items.Length)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"“{done}” có {list.Items.Length} mục (đếm từ 0), không có mục [{index}].");
            return null;
        }

        DataNode? old = index < list.Items.Length ? list.Items[index] : null;
        string here = string.Create(CultureInfo.InvariantCulture, $"{done}[{index}]");
        DataNode? item = Set(old, steps[1..], value, here, ref problem);
        return item is null ? null : list with { Items = old is null ? list.Items.Add(item) : list.Items.SetItem(index, item) };
    }

    private static DataNode.Map With(DataNode.Map map, string key, DataNode value)
    {
        int place = map.Entries.IndexOf(map.Entries.FirstOrDefault(e => e.Key == key)!);
        return map with
        {
            Entries = place < 0 ? map.Entries.Add(new DataEntry(key, default, value)) : map.Entries.SetItem(place, map.Entries[place] with { Value = value }),
        };
    }

    private static Step[]? Steps(string path)
    {
        List<Step> steps = [];
        ReadOnlySpan<char> rest = path.AsSpan().Trim();
        while (steps.Count < MostSteps)
        {
            int end = rest.IndexOfAny('.', '[');
            ReadOnlySpan<char> key = end < 0 ? rest : rest[..end];
            if (key.IsEmpty || key.ContainsAny(" ]="))
                return null;
            steps.Add(new Step(DataKey.Normalize(key.ToString()), null));
            rest = rest[key.Length..];
            while (rest is ['[', ..])
            {
                int close = rest.IndexOf(']');
                int index = -1;
                if (close < 0 || (close > 1 && !int.TryParse(rest[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out index)))
                    return null;
                steps.Add(new Step(null, index < 0 ? null : index));
                rest = rest[(close + 1)..];
            }

            if (rest.IsEmpty)
                return [.. steps];
            if (rest[0] != '.')
                return null;
            rest = rest[1..];
        }

        return null;
    }

    private static Outcome<DataNode.Map> Fail(string code, string message, string path, string source, string hint) =>
        new(null, [new Diagnostic(code, Severity.Error, message, new Location.InData(source, path, null), Hint: hint)]);

    private readonly record struct Step(string? Key, int? Index);
}
