using System.Collections.Immutable;

namespace Drafting.Core.Data;

/// <summary>Trộn hai bản ghi: what one record says, unless the other says something else.</summary>
public static class DataMerge
{
    /// <summary>Lays one record over another: groups are merged key by key, everything else is replaced; new keys come last.</summary>
    /// <param name="below">The record that gives way.</param>
    /// <param name="above">The record that prevails; its keys without a value replace nothing.</param>
    public static DataNode.Map Merge(DataNode.Map below, DataNode.Map above)
    {
        ImmutableArray<DataEntry>.Builder entries = below.Entries.ToBuilder();
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
            places[entries[i].Key] = i;
        foreach (DataEntry entry in above.Entries)
        {
            if (!places.TryGetValue(entry.Key, out int place))
            {
                places[entry.Key] = entries.Count;
                entries.Add(entry);
            }
            else if (entry.Value is DataNode.Map over && entries[place].Value is DataNode.Map under)
            {
                entries[place] = entries[place] with { Value = Merge(under, over) };
            }
            else if (entry.Value is not DataNode.Scalar { Kind: ScalarKind.Null })
            {
                entries[place] = entry;
            }
        }

        return below with { Entries = entries.ToImmutable() };
    }
}
