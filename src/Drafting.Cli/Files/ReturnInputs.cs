using System.Collections.Immutable;

namespace Drafting.Cli.Files;

/// <summary>Biểu gửi về của một lần chạy: what the user's names, patterns and folders mean.</summary>
/// <param name="Files">The files as the user would name them, sorted.</param>
/// <param name="Failure">Why there are none.</param>
internal sealed record ReturnInputs(ImmutableArray<string> Files, Failure? Failure)
{
    // What cannot be read stands here too: a return that is passed over in silence would count as not sent.
    private static readonly string[] Endings = [".xlsx", ".csv", ".xls", ".xlsm", ".xlsb", ".ods"];

    /// <summary>Finds the files.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="names">What the user names.</param>
    public static ReturnInputs Find(Surroundings surroundings, IReadOnlyList<string> names)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (string name in names)
        {
            string full = surroundings.Full(name);
            if (File.Exists(full))
            {
                files.Add(name);
                continue;
            }

            bool isFolder = Directory.Exists(full);
            if (!isFolder && !FilePatterns.IsPattern(name))
                return None($"Không có tệp “{name}”.", "kiểm tra lại tên tệp và thư mục");
            ImmutableArray<string> inside = isFolder
                ? [.. Directory.EnumerateFiles(full).Where(IsReturn).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal).Select(f => Path.Combine(name, f))]
                : [.. FilePatterns.Expand(surroundings, name).Where(IsReturn)];
            if (inside.IsEmpty)
                return None(isFolder ? $"Thư mục “{name}” không có biểu nào." : $"Không có tệp nào khớp với “{name}”.", "biểu gửi về có đuôi .xlsx hoặc .csv");
            files.AddRange(inside);
        }

        return new ReturnInputs([.. files.DistinctBy(surroundings.Full)], null);
    }

    // Excel leaves ~$name.xlsx beside a workbook that is open.
    private static bool IsReturn(string path) =>
        Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);

    private static ReturnInputs None(string message, string hint) => new([], Failure.WrongUse(message, hint));
}
