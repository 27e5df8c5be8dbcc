using System.Collections.Immutable;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting;

/// <content>Biểu và danh mục đơn vị: the statistical forms beside the templates, and the bodies that return them.</content>
public sealed partial class TemplateStore
{
    /// <summary>There is no such form.</summary>
    public const string NoForm = "TP511";

    /// <summary>There is no list of bodies.</summary>
    public const string NoBodies = "TP512";

    private const string FormFolder = "_bieu", BodyFile = "don-vi.csv";

    private static readonly string Bodies = Path.Combine("_danh-muc", BodyFile);

    /// <summary>The keys of all forms, sorted.</summary>
    public ImmutableArray<string> FormKeys =>
    [
        .. Roots.Select(static root => Path.Combine(root, FormFolder))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.yaml"))
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Loads the definition of a form.</summary>
    /// <param name="key">The form's key, the name of its file.</param>
    public Outcome<FormDefinition> LoadForm(string key)
    {
        if (!IsName(key) || Find(Path.Combine(FormFolder, key + ".yaml")) is not { } path)
            return Missing<FormDefinition>(NoForm, $"Không có biểu “{key}”.", key, FormKeys, FormFolder);
        Outcome<DataNode.Map> map = ReadMap(path);
        return map.Value is null ? new Outcome<FormDefinition>(null, map.Diagnostics) : FormDefinitionReader.Read(map.Value);
    }

    /// <summary>Loads the list of bodies.</summary>
    public Outcome<BodyList> LoadBodies()
    {
        if (Find(Bodies) is not { } path)
            return Missing<BodyList>(NoBodies, "Không có danh mục đơn vị.", BodyFile, [BodyFile], Path.GetDirectoryName(Bodies)!);
        Outcome<SourceText> source = SourceText.Decode(File.ReadAllBytes(path), path, DataLimits.Default);
        return source.Value is null ? new Outcome<BodyList>(null, source.Diagnostics) : BodyListReader.Read(source.Value);
    }
}
