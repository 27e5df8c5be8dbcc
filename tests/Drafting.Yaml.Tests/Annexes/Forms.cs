using System.Runtime.CompilerServices;
using Drafting.Core.Annexes;
using Drafting.Core.Data;
using Drafting.Core.Diagnostics;

namespace Drafting.Yaml.Tests.Annexes;

/// <summary>The forms that the repository carries.</summary>
internal static class Forms
{
    public static readonly string[] Keys = ["danh-sach", "nhiem-vu", "tccsd-loai-hinh-quy", "tccsd-quy"];

    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "templates", "_bieu"));

    public static DataNode Tree(string key) => Parse(File.ReadAllText(Path.Combine(Folder(), key + ".yaml")), key + ".yaml");

    public static DataNode Parse(string yaml, string file = "thu.yaml")
    {
        Outcome<DataNode> tree = YamlReader.Read(yaml, file);
        tree.Diagnostics.ShouldBeEmpty();
        return tree.Value!;
    }

    public static BodyList Bodies()
    {
        string text = File.ReadAllText(Path.Combine(Folder(), "..", "_danh-muc", "don-vi.csv"));
        return BodyListReader.Read(SourceText.From(text, "don-vi.csv", DataLimits.Default).Value!).Value!;
    }

    public static FormDefinition Read(string key)
    {
        Outcome<FormDefinition> outcome = FormDefinitionReader.Read(Tree(key));
        string.Join('\n', outcome.Diagnostics.Select(static d => $"{d.Code} {d.Message} {d.Hint} {d.Location}")).ShouldBeEmpty();
        return outcome.Value!;
    }
}
