using Drafting.Browser.Tests.Setting;
using Microsoft.Playwright;

namespace Drafting.Browser.Tests;

/// <summary>The page that an administrator looks at before the office does.</summary>
[Collection(BrowserTests.Name)]
public sealed class SetupPageTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task It_tells_the_state_without_a_barrier(int width, ColorScheme colours)
    {
        await using WatchedPage watched = await fixture.OpenAsync("/setup", o => { o.ViewportSize = new ViewportSize { Width = width, Height = 800 }; o.ColorScheme = colours; return o; });
        IPage page = watched.Page;
        foreach (string part in new[] { "Chứng thư", "Thư viện office.js của Word", "Mẫu" })
            await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = part, Exact = true }).WaitForAsync();
        (await page.Locator("#ket-qua").InnerTextAsync()).ShouldContain("đủ và đúng");
        await page.ShouldPassAxeAsync($"setup, {width}, {colours}");
        await page.ShouldNotScrollSidewaysAsync($"setup, {width}");
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await page.ShouldNotScrollSidewaysAsync($"setup, {width}, large letters");
    }

    [Fact]
    public async Task Long_names_and_many_problems_do_not_break_it()
    {
        await using WatchedPage watched = await fixture.OpenAsync("", static o => { o.ViewportSize = new ViewportSize { Width = 320, Height = 800 }; return o; });
        string name = new('a', 120);
        await watched.Page.RouteAsync("**/api/setup", route => route.FulfillAsync(new RouteFulfillOptions
        {
            Json = new
            {
                version = "1.0",
                signIn = "openid",
                certificate = new { names = new[] { $"{name}.vn" }, until = "2026-01-02", days = -3, thumbprint = new string('F', 64) },
                officeJs = new { source = "thu-muc", address = $"/{name}", state = "sai", release = "1.1.110", days = 20, wrong = new[] { $"{name}.js" } },
                templates = 3,
                problems = new[] { new { code = "MAU01", severity = "error", message = $"{name} không đọc được" } },
            },
        }));
        await watched.Page.GotoAsync(fixture.Desk.GetLeftPart(UriPartial.Authority) + "/setup");
        await watched.Page.HearAsync("đã hết hạn");
        await watched.Page.HearAsync("1 điều cần xem");
        await watched.Page.ShouldPassAxeAsync("setup with faults");
        await watched.Page.ShouldNotScrollSidewaysAsync("setup with faults");
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_come_in()
    {
        await using WatchedPage watched = await fixture.OpenAsync("/setup");
        await watched.Page.AddInitScriptAsync("sessionStorage.clear()");
        await watched.Page.ReloadAsync();
        ILocator said = watched.Page.GetByRole(AriaRole.Alert);
        await said.WaitForAsync();
        (await said.InnerTextAsync()).ShouldContain("địa chỉ đầy đủ");
        await watched.Page.ShouldPassAxeAsync("setup for a stranger");
    }
}
