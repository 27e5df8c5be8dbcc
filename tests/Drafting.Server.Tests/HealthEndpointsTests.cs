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
            JsonElement ready = await Ready(server, HttpStatusCode.OK);
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
        (await Ready(server, HttpStatusCode.ServiceUnavailable)).GetProperty("status").GetString().ShouldBe("unready");
        await using RunningServer whole = await RunningServer.StartAsync();
        (await Ready(whole, HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("ready");
    }

    [Fact]
    public async Task It_lives_at_once_and_is_ready_when_what_users_would_wait_for_is_done()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        (await server.Get("/health/live")).GetProperty("status").GetString().ShouldBe("live");
        HttpResponseMessage first = await server.Client.GetAsync("/health/ready");
        // Whoever asks before it is done hears so; whoever asks late enough, that it is.
        if (first.StatusCode == HttpStatusCode.ServiceUnavailable)
            (await first.Json(HttpStatusCode.ServiceUnavailable)).GetProperty("status").GetString().ShouldBe("starting");
        (await Ready(server, HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("ready");
        server.IsWarm.ShouldBeTrue();
    }

    [Fact]
    public async Task A_sample_that_cannot_be_drafted_keeps_nobody_waiting()
    {
        string folder = Directory.CreateTempSubdirectory("drafting-mau-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "hong", "samples"));
            File.WriteAllText(Path.Combine(folder, "hong", "fields.yaml"), "ten: [");
            File.WriteAllText(Path.Combine(folder, "hong", "samples", "a.yaml"), new string('#', 100_000));
            await using RunningServer server = await RunningServer.StartAsync(s => s with { TemplateFolders = [folder, .. s.TemplateFolders] });
            (await Ready(server, HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("degraded");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Whoever_asks_again_and_again_does_not_have_every_template_read_each_time()
    {
        string folder = Directory.CreateTempSubdirectory("drafting-mau-").FullName;
        try
        {
            var clock = new StoppedClock(DateTimeOffset.UtcNow);
            await using RunningServer server = await RunningServer.StartAsync(s => s with { TemplateFolders = [folder, .. s.TemplateFolders] }, clock);
            (await Ready(server, HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("ready");
            Directory.CreateDirectory(Path.Combine(folder, "hong"));
            File.WriteAllText(Path.Combine(folder, "hong", "fields.yaml"), "ten: [");
            (await Ready(server, HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("ready");
            clock.Now += TemplateHealth.Pause;
            (await Ready(server, HttpStatusCode.OK)).GetProperty("brokenTemplates").EnumerateArray().Select(static k => k.GetString()).ShouldBe(["hong"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<JsonElement> Ready(RunningServer server, HttpStatusCode expected)
    {
        for (int i = 0; ; i++)
        {
            HttpResponseMessage answer = await server.Client.GetAsync("/health/ready");
            JsonElement said = await answer.Json(answer.StatusCode);
            if (said.GetProperty("status").GetString() == "starting" && i < 2_000)
            {
                await Task.Delay(20);
                continue;
            }

            answer.StatusCode.ShouldBe(expected);
            return said;
        }
    }
}
