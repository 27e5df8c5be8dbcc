using System.Net.Http.Headers;
using Drafting.Core.Data;
using Drafting.Server;
using Drafting.Server.Limits;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Benchmarks;

/// <summary>The real service on a free port, and a client that keeps its connections. Only the limits of one client are lifted, for there is one; no line is
/// logged, for the console is the benchmark's.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private LoopbackService(WebApplication app)
    {
        this.app = app;
        client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(new Uri(ServerApp.DeskAddress(app)).GetLeftPart(UriPartial.Authority));

    /// <summary>The word that calls carry.</summary>
    public string Token => app.Services.GetRequiredService<ServerSettings>().Token;

    /// <summary>The façade that the service calls.</summary>
    public DraftingEngine Engine => app.Services.GetRequiredService<DraftingEngine>();

    public static async Task<LoopbackService> StartAsync(OfficeJsSettings? officeJs = null)
    {
        WebApplication app = ServerApp.Build(new ServerSettings
        {
            Port = 0,
            TemplateFolders = [DraftBenchmark.TemplateFolder()],
            Log = new AuditLog.None(),
            Work = new WorkLimits { PerMinute = 60_000_000, Burst = 1_000_000 },
            OfficeJs = officeJs ?? new OfficeJsSettings(),
        });
        await app.StartAsync();
        return new LoopbackService(app);
    }

    /// <summary>The call that drafts from a record.</summary>
    public static Call Draft(string template, DataNode data) =>
        new("api/draft", [.. "{\"template\":\""u8, .. System.Text.Encoding.UTF8.GetBytes(template), .. "\",\"data\":"u8, .. JsonDataWriter.Write(data), .. "}"u8], "application/json");

    /// <summary>The call that checks a paper.</summary>
    public static async Task<Call> CheckAsync(byte[] word)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new ByteArrayContent(word), "paper", "van-ban.docx");
        return new Call("api/check", await content.ReadAsByteArrayAsync(), content.Headers.ContentType!.ToString());
    }

    /// <summary>Makes a call and takes its whole answer.</summary>
    public async Task<byte[]> AskAsync(Call call)
    {
        using HttpRequestMessage request = call.ToRequest();
        using HttpResponseMessage response = await client.SendAsync(request);
        byte[] answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{call.Path}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(answer)}");
    }

    /// <summary>The same without leaving the thread, so that the client adds little of its own.</summary>
    public void Ask(Call call)
    {
        using HttpRequestMessage request = call.ToRequest();
        using HttpResponseMessage response = client.Send(request);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>One call, its body made before anything is timed.</summary>
    internal sealed record Call(string Path, byte[] Body, string Type)
    {
        public HttpRequestMessage ToRequest() =>
            new(HttpMethod.Post, Path) { Content = new ByteArrayContent(Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(Type) } } };
    }
}
