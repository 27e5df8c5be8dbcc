using System.Collections.Immutable;

namespace Drafting.Cli.Settings;

/// <summary>Thư mục mẫu on the command line.</summary>
internal static class TemplateRoots
{
    /// <summary>Finds the folders, the strongest first.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="named">The folders behind <c>--templates</c>.</param>
    /// <param name="set">The folders of <c>drafting.json</c>, with full paths.</param>
    /// <param name="failure">Why a named folder cannot be used.</param>
    public static ImmutableArray<string> Find(Surroundings surroundings, IReadOnlyList<string> named, IReadOnlyList<string> set, out Failure? failure)
    {
        var found = TemplateFolders.Find(
            surroundings.WorkingFolder, surroundings.ProgramFolder,
            new NamedFolders("--templates", [.. named]), TemplateFolders.FromVariable(surroundings.Variable(TemplateFolders.Variable)), new NamedFolders("drafting.json", [.. set]));
        failure = found.Missing is { } missing ? Failure.WrongUse($"Không có thư mục mẫu “{missing.Folder}”, nêu ở {missing.Where}.", "kiểm tra lại đường dẫn") : null;
        return found.Folders;
    }
}
