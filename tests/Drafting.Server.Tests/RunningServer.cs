using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests;

/// <summary>A server on a free port of this machine, with the templates of the checkout.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningServer(WebApplication app, ServerSettings settings)
    {
        this.app = app;
        Token = settings.Token;
        Desk = new Uri(ServerApp.DeskAddress(app));
        Client = new HttpClient { BaseAddress = new Uri(Desk.GetLeftPart(UriPartial.Authority)) };
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

    public static async Task<RunningServer> StartAsync(Func<ServerSettings, ServerSettings>? change = null)
    {
        var settings = new ServerSettings { Port = 0, Log = new AuditLog.None(), TemplateFolders = [Path.Combine(Root(), "templates")] };
        settings = change?.Invoke(settings) ?? settings;
        WebApplication app = ServerApp.Build(settings);
        await app.StartAsync();
        return new RunningServer(app, settings);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>The checkout.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
