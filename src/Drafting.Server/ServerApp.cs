using System.Net;
using Drafting.Server.AddIn;
using Drafting.Server.Certificates;
using Drafting.Server.Endpoints;
using Drafting.Server.Faults;
using Drafting.Server.Limits;
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
    /// <param name="clock">The clock; the machine's where none is named.</param>
    /// <exception cref="StartRefusedException">With these settings it would be unsafe or could not work.</exception>
    public static WebApplication Build(ServerSettings settings, TimeProvider? clock = null)
    {
        Listening.Hold(settings);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        Listening.Apply(builder.WebHost, settings);
        // What goes wrong at the start is told in a sentence of our own.
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.None)
            .AddFilter(typeof(ServedCertificate).FullName, LogLevel.Warning).AddSimpleConsole();
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Uploads);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(_ => new DraftingEngine(TemplateStore.Open([.. settings.TemplateFolders], settings.Drafting), settings.Drafting));
        builder.Services.AddSingleton<TemplateHealth>();
        builder.Services.AddSingleton<WarmUp>().AddHostedService(static services => services.GetRequiredService<WarmUp>());
        ApiDescription.Add(builder.Services);
        if (settings.SignIn.Mode != SignInMode.Local)
            SignIn.Add(builder, settings.SignIn);
        WebApplication app = builder.Build();
        app.UseMiddleware<Audit>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FaultBoundary>();
        if (settings.SignIn.Mode == SignInMode.Local)
            app.UseMiddleware<LocalGuard>();
        else
            SignIn.Use(app, settings.SignIn);
        app.UsePanePage(settings.OfficeJs);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseMiddleware<WorkGate>();
        SignIn.Map(app, settings.SignIn);
        SetupEndpoints.MapPage(app);
        HealthEndpoints.Map(app);
        ApiDescription.Map(app);
        Map(ApiDescription.Faults(app.MapGroup("/api")).AddEndpointFilter(AdmittedCall.EndTurnAsync));
        return app;
    }

    /// <summary>The address of the desk, with the token where a browser keeps it to itself: behind <c>#</c>.</summary>
    /// <param name="app">The server, started.</param>
    public static string DeskAddress(WebApplication app)
    {
        ICollection<string>? bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        return DeskAddress(bound?.FirstOrDefault(), app.Services.GetRequiredService<ServerSettings>());
    }

    /// <summary>The address of the desk by what the server says that it listens on.</summary>
    /// <param name="listens">What it says; IIS may name no host (<c>https://*:443</c>) or nothing.</param>
    /// <param name="settings">The settings.</param>
    public static string DeskAddress(string? listens, ServerSettings settings)
    {
        var bound = new Uri(listens?.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal) ?? "https://localhost/");
        bool isLocal = settings.SignIn.Mode != SignInMode.Windows && settings.Addresses.All(IPAddress.IsLoopback);
        // A certificate is for a name; without one the number needs no look-up.
        string host = isLocal ? settings.Certificate is null ? "127.0.0.1" : "localhost" : settings.Hosts.FirstOrDefault() ?? bound.Host;
        string fragment = settings.SignIn.Mode == SignInMode.Local ? $"#ma={settings.Token}" : "";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bound.Scheme}://{host}:{bound.Port}/{fragment}");
    }

    private static void Map(RouteGroupBuilder api)
    {
        TemplateEndpoints.Map(api);
        DraftEndpoints.Map(api);
        PaperEndpoints.Map(api);
        RuleEndpoints.Map(api);
        AnnexEndpoints.Map(api);
        SetupEndpoints.Map(api);
        RecipientEndpoints.Map(api);
    }
}
