namespace Drafting.Server.Tests.Settings;

public sealed class TemplateFoldersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-noi-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_build_finds_those_of_its_checkout_wherever_it_is_started()
    {
        string templates = Make("kho/templates/_don-vi"), elsewhere = Make("noi-khac"), program = Make("kho/src/Server/bin/Debug/net10.0");
        TemplateFolders.Find(elsewhere, program).Folders.ShouldBe([Path.GetDirectoryName(templates)!]);
    }

    [Fact]
    public void What_is_published_finds_those_beside_it_and_named_ones_go_first()
    {
        string shipped = Make("ct/templates"), named = Make("cua-toi"), elsewhere = Make("noi-khac");
        Make("ct/templates/_don-vi");
        var found = TemplateFolders.Find(elsewhere, Path.GetDirectoryName(shipped)!, new NamedFolders("--templates", [named, Path.Combine(folder, "khong-co")]));
        found.Folders.ShouldBe([named, shipped]);
        found.Missing.ShouldBe(new MissingFolder(Path.Combine(folder, "khong-co"), "--templates"));
        TemplateFolders.IsShipped(Path.GetDirectoryName(shipped)!, shipped).ShouldBeTrue();
    }

    private string Make(string path) => Directory.CreateDirectory(Path.Combine(folder, path)).FullName;
}
