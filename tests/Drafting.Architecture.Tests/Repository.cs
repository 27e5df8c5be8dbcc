using System.Reflection;
using System.Runtime.CompilerServices;

namespace Drafting.Architecture.Tests;

/// <summary>The checkout that the tests were built from, and the product's assemblies.</summary>
internal static class Repository
{
    private static readonly string[] AssemblyNames =
        ["Drafting.Core", "Drafting.Yaml", "Drafting.Templating", "Drafting.Word", "Drafting.Excel", "ExcelNumberFormat", "Drafting.Engine", "drafting", "drafting-server"];

    public static string Root { get; } = FindRoot();

    public static Assembly[] Assemblies { get; } = [.. AssemblyNames.Select(Assembly.Load)];

    public static IEnumerable<string> SourceFiles(string folder = "src") => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Drafting.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Drafting.sln is not above the test's source.");
    }
}
