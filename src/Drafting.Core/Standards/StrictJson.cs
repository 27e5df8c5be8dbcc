using System.Collections.Immutable;
using System.Text.Json;

namespace Drafting.Core.Standards;

/// <summary>Đọc JSON nghiêm ngặt: takes the members of an object and notes whatever is missing, doubled, unknown or of the wrong type.</summary>
internal sealed class StrictObject
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly StandardProblems problems;

    public StrictObject(JsonElement element, string path, StandardProblems problems)
    {
        Path = path;
        this.problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(path, "an object is expected");
            return;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
                problems.Add($"{path}.{member.Name}", "duplicate key");
        }
    }

    /// <summary>Where the object stands.</summary>
    public string Path { get; }

    /// <summary>The members in the order of the file.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>> Members => members;

    /// <summary>Notes every member that is not one of these.</summary>
    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (string name in members.Keys)
        {
            if (!names.Contains(name))
                problems.Add($"{Path}.{name}", "unknown key");
        }
    }

    /// <summary>The member, where there is one.</summary>
    public bool Has(string name, out JsonElement value) => members.TryGetValue(name, out value);

    /// <summary>An obligatory text, not blank.</summary>
    public string Text(string name)
    {
        string? text = OptionalText(name);
        if (text is null && !members.ContainsKey(name))
            problems.Add($"{Path}.{name}", "missing");
        return text ?? "";
    }

    /// <summary>An optional text, not blank; <c>null</c> counts as absent.</summary>
    public string? OptionalText(string name)
    {
        if (!members.TryGetValue(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            return value.GetString();
        problems.Add($"{Path}.{name}", "a text is expected that is not blank");
        return null;
    }

    /// <summary>An optional <c>true</c> or <c>false</c>; absent is <see langword="null"/>.</summary>
    public bool? OptionalFlag(string name)
    {
        if (!members.TryGetValue(name, out JsonElement value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        problems.Add($"{Path}.{name}", "true or false is expected");
        return null;
    }

    /// <summary>A list of texts; absent is empty.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        if (!members.TryGetValue(name, out JsonElement value))
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(static e => e.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(static e => e.GetString()!)];
        problems.Add($"{Path}.{name}", "a list of texts is expected");
        return [];
    }

    /// <summary>An optional date, <c>2018-04-03</c>.</summary>
    public DateOnly? OptionalDate(string name)
    {
        if (OptionalText(name) is not { } text)
            return null;
        if (StandardHeader.TryDate(text, out DateOnly date))
            return date;
        problems.Add($"{Path}.{name}", "a date is expected, such as 2018-04-03");
        return null;
    }

    /// <summary>The objects of a list; absent is empty.</summary>
    public IEnumerable<StrictObject> Objects(string name)
    {
        if (!members.TryGetValue(name, out JsonElement value))
            yield break;
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add($"{Path}.{name}", "a list is expected");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
            yield return new StrictObject(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}.{name}[{index++}]"), problems);
    }
}
