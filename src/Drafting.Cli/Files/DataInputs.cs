using System.Collections.Immutable;
using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Files;

/// <summary>Tệp dữ liệu của một lần chạy: what the user's names, patterns and folders mean.</summary>
/// <param name="Files">The files as the user would name them; <c>-</c> is standard input.</param>
/// <param name="Failure">Why there are none.</param>
/// <param name="Shape">Whether the user means one paper or several.</param>
internal sealed record DataInputs(ImmutableArray<string> Files, Failure? Failure, InputShape Shape)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Finds the files.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="names">What stands behind <c>--data</c>.</param>
    public static DataInputs Find(Surroundings surroundings, IReadOnlyList<string> names)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        InputShape shape = names.Count > 1 ? InputShape.Several : InputShape.One;
        foreach (string name in names)
        {
            string full = name == StandardInput ? "" : surroundings.Full(name);
            if (name == StandardInput || File.Exists(full))
            {
                files.Add(name);
            }
            else if (Directory.Exists(full))
            {
                shape = InputShape.Several;
                string[] inside = [.. Directory.EnumerateFiles(full).Where(IsData).Select(f => name == "." ? Path.GetFileName(f) : Path.Combine(name, Path.GetFileName(f))).Order(StringComparer.Ordinal)];
                if (inside.Length == 0)
                    return None($"Thư mục “{name}” không có tệp dữ liệu nào.", "tệp dữ liệu có đuôi .yaml, .yml hoặc .json");
                files.AddRange(inside);
            }
            else if (FilePatterns.IsPattern(name))
            {
                shape = InputShape.Several;
                ImmutableArray<string> matches = FilePatterns.Expand(surroundings, name);
                if (matches.IsEmpty)
                    return None($"Không có tệp nào khớp với “{name}”.", null);
                files.AddRange(matches);
            }
            else
            {
                return Missing(surroundings, name, full);
            }
        }

        string[] distinct = [.. files.DistinctBy(f => f == StandardInput ? f : surroundings.Full(f))];
        return new DataInputs([.. distinct], null, shape);
    }

    /// <summary>Why a file that the user names cannot be read.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="name">The name.</param>
    /// <param name="full">Its full path.</param>
    private static DataInputs Missing(Surroundings surroundings, string name, string full)
    {
        string folder = Path.GetDirectoryName(full) ?? surroundings.WorkingFolder;
        if (!Directory.Exists(folder))
            return None($"Không có tệp dữ liệu “{name}”.", $"thư mục “{surroundings.Short(folder)}” cũng không có");
        string? near = NearestName.Find(Path.GetFileName(name), Directory.EnumerateFiles(folder).Where(IsData).Select(static f => Path.GetFileName(f)));
        return None($"Không có tệp dữ liệu “{name}”.", near is null ? "kiểm tra lại tên tệp và thư mục" : $"có phải “{Path.Combine(Path.GetDirectoryName(name) ?? "", near)}”?");
    }

    private static DataInputs None(string message, string? hint) => new([], Failure.WrongUse(message, hint), InputShape.One);

    private static bool IsData(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Một hay nhiều văn bản.</summary>
internal enum InputShape
{
    /// <summary>Một.</summary>
    One,

    /// <summary>Nhiều.</summary>
    Several,
}
