using System.Globalization;
using System.Text;

namespace Drafting.Core.Data;

/// <summary>Bộ ghi JSON: a record as one line of JSON, the same bytes for the same record whatever the release of .NET.</summary>
public static class JsonDataWriter
{
    /// <summary>Writes UTF-8 without a byte order mark; entries keep their order, and only what JSON or XML cannot carry is escaped.
    /// Reading it back gives the same tree, but for the places and for markup, which JSON has as text.</summary>
    /// <param name="node">The record.</param>
    public static byte[] Write(DataNode node) => Encoding.UTF8.GetBytes(WriteText(node));

    /// <summary>Writes what <see cref="Write"/> writes, as a text.</summary>
    /// <param name="node">The record.</param>
    public static string WriteText(DataNode node)
    {
        StringBuilder json = new();
        Append(json, node);
        return json.ToString();
    }

    private static void Append(StringBuilder json, DataNode node)
    {
        switch (node)
        {
            case DataNode.Scalar { Kind: ScalarKind.Null }:
                json.Append("null");
                break;
            case DataNode.Scalar { Kind: ScalarKind.Boolean or ScalarKind.Number } scalar:
                json.Append(scalar.Text);
                break;
            case DataNode.Scalar scalar:
                AppendText(json, scalar.Text);
                break;
            case DataNode.List list:
                json.Append('[');
                for (int i = 0; i < list.Items.Length; i++)
                {
                    if (i > 0)
                        json.Append(',');
                    Append(json, list.Items[i]);
                }

                json.Append(']');
                break;
            case DataNode.Map map:
                json.Append('{');
                for (int i = 0; i < map.Entries.Length; i++)
                {
                    if (i > 0)
                        json.Append(',');
                    AppendText(json, map.Entries[i].Key);
                    json.Append(':');
                    Append(json, map.Entries[i].Value);
                }

                json.Append('}');
                break;
        }
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                json.Append(c).Append(text[++i]);
            else if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c == '\n')
                json.Append("\\n");
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                json.Append(c);
        }

        json.Append('"');
    }
}
