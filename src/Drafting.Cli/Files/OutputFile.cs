namespace Drafting.Cli.Files;

/// <summary>Tệp kết quả: where a command writes, looked at before the work begins.</summary>
/// <param name="surroundings">The machine.</param>
/// <param name="existing">What to do with a file that is there.</param>
internal sealed class OutputFile(Surroundings surroundings, ExistingFile existing)
{
    /// <summary>Why a file cannot be written there, or <see langword="null"/>.</summary>
    /// <param name="path">The path as the user names it.</param>
    public Failure? Refuse(string path)
    {
        string full = surroundings.Full(path);
        if (Directory.Exists(full))
            return Failure.WrongUse($"“{path}” là thư mục, không ghi thành tệp được.", "thêm tên tệp vào sau tên thư mục");
        string folder = Path.GetDirectoryName(full) ?? full;
        if (!Directory.Exists(folder))
            return RefuseFolder(surroundings.Short(folder));
        return existing == ExistingFile.Keep && File.Exists(full)
            ? Failure.WrongUse($"Tệp “{path}” đã có nên được giữ nguyên.", "thêm --force để ghi đè, hoặc chọn tên khác")
            : null;
    }

    /// <summary>Why nothing can be written into a folder that is not there.</summary>
    /// <param name="folder">The folder as the user names it.</param>
    public Failure RefuseFolder(string folder)
    {
        for (string? at = surroundings.Full(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
                return new Failure(ExitCode.EnvironmentFailed, $"Không ghi được vào “{folder}”: “{surroundings.Short(at)}” là tệp, không phải thư mục.", "chọn thư mục khác bằng --out");
        }

        // A folder by a slip of the pen would hide the paper, so none is made.
        return Failure.WrongUse($"Không có thư mục “{folder}”.", $"tạo thư mục trước: mkdir \"{folder}\"");
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The path as the user names it.</param>
    /// <param name="content">The content.</param>
    public void Write(string path, ReadOnlyMemory<byte> content) =>
        Write(path, stream => stream.Write(content.Span));

    /// <summary>Writes a file that is too large to be held first.</summary>
    /// <param name="path">The path as the user names it.</param>
    /// <param name="write">Writes the content.</param>
    public void Write(string path, Action<Stream> write) => AtomicFile.Write(surroundings.Full(path), existing, write);
}
