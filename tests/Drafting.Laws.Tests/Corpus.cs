using System.Runtime.CompilerServices;

namespace Drafting.Laws.Tests;

/// <summary>The corpus of foreign papers as files, both halves; a law holds of any paper, so no label is read.</summary>
internal static class Corpus
{
    public static IReadOnlyList<(string Name, string Path)> Papers { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static path => (System.IO.Path.GetFileNameWithoutExtension(path), path))];

    public static byte[] Read(string name) => File.ReadAllBytes(Papers.Single(p => p.Name == name).Path);

    private static string Folder([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "corpus"));
}
