using System.Collections.Immutable;

namespace Drafting;

/// <summary>Thư mục mẫu: where templates are looked for. What an office names itself overlays what is found, and what is shipped comes last; the same for every host.</summary>
/// <param name="Folders">The folders, the strongest first.</param>
/// <param name="Missing">A folder that is named and is not there, or <see langword="null"/>.</param>
public sealed record TemplateFolders(ImmutableArray<string> Folders, MissingFolder? Missing)
{
    /// <summary>The environment variable that names template folders.</summary>
    public const string Variable = "DRAFTING_TEMPLATES";

    private const string FolderName = "templates";

    /// <summary>Finds the folders.</summary>
    /// <param name="workingFolder">The folder that the program was started in, from which paths go.</param>
    /// <param name="programFolder">The folder of the program.</param>
    /// <param name="named">The folders that are named, the strongest first.</param>
    public static TemplateFolders Find(string workingFolder, string programFolder, params ReadOnlySpan<NamedFolders> named)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        MissingFolder? missing = null;
        foreach (NamedFolders source in named)
        {
            foreach (string folder in source.Folders)
            {
                string full = Path.GetFullPath(folder, workingFolder);
                if (!Directory.Exists(full))
                    missing ??= new MissingFolder(folder, source.Where);
                folders.Add(full);
            }
        }

        // Upward from the program: a build lies inside the checkout, what is published has its templates beside it.
        string?[] found = [.. folders, Upward(workingFolder), Path.Combine(programFolder, FolderName), Upward(programFolder)];
        return new TemplateFolders(
            [.. found.Where(static f => f is not null && Directory.Exists(f)).Select(static f => Path.TrimEndingDirectorySeparator(f!)).Distinct(StringComparer.Ordinal)], missing);
    }

    /// <summary>The folders of the environment variable.</summary>
    /// <param name="value">Its value, or <see langword="null"/>.</param>
    public static NamedFolders FromVariable(string? value) =>
        new($"biến môi trường {Variable}", [.. (value ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    /// <summary>Whether a folder is the one beside the program, which an upgrade replaces.</summary>
    /// <param name="programFolder">The folder of the program.</param>
    /// <param name="folder">The folder's full path.</param>
    public static bool IsShipped(string programFolder, string folder) => string.Equals(
        Path.GetFullPath(folder),
        Path.GetFullPath(Path.Combine(programFolder, FolderName)),
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string? Upward(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, FolderName);
            if (HoldsTemplates(candidate))
                return candidate;
        }

        return null;
    }

    // Many programs have a folder of that name.
    private static bool HoldsTemplates(string folder) => Directory.Exists(folder)
        && Directory.EnumerateDirectories(folder).Any(static d => File.Exists(Path.Combine(d, "fields.yaml")) || Path.GetFileName(d) == "_don-vi");
}

/// <summary>Thư mục được nêu.</summary>
/// <param name="Where">Where they are named, for the message.</param>
/// <param name="Folders">The folders as named, the strongest first.</param>
public readonly record struct NamedFolders(string Where, ImmutableArray<string> Folders);

/// <summary>Thư mục được nêu mà không có.</summary>
/// <param name="Folder">The folder as named.</param>
/// <param name="Where">Where it is named.</param>
public sealed record MissingFolder(string Folder, string Where);
