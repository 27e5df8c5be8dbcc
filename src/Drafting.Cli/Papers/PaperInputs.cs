using System.Collections.Immutable;
using Drafting.Cli.Files;

namespace Drafting.Cli.Papers;

/// <summary>Văn bản của một lần chạy: what the user's names, patterns and folders mean.</summary>
/// <param name="Files">The papers as the user would name them.</param>
/// <param name="Failure">Why there are none.</param>
/// <param name="Shape">Whether the user means one paper or several.</param>
internal sealed record PaperInputs(ImmutableArray<string> Files, Failure? Failure, InputShape Shape)
{
    // What cannot be read stands here too: a paper that is passed over in silence would count as checked.
    private static readonly string[] Endings = [".docx", ".doc", ".rtf", ".odt"];

    /// <summary>Finds the papers.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="names">What the user names.</param>
    public static PaperInputs Find(Surroundings surroundings, IReadOnlyList<string> names)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        InputShape shape = names.Count > 1 ? InputShape.Several : InputShape.One;
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
                return None(InputPaper.Refuse(surroundings, name)!);
            shape = InputShape.Several;
            ImmutableArray<string> inside = isFolder ? Inside(name, full) : [.. FilePatterns.Expand(surroundings, name).Where(static f => !IsLock(f))];
            if (inside.IsEmpty)
                return None(Failure.WrongUse(isFolder ? $"Thư mục “{name}” không có văn bản Word nào." : $"Không có tệp nào khớp với “{name}”.", "văn bản Word có đuôi .docx; tệp chữ .txt thì nêu tên từng tệp"));
            files.AddRange(inside);
        }

        return new PaperInputs([.. files.DistinctBy(surroundings.Full)], null, shape);
    }

    private static ImmutableArray<string> Inside(string name, string full)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return
        [
            .. Directory.EnumerateFiles(full, "*", options)
                .Where(static f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && !IsLock(f))
                .Select(f => Path.GetRelativePath(full, f))
                .Order(StringComparer.Ordinal)
                .Select(f => name == "." ? f : Path.Combine(name, f)),
        ];
    }

    // Word leaves ~$name.docx beside a paper that is open.
    private static bool IsLock(string path) => Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);

    private static PaperInputs None(Failure failure) => new([], failure, InputShape.One);
}
