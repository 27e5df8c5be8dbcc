using Drafting.Core.Diagnostics;

namespace Drafting.Cli.Files;

/// <summary>Văn bản Word đọc vào: looked at before the work begins.</summary>
internal static class InputPaper
{
    /// <summary>Why a paper cannot be read, or <see langword="null"/>.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="path">The paper as the user names it.</param>
    public static Failure? Refuse(Surroundings surroundings, string path)
    {
        string full = surroundings.Full(path);
        if (File.Exists(full))
            return null;
        if (Directory.Exists(full))
            return Failure.WrongUse($"“{path}” là thư mục, không phải văn bản Word.", "nêu tên tệp .docx");
        string folder = Path.GetDirectoryName(full) ?? full;
        string? near = Directory.Exists(folder) ? NearestName.Find(Path.GetFileName(path), Directory.EnumerateFiles(folder, "*.docx").Select(static f => Path.GetFileName(f))) : null;
        return Failure.WrongUse($"Không có tệp “{path}”.", near is null ? "kiểm tra lại tên tệp và thư mục" : $"có phải “{Path.Combine(Path.GetDirectoryName(path) ?? "", near)}”?");
    }

    /// <summary>Why several data files cannot go into one paper, or <see langword="null"/>.</summary>
    /// <param name="inputs">The data files.</param>
    public static Failure? RefuseSeveral(DataInputs inputs) => inputs.Shape == InputShape.Several
        ? Failure.WrongUse("--into chỉ dùng với một tệp dữ liệu.", "nêu một tệp sau --data")
        : null;

    /// <summary>Why a result cannot be written where it is to go: never over the paper that it is made from.</summary>
    /// <param name="surroundings">The machine.</param>
    /// <param name="paper">The paper as the user names it.</param>
    /// <param name="target">The target as the user names it.</param>
    public static Failure? RefuseTarget(Surroundings surroundings, string paper, string target) =>
        string.Equals(surroundings.Full(paper), surroundings.Full(target), StringComparison.OrdinalIgnoreCase)
            ? Failure.WrongUse($"Không ghi đè lên văn bản gốc “{paper}”.", "chọn tên khác cho tệp kết quả")
            : null;
}
