using Drafting.Server.Security;

namespace Drafting.Server.Tests.Security;

public sealed class KeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-khoa-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_token_stays_and_only_its_user_reads_it()
    {
        string path = Path.Combine(folder, "moi", "khoa");
        string token = KeyFile.ReadOrMake(path);
        token.Length.ShouldBe(64);
        KeyFile.ReadOrMake(path).ShouldBe(token);
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldHaveSingleItem();
        if (OperatingSystem.IsWindows())
            return;
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Should.Throw<StartRefusedException>(() => KeyFile.ReadOrMake(path)).Hint.ShouldContain("chmod 600");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ngan")]
    [InlineData("0123456789abcdef0123456789abcdef 0123456789")]
    public void What_is_no_token_is_refused(string content)
    {
        string path = Path.Combine(folder, "khoa");
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Should.Throw<StartRefusedException>(() => KeyFile.ReadOrMake(path)).Message.ShouldContain("không chứa mã hợp lệ");
    }

    [Fact]
    public void Each_start_has_its_own_token() => KeyFile.NewToken().ShouldNotBe(KeyFile.NewToken());
}
