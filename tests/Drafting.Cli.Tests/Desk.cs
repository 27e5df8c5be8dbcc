using System.Text;

namespace Drafting.Cli.Tests;

/// <summary>A drafter's desk: a folder of its own, a template that drafts, and the program run in this process.</summary>
internal sealed class Desk : IDisposable
{
    public const string Template = "thu-mau";

    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    public Desk()
    {
        Folder = Directory.CreateTempSubdirectory("drafting-cli-").FullName;
        ProgramFolder = Path.Combine(Folder, "program");
        Work = Path.Combine(Folder, "work");
        Directory.CreateDirectory(ProgramFolder);
        Directory.CreateDirectory(Work);
        AddTemplate(Path.Combine(Work, "templates"), Template);
    }

    public string Folder { get; }

    public string ProgramFolder { get; }

    public string Work { get; }

    public TextTarget ErrorTarget { get; set; }

    public static void AddTemplate(string root, string key, Func<string, string>? change = null)
    {
        foreach (ScaffoldFile file in TemplateScaffold.Make(key).Value!)
        {
            string path = Path.Combine(root, key, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, change is null ? file.Text : change(file.Text));
        }
    }

    /// <summary>The data that the template's skeleton gives, with an optional line in front.</summary>
    public static string Data(string first = "")
    {
        string sample = TemplateScaffold.Make(Template).Value!.Single(static f => f.Path.EndsWith("mau.yaml", StringComparison.Ordinal)).Text;
        return first + sample;
    }

    public void Set(string variable, string value) => variables[variable] = value;

    public string PathOf(string name) => Path.Combine(Work, name);

    public bool Has(string name) => File.Exists(PathOf(name));

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public Ran Run(params string[] arguments) => Run(Stream.Null, arguments);

    public Ran RunWithInput(string input, params string[] arguments) => Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    /// <summary>Names that a write leaves behind when it does not clean up.</summary>
    public IEnumerable<string> Leftovers() => Directory.EnumerateFileSystemEntries(Work, "*.tmp", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Ran Run(Stream input, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(input, output, error, Work, ProgramFolder, name => variables.GetValueOrDefault(name), ErrorTarget);
        int exit = CommandLine.Run(arguments, surroundings);
        return new Ran(exit, output.ToString(), error.ToString());
    }
}

internal sealed record Ran(int Exit, string Output, string Error)
{
    public string All => Output + Error;
}
