using System.Text;

namespace Drafting.Core.Data;

/// <summary>Bộ ghi YAML: a record as the YAML that a drafter would have typed; reading it back gives the same values.</summary>
public static class YamlDataWriter
{
    /// <summary>Writes a record.</summary>
    /// <param name="record">The record; its keys are plain words.</param>
    public static string Write(DataNode.Map record)
    {
        var yaml = new StringBuilder();
        Map(yaml, record, "", "");
        return yaml.ToString();
    }

    // The first entry of an item stands behind its dash, the others below it.
    private static void Map(StringBuilder yaml, DataNode.Map map, string first, string indent)
    {
        string lead = first;
        foreach (DataEntry entry in map.Entries)
        {
            Entry(yaml, entry, lead, indent);
            lead = indent;
        }
    }

    private static void Entry(StringBuilder yaml, DataEntry entry, string lead, string indent)
    {
        switch (entry.Value)
        {
            case DataNode.Map { Entries.Length: > 0 } group:
                yaml.Append(lead).Append(entry.Key).Append(":\n");
                Map(yaml, group, indent + "  ", indent + "  ");
                break;
            case DataNode.List { Items.Length: > 0 } list when list.Items.Any(static i => i is DataNode.Map):
                yaml.Append(lead).Append(entry.Key).Append(":\n");
                foreach (DataNode item in list.Items)
                {
                    if (item is DataNode.Map { Entries.Length: > 0 } group)
                        Map(yaml, group, indent + "  - ", indent + "    ");
                    else
                        yaml.Append(indent).Append("  -\n");
                }

                break;
            default:
                string before = lead;
                foreach (string line in YamlText.Entry(entry.Key, entry.Value))
                {
                    yaml.Append(line.Length == 0 ? "" : before).Append(line).Append('\n');
                    before = indent;
                }

                break;
        }
    }
}
