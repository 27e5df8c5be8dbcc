using System.Collections.Immutable;
using System.Globalization;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Nhóm thiết đặt: one group of <c>drafting.json</c>, read strictly; what is wrong is noted and the default taken, so that every problem is told at once.</summary>
/// <param name="map">The group.</param>
/// <param name="prefix">What stands before its keys: empty, or the path of the group and a point.</param>
/// <param name="problems">Where problems go.</param>
public sealed class SettingsSection(DataNode.Map map, string prefix, ICollection<Diagnostic> problems)
{
    /// <summary>Refuses every other key.</summary>
    /// <param name="keys">The keys that the group has.</param>
    public void Allow(params string[] keys)
    {
        foreach (DataEntry entry in map.Entries.Where(e => !keys.Contains(e.Key)))
        {
            string near = NearestName.Find(entry.Key, keys) is { } name ? $"có phải “{name}”? " : "";
            problems.Add(new Diagnostic(DraftingSettingsReader.UnknownKey, Severity.Error, $"Tệp thiết đặt không có khoá “{prefix}{entry.Key}”.",
                new Location.InData(map.File, prefix + entry.Key, entry.KeySpan), Hint: $"{near}các khoá: {string.Join(", ", keys)}"));
        }
    }

    /// <summary>Whether the group names a key.</summary>
    /// <param name="key">The key.</param>
    public bool Has(string key) => map[key] is not null;

    /// <summary>A group inside; an empty one where it is absent.</summary>
    /// <param name="key">The key.</param>
    public SettingsSection Section(string key) => new(Map(key), $"{prefix}{key}.", problems);

    /// <summary>A group inside as it stands; an empty one where it is absent.</summary>
    /// <param name="key">The key.</param>
    public DataNode.Map Map(string key) => map[key] switch
    {
        null => new DataNode.Map([], map.File),
        DataNode.Map inner => inner,
        { } other => Wrong(key, other, "phải là một nhóm", new DataNode.Map([], map.File)),
    };

    /// <summary>A text with its place, or <see langword="null"/>.</summary>
    /// <param name="key">The key.</param>
    public DataNode.Scalar? Text(string key) => map[key] switch
    {
        null => null,
        DataNode.Scalar { Kind: ScalarKind.Text, Text.Length: > 0 } text => text,
        { } other => Wrong<DataNode.Scalar?>(key, other, "phải là chữ", null),
    };

    /// <summary>A text or a list of texts; none where it is absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What it must be, for the message.</param>
    public ImmutableArray<string> Texts(string key, string what = "chữ hoặc danh sách chữ") => map[key] switch
    {
        null => [],
        DataNode.Scalar { Kind: ScalarKind.Text, Text.Length: > 0 } one => [one.Text],
        DataNode.List list when list.Items.All(static i => i is DataNode.Scalar { Kind: ScalarKind.Text, Text.Length: > 0 }) =>
            [.. list.Items.Select(static i => ((DataNode.Scalar)i).Text)],
        { } other => Wrong<ImmutableArray<string>>(key, other, $"phải là {what}", []),
    };

    /// <summary>A positive number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">What holds where it is absent or wrong.</param>
    public int Number(string key, int fallback) => map[key] switch
    {
        null => fallback,
        DataNode.Scalar { Kind: ScalarKind.Number } number when int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 => value,
        { } other => Wrong(key, other, "phải là số nguyên dương", fallback),
    };

    /// <summary>Notes that a value is wrong.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What is wrong, behind the key's name.</param>
    /// <param name="hint">What to do.</param>
    public void Refuse(string key, string what, string? hint = null) => problems.Add(new Diagnostic(
        DraftingSettingsReader.WrongValue, Severity.Error, $"“{prefix}{key}” {what}.", new Location.InData(map.File, prefix + key, map[key]?.Span), Hint: hint));

    private T Wrong<T>(string key, DataNode node, string what, T fallback)
    {
        problems.Add(new Diagnostic(DraftingSettingsReader.WrongValue, Severity.Error, $"“{prefix}{key}” {what}.", new Location.InData(map.File, prefix + key, node.Span)));
        return fallback;
    }
}
