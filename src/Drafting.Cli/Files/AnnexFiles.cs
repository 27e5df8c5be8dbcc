using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Files;

/// <summary>Tệp phụ lục đọc vào: a workbook or a file of explanations, looked at before the work begins.</summary>
internal static class AnnexFiles
{
    /// <summary>Why a file cannot be read, or <see langword="null"/>.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="path">The file as the user names it.</param>
    public static Failure? Refuse(Surroundings surroundings, string path)
    {
        string full = surroundings.Full(path);
        if (File.Exists(full))
            return null;
        if (Directory.Exists(full))
            return Failure.WrongUse($"“{path}” là thư mục, không phải tệp.", "nêu tên tệp");
        string folder = Path.GetDirectoryName(full) ?? full;
        string? near = Directory.Exists(folder)
            ? NearestName.Find(Path.GetFileName(path), Directory.EnumerateFiles(folder, $"*{Path.GetExtension(path)}").Select(static f => Path.GetFileName(f)))
            : null;
        return Failure.WrongUse($"Không có tệp “{path}”.", near is null ? "kiểm tra lại tên tệp và thư mục" : $"có phải “{Path.Combine(Path.GetDirectoryName(path) ?? "", near)}”?");
    }

    // The day on which a file was last written changes with every copy, and the annex with it: the day that the sender wrote counts.
    /// <summary>The file for the engine.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="path">The file as the user names it.</param>
    public static AnnexFile Open(Surroundings surroundings, string path) => new(path, () => File.OpenRead(surroundings.Full(path)));
}
