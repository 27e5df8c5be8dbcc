namespace Drafting;

/// <summary>Tệp đã có: what to do with it.</summary>
public enum ExistingFile
{
    /// <summary>Giữ lại.</summary>
    Keep,

    /// <summary>Thay thế.</summary>
    Replace,
}

/// <summary>Ghi trọn tệp: a file appears whole or not at all. It is written beside its target, forced to the disk and renamed.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The target's full path; its folder must exist.</param>
    /// <param name="existing">What to do with a file that is there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The target is there and is to be kept, or cannot be written; nothing of it is left or changed.</exception>
    public static void Write(string path, ExistingFile existing, Action<Stream> write) => Write(path, existing, null, write);

    /// <summary>Writes a file that has its rights from the first byte on, so that a key is never open to others.</summary>
    /// <param name="path">The target's full path; its folder must exist.</param>
    /// <param name="existing">What to do with a file that is there.</param>
    /// <param name="rights">Who may do what, on Unix; on Windows those of the folder count.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The target is there and is to be kept, or cannot be written; nothing of it is left or changed.</exception>
    public static void Write(string path, ExistingFile existing, UnixFileMode rights, Action<Stream> write) => Write(path, existing, (UnixFileMode?)rights, write);

    private static void Write(string path, ExistingFile existing, UnixFileMode? rights, Action<Stream> write)
    {
        string folder = Path.GetDirectoryName(path) ?? throw new DirectoryNotFoundException(path);
        // A name of its own: one made from the target's would be too long where the target's is nearly so.
        string temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = rights;
        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: existing == ExistingFile.Replace);
        }
        catch (Exception exception)
        {
            Remove(temporary);
            // The system names the file that it could not write, of which the user knows nothing.
            if (exception.Message.Contains(temporary, StringComparison.Ordinal) && Renamed(exception, exception.Message.Replace(temporary, path, StringComparison.Ordinal)) is { } named)
                throw named;
            throw;
        }
    }

    private static Exception? Renamed(Exception exception, string message) => exception switch
    {
        UnauthorizedAccessException => new UnauthorizedAccessException(message, exception),
        PathTooLongException => new PathTooLongException(message, exception),
        DirectoryNotFoundException => new DirectoryNotFoundException(message, exception),
        IOException io => new IOException(message, io.HResult),
        _ => null,
    };

    // What went wrong first is what the user must hear of.
    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
