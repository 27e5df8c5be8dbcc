using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Drafting.Server.Limits;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests;

/// <summary>A server on a free port of this machine, with the templates of the checkout.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>Longer than anything takes on the busiest machine.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(5);

    private readonly WebApplication app;

    private RunningServer(WebApplication app, ServerSettings settings)
    {
        this.app = app;
        Token = settings.Token;
        Desk = new Uri(ServerApp.DeskAddress(app));
        // Only a service that never answers is to end a test: a busy machine may take long, also before it asks for a body.
        Client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = LongEnough }) { BaseAddress = new Uri(Desk.GetLeftPart(UriPartial.Authority)), Timeout = LongEnough };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.Token);
    }

    /// <summary>The desk's address, token included.</summary>
    public Uri Desk { get; }

    /// <summary>The word that calls must carry.</summary>
    public string Token { get; }

    /// <summary>What can be called: <c>GET /api/rules</c>.</summary>
    public IEnumerable<string> Calls => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(static e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}") ?? []);

    /// <summary>The façade that the server calls.</summary>
    public DraftingEngine Engine => app.Services.GetRequiredService<DraftingEngine>();

    /// <summary>Whether the first calls are no slower than the others.</summary>
    public bool IsWarm => app.Services.GetRequiredService<WarmUp>().IsDone;

    /// <summary>A client that carries the token.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it with limits of time that no test meets by chance; a test of one sets it.</summary>
    public static async Task<RunningServer> StartAsync(Func<ServerSettings, ServerSettings>? change = null, TimeProvider? clock = null)
    {
        var settings = new ServerSettings
        {
            Port = 0,
            Log = new AuditLog.None(),
            TemplateFolders = [Path.Combine(Root(), "templates")],
            Work = new WorkLimits { Time = LongEnough, PerMinute = 1_000_000, Burst = 1_000_000 },
            Connections = new ConnectionLimits { KeepAlive = LongEnough, Head = LongEnough, BodyGrace = LongEnough },
        };
        settings = change?.Invoke(settings) ?? settings;
        WebApplication app = ServerApp.Build(settings, clock);
        await app.StartAsync();
        return new RunningServer(app, settings);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // What is still under way ends first, and writes its line into the log.
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>The checkout.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
