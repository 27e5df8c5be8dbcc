using System.Collections.Immutable;
using Drafting.Cli.Files;

namespace Drafting.Cli.Drafts;

/// <summary>Nơi ghi các văn bản: one target for each data file, looked at before any is drafted.</summary>
internal static class DraftTargets
{
    /// <summary>The ending of a Word file.</summary>
    public const string Ending = ".docx";

    /// <summary>Finds the targets.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="inputs">The data files.</param>
    /// <param name="target">What stands behind <c>--out</c>.</param>
    /// <param name="template">The template, which names the paper of a record from standard input; null where only the record names it.</param>
    /// <param name="files">Where papers are written.</param>
    /// <param name="targets">A target for each data file; empty where the template, not known yet, names it.</param>
    /// <returns>Why there are none, or <see langword="null"/>.</returns>
    public static Failure? Find(
        Surroundings surroundings, DataInputs inputs, string? target, string? template, OutputFile files, out ImmutableArray<string> targets)
    {
        targets = [];
        bool isFolder = target is not null && Directory.Exists(surroundings.Full(target));
        if (inputs.Shape == InputShape.One && target is not null && !isFolder)
        {
            if (!target.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
                return Failure.WrongUse($"Tệp kết quả “{target}” phải có đuôi .docx.", $"viết: --out {target}{Ending}");
            targets = [target];
            return files.Refuse(target);
        }

        if (target is not null && !isFolder)
            return File.Exists(surroundings.Full(target))
                ? Failure.WrongUse($"Soạn nhiều văn bản thì --out phải là thư mục, nhưng “{target}” là tệp.", "nêu một thư mục")
                : files.RefuseFolder(target);
        targets = [.. inputs.Files.Select(file => NameFor(file, template) is { } name ? Path.Combine(target is null or "." ? "" : target, name) : "")];
        if (inputs.Files.Zip(targets).Where(static p => p.Second.Length > 0).GroupBy(static p => p.Second, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static g => g.Count() > 1) is { } clash)
        {
            return Failure.WrongUse(
                $"Nhiều tệp dữ liệu cùng ghi ra “{clash.Key}”: {string.Join(", ", clash.Select(static p => p.First))}.", "đổi tên một tệp, hoặc soạn từng tệp với --out riêng");
        }

        return null;
    }

    private static string? NameFor(string file, string? template) => file == DataInputs.StandardInput
        ? template is null ? null : template + Ending
        : Path.GetFileNameWithoutExtension(file) + Ending;
}
