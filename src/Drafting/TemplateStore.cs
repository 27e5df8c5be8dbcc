using System.Collections.Concurrent;
using System.Collections.Immutable;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;
using Drafting.Core.Fields;
using Drafting.Core.Standards;
using Drafting.Templating;
using Drafting.Yaml;

namespace Drafting;

/// <summary>Mẫu đã nạp: a template folder, read and compiled.</summary>
/// <param name="Key">The folder's name, such as <c>ket-luan</c>.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Fields">The declared fields.</param>
/// <param name="Template">The compiled template.</param>
/// <param name="Hash">SHA-256 of the template's text and of its fields, in hex.</param>
public sealed record LoadedTemplate(string Key, string Folder, FieldSet Fields, Template Template, string Hash);

/// <summary>Kho mẫu: finds templates, shared parts and office profiles in one or more folders, of which an earlier one overlays a later one, file
/// by file: an office's own folder wins over the shipped one, and an upgrade never touches it.</summary>
/// <param name="roots">The template folders, the strongest first.</param>
/// <param name="limits">The limits of the template language.</param>
public sealed partial class TemplateStore(ImmutableArray<string> roots, TemplateLimits limits)
{
    private const string SharedFolder = "_chung";
    private const string ProfileFolder = "_don-vi";

    private readonly ConcurrentDictionary<string, Outcome<LoadedTemplate>> loaded = new(StringComparer.Ordinal);

    /// <summary>The template folders, the strongest first.</summary>
    public ImmutableArray<string> Roots { get; } = roots;

    /// <summary>Opens template folders with the limits that an office has set.</summary>
    /// <param name="roots">The template folders, the strongest first.</param>
    /// <param name="settings">What the office has set.</param>
    public static TemplateStore Open(ImmutableArray<string> roots, DraftingSettings settings) => new(roots, settings.TemplateLimits);

    /// <summary>The keys of all templates, sorted; a folder that starts with <c>_</c> is none.</summary>
    public ImmutableArray<string> Keys =>
    [
        .. Roots.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(static folder => File.Exists(Path.Combine(folder, "fields.yaml")) || File.Exists(Path.Combine(folder, "template.sbn")))
            .Select(static folder => Path.GetFileName(folder))
            .Where(static key => !key.StartsWith('_') && IsName(key))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The keys of all office profiles, sorted.</summary>
    public ImmutableArray<string> ProfileKeys =>
    [
        .. Roots.Select(static root => Path.Combine(root, ProfileFolder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.yaml"))
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files of all office profiles in all folders, also of those that a stronger folder overlays.</summary>
    public ImmutableArray<string> ProfileFiles =>
    [
        .. Roots.Select(static root => Path.Combine(root, ProfileFolder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)),
    ];

    /// <summary>The samples of a template, sorted by name; discovered, never listed.</summary>
    /// <param name="key">The template's key.</param>
    public ImmutableArray<string> Samples(string key) =>
    [
        .. Roots.Where(_ => IsName(key)).Select(root => Path.Combine(root, key, "samples"))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.yaml"))
            .DistinctBy(static file => Path.GetFileName(file), StringComparer.Ordinal)
            .OrderBy(static file => Path.GetFileName(file), StringComparer.Ordinal),
    ];

    /// <summary>Loads a template; one that was loaded without an error is not read again.</summary>
    /// <param name="key">The template's key.</param>
    public Outcome<LoadedTemplate> Load(string key)
    {
        if (loaded.TryGetValue(key, out Outcome<LoadedTemplate> known))
            return known;
        Outcome<LoadedTemplate> read = Read(key);
        return read.Value is null ? read : loaded.GetOrAdd(key, read);
    }

    /// <summary>Loads an office profile.</summary>
    /// <param name="key">The profile's key, or <see langword="null"/> for an office that has chosen nothing.</param>
    public Outcome<AgencyProfile> LoadProfile(string? key)
    {
        if (key is null)
            return AgencyProfile.Default;
        if (!IsName(key) || Find(Path.Combine(ProfileFolder, key + ".yaml")) is not { } path)
            return Missing<AgencyProfile>("TP002", $"Không có hồ sơ đơn vị “{key}”.", key, ProfileKeys, ProfileFolder);
        Outcome<DataNode.Map> map = ReadMap(path);
        return map.Value is null ? new Outcome<AgencyProfile>(null, map.Diagnostics) : AgencyProfileReader.Read(map.Value, key);
    }

    /// <summary>Reads a YAML file of a template folder that must hold keys and values.</summary>
    /// <param name="path">The file.</param>
    internal static Outcome<DataNode.Map> ReadMap(string path)
    {
        Outcome<DataNode> data = ReadYaml(path);
        return data.Value is DataNode.Map map && !data.HasErrors
            ? new Outcome<DataNode.Map>(map, data.Diagnostics)
            : new Outcome<DataNode.Map>(null, data.HasErrors ? data.Diagnostics : [NotARecord(path)]);
    }

    private Outcome<LoadedTemplate> Read(string key)
    {
        string? template = IsName(key) ? Find(Path.Combine(key, "template.sbn")) : null;
        string? fieldsFile = IsName(key) ? Find(Path.Combine(key, "fields.yaml")) : null;
        if (template is null && fieldsFile is null)
            return Missing<LoadedTemplate>("TP001", $"Không có mẫu “{key}”.", key, Keys, ".");
        if (template is null || fieldsFile is null)
        {
            string missing = template is null ? "template.sbn" : "fields.yaml";
            return new Outcome<LoadedTemplate>(null,
            [
                new Diagnostic("TP003", Severity.Error, $"Mẫu “{key}” thiếu tệp {missing}.", new Location.InFile(Path.GetDirectoryName(template ?? fieldsFile)!),
                    Hint: "mỗi mẫu cần cả template.sbn và fields.yaml"),
            ]);
        }

        var texts = new TemplateTexts();
        FieldSet? fields = ReadFields(fieldsFile, key, texts);
        Outcome<Template> parsed = Template.Parse(
            template,
            texts.Read(template),
            limits,
            name => Shared(key, name, ".sbn") is { } path ? new TemplateSource(path, texts.Read(path)) : null);
        ImmutableArray<Diagnostic> findings = [.. texts.Problems, .. parsed.Diagnostics];
        if (fields is null || parsed.Value is null || findings.Any(static d => d.Severity == Severity.Error))
            return new Outcome<LoadedTemplate>(null, findings);
        return new Outcome<LoadedTemplate>(new LoadedTemplate(key, Path.GetDirectoryName(template)!, fields, parsed.Value, texts.Hash()), findings);
    }

    private FieldSet? ReadFields(string file, string key, TemplateTexts texts)
    {
        if (texts.ReadMap(file) is not { } declared)
            return null;
        Outcome<DataNode.Map> whole = SharedFields.Expand(declared, name => Shared(key, name, ".yaml") is { } path ? texts.ReadMap(path) : null);
        texts.Problems.AddRange(whole.Diagnostics);
        Outcome<FieldSet> fields = FieldSetReader.Read(whole.Value!);
        texts.Problems.AddRange(fields.Diagnostics);
        return fields.Value;
    }

    // A template's own part goes before a shared one of the same name.
    private string? Shared(string key, string name, string ending) =>
        IsName(name) ? Find(Path.Combine(key, name + ending)) ?? Find(Path.Combine(SharedFolder, name + ending)) : null;

    private string? Find(string relative)
    {
        foreach (string root in Roots)
        {
            string path = Path.Combine(root, relative);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    private static Outcome<DataNode> ReadYaml(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return YamlReader.Read(stream, path);
    }

    // A key is one folder or file name: nothing in it can leave the template folders.
    private static bool IsName(string key) => key.Length is > 0 and <= 100 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    internal static Diagnostic NotARecord(string path) => new("TP004", Severity.Error, "Tệp phải là một danh sách các mục “khoá: giá trị”.", new Location.InFile(path));

    private Outcome<T> Missing<T>(string code, string message, string key, ImmutableArray<string> keys, string folder)
        where T : class
    {
        if (Roots.IsEmpty || Keys.IsEmpty)
        {
            return new Outcome<T>(null,
            [
                new Diagnostic(code, Severity.Error, "Không tìm thấy thư mục mẫu nào.", new Location.InFile("--templates"),
                    Hint: "nêu thư mục mẫu bằng --templates, biến môi trường DRAFTING_TEMPLATES, hoặc thu_muc_mau trong drafting.json"),
            ]);
        }

        string? near = NearestName.Find(key, keys);
        string known = keys.IsEmpty ? "chưa có hồ sơ nào" : "có: " + string.Join(", ", keys);
        return new Outcome<T>(null,
        [
            new Diagnostic(code, Severity.Error, message, new Location.InFile(Path.GetFullPath(folder, Path.GetFullPath(Roots[0]))),
                Hint: near is null ? known : $"có phải “{near}”? {known}"),
        ]);
    }
}
