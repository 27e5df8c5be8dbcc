using Drafting.Server.Settings;
using Drafting.Server.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Drafting.Browser.Tests.Setting;

/// <summary>One server and one browser for all tests; each test opens pages of its own.</summary>
public sealed class BrowserFixture(IMessageSink messages) : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private RunningServer? server;

    /// <summary>The desk's address, token included.</summary>
    internal Uri Desk => server!.Desk;

    /// <summary>The running server.</summary>
    internal RunningServer Server => server!;

    public async Task InitializeAsync()
    {
        NodePackages.Ensure(Say);
        string program = BrowserProgram.Find(Say);
        server = await RunningServer.StartAsync(static settings => settings with { OfficeJs = new OfficeJsSettings { Folder = Path.Combine(NodePackages.Folder, "node_modules/@microsoft/office-js/dist") } });
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // A browser that speaks to nobody but us; root has no sandbox.
            Args =
            [
                "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run", "--disable-default-apps", "--disable-dev-shm-usage", "--lang=vi-VN",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>Opens a page that fails its test on errors, violations of the content policy and requests elsewhere.</summary>
    /// <param name="path">The page on our server; the token comes with it.</param>
    /// <param name="change">What the browser is told otherwise.</param>
    internal async Task<WatchedPage> OpenAsync(string path = "/", Func<BrowserNewContextOptions, BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { Locale = "vi-VN", ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, AcceptDownloads = true };
        IBrowserContext context = await browser!.NewContextAsync(change?.Invoke(options) ?? options);
        string origin = Desk.GetLeftPart(UriPartial.Authority), token = Desk.Fragment["#ma=".Length..];
        // The token as the page itself keeps it, so that a test can open any address.
        await context.AddInitScriptAsync($"try {{ sessionStorage.setItem('ma', '{token}'); }} catch {{ }}");
        WatchedPage watched = await WatchedPage.InAsync(context, origin);
        await watched.Page.GotoAsync(origin + path);
        return watched;
    }

    /// <summary>A browser of its own, for what a page under watch cannot have: other servers, certificates that sign themselves.</summary>
    /// <param name="options">What it is told.</param>
    internal Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options) => browser!.NewContextAsync(options);

    private void Say(string what) => messages.OnMessage(new DiagnosticMessage(what));
}
