using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Drafting.Server.Tests;

/// <summary>What is published, as an office copies it: a folder that knows nothing of the checkout and is started from another one.</summary>
public sealed class PublishedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-ban-cai-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_serves_its_pages_and_drafts_with_its_own_templates()
    {
        await PublishAsync();
        using ChildServer child = await ChildServer.StartFromAsync(folder);
        child.Error.ShouldBeEmpty();
        using HttpClient client = child.Client();
        string pages = Path.Combine(RunningServer.Root(), "src/Drafting.Server/wwwroot");
        foreach (string file in Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(pages, file).Replace('\\', '/');
            (await client.GetAsync(path)).IsSuccessStatusCode.ShouldBeTrue(path);
        }

        (await client.GetStringAsync("/")).ShouldContain("<html");
        JsonElement list = await (await client.GetAsync("/api/templates")).Json();
        list.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        await using RunningServer checkout = await RunningServer.StartAsync();
        list.GetProperty("templates").GetArrayLength().ShouldBe(checkout.Engine.Templates.Keys.Length);
        JsonElement data = (await (await client.GetAsync("/api/templates/ket-luan/samples/152-kl-tw")).Json()).GetProperty("data");
        byte[] word = (await (await client.PostAsJsonAsync("/api/draft", new { template = "ket-luan", data })).Json()).Content();
        word.ShouldBe((await checkout.Post("/api/draft", new { template = "ket-luan", data })).Content());
        (await (await client.GetAsync("/api/forms")).Json()).GetProperty("forms").GetArrayLength().ShouldBeGreaterThan(0);
    }

    // Only copies: the program was built for these tests already.
    private async Task PublishAsync()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "publish", Path.Combine(RunningServer.Root(), "src/Drafting.Server"), "--no-build", "-c", configuration, "-o", folder, "-v", "q", "-nodeReuse:false" },
            RedirectStandardOutput = true,
        };
        using Process publish = Process.Start(start)!;
        string said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, said);
    }
}
