using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Drafting.Cli.Files;

/// <summary>Ký tự thay thế: <c>*</c> and <c>?</c> in file names, which the shells of Windows hand on as they are.</summary>
internal static class FilePatterns
{
    /// <summary>Whether a name holds <c>*</c> or <c>?</c>.</summary>
    /// <param name="name">The name.</param>
    public static bool IsPattern(string name) => name.AsSpan().ContainsAny('*', '?');

    /// <summary>The files that a pattern means, as the user would name them, sorted; case counts for nothing.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="pattern">The pattern; a folder's name may hold <c>*</c> too.</param>
    public static ImmutableArray<string> Expand(Surroundings surroundings, string pattern)
    {
        string root = Path.GetPathRoot(pattern) ?? "";
        string[] steps = pattern[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        List<string> found = [root];
        for (int i = 0; i < steps.Length; i++)
        {
            bool isLast = i == steps.Length - 1;
            string step = steps[i];
            found = [.. found.SelectMany(at => IsPattern(step) ? Matches(surroundings, at, step, isLast) : [Path.Combine(at, step)])];
        }

        return [.. found.Where(path => File.Exists(surroundings.Full(path))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Matches(Surroundings surroundings, string folder, string pattern, bool wantsFiles)
    {
        string full = surroundings.Full(folder.Length == 0 ? "." : folder);
        if (!Directory.Exists(full))
            return [];
        IEnumerable<string> entries = wantsFiles ? Directory.EnumerateFiles(full) : Directory.EnumerateDirectories(full);
        return entries.Select(static entry => Path.GetFileName(entry))
            .Where(name => FileSystemName.MatchesSimpleExpression(pattern, name) && !(name.StartsWith('.') && !pattern.StartsWith('.')))
            .Select(name => Path.Combine(folder, name));
    }
}
