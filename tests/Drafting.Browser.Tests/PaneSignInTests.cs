using System.Text.Json;
using Drafting.Browser.Tests.Setting;
using Drafting.Server.Settings;
using Drafting.Server.Tests;
using Drafting.Server.Tests.Security;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>An office's user signs in from the pane: at a provider, in a window of Word's that shares the pane's cookies.</summary>
[Collection(BrowserTests.Name)]
public sealed class PaneSignInTests(BrowserFixture fixture) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("drafting-pane-sign-in-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_provider_s_page_opens_in_a_window_and_the_pane_goes_on()
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await StartAsync(provider);
        await using IBrowserContext context = await ContextAsync();
        IPage pane = await OpenPaneAsync(context, server);
        await pane.ShouldPassAxeAsync("signing in");
        string address = await PressAsync(pane);
        address.ShouldBe($"{Origin(server)}/dialog.html");

        IPage window = await context.NewPageAsync();
        await window.GotoAsync($"{address}?_host_Info=Word$Win32$16.01$vi-VN$$isDialog$$0");
        // To the provider, back to the service with a code, back to this page with a session.
        await window.WaitForFunctionAsync("() => window.fakeWord?.messages.length > 0");
        window.Url.ShouldBe(address);
        JsonElement message = (await window.WordAsync("fakeWord.messages"))[0];
        message.GetProperty("messageToParent").GetString().ShouldBe("xong");

        await pane.EvaluateAsync("message => fakeWord.dialog.say(message)", "xong");
        await pane.HearAsync("Chèn vào chỗ con trỏ");
        (await pane.WordAsync("fakeWord.dialog.open")).GetBoolean().ShouldBeFalse();
        // And calls that need the proof against forgery pass.
        await pane.GetByLabel("Số, ký hiệu").FillAsync("66-QĐ/TW");
        await pane.GetByLabel("Ngày", new PageGetByLabelOptions { Exact = true }).FillAsync("06/02/2017");
        await pane.GetByLabel("Loại văn bản").FillAsync("Quy định");
        await pane.GetByLabel("Cơ quan ban hành").FillAsync("Ban Bí thư");
        await pane.GetByLabel("Trích yếu").FillAsync("về thể thức văn bản của Đảng");
        await pane.PressAsync("Chèn viện dẫn");
        await pane.HearAsync("Đã chèn viện dẫn");
    }

    [Fact]
    public async Task A_window_that_is_closed_or_a_cookie_that_does_not_come_is_explained()
    {
        await using IdentityProvider provider = await IdentityProvider.StartAsync();
        await using RunningServer server = await StartAsync(provider);
        await using IBrowserContext context = await ContextAsync();
        IPage pane = await OpenPaneAsync(context, server);
        await PressAsync(pane);
        await pane.EvaluateAsync("() => fakeWord.dialog.close()");
        await pane.HearAsync("Cửa sổ đăng nhập đã đóng");
        // As in Word on the web: signed in over there, and still a stranger here.
        await pane.EvaluateAsync("() => { fakeWord.dialog = null; }");
        await PressAsync(pane);
        await pane.EvaluateAsync("() => fakeWord.dialog.say('xong')");
        await pane.HearAsync("Word không giữ phiên đó cho ngăn này");
        await pane.ShouldPassAxeAsync("a stranger still");
    }

    private static string Origin(RunningServer server) => $"https://localhost:{server.Desk.Port}";

    private static async Task<string> PressAsync(IPage pane)
    {
        await pane.PressAsync("Đăng nhập");
        await pane.WaitForFunctionAsync("() => fakeWord.dialog");
        return (await pane.WordAsync("fakeWord.dialog.url")).GetString()!;
    }

    private async Task<IBrowserContext> ContextAsync()
    {
        IBrowserContext context = await fixture.ContextAsync(new BrowserNewContextOptions { Locale = "vi-VN", IgnoreHTTPSErrors = true, ViewportSize = new ViewportSize { Width = 340, Height = 800 } });
        context.SetDefaultTimeout(60_000);
        await context.AddInitScriptAsync($"window.fakeWordGiven = {PaneSteps.Given(await fixture.DraftAsync("ket-luan", "kl-hoi-nghi"))};");
        await context.AddInitScriptAsync(scriptPath: Path.Combine(NodePackages.Folder, "fake-word.js"));
        return context;
    }

    private static async Task<IPage> OpenPaneAsync(IBrowserContext context, RunningServer server)
    {
        IPage pane = await context.NewPageAsync();
        await pane.GotoAsync($"{Origin(server)}/pane.html?man=chen&_host_Info=Word$Win32$16.01$vi-VN$$$$0");
        await pane.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Đăng nhập" }).WaitForAsync();
        return pane;
    }

    private Task<RunningServer> StartAsync(IdentityProvider provider) => RunningServer.StartAsync(settings => OpenIdOffice.Of(settings, folder, new Uri(provider.Address)) with
    {
        OfficeJs = new OfficeJsSettings { Folder = Path.Combine(NodePackages.Folder, "node_modules/@microsoft/office-js/dist") },
    });
}
