using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Settings;

/// <summary>Tệp thiết đặt: <c>drafting.json</c>, the nearest upward from the working folder, else the one beside the program.</summary>
internal static class SettingsFile
{
    private const string Name = "drafting.json";

    /// <summary>Reads the settings; those of an office that has set nothing where there is no file. Folders are made full paths.</summary>
    /// <param name="surroundings">The machine.</param>
    public static Outcome<DraftingSettings> Read(Surroundings surroundings)
    {
        if (Find(surroundings) is not { } path)
            return DraftingSettings.Default;
        Outcome<DraftingSettings> read = DraftingSettingsReader.Read(File.ReadAllBytes(path), surroundings.Short(path));
        string folder = Path.GetDirectoryName(path)!;
        return read.Value is { } settings
            ? read with { Value = settings with { TemplateFolders = [.. settings.TemplateFolders.Select(f => Path.GetFullPath(f, folder))], LibreOffice = settings.LibreOffice is { } office ? Path.GetFullPath(office, folder) : null } }
            : read;
    }

    private static string? Find(Surroundings surroundings)
    {
        for (DirectoryInfo? folder = new(surroundings.WorkingFolder); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, Name);
            if (File.Exists(candidate))
                return candidate;
        }

        string beside = Path.Combine(surroundings.ProgramFolder, Name);
        return File.Exists(beside) ? beside : null;
    }
}
