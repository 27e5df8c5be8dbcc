using System.Security.Cryptography;
using System.Text;

namespace Drafting.Server.Security;

/// <summary>Tệp khoá: keeps the token over starts, for the one user whose file it is, so that a pane that was paired stays paired.</summary>
internal static class KeyFile
{
    private const int ShortestToken = 32;

    /// <summary>The token of a file, which is made where it is not there.</summary>
    /// <param name="path">The file's full path.</param>
    /// <exception cref="StartRefusedException">The file holds no token, or others can read it.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static string ReadOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
            throw new StartRefusedException($"Người khác đọc được tệp khoá “{path}”.", $"chạy: chmod 600 {path}");
        string token = File.ReadAllText(path).Trim();
        return token.Length >= ShortestToken && token.All(char.IsAsciiLetterOrDigit)
            ? token
            : throw new StartRefusedException($"Tệp khoá “{path}” không chứa mã hợp lệ.", "xoá tệp để chương trình tạo lại; các ngăn Word đã ghép phải ghép lại");
    }

    /// <summary>A new token.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            AtomicFile.Write(path, ExistingFile.Keep, UnixFileMode.UserRead | UnixFileMode.UserWrite, static stream => stream.Write(Encoding.ASCII.GetBytes(NewToken())));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start was quicker; its token counts.
        }
    }
}
