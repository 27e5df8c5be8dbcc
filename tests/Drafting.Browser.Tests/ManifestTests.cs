using Drafting.Browser.Tests.Setting;
using Drafting.Server.AddIn;
using Drafting.Server.Commands;

namespace Drafting.Browser.Tests;

/// <summary>What needs the packages of Node: the published schema of the unified manifest, and Microsoft's library.</summary>
public sealed class ManifestTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-manifest-").FullName;

    public ManifestTests() => NodePackages.Ensure(static _ => { });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_unified_manifest_passes_the_published_schema()
    {
        string path = Path.Combine(folder, "manifest.json");
        File.WriteAllBytes(path, UnifiedManifest.Write(new AddInModel(new Uri("https://soan-thao.co-quan.vn"))));
        Validate(path).ShouldBe("[]");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"short\": \"Soạn thảo\"", "\"short\": \"Một tên dài hơn ba mươi chữ thì không được nhận\"", StringComparison.Ordinal));
        Validate(path).ShouldContain("30 characters");
    }

    [Fact]
    public void The_list_of_hashes_is_that_of_the_pinned_package()
    {
        var text = new StringWriter();
        CommandLine.Run(["office-js", "check", Path.Combine(NodePackages.Folder, "node_modules/@microsoft/office-js/dist")], text, text).ShouldBe(ExitCode.Clean, text.ToString());
        text.ToString().ShouldContain("Đủ và đúng");
    }

    private static string Validate(string path)
    {
        (int code, string printed) = NodePackages.Node(
            "-e",
            "require('office-addin-manifest').validateManifest(process.argv[1]).then(r => console.log(JSON.stringify((r.report?.errors ?? []).map(e => e.content))))",
            path);
        code.ShouldBe(0, printed);
        return printed.Trim();
    }
}
