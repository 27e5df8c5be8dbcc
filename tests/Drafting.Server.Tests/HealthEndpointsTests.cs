using System.Net;
using System.Text.Json;

namespace Drafting.Server.Tests;

public sealed class HealthEndpointsTests
{
    [Fact]
    public async Task Templates_that_do_not_load_are_named_without_a_token_and_without_paths()
    {
        string folder = Directory.CreateTempSubdirectory("drafting-mau-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "hong"));
            File.WriteAllText(Path.Combine(folder, "hong", "fields.yaml"), "ten: [");
            File.WriteAllText(Path.Combine(folder, "hong", "template.sbn"), "{{ if }}");
            await using RunningServer server = await RunningServer.StartAsync(s => s with { TemplateFolders = [folder, .. s.TemplateFolders] });
            server.Client.DefaultRequestHeaders.Authorization = null;
            (await server.Get("/health/live")).GetProperty("status").GetString().ShouldBe("live");
            JsonElement ready = await server.Get("/health/ready");
            ready.GetProperty("status").GetString().ShouldBe("degraded");
            ready.GetProperty("brokenTemplates").EnumerateArray().Select(static k => k.GetString()).ShouldBe(["hong"]);
            ready.GetRawText().ShouldNotContain(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_any_template_it_is_not_ready()
    {
        await using RunningServer server = await RunningServer.StartAsync(static s => s with { TemplateFolders = [] });
        (await (await server.Client.GetAsync("/health/ready")).Json(HttpStatusCode.ServiceUnavailable)).GetProperty("status").GetString().ShouldBe("unready");
        await using RunningServer whole = await RunningServer.StartAsync();
        (await whole.Get("/health/ready")).GetProperty("status").GetString().ShouldBe("ready");
    }
}
