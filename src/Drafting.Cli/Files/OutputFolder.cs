namespace Drafting.Cli.Files;

/// <summary>Thư mục kết quả: a new folder that appears whole or not at all.</summary>
/// <param name="surroundings">The machine.</param>
internal sealed class OutputFolder(Surroundings surroundings)
{
    /// <summary>Why the folder cannot be made, or <see langword="null"/>.</summary>
    /// <param name="path">The path as the user names it.</param>
    public Failure? Refuse(string path)
    {
        string full = surroundings.Full(path);
        string parent = Path.GetDirectoryName(full) ?? full;
        if (Directory.Exists(full) || File.Exists(full))
            return Failure.WrongUse($"“{path}” đã có nên được giữ nguyên.", "chọn tên khác");
        return Directory.Exists(parent) ? null : new OutputFile(surroundings, ExistingFile.Keep).RefuseFolder(surroundings.Short(parent));
    }

    /// <summary>Makes the folder.</summary>
    /// <param name="path">The path as the user names it.</param>
    /// <param name="files">Its files: path inside the folder, with <c>/</c>, and content.</param>
    public void Write(string path, IEnumerable<(string Path, byte[] Content)> files)
    {
        string full = surroundings.Full(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            foreach ((string inside, byte[] content) in files)
            {
                string file = Path.Combine(temporary, inside.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            Directory.Move(temporary, full);
        }
        catch
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
            throw;
        }
    }
}
