using System.Collections.Immutable;
using System.Text.Json;

namespace Drafting.Core.Standards;

/// <summary>Đọc JSON nghiêm ngặt: takes the members of an object and notes whatever is missing, unknown or of the wrong type.</summary>
internal sealed class StrictObject
{
    private readonly JsonTree tree;
    private readonly StandardProblems problems;

    public StrictObject(JsonTree tree, StandardProblems problems)
    {
        this.tree = tree;
        this.problems = problems;
        if (tree.Kind != JsonTokenType.StartObject)
            problems.Add(tree.Path, "an object is expected");
    }

    /// <summary>Where the object stands.</summary>
    public string Path => tree.Path;

    /// <summary>The members in the order of the file.</summary>
    public Dictionary<string, JsonTree> Members => tree.Members;

    /// <summary>Notes every member that is not one of these.</summary>
    public void AllowOnly(params string[] names)
    {
        foreach ((string name, JsonTree value) in Members)
        {
            if (Array.IndexOf(names, name) < 0)
                problems.Add(value.Path, "unknown key");
        }
    }

    /// <summary>The member, where there is one.</summary>
    public JsonTree? Find(string name) => Members.GetValueOrDefault(name);

    /// <summary>An obligatory text, not blank.</summary>
    public string Text(string name)
    {
        if (Find(name) is null)
            problems.Add($"{Path}.{name}", "missing");
        return OptionalText(name) ?? "";
    }

    /// <summary>An optional text, not blank; <c>null</c> counts as absent.</summary>
    public string? OptionalText(string name)
    {
        if (Find(name) is not { Kind: not JsonTokenType.Null } value)
            return null;
        if (value.Kind == JsonTokenType.String && !string.IsNullOrWhiteSpace(value.Text))
            return value.Text;
        problems.Add(value.Path, "a text is expected that is not blank");
        return null;
    }

    /// <summary>An optional <c>true</c> or <c>false</c>; absent is <see langword="null"/>.</summary>
    public bool? OptionalFlag(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.IsBoolean)
            return value.Kind == JsonTokenType.True;
        problems.Add(value.Path, "true or false is expected");
        return null;
    }

    /// <summary>A list of texts; absent is empty.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        if (Find(name) is not { } value)
            return [];
        var texts = new string[value.Items.Count];
        bool good = value.Kind == JsonTokenType.StartArray;
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = value.Items[i].Text;
            good &= value.Items[i].Kind == JsonTokenType.String;
        }

        if (!good)
            problems.Add(value.Path, "a list of texts is expected");
        return good ? ImmutableArray.Create(texts) : [];
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
        if (Find(name) is not { } value)
            return [];
        if (value.Kind != JsonTokenType.StartArray)
            problems.Add(value.Path, "a list is expected");
        return value.Items.Select(item => new StrictObject(item, problems));
    }
}
