using System.Text.Json;
using System.Text.RegularExpressions;

namespace Drafting.Server.Tests;

/// <summary>The texts of a description that a person reads, and what has none.</summary>
internal sealed partial class SpokenWords
{
    private readonly List<string> missing = [], foreign = [];
    private readonly JsonElement document;

    public SpokenWords(JsonElement document)
    {
        this.document = document;
        Hold(document.GetProperty("info"), "info", "title", "description");
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
                HoldOperation(operation.Value, $"{operation.Name} {path.Name}");
        }

        foreach (JsonProperty schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            HoldSchema(schema.Value, schema.Name);
    }

    public IReadOnlyList<string> Missing => missing;

    public IReadOnlyList<string> Foreign => foreign;

    public int Count { get; private set; }

    // Letters that only Vietnamese has, and none of the words without which no English sentence is made. What stands in backticks is for programs.
    public static bool IsVietnamese(string text)
    {
        string read = Code().Replace(text, "");
        return read.Any(static c => c > 127 && char.IsLetter(c)) && !English().IsMatch(read);
    }

    private void HoldOperation(JsonElement operation, string name)
    {
        Hold(operation, name, "summary", "description");
        if (operation.TryGetProperty("parameters", out JsonElement parameters))
        {
            foreach (JsonElement parameter in parameters.EnumerateArray())
                Hold(parameter, $"{name} {parameter.GetProperty("name")}", "description");
        }

        foreach (JsonProperty response in operation.GetProperty("responses").EnumerateObject())
            Hold(response.Value, $"{name} {response.Name}", "description");
        if (!operation.TryGetProperty("requestBody", out JsonElement body))
            return;
        Hold(body, $"{name} body", "description");
        foreach (JsonProperty content in body.GetProperty("content").EnumerateObject().Where(static c => c.Value.GetProperty("schema").TryGetProperty("properties", out _)))
            HoldProperties(content.Value.GetProperty("schema"), name);
    }

    private void HoldSchema(JsonElement schema, string name)
    {
        Hold(schema, name, "description");
        HoldProperties(schema, name);
    }

    private void HoldProperties(JsonElement schema, string name)
    {
        if (!schema.TryGetProperty("properties", out JsonElement properties))
            return;
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            // What may be null or is named elsewhere says what it is one step further on.
            JsonElement[] sayers = [property.Value, .. property.Value.TryGetProperty("oneOf", out JsonElement choices) ? choices.EnumerateArray().ToArray() : []];
            JsonElement? sayer = sayers.Select(static s => (JsonElement?)s).FirstOrDefault(static s => s!.Value.TryGetProperty("description", out _));
            Hold(sayer ?? Named(property.Value) ?? property.Value, $"{name}.{property.Name}", "description");
        }
    }

    private JsonElement? Named(JsonElement schema) => schema.TryGetProperty("$ref", out JsonElement reference)
        ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
        : null;

    private void Hold(JsonElement element, string name, params string[] keys)
    {
        foreach (string key in keys)
        {
            if (!element.TryGetProperty(key, out JsonElement said) || said.GetString() is not { Length: > 0 } text)
            {
                missing.Add($"{name}: {key}");
                continue;
            }

            Count++;
            if (!IsVietnamese(text))
                foreign.Add($"{name}: {text}");
        }
    }

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(the|of|or|and|is|are|was|what|which|where|that|who|for|with|by|from|not|such|each|one)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
