using Drafting.Server.AddIn;
using Drafting.Server.Endpoints;
using Drafting.Server.Faults;
using Drafting.Server.Security;
using Drafting.Server.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Drafting.Server;

/// <summary>Máy chủ: the pipeline from a socket to the façade, made from its settings alone; the program and the tests start the same one.</summary>
internal static class ServerApp
{
    /// <summary>Builds the server; nothing listens before it is started.</summary>
    /// <param name="settings">The settings.</param>
    public static WebApplication Build(ServerSettings settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Uploads.Bytes;
            kestrel.Listen(System.Net.IPAddress.Loopback, settings.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Uploads);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new DraftingEngine(TemplateStore.Open([.. settings.TemplateFolders], settings.Drafting), settings.Drafting));
        WebApplication app = builder.Build();
        app.UseMiddleware<FaultBoundary>();
        app.UseMiddleware<LocalGuard>();
        app.UsePanePage(settings.OfficeJs);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRouting();
        Map(app.MapGroup("/api"));
        return app;
    }

    /// <summary>The address of the desk, with the token where a browser keeps it to itself: behind <c>#</c>.</summary>
    /// <param name="app">The server, started.</param>
    public static string DeskAddress(WebApplication app)
    {
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return $"{address}/#ma={app.Services.GetRequiredService<ServerSettings>().Token}";
    }

    private static void Map(RouteGroupBuilder api)
    {
        TemplateEndpoints.Map(api);
        DraftEndpoints.Map(api);
        PaperEndpoints.Map(api);
        RuleEndpoints.Map(api);
        AnnexEndpoints.Map(api);
    }
}
