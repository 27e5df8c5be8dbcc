using System.Globalization;
using System.Text.Json;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Templating.Tests;

/// <summary>JSON to a typed record; <c>{"$noi_dung": "…"}</c> is a field that is declared to be markup.</summary>
internal static class Json
{
    public static DataNode.Map Map(string json) => (DataNode.Map)Node(JsonDocument.Parse(json).RootElement, 1);

    private static DataNode Node(JsonElement element, int at)
    {
        const string File = "data.json";
        TextSpan span = new(at, 1, at, 1);
        return element.ValueKind switch
        {
            JsonValueKind.Object when element.TryGetProperty("$noi_dung", out JsonElement markup) =>
                new DataNode.Scalar(markup.GetString()!, ScalarKind.Markup, File, span),
            JsonValueKind.Object => new DataNode.Map([.. element.EnumerateObject().Select((p, i) => new DataEntry(p.Name, span, Node(p.Value, i + 1)))], File, span),
            JsonValueKind.Array => new DataNode.List([.. element.EnumerateArray().Select((e, i) => Node(e, i + 1))], File, span),
            JsonValueKind.String => new DataNode.Scalar(element.GetString()!, ScalarKind.Text, File, span),
            JsonValueKind.Number => new DataNode.Scalar(element.GetRawText(), ScalarKind.Number, File, span),
            JsonValueKind.Null => new DataNode.Scalar("", ScalarKind.Null, File, span),
            _ => new DataNode.Scalar(element.GetBoolean().ToString(CultureInfo.InvariantCulture).ToLowerInvariant(), ScalarKind.Boolean, File, span),
        };
    }
}
