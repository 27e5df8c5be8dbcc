using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Core.Fields;

/// <summary>A group of keys of which every one must be known and of its kind; collects what is wrong.</summary>
internal sealed class StrictMap
{
    public const string WrongKind = "DL020";
    public const string UnknownKey = "DL021";
    public const string MissingKey = "DL022";
    public const string UnknownWord = "DL023";

    private readonly DataNode.Map _map;
    private readonly string _path;
    private readonly List<Diagnostic> _problems;
    private readonly HashSet<string> _wrong = new(StringComparer.Ordinal);

    public StrictMap(DataNode.Map map, string path, List<Diagnostic> problems, string[] keys)
    {
        _map = map;
        _path = path;
        _problems = problems;
        foreach (DataEntry entry in map.Entries.Where(e => !keys.Contains(e.Key)))
        {
            string hint = NearestName.Find(entry.Key, keys) is { } near ? $"Có phải “{near}”?" : $"Các khoá dùng được: {string.Join(", ", keys)}.";
            problems.Add(new Diagnostic(UnknownKey, Severity.Error, $"Không có khoá “{entry.Key}”.", FieldValues.At(map.File, PathOf(entry.Key), entry.KeySpan), Hint: hint));
        }
    }

    public static Diagnostic Problem(string code, string message, DataNode node, string path, string? hint = null) =>
        new(code, Severity.Error, message, FieldValues.At(node.File, path, node.Span), Hint: hint);

    public static Diagnostic KindProblem(string what, string wanted, DataNode node, string path) =>
        Problem(WrongKind, $"{what} phải là {wanted}, nhưng đang là {FieldWords.Describe(node)}.", node, path);

    public string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    public bool Has(string key) => Value(key) is not null;

    public bool HasWrong(string key) => _wrong.Contains(key);

    public DataNode? Value(string key) => _map[key] is { } node and not DataNode.Scalar { Kind: ScalarKind.Null } ? node : null;

    public void Report(string code, string message, string key, string? hint = null) =>
        _problems.Add(Problem(code, message, _map[key] ?? _map, PathOf(key), hint));

    public string RequiredText(string key)
    {
        string? text = OptionalText(key);
        if (text is null && !HasWrong(key))
            Missing(key);
        return text ?? "";
    }

    public string? OptionalText(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case DataNode.Scalar { Kind: not ScalarKind.Boolean } scalar:
                string text = TextCleaner.Clean(scalar.Text, out _).Trim();
                return text.Length == 0 ? null : text;
            case { } other:
                Wrong(key, "chữ", other);
                return null;
        }
    }

    public T? Word<T>(string key, (string Word, T Value)[] words, bool required = false)
        where T : struct
    {
        string? text = required ? RequiredText(key) : OptionalText(key);
        if (string.IsNullOrEmpty(text))
            return null;
        foreach ((string word, T value) in words)
        {
            if (word == text)
                return value;
        }

        string near = NearestName.Find(text, words.Select(w => w.Word)) is { } name ? $"Có phải “{name}”? " : "";
        Report(UnknownWord, $"{key} không nhận “{text}”.", key, $"{near}Dùng một trong: {string.Join(", ", words.Select(w => w.Word))}.");
        return null;
    }

    public DataNode.List? RequiredList(string key)
    {
        DataNode.List? list = OptionalList(key);
        if (list is null && !HasWrong(key))
            Missing(key);
        return list;
    }

    public DataNode.List? OptionalList(string key)
    {
        DataNode? value = Value(key);
        if (value is not (null or DataNode.List))
            Wrong(key, "danh sách", value);
        return value as DataNode.List;
    }

    public ImmutableArray<string> Texts(string key)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (DataNode item in OptionalList(key)?.Items ?? [])
        {
            if (item is DataNode.Scalar { Kind: ScalarKind.Text or ScalarKind.Number } scalar)
                texts.Add(TextCleaner.Clean(scalar.Text, out _).Trim());
            else
                Wrong(key, "danh sách chữ", item);
        }

        return texts.ToImmutable();
    }

    private void Missing(string key) => Report(MissingKey, $"Thiếu khoá “{key}”.", key);

    private void Wrong(string key, string wanted, DataNode node)
    {
        _wrong.Add(key);
        _problems.Add(KindProblem($"Khoá “{key}”", wanted, node, PathOf(key)));
    }
}
