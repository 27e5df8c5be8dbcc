using System.Collections.Immutable;

namespace Drafting.Cli.Settings;

/// <summary>Thư mục mẫu: where templates are looked for. What an office names itself overlays what it finds, and what is shipped comes last.</summary>
internal static class TemplateRoots
{
    /// <summary>The environment variable that names template folders.</summary>
    public const string Variable = "DRAFTING_TEMPLATES";

    private const string FolderName = "templates";

    /// <summary>Finds the folders, the strongest first.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="named">The folders behind <c>--templates</c>.</param>
    /// <param name="set">The folders of <c>drafting.json</c>, with full paths.</param>
    /// <param name="failure">Why a named folder cannot be used.</param>
    public static ImmutableArray<string> Find(Surroundings surroundings, IReadOnlyList<string> named, IReadOnlyList<string> set, out Failure? failure)
    {
        string[] fromVariable = (surroundings.Variable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        failure = Missing(surroundings, named, "--templates") ?? Missing(surroundings, fromVariable, $"biến môi trường {Variable}") ?? Missing(surroundings, set, "drafting.json");
        return
        [
            .. named.Concat(fromVariable).Concat(set).Select(surroundings.Full)
                .Append(Upward(surroundings.WorkingFolder))
                .Append(Path.Combine(surroundings.ProgramFolder, FolderName))
                .Where(static folder => folder is not null && Directory.Exists(folder))
                .Select(static folder => Path.TrimEndingDirectorySeparator(folder!))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a folder is the one beside the program, which an upgrade replaces.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="root">The folder's full path.</param>
    public static bool IsShipped(Surroundings surroundings, string root) => string.Equals(
        Path.GetFullPath(root),
        Path.GetFullPath(Path.Combine(surroundings.ProgramFolder, FolderName)),
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

    private static Failure? Missing(Surroundings surroundings, IReadOnlyList<string> folders, string where) =>
        folders.FirstOrDefault(folder => !Directory.Exists(surroundings.Full(folder))) is { } missing
            ? Failure.WrongUse($"Không có thư mục mẫu “{missing}”, nêu ở {where}.", "kiểm tra lại đường dẫn")
            : null;
}
