using System.Security.Cryptography.X509Certificates;
using Drafting.Server.Commands;

namespace Drafting.Server.Tests.Commands;

public sealed class CertCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-cert-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void APairIsWrittenWhoseKeyOnlyTheUserReads()
    {
        Run("--out", folder).ShouldBe(ExitCode.Clean);
        string key = Path.Combine(folder, "drafting-server.key");
        using X509Certificate2 pair = X509Certificate2.CreateFromPemFile(Path.Combine(folder, "drafting-server.pem"), key);
        pair.HasPrivateKey.ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).Length.ShouldBe(2);
    }

    [Fact]
    public void APairThatIsThereIsKept()
    {
        Run("--out", folder);
        byte[] before = File.ReadAllBytes(Path.Combine(folder, "drafting-server.key"));
        Run("--out", folder).ShouldBe(ExitCode.WrongUse);
        File.ReadAllBytes(Path.Combine(folder, "drafting-server.key")).ShouldBe(before);
        Run("--out", folder, "--force").ShouldBe(ExitCode.Clean);
        File.ReadAllBytes(Path.Combine(folder, "drafting-server.key")).ShouldNotBe(before);
    }

    [Theory]
    [InlineData("--days", "0")]
    [InlineData("--days", "3650")]
    [InlineData("--host", "khong dung ten")]
    [InlineData("--host", ",")]
    [InlineData("--host", "")]
    [InlineData("--days", "mot nam")]
    public void WhatCannotBeIsRefused(string option, string value)
    {
        Run("--out", folder, option, value).ShouldBe(ExitCode.WrongUse);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--out", "")]
    [InlineData("--days", "mot nam")]
    public void AValueThatIsNoneIsNamed(string option, string value)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandLine.Run(["cert", option, value, .. option == "--out" ? (string[])[] : ["--out", folder]], output, error).ShouldBe(ExitCode.WrongUse);
        error.ToString().ShouldContain(option);
    }

    [Fact]
    public void AFileInPlaceOfTheFolderIsRefused()
    {
        string file = Path.Combine(folder, "tep");
        File.WriteAllText(file, "");
        Run("--out", file).ShouldBe(ExitCode.WrongUse);
    }

    private static ExitCode? Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return CommandLine.Run(["cert", .. arguments], output, error);
    }
}
