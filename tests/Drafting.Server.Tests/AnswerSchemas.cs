using System.Text.Json;

namespace Drafting.Server.Tests;

/// <summary>The schemas of a description, as far as they say which keys an answer has and of what kind their values are.</summary>
internal sealed class AnswerSchemas(JsonElement document)
{
    public void Hold(string method, string path, JsonElement answer) => Hold(
        document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema"),
        answer, path);

    private void Hold(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            Hold(document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), value, at);
            return;
        }

        if (schema.TryGetProperty("oneOf", out JsonElement choices))
        {
            if (value.ValueKind != JsonValueKind.Null)
                Hold(choices.EnumerateArray().First(static c => !c.TryGetProperty("type", out JsonElement type) || type.ToString() != "null"), value, at);
            return;
        }

        if (schema.TryGetProperty("type", out JsonElement types))
        {
            string[] allowed = types.ValueKind == JsonValueKind.Array ? [.. types.EnumerateArray().Select(static t => t.GetString()!)] : [types.GetString()!];
            Kinds(value).Intersect(allowed).ShouldNotBeEmpty($"{at}: {value.ValueKind}, described as {types}");
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            if (schema.TryGetProperty("required", out JsonElement required))
                required.EnumerateArray().Select(static r => r.GetString()).Except(value.EnumerateObject().Select(static p => p.Name)).ShouldBeEmpty(at);
            foreach (JsonProperty property in value.EnumerateObject())
            {
                properties.TryGetProperty(property.Name, out JsonElement described).ShouldBeTrue($"{at}.{property.Name} is not described");
                Hold(described, property.Value, $"{at}.{property.Name}");
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            foreach (JsonElement item in value.EnumerateArray())
                Hold(items, item, $"{at}[]");
        }
    }

    private static string[] Kinds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ["object"],
        JsonValueKind.Array => ["array"],
        JsonValueKind.String => ["string"],
        JsonValueKind.Number => ["integer", "number"],
        JsonValueKind.Null => ["null"],
        _ => ["boolean"],
    };
}
