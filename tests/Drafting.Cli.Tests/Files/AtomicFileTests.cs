using Drafting.Cli.Files;

namespace Drafting.Cli.Tests.Files;

public class AtomicFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFailureHalfwayLeavesNothingAndChangesNothing(bool exists)
    {
        using var desk = new Desk();
        if (exists)
            desk.Write("a.docx", "cũ");
        Should.Throw<IOException>(() => AtomicFile.Write(desk.PathOf("a.docx"), ExistingFile.Replace, static stream =>
        {
            stream.Write("nửa"u8);
            throw new IOException("the disk is full");
        })).Message.ShouldBe("the disk is full");
        desk.Leftovers().ShouldBeEmpty();
        desk.Has("a.docx").ShouldBe(exists);
        if (exists)
            desk.Read("a.docx").ShouldBe("cũ");
    }

    [Fact]
    public void AFileThatAppearsMeanwhileIsKept()
    {
        using var desk = new Desk();
        Should.Throw<IOException>(() => AtomicFile.Write(desk.PathOf("a.docx"), ExistingFile.Keep, stream =>
        {
            stream.Write("mới"u8);
            desk.Write("a.docx", "của người khác");
        }));
        desk.Read("a.docx").ShouldBe("của người khác");
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void AFailureNamesTheFileThatTheUserWanted()
    {
        using var desk = new Desk();
        string target = desk.PathOf("khong-co/a.docx");
        string message = Should.Throw<IOException>(() => AtomicFile.Write(target, ExistingFile.Keep, static _ => { })).Message;
        message.ShouldContain($"'{target}'");
        message.ShouldNotContain(".tmp");
    }

    [Fact]
    public void WhatIsWrittenIsWhole()
    {
        using var desk = new Desk();
        AtomicFile.Write(desk.PathOf("a"), ExistingFile.Keep, static stream => stream.Write("một"u8));
        AtomicFile.Write(desk.PathOf("a"), ExistingFile.Replace, static stream => stream.Write("hai"u8));
        desk.Read("a").ShouldBe("hai");
        desk.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public void AKeyIsNeverOpenToOthers()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var desk = new Desk();
        UnixFileMode first = default;
        AtomicFile.Write(desk.PathOf("khoa"), ExistingFile.Keep, Own, _ =>
        {
            if (!OperatingSystem.IsWindows())
                first = File.GetUnixFileMode(Directory.GetFiles(desk.PathOf("."), ".*.tmp").ShouldHaveSingleItem());
        });
        first.ShouldBe(Own);
        File.GetUnixFileMode(desk.PathOf("khoa")).ShouldBe(Own);
    }

    [Fact]
    public void AFolderFailsWhole()
    {
        using var desk = new Desk();
        var folder = new OutputFolder(new Surroundings(Stream.Null, TextWriter.Null, TextWriter.Null, desk.Work, desk.Work, static _ => null));
        Should.Throw<IOException>(() => folder.Write("moi", Files()));
        Directory.Exists(desk.PathOf("moi")).ShouldBeFalse();
        desk.Leftovers().ShouldBeEmpty();

        static IEnumerable<(string, byte[])> Files()
        {
            yield return ("a.txt", [1]);
            throw new IOException("the disk is full");
        }
    }
}
