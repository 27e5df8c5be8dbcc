using System.Text.Json;

namespace Drafting.Core.Standards;

/// <summary>A value of a data file with its path. Plain classes, not <see cref="JsonElement"/>: every generic type over a struct is compiled anew at
/// start-up, and reading a regime must not be felt there.</summary>
internal sealed class JsonTree
{
    private JsonTree(string path, JsonTokenType kind, string text)
    {
        Path = path;
        Kind = kind;
        Text = text;
    }

    /// <summary>Where the value stands, such as <c>$.rows.ten-loai</c>.</summary>
    public string Path { get; }

    /// <summary>The value's first token.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>The value of a string; <c>true</c> and <c>false</c> as words; else empty.</summary>
    public string Text { get; }

    /// <summary>Whether the value is <c>true</c> or <c>false</c>.</summary>
    public bool IsBoolean => Kind is JsonTokenType.True or JsonTokenType.False;

    /// <summary>The members of an object, in the order of the file.</summary>
    public Dictionary<string, JsonTree> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The items of a list.</summary>
    public List<JsonTree> Items { get; } = [];

    /// <summary>Reads a file; a doubled key is noted and its later values are left out.</summary>
    /// <exception cref="StandardFormatException">The file is not JSON.</exception>
    public static JsonTree Parse(string file, ReadOnlySpan<byte> utf8, StandardProblems problems)
    {
        var json = new Utf8JsonReader(utf8);
        try
        {
            json.Read();
            JsonTree tree = Read(ref json, "$", problems);
            json.Read();
            return tree;
        }
        catch (JsonException exception)
        {
            throw new StandardFormatException(file, [$"$: not JSON: {exception.Message}"]);
        }
    }

    private static JsonTree Read(ref Utf8JsonReader json, string path, StandardProblems problems)
    {
        string text = json.TokenType switch
        {
            JsonTokenType.String => json.GetString()!,
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "",
        };
        var tree = new JsonTree(path, json.TokenType, text);
        if (json.TokenType == JsonTokenType.StartObject)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string name = json.GetString()!;
                json.Read();
                JsonTree member = Read(ref json, $"{path}.{name}", problems);
                if (!tree.Members.TryAdd(name, member))
                    problems.Add(member.Path, "duplicate key");
            }
        }
        else if (json.TokenType == JsonTokenType.StartArray)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                tree.Items.Add(Read(ref json, string.Concat(path, "[", Figures(tree.Items.Count), "]"), problems));
        }

        return tree;
    }

    private static string Figures(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
