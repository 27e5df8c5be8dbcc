using System.Runtime.Versioning;

namespace Drafting.Cli.Tests.Papers;

/// <summary>LibreOffice is stood in for by a script: what we ask of it, and what we do with what it gives.</summary>
public class ConversionTests
{
    private const string Rtf = @"{\rtf1\ansi Thu moi}";

    [Theory]
    [InlineData("check a.rtf")]
    [InlineData("fix a.rtf --out b.docx")]
    [InlineData("relayout a.rtf --out b.docx")]
    [InlineData("import a.rtf")]
    public void AForeignFormatIsRefusedWithWhatToDo(string line)
    {
        using var desk = new Desk();
        desk.Write("a.rtf", Rtf);
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(1);
        ran.All.ShouldContain("Tệp theo định dạng .rtf.");
        ran.All.ShouldContain("Máy có LibreOffice thì thêm --convert.");
        desk.Has("b.docx").ShouldBeFalse();
    }

    [Theory]
    [InlineData("check a.rtf --convert")]
    [InlineData("fix a.rtf --convert --out b.docx")]
    [InlineData("relayout a.rtf --convert --out b.docx")]
    [InlineData("import a.rtf --convert")]
    public void WithoutLibreOfficeItIsSaidHowToGetIt(string line)
    {
        using var desk = new Desk();
        desk.Write("a.rtf", Rtf);
        Ran ran = desk.Run(line.Split(' '));
        ran.Exit.ShouldBe(3);
        ran.Error.ShouldContain("Không tìm thấy LibreOffice");
        ran.Error.ShouldContain("DRAFTING_SOFFICE");
    }

    [Fact]
    public void AFileThatIsNoOtherFormatIsNotConverted()
    {
        using var desk = new Desk();
        desk.AddPaper("a.docx");
        desk.Run("check", "a.docx", "--convert", "--select", SpoiltPapers.Colon).Exit.ShouldBe(0);
    }

    [Fact]
    public void AConvertedPaperIsCheckedAndItIsSaid()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Desk desk = WithProgram("for last; do :; done\nprintf '%s\\n' \"$@\" > ARGS\nwhile [ \"$1\" != --outdir ]; do shift; done\ncp a.docx \"$2/paper.docx\"");
        desk.AddPaperWithColon("a.docx");
        desk.Write("b.rtf", Rtf);
        Ran ran = desk.Run("check", "b.rtf", "--convert", "--select", SpoiltPapers.Colon);
        ran.Exit.ShouldBe(1, ran.All);
        ran.Output.ShouldContain("thông tin[TP036]");
        ran.Output.ShouldContain("--> b.rtf, đoạn");
        string[] arguments = desk.Read("ARGS").Split('\n');
        arguments.ShouldContain("--headless");
        string profile = arguments.Single(static a => a.StartsWith("-env:UserInstallation=file:///", StringComparison.Ordinal));
        // What was made for the conversion is gone.
        Directory.Exists(new Uri(profile[(profile.IndexOf('=', StringComparison.Ordinal) + 1)..]).LocalPath).ShouldBeFalse();
    }

    [Fact]
    public void AProgramThatGivesNothingIsAFailure()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Desk desk = WithProgram("exit 0");
        desk.Write("b.rtf", Rtf);
        Ran ran = desk.Run("check", "b.rtf", "--convert");
        ran.Exit.ShouldBe(3);
        ran.Error.ShouldContain("LibreOffice không chuyển được “b.rtf”.");
    }

    [Fact]
    public void AProgramThatDoesNotEndIsEnded()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Desk desk = WithProgram("sleep 600");
        var office = new Drafting.Cli.Papers.LibreOffice(desk.PathOf("soffice"), TimeSpan.FromMilliseconds(200));
        (byte[]? word, Failure? failure) = office.Convert("b.rtf", [1], Drafting.Core.Recognition.FileKind.RichText, CancellationToken.None);
        word.ShouldBeNull();
        failure!.Message.ShouldContain("trong thời gian cho phép");
    }

    [Fact]
    public void TheSettingsMayNameTheProgram()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Desk desk = WithProgram("exit 0");
        desk.Set("DRAFTING_SOFFICE", "");
        desk.Write("drafting.json", "{\"libreoffice\": \"soffice\"}");
        desk.Write("b.rtf", Rtf);
        desk.Run("check", "b.rtf", "--convert").Error.ShouldContain("LibreOffice không chuyển được");
    }

    [UnsupportedOSPlatform("windows")]
    private static Desk WithProgram(string script)
    {
        var desk = new Desk();
        desk.Write("soffice", "#!/bin/sh\ncd \"$(dirname \"$0\")\"\n" + script + "\n");
        File.SetUnixFileMode(desk.PathOf("soffice"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        desk.Set("DRAFTING_SOFFICE", desk.PathOf("soffice"));
        return desk;
    }
}
