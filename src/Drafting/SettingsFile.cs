using Drafting.Core.Diagnostics;

namespace Drafting;

/// <summary>Tệp thiết đặt: <c>drafting.json</c>, the nearest upward from the working folder, else the one beside the program; the same for every host.</summary>
public static class SettingsFile
{
    private const string Name = "drafting.json";

    /// <summary>Reads the settings; those of an office that has set nothing where there is no file. Folders are made full paths.</summary>
    /// <param name="workingFolder">The folder that the program was started in.</param>
    /// <param name="programFolder">The folder of the program.</param>
    /// <param name="shorten">A path as the user would name it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Outcome<DraftingSettings> Read(string workingFolder, string programFolder, Func<string, string> shorten)
    {
        if (Find(workingFolder, programFolder) is not { } path)
            return DraftingSettings.Default;
        Outcome<DraftingSettings> read = DraftingSettingsReader.Read(File.ReadAllBytes(path), shorten(path));
        string folder = Path.GetDirectoryName(path)!;
        return read.Value is { } settings
            ? read with { Value = settings with { TemplateFolders = [.. settings.TemplateFolders.Select(f => Path.GetFullPath(f, folder))], LibreOffice = settings.LibreOffice is { } office ? Path.GetFullPath(office, folder) : null, Folder = folder } }
            : read;
    }

    private static string? Find(string workingFolder, string programFolder)
    {
        for (DirectoryInfo? folder = new(workingFolder); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, Name);
            if (File.Exists(candidate))
                return candidate;
        }

        string beside = Path.Combine(programFolder, Name);
        return File.Exists(beside) ? beside : null;
    }
}
