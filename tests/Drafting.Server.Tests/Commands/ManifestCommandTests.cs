using System.Runtime.CompilerServices;
using Drafting.Server.AddIn;
using Drafting.Server.Commands;

namespace Drafting.Server.Tests.Commands;

public sealed class ManifestCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-manifest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_committed_manifests_are_those_of_the_generator()
    {
        Run("manifest", "--base-url", "https://localhost:5443", "--out", folder).Exit.ShouldBe(ExitCode.Clean);
        foreach (string name in new[] { ManifestFiles.Xml, ManifestFiles.Json, ManifestFiles.Color, ManifestFiles.Outline })
            File.ReadAllBytes(Path.Combine(folder, name)).ShouldBe(File.ReadAllBytes(Path.Combine(Root(), "manifest", name)), name);
    }

    [Fact]
    public void A_differing_file_is_kept_unless_the_user_says_so()
    {
        string[] first = ["manifest", "--base-url", "https://a.vn", "--out", folder], second = ["manifest", "--base-url", "https://b.vn/soan", "--out", folder];
        Run(first).Exit.ShouldBe(ExitCode.Clean);
        Run(first).Exit.ShouldBe(ExitCode.Clean);
        (ExitCode? exit, string text) = Run(second);
        exit.ShouldBe(ExitCode.WrongUse);
        text.ShouldContain("giữ nguyên");
        File.ReadAllText(Path.Combine(folder, ManifestFiles.Xml)).ShouldContain("https://a.vn/pane.html");
        Run([.. second, "--force"]).Exit.ShouldBe(ExitCode.Clean);
        File.ReadAllText(Path.Combine(folder, ManifestFiles.Xml)).ShouldContain("https://b.vn/soan/pane.html");
        Directory.GetFiles(folder).Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("http://a.vn")]
    [InlineData("a.vn")]
    [InlineData("https://a.vn/?x=1")]
    [InlineData("https://u:p@a.vn/")]
    [InlineData("https://x/a b<")]
    [InlineData("https://x/a\"b")]
    [InlineData("https:\\\\x\\a")]
    [InlineData(" https://x/a")]
    [InlineData("https://x/a\nb")]
    [InlineData("https://x/%zz")]
    [InlineData("https://soạn-thảo.vn")]
    [InlineData("https:///a")]
    [InlineData("https://x/", 2100)]
    public void An_address_that_Word_cannot_use_is_refused(string address, int longer = 0)
    {
        address += new string('a', longer);
        (ExitCode? exit, string text) = Run("manifest", "--base-url", address, "--out", folder);
        exit.ShouldBe(ExitCode.WrongUse);
        text.ShouldContain("https");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://a.vn:8443/soan-thao/", "https://a.vn:8443/soan-thao/pane.html")]
    [InlineData("https://[::1]:5443", "https://[::1]:5443/pane.html")]
    [InlineData("https://a.vn/so%E1%BA%A1n", "https://a.vn/so%E1%BA%A1n/pane.html")]
    public void An_address_goes_into_the_manifest_as_it_is_written(string address, string pane)
    {
        Run("manifest", "--base-url", address, "--out", folder).Exit.ShouldBe(ExitCode.Clean);
        File.ReadAllText(Path.Combine(folder, ManifestFiles.Xml)).ShouldContain(pane);
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("manifest", "--base-url")]
    [InlineData("manifest", "--base-url", "https://a.vn", "--out", "x", "--lạ")]
    [InlineData("office-js", "check")]
    [InlineData("office-js", "xoá", ".")]
    public void What_is_written_wrongly_is_said_in_Vietnamese_with_the_right_way(params string[] words)
    {
        (ExitCode? exit, string text) = Run(words);
        exit.ShouldBe(ExitCode.WrongUse);
        text.ShouldContain("lỗi: ");
        text.ShouldContain("viết: drafting-server");
    }

    [Fact]
    public void Words_that_name_no_command_start_the_server()
    {
        Run().Exit.ShouldBeNull();
        Run("--port", "1").Exit.ShouldBeNull();
    }

    [Fact]
    public void A_folder_of_office_js_is_held_against_its_hashes()
    {
        (ExitCode? exit, string text) = Run("office-js", "check", folder);
        exit.ShouldBe(ExitCode.Findings);
        text.ShouldContain("thiếu: word-win32-16.01.js");
        File.WriteAllText(Path.Combine(folder, "office.js"), "x");
        (exit, text) = Run("office-js", "check", folder);
        exit.ShouldBe(ExitCode.Findings);
        text.ShouldContain("khác: office.js");
        text.ShouldContain("Microsoft phát hành ngày");
        Run("office-js", "check", Path.Combine(folder, "none")).Exit.ShouldBe(ExitCode.WrongUse);
    }

    private static (ExitCode? Exit, string Text) Run(params string[] words)
    {
        var text = new StringWriter();
        return (CommandLine.Run(words, text, text), text.ToString());
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
